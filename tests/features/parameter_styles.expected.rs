// note parameter_styles.yaml:8:5 #/paths/~1{simple}~1{label}~1{labels}~1{matrix}~1{matrices}/get: OpenAPI leaves open how the style `deepObject` writes arrays; as in `expand[0]=a`, unless `deep_arrays` in typecase.toml says otherwise

// ==== src/api/operations.rs
//! Operations: operations.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, Style, reply};
use crate::types;

pub(crate) const GET_STYLES: Operation =
    Operation::new("getStyles", Method::GET, "/{simple}/{label}/{labels}/{matrix}/{matrices}");

impl<M: Mode> Client<M> {
    /// Calls the operation `getStyles`.
    ///
    /// `GET /{simple}/{label}/{labels}/{matrix}/{matrices}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_parameter_styles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_parameter_styles::types;
    ///
    /// client
    ///     .get_styles(
    ///         &types::Point::new(),
    ///         &["a"],
    ///         &types::Point::new(),
    ///         &types::Point::new(),
    ///         &["a"],
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn get_styles(
        &self,
        simple: &types::Point,
        label: &[&str],
        labels: &types::Point,
        matrix: &types::Point,
        matrices: &[&str],
    ) -> GetStyles<M> {
        let mut call = self.call(&GET_STYLES);
        call.set(Param::path("simple").explode(true), simple);
        call.set(Param::path("label").style(Style::Label), &label);
        call.set(Param::path("labels").style(Style::Label).explode(true), labels);
        call.set(Param::path("matrix").style(Style::Matrix), matrix);
        call.set(Param::path("matrices").style(Style::Matrix).explode(true), &matrices);
        GetStyles { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_styles`].
    GetStyles {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetStyles<M> {
    /// Sets `form`.
    pub fn form(mut self, form: &[&str]) -> Self {
        self.call.set(Param::query("form").explode(false), &form);
        self
    }

    /// Sets `forms`.
    pub fn forms(mut self, forms: &types::Point) -> Self {
        self.call.set(Param::query("forms"), forms);
        self
    }

    /// Sets `spaces`.
    pub fn spaces(mut self, spaces: &[&str]) -> Self {
        self.call.set(Param::query("spaces").style(Style::SpaceDelimited), &spaces);
        self
    }

    /// Sets `pipes`.
    pub fn pipes(mut self, pipes: &[&str]) -> Self {
        self.call.set(Param::query("pipes").style(Style::PipeDelimited), &pipes);
        self
    }

    /// Sets `deep`.
    pub fn deep(mut self, deep: &types::Deep) -> Self {
        self.call.set(Param::query("deep").style(Style::DeepObject), deep);
        self
    }

    /// Sets `X-List`.
    pub fn x_list(mut self, x_list: &types::Point) -> Self {
        self.call.set(Param::header("X-List").explode(true), x_list);
        self
    }

    /// Sets `cookie`.
    pub fn cookie(mut self, cookie: &[&str]) -> Self {
        self.call.set(Param::cookie("cookie").explode(false), &cookie);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/deep.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Deep {
    pub created: Option<DeepCreated>,
    pub tags: Option<Vec<String>>,
}

impl Deep {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `created`.
    pub fn created(mut self, created: DeepCreated) -> Self {
        self.created = Some(created);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }
}

crate::runtime::object! {
    Deep {
        created,
        tags,
    }
}

/// The type of [`Deep::created`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeepCreated {
    pub gte: Option<i64>,
    pub lte: Option<i64>,
}

impl DeepCreated {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `gte`.
    pub fn gte(mut self, gte: i64) -> Self {
        self.gte = Some(gte);
        self
    }

    /// Sets `lte`.
    pub fn lte(mut self, lte: i64) -> Self {
        self.lte = Some(lte);
        self
    }
}

crate::runtime::object! {
    DeepCreated {
        gte,
        lte,
    }
}

// ==== src/types/list.rs
pub type List = Vec<String>;

// ==== src/types/point.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Point {
    pub x: Option<i64>,
    pub y: Option<i64>,
}

impl Point {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `x`.
    pub fn x(mut self, x: i64) -> Self {
        self.x = Some(x);
        self
    }

    /// Sets `y`.
    pub fn y(mut self, y: i64) -> Self {
        self.y = Some(y);
        self
    }
}

crate::runtime::object! {
    Point {
        x,
        y,
    }
}

// note names_any_script.yaml:18:12 #/paths/~1emoji/get: the operation has no operationId; it is called `get_emoji`, after its method and path

// ==== src/api/chong_wu.rs
//! Operations: chong_wu.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const LIE_CHU: Operation =
    Operation::new("列出", Method::GET, "/größe/{größe}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `列出`.
    ///
    /// `GET /größe/{größe}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_names_any_script::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let v1 = client.lie_chu("grosse").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn lie_chu(&self, grosse: &str) -> LieChu<M> {
        let mut call = self.call(&LIE_CHU);
        call.set(Param::path("größe"), &grosse);
        LieChu { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::lie_chu`].
    LieChu {
        value: types::V1 = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> LieChu<M> {
    /// Sets `页`.
    pub fn ye(mut self, ye: i64) -> Self {
        self.call.set(Param::query("页"), &ye);
        self
    }

    /// Sets `$top`.
    pub fn top(mut self, top: i64) -> Self {
        self.call.set(Param::query("$top"), &top);
        self
    }

    /// Sets `@`.
    pub fn at(mut self, at: &str) -> Self {
        self.call.set(Param::query("@"), &at);
        self
    }
}

// ==== src/api/feet.rs
//! Operations: feet.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_EMOJI: Operation = Operation::new("get_emoji", Method::GET, "/emoji");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_emoji`.
    ///
    /// `GET /emoji`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_names_any_script::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_emoji().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_emoji(&self) -> GetEmoji<M> {
        GetEmoji {
            call: self.call(&GET_EMOJI),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_emoji`].
    GetEmoji {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.lie_chu("größe").send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/v1.rs
/// Schema `2d-Point.v1`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct V1 {
    pub field: Option<String>,
    pub space: Option<String>,
    /// `1`
    ///
    /// `1` in JSON.
    pub field_1: Option<i64>,
    /// `2fa`
    ///
    /// `2fa` in JSON.
    pub field_2fa: Option<bool>,
    /// `$ref_count`
    pub ref_count: Option<i64>,
    /// `@id`
    pub id: Option<String>,
    /// `имя`
    ///
    /// `имя` in JSON.
    pub imia: Option<String>,
    /// `名前`
    ///
    /// `名前` in JSON.
    pub ming_qian: Option<String>,
    /// `الاسم`
    ///
    /// `الاسم` in JSON.
    pub lsm: Option<String>,
    /// `ñandú`
    ///
    /// `ñandú` in JSON.
    pub nandu: Option<String>,
    pub n: Option<String>,
    /// `ﬁ`
    ///
    /// `ﬁ` in JSON.
    pub fi: Option<String>,
    pub tada: Option<String>,
    /// `+1`
    ///
    /// `+1` in JSON.
    pub plus_1: Option<i64>,
    /// `-1`
    ///
    /// `-1` in JSON.
    pub minus_1: Option<i64>,
    /// `___`
    ///
    /// `___` in JSON.
    pub underscore_underscore_underscore: Option<String>,
    pub state: Option<V1State>,
}

crate::runtime::object! {
    V1 {
        field = "",
        space = " ",
        field_1 = "1",
        field_2fa = "2fa",
        ref_count = "$ref_count",
        id = "@id",
        imia = "имя",
        ming_qian = "名前",
        lsm = "الاسم",
        nandu = "ñandú",
        n = "n\u{308}",
        fi = "ﬁ",
        tada = "\u{1f389}",
        plus_1 = "+1",
        minus_1 = "-1",
        underscore_underscore_underscore = "___",
        state,
    }
}

/// The type of [`V1::state`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum V1State {
    /// `да`
    Da,
    /// `нет`
    Net,
    /// `是`
    Shi,
    /// `"\u{1f389}"`
    Tada,
    /// `"\u{2713}"`
    OkValue,
    /// `straße`
    Strasse,
    /// `STRASSE`
    StrasseValue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    V1State: str else Unrecognized {
        Da = "да",
        Net = "нет",
        Shi = "是",
        Tada = "\u{1f389}",
        OkValue = "\u{2713}",
        Strasse = "straße",
        StrasseValue = "STRASSE",
    }
}

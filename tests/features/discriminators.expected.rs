// note discriminators.yaml:37:7 #/components/schemas/Fish/discriminator: `discriminator` is a string, as in Swagger 2.0; read as its `propertyName`
// warning discriminators.yaml:31:9 #/components/schemas/Tank/properties/linked: it extends `Source`, but isn't one of its children; theirs are passed over
// note discriminators.yaml:67:5 #/components/schemas/unlisted: `three` is mapped to it, but no branch refers to it; read as a branch

// ==== src/api/tank.rs
//! Operations: tank.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PUT_TANK: Operation =
    Operation::new("putTank", Method::PUT, "/tank").accept("application/json");

impl<M: Mode> Client<M> {
    /// `putTank` of the document.
    ///
    /// `PUT /tank`
    pub fn put_tank(&self, body: &types::Tank) -> PutTank<M> {
        let mut call = self.call(&PUT_TANK);
        call.json("application/json", body);
        PutTank { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_tank`], to be filled in and sent.
    PutTank {
        value: types::Tank = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Discriminators.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_discriminators::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/ab.rs
/// The schema `a/b`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AB {
    pub kind: String,
}

impl AB {
    /// Nothing set.
    pub fn new() -> Self {
        Self { kind: "one".to_owned() }
    }
}

impl Default for AB {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    AB {
        kind,
    }
}

// ==== src/types/blob.rs
/// The schema `Blob`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Blob {
    pub r#type: String,
    pub container: Option<String>,
}

impl Blob {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            r#type: "Acme.Storage/Blob".to_owned(),
            container: None,
        }
    }

    /// Sets `container`.
    pub fn container(mut self, container: impl Into<String>) -> Self {
        self.container = Some(container.into());
        self
    }
}

impl Default for Blob {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Blob {
        r#type = "type",
        container,
    }
}

// ==== src/types/c.rs
/// The schema `c`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct C {
    pub kind: String,
}

impl C {
    /// Nothing set.
    pub fn new() -> Self {
        Self { kind: "two".to_owned() }
    }
}

impl Default for C {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    C {
        kind,
    }
}

// ==== src/types/fish.rs
use super::{SalmonBase, Shark, SmartSalmon};
use crate::runtime::Json;

/// The schema `Fish`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fish {
    /// Where `fishType` is `Salmon`.
    Salmon(Box<SalmonBase>),
    /// Where `fishType` is `Shark`.
    Shark(Box<Shark>),
    /// Where `fishType` is `SmartSalmon`.
    SmartSalmon(Box<SmartSalmon>),
    /// The schema itself, extended by none of the others.
    Fish(Box<FishBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Fish by "fishType" else Unrecognized {
        Salmon = "Salmon",
        Shark = "Shark",
        SmartSalmon = "SmartSalmon",
        Fish = "Fish",
    }
}

/// The `base` of a [`Fish`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FishBase {
    /// `fishType`
    pub fish_type: String,
    pub length: Option<f64>,
}

impl FishBase {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            fish_type: "Fish".to_owned(),
            length: None,
        }
    }

    /// Sets `length`.
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }
}

impl Default for FishBase {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    FishBase {
        fish_type = "fishType",
        length,
    }
}

// ==== src/types/salmon.rs
use super::SmartSalmon;
use crate::runtime::Json;

/// The schema `Salmon`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Salmon {
    /// Where `fishType` is `SmartSalmon`.
    SmartSalmon(Box<SmartSalmon>),
    /// The schema itself, extended by none of the others.
    Salmon(Box<SalmonBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Salmon by "fishType" else Unrecognized {
        SmartSalmon = "SmartSalmon",
        Salmon = "Salmon",
    }
}

/// The `base` of a [`Salmon`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SalmonBase {
    /// `fishType`
    pub fish_type: String,
    pub length: Option<f64>,
    pub wild: Option<bool>,
}

impl SalmonBase {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            fish_type: "Salmon".to_owned(),
            length: None,
            wild: None,
        }
    }

    /// Sets `length`.
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }

    /// Sets `wild`.
    pub fn wild(mut self, wild: bool) -> Self {
        self.wild = Some(wild);
        self
    }
}

impl Default for SalmonBase {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    SalmonBase {
        fish_type = "fishType",
        length,
        wild,
    }
}

// ==== src/types/shark.rs
/// The schema `Shark`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Shark {
    /// `fishType`
    pub fish_type: String,
    pub length: Option<f64>,
}

impl Shark {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            fish_type: "Shark".to_owned(),
            length: None,
        }
    }

    /// Sets `length`.
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }
}

impl Default for Shark {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Shark {
        fish_type = "fishType",
        length,
    }
}

// ==== src/types/smart_salmon.rs
/// The schema `SmartSalmon`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SmartSalmon {
    /// `fishType`
    pub fish_type: String,
    pub length: Option<f64>,
    pub wild: Option<bool>,
    pub iq: Option<i64>,
}

impl SmartSalmon {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            fish_type: "SmartSalmon".to_owned(),
            length: None,
            wild: None,
            iq: None,
        }
    }

    /// Sets `length`.
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }

    /// Sets `wild`.
    pub fn wild(mut self, wild: bool) -> Self {
        self.wild = Some(wild);
        self
    }

    /// Sets `iq`.
    pub fn iq(mut self, iq: i64) -> Self {
        self.iq = Some(iq);
        self
    }
}

impl Default for SmartSalmon {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    SmartSalmon {
        fish_type = "fishType",
        length,
        wild,
        iq,
    }
}

// ==== src/types/source.rs
use super::{Blob, Sql};
use crate::runtime::Json;

/// The schema `Source`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Source {
    /// Where `type` is `Acme.Storage/Blob`.
    AcmeStorageBlob(Box<Blob>),
    /// Where `type` is `sql`.
    Sql(Box<Sql>),
    /// The schema itself, extended by none of the others.
    Source(Box<SourceBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Source by "type" else Unrecognized {
        AcmeStorageBlob = "Acme.Storage/Blob",
        Sql = "sql",
        Source = "Source",
    }
}

/// The `base` of a [`Source`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SourceBase {
    pub r#type: String,
}

impl SourceBase {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            r#type: "Source".to_owned(),
        }
    }
}

impl Default for SourceBase {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    SourceBase {
        r#type = "type",
    }
}

// ==== src/types/sql.rs
/// The schema `Sql`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sql {
    /// Always `sql`.
    pub r#type: String,
    pub query: Option<String>,
}

impl Sql {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            r#type: "sql".to_owned(),
            query: None,
        }
    }

    /// Sets `query`.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }
}

impl Default for Sql {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Sql {
        r#type = "type" [only("sql")],
        query,
    }
}

// ==== src/types/tank.rs
use super::{AB, C, Fish, Salmon, Source, Unlisted};
use crate::runtime::Json;

/// The schema `Tank`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tank {
    pub fish: Option<Fish>,
    pub salmon: Option<Salmon>,
    pub source: Option<Source>,
    pub linked: Option<TankLinked>,
    pub escaped: Option<TankEscaped>,
}

impl Tank {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `fish`.
    pub fn fish(mut self, fish: Fish) -> Self {
        self.fish = Some(fish);
        self
    }

    /// Sets `salmon`.
    pub fn salmon(mut self, salmon: Salmon) -> Self {
        self.salmon = Some(salmon);
        self
    }

    /// Sets `source`.
    pub fn source(mut self, source: Source) -> Self {
        self.source = Some(source);
        self
    }

    /// Sets `linked`.
    pub fn linked(mut self, linked: TankLinked) -> Self {
        self.linked = Some(linked);
        self
    }

    /// Sets `escaped`.
    pub fn escaped(mut self, escaped: TankEscaped) -> Self {
        self.escaped = Some(escaped);
        self
    }
}

crate::runtime::object! {
    Tank {
        fish,
        salmon,
        source,
        linked,
        escaped,
    }
}

/// The `linked` of a [`Tank`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TankLinked {
    pub r#type: String,
    pub link: Option<String>,
}

impl TankLinked {
    /// With what is required.
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            link: None,
        }
    }

    /// Sets `link`.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }
}

crate::runtime::object! {
    TankLinked {
        r#type = "type",
        link,
    }
}

/// The `escaped` of a [`Tank`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TankEscaped {
    /// Where `kind` is `one`.
    One(Box<AB>),
    /// Where `kind` is `two`.
    Two(Box<C>),
    /// Where `kind` is `three`.
    Three(Box<Unlisted>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    TankEscaped by "kind" else Unrecognized {
        One = "one",
        Two = "two",
        Three = "three",
    }
}

// ==== src/types/unlisted.rs
/// The schema `unlisted`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unlisted {
    pub kind: String,
    pub more: Option<i64>,
}

impl Unlisted {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            kind: "three".to_owned(),
            more: None,
        }
    }

    /// Sets `more`.
    pub fn more(mut self, more: i64) -> Self {
        self.more = Some(more);
        self
    }
}

impl Default for Unlisted {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Unlisted {
        kind,
        more,
    }
}

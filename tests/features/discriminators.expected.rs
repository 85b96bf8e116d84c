// note discriminators.yaml:41:7 #/components/schemas/Fish/discriminator: `discriminator` is a string, as in Swagger 2.0; read as its `propertyName`
// warning discriminators.yaml:35:9 #/components/schemas/Tank/properties/linked: it extends `Source`, but isn't one of the named schemas that do; it has the members of `Source` alone, and none of the schemas that extend `Source`
// note discriminators.yaml:71:5 #/components/schemas/unlisted: `three` is mapped to it, but no branch refers to it; read as a branch

// ==== src/api/tank.rs
//! Operations: tank.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_TANK: Operation =
    Operation::new("putTank", Method::PUT, "/tank").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putTank`.
    ///
    /// `PUT /tank`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_discriminators::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_discriminators::types;
    ///
    /// let tank = client.put_tank(&types::Tank::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_tank(&self, body: &types::Tank) -> PutTank<M> {
        let mut call = self.call(&PUT_TANK);
        call.json("application/json", body);
        PutTank { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_tank`].
    PutTank {
        value: types::Tank = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/ab.rs
/// Schema `a/b`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AB {}

impl AB {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    AB {}
}

// ==== src/types/blob.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Blob {
    pub container: Option<String>,
}

impl Blob {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `container`.
    pub fn container(mut self, container: impl Into<String>) -> Self {
        self.container = Some(container.into());
        self
    }
}

crate::runtime::object! {
    Blob {
        container,
    }
}

// ==== src/types/c.rs
/// Schema `c`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct C {}

impl C {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    C {}
}

// ==== src/types/fish.rs
use super::{SalmonBase, Shark, SmartSalmon};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fish {
    /// `fishType` is `Salmon`.
    Salmon(Box<SalmonBase>),
    /// `fishType` is `Shark`.
    Shark(Box<Shark>),
    /// `fishType` is `SmartSalmon`.
    SmartSalmon(Box<SmartSalmon>),
    /// The schema itself, extended by none of the others.
    Fish(Box<FishBase>),
    /// JSON that fits no variant, as received.
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

crate::runtime::from_variants! {
    Fish {} boxed {
        Salmon: SalmonBase,
        Shark: Shark,
        SmartSalmon: SmartSalmon,
        Fish: FishBase,
    }
}

/// A part of [`Fish`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FishBase {
    pub length: Option<f64>,
}

impl FishBase {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `length`.
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }
}

crate::runtime::object! {
    FishBase {
        length,
    }
}

// ==== src/types/salmon.rs
use super::SmartSalmon;
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Salmon {
    /// `fishType` is `SmartSalmon`.
    SmartSalmon(Box<SmartSalmon>),
    /// The schema itself, extended by none of the others.
    Salmon(Box<SalmonBase>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Salmon by "fishType" else Unrecognized {
        SmartSalmon = "SmartSalmon",
        Salmon = "Salmon",
    }
}

crate::runtime::from_variants! {
    Salmon {} boxed {
        SmartSalmon: SmartSalmon,
        Salmon: SalmonBase,
    }
}

/// A part of [`Salmon`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SalmonBase {
    pub length: Option<f64>,
    pub wild: Option<bool>,
}

impl SalmonBase {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    SalmonBase {
        length,
        wild,
    }
}

// ==== src/types/shark.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shark {
    pub length: Option<f64>,
}

impl Shark {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `length`.
    pub fn length(mut self, length: f64) -> Self {
        self.length = Some(length);
        self
    }
}

crate::runtime::object! {
    Shark {
        length,
    }
}

// ==== src/types/smart_salmon.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SmartSalmon {
    pub length: Option<f64>,
    pub wild: Option<bool>,
    pub iq: Option<i64>,
}

impl SmartSalmon {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    SmartSalmon {
        length,
        wild,
        iq,
    }
}

// ==== src/types/source.rs
use super::{Blob, Sql};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Source {
    /// `type` is `Acme.Storage/Blob`.
    AcmeStorageBlob(Box<Blob>),
    /// `type` is `sql`.
    Sql(Box<Sql>),
    /// The schema itself, extended by none of the others.
    Source(Box<SourceBase>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Source by "type" else Unrecognized {
        AcmeStorageBlob = "Acme.Storage/Blob",
        Sql = "sql",
        Source = "Source",
    }
}

crate::runtime::from_variants! {
    Source {} boxed {
        AcmeStorageBlob: Blob,
        Sql: Sql,
        Source: SourceBase,
    }
}

/// A part of [`Source`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SourceBase {}

impl SourceBase {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    SourceBase {}
}

// ==== src/types/sql.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Sql {
    pub query: Option<String>,
}

impl Sql {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `query`.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }
}

crate::runtime::object! {
    Sql {
        query,
    }
}

// ==== src/types/tank.rs
use super::{AB, C, Fish, Salmon, Source, TankEither, Unlisted};
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tank {
    pub fish: Option<Fish>,
    pub salmon: Option<Salmon>,
    pub source: Option<Source>,
    pub either: Option<TankEither>,
    pub mapped: Option<TankEither>,
    pub linked: Option<TankLinked>,
    pub escaped: Option<TankEscaped>,
}

impl Tank {
    /// Creates a value with no field set.
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

    /// Sets `either`.
    pub fn either(mut self, either: TankEither) -> Self {
        self.either = Some(either);
        self
    }

    /// Sets `mapped`.
    pub fn mapped(mut self, mapped: TankEither) -> Self {
        self.mapped = Some(mapped);
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
        either,
        mapped,
        linked,
        escaped,
    }
}

/// The type of [`Tank::linked`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TankLinked {
    pub r#type: String,
    pub link: Option<String>,
}

impl TankLinked {
    /// Creates a value from its required fields.
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

/// The type of [`Tank::escaped`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TankEscaped {
    /// `kind` is `one`.
    One(Box<AB>),
    /// `kind` is `two`.
    Two(Box<C>),
    /// `kind` is `three`.
    Three(Box<Unlisted>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    TankEscaped by "kind" else Unrecognized {
        One = "one",
        Two = "two",
        Three = "three",
    }
}

crate::runtime::from_variants! {
    TankEscaped {} boxed {
        One: AB,
        Two: C,
        Three: Unlisted,
    }
}

// ==== src/types/tank_either.rs
use super::{Salmon, Shark};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TankEither {
    /// `fishType` is `Salmon` or `SmartSalmon`.
    Salmon(Salmon),
    /// `fishType` is `Shark`.
    Shark(Box<Shark>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    TankEither by "fishType" else Unrecognized {
        Salmon = "Salmon" | "SmartSalmon",
        Shark = "Shark",
    }
}

crate::runtime::from_variants! {
    TankEither {
        Salmon: Salmon,
    } boxed {
        Shark: Shark,
    }
}

// ==== src/types/unlisted.rs
/// Schema `unlisted`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unlisted {
    pub more: Option<i64>,
}

impl Unlisted {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `more`.
    pub fn more(mut self, more: i64) -> Self {
        self.more = Some(more);
        self
    }
}

crate::runtime::object! {
    Unlisted {
        more,
    }
}

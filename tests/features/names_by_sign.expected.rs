
// ==== src/api/signs.rs
//! Operations: signs.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_SIGNS: Operation =
    Operation::new("putSigns", Method::PUT, "/signs").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putSigns`.
    ///
    /// `PUT /signs`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_names_by_sign::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_names_by_sign::types;
    ///
    /// let signs = client.put_signs(&types::Signs::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_signs(&self, body: &types::Signs) -> PutSigns<M> {
        let mut call = self.call(&PUT_SIGNS);
        call.json("application/json", body);
        PutSigns { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_signs`].
    PutSigns {
        value: types::Signs = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/omit_user_password.rs
/// Schema `Omit_User.password_`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OmitUserPassword {
    pub id: Option<String>,
}

impl OmitUserPassword {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    OmitUserPassword {
        id,
    }
}

// ==== src/types/paged_result_user.rs
use super::User;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PagedResultUser {
    pub items: Option<Vec<User>>,
}

impl PagedResultUser {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `items`.
    pub fn items(mut self, items: Vec<User>) -> Self {
        self.items = Some(items);
        self
    }
}

crate::runtime::object! {
    PagedResultUser {
        items,
    }
}

// ==== src/types/pick_order_id.rs
/// Schema `Pick_Order.id_`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PickOrderId {
    pub id: Option<String>,
}

impl PickOrderId {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    PickOrderId {
        id,
    }
}

// ==== src/types/signs.rs
use super::{OmitUserPassword, PagedResultUser, PickOrderId};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Signs {
    pub ordering: Option<Vec<SignsOrderingItem>>,
    pub ratio: Option<SignsRatio>,
    pub zone: Option<SignsZone>,
    pub op: Option<SignsOp>,
    pub id: Option<String>,
    /// `@id`
    ///
    /// `@id` in JSON.
    pub at_id: Option<String>,
    /// `self`
    pub self_: Option<Option<String>>,
    /// `super`
    pub super_: Option<Option<String>>,
    /// Status
    pub status: Option<SignsStatus>,
    pub level: Option<AlertLevel>,
    pub kind: Option<SignsKind>,
    pub users: Option<PagedResultUser>,
    pub omitted: Option<OmitUserPassword>,
    pub picked: Option<PickOrderId>,
}

impl Signs {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `ordering`.
    pub fn ordering(mut self, ordering: Vec<SignsOrderingItem>) -> Self {
        self.ordering = Some(ordering);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: SignsRatio) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `zone`.
    pub fn zone(mut self, zone: SignsZone) -> Self {
        self.zone = Some(zone);
        self
    }

    /// Sets `op`.
    pub fn op(mut self, op: SignsOp) -> Self {
        self.op = Some(op);
        self
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `@id`.
    pub fn at_id(mut self, at_id: impl Into<String>) -> Self {
        self.at_id = Some(at_id.into());
        self
    }

    /// Sets `self`.
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(Some(self_.into()));
        self
    }

    /// Sets `self` to `null`, which is not the same as leaving it out.
    pub fn self_null(mut self) -> Self {
        self.self_ = Some(None);
        self
    }

    /// Sets `super`.
    pub fn super_(mut self, super_: impl Into<String>) -> Self {
        self.super_ = Some(Some(super_.into()));
        self
    }

    /// Sets `super` to `null`, which is not the same as leaving it out.
    pub fn super_null(mut self) -> Self {
        self.super_ = Some(None);
        self
    }

    /// Sets `status`.
    pub fn status(mut self, status: SignsStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets `level`.
    pub fn level(mut self, level: AlertLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: SignsKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Sets `users`.
    pub fn users(mut self, users: PagedResultUser) -> Self {
        self.users = Some(users);
        self
    }

    /// Sets `omitted`.
    pub fn omitted(mut self, omitted: OmitUserPassword) -> Self {
        self.omitted = Some(omitted);
        self
    }

    /// Sets `picked`.
    pub fn picked(mut self, picked: PickOrderId) -> Self {
        self.picked = Some(picked);
        self
    }
}

crate::runtime::object! {
    Signs {
        ordering,
        ratio,
        zone,
        op,
        id,
        at_id = "@id",
        self_ = "self",
        super_ = "super",
        status,
        level,
        kind,
        users,
        omitted,
        picked,
    }
}

/// Ordering
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignsOrderingItem {
    /// `-created`
    MinusCreated,
    /// `-name`
    MinusName,
    /// `created`
    Created,
    /// `name`
    Name,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SignsOrderingItem: str else Unrecognized {
        MinusCreated = "-created",
        MinusName = "-name",
        Created = "created",
        Name = "name",
    }
}

/// The type of [`Signs::ratio`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignsRatio {
    /// `-INF`
    MinusInf,
    /// `INF`
    Inf,
    /// `NaN`
    NaN,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SignsRatio: str else Unrecognized {
        MinusInf = "-INF",
        Inf = "INF",
        NaN = "NaN",
    }
}

/// The type of [`Signs::zone`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignsZone {
    /// `Etc/GMT+1`
    EtcGmtPlus1,
    /// `Etc/GMT-1`
    EtcGmtMinus1,
    /// `Etc/GMT1`
    EtcGmt1,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SignsZone: str else Unrecognized {
        EtcGmtPlus1 = "Etc/GMT+1",
        EtcGmtMinus1 = "Etc/GMT-1",
        EtcGmt1 = "Etc/GMT1",
    }
}

/// The type of [`Signs::op`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignsOp {
    /// `=`
    Equal,
    /// `>=`
    GreaterEqual,
    /// `"\u{2265}"`
    AtLeast,
    /// `"\u{2260}"`
    Unequal,
    /// `!=`
    NotEqual,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SignsOp: str else Unrecognized {
        Equal = "=",
        GreaterEqual = ">=",
        AtLeast = "\u{2265}",
        Unequal = "\u{2260}",
        NotEqual = "!=",
    }
}

/// Status
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignsStatus {
    /// `on`
    On,
    /// `off`
    Off,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SignsStatus: str else Unrecognized {
        On = "on",
        Off = "off",
    }
}

/// The type of [`Signs::level`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AlertLevel {
    /// Not urgent.
    ///
    /// `l`
    Low,
    /// `h`
    High,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    AlertLevel: str else Unrecognized {
        Low = "l",
        High = "h",
    }
}

/// The type of [`Signs::kind`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SignsKind {
    /// `a`
    KindA,
    /// The second kind.
    ///
    /// `b`
    KindB,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SignsKind: str else Unrecognized {
        KindA = "a",
        KindB = "b",
    }
}

// ==== src/types/user.rs
/// Schema `Acme.Models.User`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    pub id: Option<String>,
}

impl User {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    User {
        id,
    }
}

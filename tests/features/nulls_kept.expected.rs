// note nulls_kept.yaml:32:64 #/components/schemas/Nulls/properties/manager/anyOf/1: an object of any members that may be null, beside a reference; read as null alone
// note nulls_kept.yaml:37:63 #/components/schemas/Nulls/properties/kind/anyOf/1: an object of any members that may be null, beside a reference; read as null alone

// ==== src/api/nulls.rs
//! Operations: nulls.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_NULLS: Operation =
    Operation::new("putNulls", Method::PUT, "/nulls").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putNulls`.
    ///
    /// `PUT /nulls`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_nulls_kept::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_nulls_kept::types;
    ///
    /// let nulls = client.put_nulls(&types::Nulls::new(Default::default())).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_nulls(&self, body: &types::Nulls) -> PutNulls<M> {
        let mut call = self.call(&PUT_NULLS);
        call.json("application/json", body);
        PutNulls { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_nulls`].
    PutNulls {
        value: types::Nulls = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/blank_enum.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BlankEnum {
    /// `""`
    Empty,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    BlankEnum: str else Unrecognized {
        Empty = "",
    }
}

// ==== src/types/file.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct File {
    pub content: Option<String>,
}

impl File {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `content`.
    pub fn content(mut self, content: impl Into<String>) -> Self {
        self.content = Some(content.into());
        self
    }
}

crate::runtime::object! {
    File {
        content,
    }
}

// ==== src/types/null_enum.rs
pub type NullEnum = ();

// ==== src/types/nulls.rs
use std::collections::BTreeMap;

use super::{File, NullEnum, Priority, Status, Tree};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Nulls {
    pub files: BTreeMap<String, Option<File>>,
    pub nested: Option<BTreeMap<String, BTreeMap<String, Option<String>>>>,
    pub lists: Option<BTreeMap<String, Option<Vec<Option<i64>>>>>,
    pub tree: Option<Tree>,
    pub status: Option<Option<NullsStatus>>,
    pub priority: Option<Option<Priority>>,
    pub blank_priority: Option<NullsBlankPriority>,
    pub manager: Option<Option<File>>,
    pub nulls: Option<NullsNulls>,
    pub kind: Option<Option<Status>>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, Option<String>>,
}

impl Nulls {
    /// Creates a value from its required fields.
    pub fn new(files: BTreeMap<String, Option<File>>) -> Self {
        Self {
            files,
            nested: None,
            lists: None,
            tree: None,
            status: None,
            priority: None,
            blank_priority: None,
            manager: None,
            nulls: None,
            kind: None,
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `nested`.
    pub fn nested(
        mut self,
        nested: BTreeMap<String, BTreeMap<String, Option<String>>>,
    ) -> Self {
        self.nested = Some(nested);
        self
    }

    /// Sets `lists`.
    pub fn lists(mut self, lists: BTreeMap<String, Option<Vec<Option<i64>>>>) -> Self {
        self.lists = Some(lists);
        self
    }

    /// Sets `tree`.
    pub fn tree(mut self, tree: Tree) -> Self {
        self.tree = Some(tree);
        self
    }

    /// Sets `status`.
    pub fn status(mut self, status: NullsStatus) -> Self {
        self.status = Some(Some(status));
        self
    }

    /// Sets `status` to `null`, which is not the same as leaving it out.
    pub fn status_null(mut self) -> Self {
        self.status = Some(None);
        self
    }

    /// Sets `priority`.
    pub fn priority(mut self, priority: Priority) -> Self {
        self.priority = Some(Some(priority));
        self
    }

    /// Sets `priority` to `null`, which is not the same as leaving it out.
    pub fn priority_null(mut self) -> Self {
        self.priority = Some(None);
        self
    }

    /// Sets `blank_priority`.
    pub fn blank_priority(mut self, blank_priority: NullsBlankPriority) -> Self {
        self.blank_priority = Some(blank_priority);
        self
    }

    /// Sets `manager`.
    pub fn manager(mut self, manager: File) -> Self {
        self.manager = Some(Some(manager));
        self
    }

    /// Sets `manager` to `null`, which is not the same as leaving it out.
    pub fn manager_null(mut self) -> Self {
        self.manager = Some(None);
        self
    }

    /// Sets `nulls`.
    pub fn nulls(mut self, nulls: NullsNulls) -> Self {
        self.nulls = Some(nulls);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: Status) -> Self {
        self.kind = Some(Some(kind));
        self
    }

    /// Sets `kind` to `null`, which is not the same as leaving it out.
    pub fn kind_null(mut self) -> Self {
        self.kind = Some(None);
        self
    }

    /// Sets the properties that have no field of their own.
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, Option<String>>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

crate::runtime::object! {
    Nulls {
        files,
        nested,
        lists,
        tree,
        status,
        priority,
        blank_priority,
        manager,
        nulls,
        kind,
        ..additional_properties,
    }
}

/// The type of [`Nulls::status`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NullsStatus {
    /// `active`
    Active,
    /// `inactive`
    Inactive,
    /// `""`
    Empty,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    NullsStatus: str else Unrecognized {
        Active = "active",
        Inactive = "inactive",
        Empty = "",
    }
}

/// The type of [`Nulls::blank_priority`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NullsBlankPriority {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// `""`
    Empty,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Json),
}

crate::runtime::open_enum! {
    NullsBlankPriority: json else Unrecognized {
        Value1 = "1",
        Value2 = "2",
        Empty = "\"\"",
    }
}

/// The type of [`Nulls::nulls`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NullsNulls {
    pub always: NullEnum,
    pub sometimes: Option<NullEnum>,
}

impl NullsNulls {
    /// Creates a value from its required fields.
    pub fn new(always: NullEnum) -> Self {
        Self { always, sometimes: None }
    }

    /// Sets `sometimes`.
    pub fn sometimes(mut self, sometimes: NullEnum) -> Self {
        self.sometimes = Some(sometimes);
        self
    }
}

crate::runtime::object! {
    NullsNulls {
        always,
        sometimes,
    }
}

// ==== src/types/priority.rs
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Priority {
    /// `1`
    Value1,
    /// `2`
    Value2,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    Priority: i64 else Unrecognized {
        Value1 = 1,
        Value2 = 2,
    }
}

// ==== src/types/status.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// `active`
    Active,
    /// `inactive`
    Inactive,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Status: str else Unrecognized {
        Active = "active",
        Inactive = "inactive",
    }
}

// ==== src/types/tree.rs
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct Tree(
    /// The wrapped value: a type that holds itself has to be a struct.
    pub BTreeMap<String, Option<Tree>>,
);

crate::runtime::wrapper! { Tree }

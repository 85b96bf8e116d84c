// warning merged_loops.yaml:69:11 #/components/schemas/Rows/allOf/0/items: merging this schema with what it refers to never ends; read as any JSON

// ==== src/api/trees.rs
//! Operations: trees.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_TREE: Operation =
    Operation::new("putTree", Method::PUT, "/trees").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putTree`.
    ///
    /// `PUT /trees`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_merged_loops::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_merged_loops::types;
    ///
    /// let node = client.put_tree(&types::Tree::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_tree(&self, body: &types::Tree) -> PutTree<M> {
        let mut call = self.call(&PUT_TREE);
        call.json("application/json", body);
        PutTree { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_tree`].
    PutTree {
        value: types::Node = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/branch.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Branch {
    pub name: Option<String>,
    pub leaf: Option<bool>,
}

crate::runtime::object! {
    Branch {
        name,
        leaf,
    }
}

// ==== src/types/left.rs
use super::TreeChild;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Left {
    pub child: Option<TreeChild>,
    pub left: Option<String>,
}

impl Left {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `child`.
    pub fn child(mut self, child: TreeChild) -> Self {
        self.child = Some(child);
        self
    }

    /// Sets `left`.
    pub fn left(mut self, left: impl Into<String>) -> Self {
        self.left = Some(left.into());
        self
    }
}

crate::runtime::object! {
    Left {
        child,
        left,
    }
}

// ==== src/types/node.rs
use super::Branch;
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Node {
    Branch(Box<Branch>),
    Text(String),
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Node else Unrecognized {
        Branch,
        Text,
        Integer,
    }
}

// ==== src/types/right.rs
use super::TreeChild;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Right {
    pub child: Option<TreeChild>,
    pub right: Option<String>,
}

impl Right {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `child`.
    pub fn child(mut self, child: TreeChild) -> Self {
        self.child = Some(child);
        self
    }

    /// Sets `right`.
    pub fn right(mut self, right: impl Into<String>) -> Self {
        self.right = Some(right.into());
        self
    }
}

crate::runtime::object! {
    Right {
        child,
        right,
    }
}

// ==== src/types/rows.rs
use crate::runtime::Json;

pub type Rows = Vec<Vec<Json>>;

// ==== src/types/tree.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    pub child: Option<TreeChild>,
}

impl Tree {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `child`.
    pub fn child(mut self, child: TreeChild) -> Self {
        self.child = Some(child);
        self
    }
}

crate::runtime::object! {
    Tree {
        child,
    }
}

/// The type of [`Tree::child`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TreeChild {
    pub child: Option<Box<TreeChild>>,
    pub left: Option<String>,
    pub right: Option<String>,
}

impl TreeChild {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `child`.
    pub fn child(mut self, child: TreeChild) -> Self {
        self.child = Some(Box::new(child));
        self
    }

    /// Sets `left`.
    pub fn left(mut self, left: impl Into<String>) -> Self {
        self.left = Some(left.into());
        self
    }

    /// Sets `right`.
    pub fn right(mut self, right: impl Into<String>) -> Self {
        self.right = Some(right.into());
        self
    }
}

crate::runtime::object! {
    TreeChild {
        child,
        left,
        right,
    }
}

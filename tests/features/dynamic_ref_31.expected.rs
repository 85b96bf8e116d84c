// note dynamic_ref_31.yaml:30:33 #/components/schemas/Tree/properties/children/items: `$dynamicRef` depends on the schema that leads to it; read as `$ref`
// note dynamic_ref_31.yaml:34:7 #/components/schemas/StrictTree/unevaluatedProperties: `unevaluatedProperties` doesn't shape data; values are not checked against it
// note dynamic_ref_31.yaml:40:28 #/components/schemas/Filter/properties/all/items: `$recursiveRef` depends on the schema that leads to it; read as `$ref`

// ==== src/api/tree.rs
//! Operations: tree.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_TREE: Operation =
    Operation::new("putTree", Method::PUT, "/tree").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putTree`.
    ///
    /// `PUT /tree`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_dynamic_ref_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_dynamic_ref_31::types;
    ///
    /// let tree = client.put_tree(&types::Tree::new()).send().await?;
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
        value: types::Tree = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/filter.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    pub key: Option<String>,
    pub all: Option<Vec<Filter>>,
}

impl Filter {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `key`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Sets `all`.
    pub fn all(mut self, all: Vec<Filter>) -> Self {
        self.all = Some(all);
        self
    }
}

crate::runtime::object! {
    Filter {
        key,
        all,
    }
}

// ==== src/types/strict_tree.rs
use super::Tree;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StrictTree {
    pub value: Option<String>,
    pub children: Option<Vec<Tree>>,
}

impl StrictTree {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `value`.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Sets `children`.
    pub fn children(mut self, children: Vec<Tree>) -> Self {
        self.children = Some(children);
        self
    }
}

crate::runtime::object! {
    StrictTree {
        value,
        children,
    }
}

// ==== src/types/tree.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    pub value: Option<String>,
    pub children: Option<Vec<Tree>>,
}

impl Tree {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `value`.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Sets `children`.
    pub fn children(mut self, children: Vec<Tree>) -> Self {
        self.children = Some(children);
        self
    }
}

crate::runtime::object! {
    Tree {
        value,
        children,
    }
}


// ==== src/api/inventory.rs
//! Operations: inventory.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_INVENTORY: Operation =
    Operation::new("putInventory", Method::PUT, "/inventory").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putInventory`.
    ///
    /// `PUT /inventory`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_maps::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_maps::types;
    ///
    /// let inventory = client.put_inventory(&types::Inventory::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_inventory(&self, body: &types::Inventory) -> PutInventory<M> {
        let mut call = self.call(&PUT_INVENTORY);
        call.json("application/json", body);
        PutInventory { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_inventory`].
    PutInventory {
        value: types::Inventory = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/inventory.rs
use std::collections::BTreeMap;

use super::{Item, Labels};
use crate::runtime::JsonObject;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Inventory {
    /// Each value at least 0.
    pub counts: Option<BTreeMap<String, i64>>,
    /// 1 to 100 members.
    pub items: Option<BTreeMap<String, Item>>,
    pub shelves: Option<BTreeMap<String, Vec<String>>>,
    pub rooms: Option<BTreeMap<String, BTreeMap<String, Option<String>>>>,
    pub labels: Option<Labels>,
    pub anything: Option<JsonObject>,
    pub boxes: Option<BTreeMap<String, InventoryBoxesValue>>,
}

impl Inventory {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `counts`.
    pub fn counts(mut self, counts: BTreeMap<String, i64>) -> Self {
        self.counts = Some(counts);
        self
    }

    /// Sets `items`.
    pub fn items(mut self, items: BTreeMap<String, Item>) -> Self {
        self.items = Some(items);
        self
    }

    /// Sets `shelves`.
    pub fn shelves(mut self, shelves: BTreeMap<String, Vec<String>>) -> Self {
        self.shelves = Some(shelves);
        self
    }

    /// Sets `rooms`.
    pub fn rooms(
        mut self,
        rooms: BTreeMap<String, BTreeMap<String, Option<String>>>,
    ) -> Self {
        self.rooms = Some(rooms);
        self
    }

    /// Sets `labels`.
    pub fn labels(mut self, labels: Labels) -> Self {
        self.labels = Some(labels);
        self
    }

    /// Sets `anything`.
    pub fn anything(mut self, anything: JsonObject) -> Self {
        self.anything = Some(anything);
        self
    }

    /// Sets `boxes`.
    pub fn boxes(mut self, boxes: BTreeMap<String, InventoryBoxesValue>) -> Self {
        self.boxes = Some(boxes);
        self
    }
}

crate::runtime::object! {
    Inventory {
        counts [each(min(0))],
        items [min_properties(1), max_properties(100)],
        shelves,
        rooms,
        labels,
        anything,
        boxes,
    }
}

/// A value of [`Inventory::boxes`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct InventoryBoxesValue {
    pub weight: Option<f64>,
}

impl InventoryBoxesValue {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `weight`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }
}

crate::runtime::object! {
    InventoryBoxesValue {
        weight,
    }
}

// ==== src/types/item.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Item {
    pub name: Option<String>,
}

impl Item {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Item {
        name,
    }
}

// ==== src/types/labels.rs
use std::collections::BTreeMap;

pub type Labels = BTreeMap<String, String>;

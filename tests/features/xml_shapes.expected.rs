
// ==== src/api/node.rs
//! Operations: node.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply, xml};
use crate::types;

pub(crate) const GET_NODE: Operation =
    Operation::new("getNode", Method::GET, "/node").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `getNode`.
    ///
    /// `GET /node`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_shapes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_node().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_node(&self) -> GetNode<M> {
        GetNode {
            call: self.call(&GET_NODE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_node`].
    GetNode {
        value: types::Node = |response| reply::xml(response, &xml::Object(xml::of::<types::Node>)),
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/operations.rs
//! Operations: operations.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply, xml};
use crate::types;

pub(crate) const LIST_OBJECTS: Operation =
    Operation::new("listObjects", Method::GET, "/{Bucket}").accept("text/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `listObjects`.
    ///
    /// `GET /{Bucket}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_shapes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_objects("bucket").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_objects(&self, bucket: &str) -> ListObjects<M> {
        let mut call = self.call(&LIST_OBJECTS);
        call.set(Param::path("Bucket"), &bucket);
        ListObjects { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_objects`].
    ListObjects {
        value: types::ListBucketResult = |response| reply::xml(response, &xml::Object(xml::of::<types::ListBucketResult>)),
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pet.rs
//! Operations: pet.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply, xml};
use crate::types;

pub(crate) const UPDATE_PET: Operation =
    Operation::new("updatePet", Method::PUT, "/pet")
        .accept("application/xml, application/problem+xml")
        .succeeds_by(&[200, 204]);

impl<M: Mode> Client<M> {
    /// Calls the operation `updatePet`.
    ///
    /// `PUT /pet`
    ///
    /// # Errors
    ///
    /// * any other status: Failed
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_shapes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_xml_shapes::types;
    ///
    /// let answer = client.update_pet(&types::Pet::new("name", vec![])).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn update_pet(&self, body: &types::Pet) -> UpdatePet<M> {
        let mut call = self.call(&UPDATE_PET);
        call.xml("application/xml", "pet", &xml::Object(xml::of::<types::Pet>), body);
        UpdatePet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::update_pet`].
    UpdatePet {
        value: Option<types::Pet> = |response| reply::xml(response, &xml::Object(xml::of::<types::Pet>)),
        error: types::Problem = |response| reply::xml(response, &xml::Object(xml::of::<types::Problem>)),
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply, xml};
use crate::types;

pub(crate) const ADD_PETS: Operation =
    Operation::new("addPets", Method::POST, "/pets").accept("text/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `addPets`.
    ///
    /// `POST /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_shapes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.add_pets(&[]).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn add_pets(&self, body: &[types::Pet]) -> AddPets<M> {
        let mut call = self.call(&ADD_PETS);
        call.json("application/json", &body);
        AddPets { call }
    }

    /// [`add_pets`](Self::add_pets) with a body in `application/xml`.
    pub fn add_pets_xml(&self, body: &[types::Pet]) -> AddPets<M> {
        let mut call = self.call(&ADD_PETS);
        call.xml(
            "application/xml",
            "pets",
            &xml::List("pet", &xml::Object(xml::of::<types::Pet>)),
            &body,
        );
        AddPets { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_pets`].
    AddPets {
        value: i64 = |response| reply::xml(response, &xml::Number),
        error: runtime::Json = reply::json,
    }
}

pub(crate) const FIND_PETS: Operation =
    Operation::new("findPets", Method::GET, "/pets").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `findPets`.
    ///
    /// `GET /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_shapes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.find_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn find_pets(&self) -> FindPets<M> {
        FindPets {
            call: self.call(&FIND_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::find_pets`].
    FindPets {
        value: Vec<types::Pet> = |response| reply::xml(response, &xml::List("pet", &xml::Object(xml::of::<types::Pet>))),
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder, FailureBody};
use crate::types;

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl FailureBody for types::Problem {}

// ==== src/lib.rs
//! let answer = client.find_pets().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/branch.rs
use super::Node;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Branch {
    pub child: Option<Vec<Node>>,
}

crate::runtime::object! {
    Branch {
        child,
    }
}

// ==== src/types/category.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Category {
    pub id: Option<i64>,
    pub name: Option<String>,
}

impl Category {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Category {
        id,
        name,
    }
}

crate::runtime::xml! {
    Category {
        "id" = Element("id", Number),
        "name" = Element("name", Text),
    }
}

// ==== src/types/leaf.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Leaf {
    pub value: Option<f64>,
}

crate::runtime::object! {
    Leaf {
        value,
    }
}

// ==== src/types/list_bucket_result.rs
use std::collections::BTreeMap;

use super::Object;
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListBucketResult {
    /// `Name`
    pub name: String,
    /// `IsTruncated`
    pub is_truncated: Option<bool>,
    /// `Contents`
    pub contents: Vec<Object>,
    /// `CommonPrefixes`
    pub common_prefixes: Option<Vec<ListBucketResultCommonPrefix>>,
    /// `Metadata`
    pub metadata: Option<BTreeMap<String, String>>,
    /// `Other`
    pub other: Option<Json>,
}

crate::runtime::object! {
    ListBucketResult {
        name = "Name",
        is_truncated = "IsTruncated",
        contents = "Contents",
        common_prefixes = "CommonPrefixes",
        metadata = "Metadata",
        other = "Other",
    }
}

crate::runtime::xml! {
    ListBucketResult {
        "Name" = Element("Name", Text),
        "IsTruncated" = Element("IsTruncated", Boolean),
        "Contents" always = Elements("Contents", Object(of::<super::Object>)),
        "CommonPrefixes" = Elements("CommonPrefixes", Object(of::<super::ListBucketResultCommonPrefix>)),
        "Metadata" = Element("Metadata", Map(&Text)),
        "Other" = Element("Other", Any),
    }
}

/// An item of [`ListBucketResult::common_prefixes`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBucketResultCommonPrefix {
    /// `Prefix`
    pub prefix: Option<String>,
}

crate::runtime::object! {
    ListBucketResultCommonPrefix {
        prefix = "Prefix",
    }
}

crate::runtime::xml! {
    ListBucketResultCommonPrefix {
        "Prefix" = Element("Prefix", Text),
    }
}

// ==== src/types/node.rs
use super::{Branch, Leaf};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Node {
    /// `kind` is `leaf`.
    Leaf(Box<Leaf>),
    /// `kind` is `branch`.
    Branch(Box<Branch>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Node by "kind" else Unrecognized {
        Leaf = "leaf",
        Branch = "branch",
    }
}

crate::runtime::xml! {
    Node {
        "kind" = Element("kind", Text),
        "value" = Element("value", Number),
        "child" = Elements("child", Object(of::<super::Node>)),
    }
}

// ==== src/types/object.rs
use std::collections::BTreeMap;

use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Object {
    /// `Key`
    pub key: String,
    /// `LastModified`
    pub last_modified: Option<jiff::Timestamp>,
    /// `Size`
    pub size: Option<i64>,
    /// `Owner`
    pub owner: Option<ObjectOwner>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, Json>,
}

crate::runtime::object! {
    Object {
        key = "Key",
        last_modified = "LastModified",
        size = "Size",
        owner = "Owner",
        ..additional_properties,
    }
}

crate::runtime::xml! {
    Object {
        "Key" = Element("Key", Text),
        "LastModified" = Element("LastModified", Token),
        "Size" = Element("Size", Number),
        "Owner" = Element("Owner", Object(of::<super::ObjectOwner>)),
        .. Any
    }
}

/// The type of [`Object::owner`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ObjectOwner {
    /// `ID`
    pub id: Option<String>,
    pub r#type: Option<String>,
}

crate::runtime::object! {
    ObjectOwner {
        id = "ID",
        r#type = "type",
    }
}

crate::runtime::xml! {
    ObjectOwner {
        "ID" = Element("ID", Text),
        "type" = Attribute("{http://www.w3.org/2001/XMLSchema-instance}xsi:type", Text),
    }
}

// ==== src/types/pet.rs
use super::{Category, Tag};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub id: Option<i64>,
    pub category: Option<Category>,
    pub name: String,
    /// `photoUrls`
    pub photo_urls: Vec<String>,
    pub tags: Option<Vec<Tag>>,
    pub status: Option<PetStatus>,
    pub born: Option<Option<jiff::civil::Date>>,
    pub weight: Option<f64>,
    pub sold: Option<bool>,
    pub grid: Option<Vec<Vec<i64>>>,
}

impl Pet {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>, photo_urls: Vec<String>) -> Self {
        Self {
            id: None,
            category: None,
            name: name.into(),
            photo_urls,
            tags: None,
            status: None,
            born: None,
            weight: None,
            sold: None,
            grid: None,
        }
    }

    /// Sets `id`.
    pub fn id(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `category`.
    pub fn category(mut self, category: Category) -> Self {
        self.category = Some(category);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<Tag>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `status`.
    pub fn status(mut self, status: PetStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets `born`.
    pub fn born(mut self, born: jiff::civil::Date) -> Self {
        self.born = Some(Some(born));
        self
    }

    /// Sets `born` to `null`, which is not the same as leaving it out.
    pub fn born_null(mut self) -> Self {
        self.born = Some(None);
        self
    }

    /// Sets `weight`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets `sold`.
    pub fn sold(mut self, sold: bool) -> Self {
        self.sold = Some(sold);
        self
    }

    /// Sets `grid`.
    pub fn grid(mut self, grid: Vec<Vec<i64>>) -> Self {
        self.grid = Some(grid);
        self
    }
}

crate::runtime::object! {
    Pet {
        id,
        category,
        name,
        photo_urls = "photoUrls",
        tags,
        status,
        born,
        weight,
        sold,
        grid,
    }
}

crate::runtime::xml! {
    Pet {
        "id" = Attribute("id", Number),
        "category" = Element("category", Object(of::<super::Category>)),
        "name" = Element("name", Text),
        "photoUrls" always = Element("photoUrls", List("photoUrl", &Text)),
        "tags" = Element("tags", List("tag", &Object(of::<super::Tag>))),
        "status" = Element("status", Token),
        "born" = Element("born", Token),
        "weight" = Element("weight", Number),
        "sold" = Element("sold", Boolean),
        "grid" = Elements("row", List("cell", &Number)),
    }
}

/// The type of [`Pet::status`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PetStatus {
    /// `available`
    Available,
    /// `sold`
    Sold,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    PetStatus: str else Unrecognized {
        Available = "available",
        Sold = "sold",
    }
}

// ==== src/types/pet_list.rs
use super::Pet;

pub type PetList = Vec<Pet>;

// ==== src/types/problem.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub title: Option<String>,
    pub status: Option<i64>,
}

crate::runtime::object! {
    Problem {
        title,
        status,
    }
}

crate::runtime::xml! {
    Problem {
        "title" = Element("title", Text),
        "status" = Element("status", Number),
    }
}

// ==== src/types/tag.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    pub name: Option<String>,
}

impl Tag {
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
    Tag {
        name,
    }
}

crate::runtime::xml! {
    Tag {
        "name" = Element("name", Text),
    }
}

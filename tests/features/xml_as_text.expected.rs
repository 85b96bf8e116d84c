// note xml_as_text.yaml:17:44 #/paths/~1untyped/get/responses/200/content/application~1xml: the schema has no elements for this XML; it is text
// warning xml_as_text.yaml:22:44 #/paths/~1names/get/responses/200/content/application~1xml: XML can't carry this type: #/components/schemas/Names: `a name`: `a name` is no name in XML; it is text
// warning xml_as_text.yaml:23:47 #/paths/~1names/get/responses/400/content/application~1xml: XML can't carry this type: #/components/schemas/Twins: `b`: another member is the element `a` too; it is text
// warning xml_as_text.yaml:28:44 #/paths/~1unions/get/responses/200/content/application~1xml: XML can't carry this type: #/components/schemas/Holder: `value`: XML has nothing that selects a branch of its union; it is text
// warning xml_as_text.yaml:33:44 #/paths/~1lists/get/responses/200/content/application~1xml: XML can't carry this type: its arrays in an array have no element around them; it is text
// note xml_as_text.yaml:41:11 #/paths/~1attributes/post/requestBody/content/application~1xml: XML can't carry this type: #/components/schemas/Attributes: `list`: an attribute or a text can't hold elements; it is text

// ==== src/api/attributes.rs
//! Operations: attributes.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const SEND_ATTRIBUTES: Operation =
    Operation::new("sendAttributes", Method::POST, "/attributes");

impl<M: Mode> Client<M> {
    /// Calls the operation `sendAttributes`.
    ///
    /// `POST /attributes`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_as_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_xml_as_text::types;
    ///
    /// client.send_attributes(&types::Attributes::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn send_attributes(&self, body: &types::Attributes) -> SendAttributes<M> {
        let mut call = self.call(&SEND_ATTRIBUTES);
        call.json("application/json", body);
        SendAttributes { call }
    }

    /// [`send_attributes`](Self::send_attributes) with a body in `application/xml`.
    pub fn send_attributes_xml(&self, body: impl Into<String>) -> SendAttributes<M> {
        let mut call = self.call(&SEND_ATTRIBUTES);
        call.text("application/xml", body);
        SendAttributes { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::send_attributes`].
    SendAttributes {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/lists.rs
//! Operations: lists.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_LISTS: Operation =
    Operation::new("getLists", Method::GET, "/lists").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `getLists`.
    ///
    /// `GET /lists`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_as_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_lists().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_lists(&self) -> GetLists<M> {
        GetLists {
            call: self.call(&GET_LISTS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_lists`].
    GetLists {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/names.rs
//! Operations: names.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};

pub(crate) const GET_NAMES: Operation =
    Operation::new("getNames", Method::GET, "/names").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `getNames`.
    ///
    /// `GET /names`
    ///
    /// # Errors
    ///
    /// * 400: Wrong
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_as_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_names().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_names(&self) -> GetNames<M> {
        GetNames {
            call: self.call(&GET_NAMES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_names`].
    GetNames {
        value: String = reply::text,
        error: String = reply::text,
    }
}

// ==== src/api/soap.rs
//! Operations: soap.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const CALL_SOAP: Operation =
    Operation::new("callSoap", Method::POST, "/soap").accept("application/soap+xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `callSoap`.
    ///
    /// `POST /soap`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_as_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.call_soap("a").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn call_soap(&self, body: impl Into<String>) -> CallSoap<M> {
        let mut call = self.call(&CALL_SOAP);
        call.text("application/soap+xml", body);
        CallSoap { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::call_soap`].
    CallSoap {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/unions.rs
//! Operations: unions.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_UNIONS: Operation =
    Operation::new("getUnions", Method::GET, "/unions").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `getUnions`.
    ///
    /// `GET /unions`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_as_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_unions().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_unions(&self) -> GetUnions<M> {
        GetUnions {
            call: self.call(&GET_UNIONS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_unions`].
    GetUnions {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/untyped.rs
//! Operations: untyped.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_UNTYPED: Operation =
    Operation::new("getUntyped", Method::GET, "/untyped").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `getUntyped`.
    ///
    /// `GET /untyped`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_as_text::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_untyped().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_untyped(&self) -> GetUntyped<M> {
        GetUntyped {
            call: self.call(&GET_UNTYPED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_untyped`].
    GetUntyped {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.get_untyped().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/attributes.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Attributes {
    pub list: Option<Vec<String>>,
}

impl Attributes {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `list`.
    pub fn list(mut self, list: Vec<String>) -> Self {
        self.list = Some(list);
        self
    }
}

crate::runtime::object! {
    Attributes {
        list,
    }
}

// ==== src/types/holder.rs
use super::Value;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    pub value: Option<Value>,
}

impl Holder {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `value`.
    pub fn value(mut self, value: Value) -> Self {
        self.value = Some(value);
        self
    }
}

crate::runtime::object! {
    Holder {
        value,
    }
}

// ==== src/types/names.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Names {
    /// `a name`
    pub a_name: Option<String>,
}

impl Names {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a name`.
    pub fn a_name(mut self, a_name: impl Into<String>) -> Self {
        self.a_name = Some(a_name.into());
        self
    }
}

crate::runtime::object! {
    Names {
        a_name = "a name",
    }
}

// ==== src/types/twins.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Twins {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl Twins {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets `b`.
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }
}

crate::runtime::object! {
    Twins {
        a,
        b,
    }
}

// ==== src/types/value.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    Integer(i64),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Value else Unrecognized {
        Integer,
        Text,
    }
}

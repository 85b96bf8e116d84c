// note one_of_shape.yaml:59:11 #/components/schemas/Value/properties/required_only/oneOf: alternatives that only say which members are required; every such member is optional

// ==== src/api/value.rs
//! Operations: value.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

const PUT_VALUE: Operation = Operation::new("putValue", Method::PUT, "/value")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `putValue` of the document.
    ///
    /// `PUT /value`
    pub fn put_value(&self, body: &types::Value) -> PutValue<M> {
        let mut call = self.call(&PUT_VALUE);
        call.json("application/json", body);
        PutValue { call }
    }
}

/// A call of [`Client::put_value`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutValue<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PutValue<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Value, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<types::Value>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/types/circle.rs
/// `Circle` as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// `radius`
    pub radius: f64,
}

impl Circle {
    /// With what is required.
    pub fn new(radius: f64) -> Self {
        Self { radius }
    }
}

crate::runtime::object! {
    Circle {
        radius = "radius",
    }
}

// ==== src/types/value.rs
use super::Circle;
use crate::runtime::Json;

/// `Value` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Value {
    /// `scalar`
    pub scalar: Option<ValueScalar>,
    /// `one_or_many`
    pub one_or_many: Option<ValueOneOrMany>,
    /// `maybe`
    pub maybe: Option<Option<ValueMaybe>>,
    /// `overlapping`
    pub overlapping: Option<ValueOverlapping>,
    /// `by_constant`
    pub by_constant: Option<ValueByConstant>,
    /// `texts`
    pub texts: Option<ValueTexts>,
    /// `same`
    pub same: Option<i64>,
    /// `alone`
    pub alone: Option<Circle>,
    /// `required_only`
    pub required_only: Option<ValueRequiredOnly>,
}

impl Value {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `scalar`.
    pub fn scalar(mut self, scalar: ValueScalar) -> Self {
        self.scalar = Some(scalar);
        self
    }

    /// Sets `one_or_many`.
    pub fn one_or_many(mut self, one_or_many: ValueOneOrMany) -> Self {
        self.one_or_many = Some(one_or_many);
        self
    }

    /// Sets `maybe`.
    pub fn maybe(mut self, maybe: ValueMaybe) -> Self {
        self.maybe = Some(Some(maybe));
        self
    }

    /// Sets `maybe` to `null`, which is not the same as leaving it out.
    pub fn maybe_null(mut self) -> Self {
        self.maybe = Some(None);
        self
    }

    /// Sets `overlapping`.
    pub fn overlapping(mut self, overlapping: ValueOverlapping) -> Self {
        self.overlapping = Some(overlapping);
        self
    }

    /// Sets `by_constant`.
    pub fn by_constant(mut self, by_constant: ValueByConstant) -> Self {
        self.by_constant = Some(by_constant);
        self
    }

    /// Sets `texts`.
    pub fn texts(mut self, texts: ValueTexts) -> Self {
        self.texts = Some(texts);
        self
    }

    /// Sets `same`.
    pub fn same(mut self, same: i64) -> Self {
        self.same = Some(same);
        self
    }

    /// Sets `alone`.
    pub fn alone(mut self, alone: Circle) -> Self {
        self.alone = Some(alone);
        self
    }

    /// Sets `required_only`.
    pub fn required_only(mut self, required_only: ValueRequiredOnly) -> Self {
        self.required_only = Some(required_only);
        self
    }
}

crate::runtime::object! {
    Value {
        scalar = "scalar",
        one_or_many = "one_or_many",
        maybe = "maybe",
        overlapping = "overlapping",
        by_constant = "by_constant",
        texts = "texts",
        same = "same",
        alone = "alone",
        required_only = "required_only",
    }
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueScalar {
    /// A value of this type.
    Text(String),
    /// A value of this type.
    Integer(i64),
    /// A value of this type.
    Bool(bool),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueScalar else Unrecognized {
        Text,
        Integer,
        Bool,
    }
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueOneOrMany {
    /// A value of this type.
    Text(String),
    /// A value of this type.
    TextList(Vec<String>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueOneOrMany else Unrecognized {
        Text,
        TextList,
    }
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueMaybe {
    /// A `Circle`.
    Circle(Box<Circle>),
    /// A `ValueMaybeVariant2`.
    ValueMaybeVariant2(Box<ValueMaybeVariant2>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueMaybe else Unrecognized {
        Circle,
        ValueMaybeVariant2,
    }
}

/// `ValueMaybeVariant2` as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ValueMaybeVariant2 {
    /// `side`
    pub side: f64,
}

impl ValueMaybeVariant2 {
    /// With what is required.
    pub fn new(side: f64) -> Self {
        Self { side }
    }
}

crate::runtime::object! {
    ValueMaybeVariant2 {
        side = "side",
    }
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueOverlapping {
    /// A `ValueOverlappingVariant1`.
    ValueOverlappingVariant1(Box<ValueOverlappingVariant1>),
    /// A `ValueOverlappingVariant2`.
    ValueOverlappingVariant2(Box<ValueOverlappingVariant2>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueOverlapping else Unrecognized {
        ValueOverlappingVariant1,
        ValueOverlappingVariant2,
    }
}

/// `ValueOverlappingVariant1` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueOverlappingVariant1 {
    /// `a`
    pub a: Option<String>,
}

impl ValueOverlappingVariant1 {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

crate::runtime::object! {
    ValueOverlappingVariant1 {
        a = "a",
    }
}

/// `ValueOverlappingVariant2` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueOverlappingVariant2 {
    /// `a`
    pub a: Option<String>,
    /// `b`
    pub b: Option<String>,
}

impl ValueOverlappingVariant2 {
    /// Nothing set.
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
    ValueOverlappingVariant2 {
        a = "a",
        b = "b",
    }
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueByConstant {
    /// Told by `text`.
    Text(Box<ValueByConstantText>),
    /// Told by `image`.
    Image(Box<ValueByConstantImage>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueByConstant by "type" else Unrecognized {
        Text = "text",
        Image = "image",
    }
}

/// `ValueByConstantText` as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ValueByConstantText {
    /// `type`
    pub r#type: ValueByConstantTextType,
    /// `text`
    pub text: Option<String>,
}

impl ValueByConstantText {
    /// With what is required.
    pub fn new(r#type: ValueByConstantTextType) -> Self {
        Self { r#type, text: None }
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

crate::runtime::object! {
    ValueByConstantText {
        r#type = "type",
        text = "text",
    }
}

/// One of a list of values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ValueByConstantTextType {
    /// `text`
    Text,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ValueByConstantTextType: str else Unrecognized {
        Text = "text",
    }
}

/// `ValueByConstantImage` as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ValueByConstantImage {
    /// `type`
    pub r#type: ValueByConstantImageType,
    /// `url`
    pub url: Option<String>,
}

impl ValueByConstantImage {
    /// With what is required.
    pub fn new(r#type: ValueByConstantImageType) -> Self {
        Self { r#type, url: None }
    }

    /// Sets `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

crate::runtime::object! {
    ValueByConstantImage {
        r#type = "type",
        url = "url",
    }
}

/// One of a list of values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ValueByConstantImageType {
    /// `image`
    Image,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ValueByConstantImageType: str else Unrecognized {
        Image = "image",
    }
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueTexts {
    /// A `ValueTextsVariant1`.
    ValueTextsVariant1(ValueTextsVariant1),
    /// A value of this type.
    Timestamp(jiff::Timestamp),
    /// A value of this type.
    Text(String),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueTexts else Unrecognized {
        ValueTextsVariant1,
        Timestamp,
        Text,
    }
}

/// One of a list of values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ValueTextsVariant1 {
    /// `auto`
    Auto,
    /// `none`
    None,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ValueTextsVariant1: str else Unrecognized {
        Auto = "auto",
        None = "none",
    }
}

/// `ValueRequiredOnly` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueRequiredOnly {
    /// `id`
    pub id: Option<String>,
    /// `name`
    pub name: Option<String>,
}

impl ValueRequiredOnly {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    ValueRequiredOnly {
        id = "id",
        name = "name",
    }
}

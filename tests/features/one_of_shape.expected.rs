// note one_of_shape.yaml:59:11 #/components/schemas/Value/properties/required_only/oneOf: alternatives that only require members; every such member is optional

// ==== src/api/value.rs
//! Operations: value.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_VALUE: Operation =
    Operation::new("putValue", Method::PUT, "/value").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putValue`.
    ///
    /// `PUT /value`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_one_of_shape::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_one_of_shape::types;
    ///
    /// let value = client.put_value(&types::Value::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_value(&self, body: &types::Value) -> PutValue<M> {
        let mut call = self.call(&PUT_VALUE);
        call.json("application/json", body);
        PutValue { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_value`].
    PutValue {
        value: types::Value = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/circle.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub radius: f64,
}

impl Circle {
    /// Creates a value from its required fields.
    pub fn new(radius: f64) -> Self {
        Self { radius }
    }
}

crate::runtime::object! {
    Circle {
        radius,
    }
}

// ==== src/types/value.rs
use super::Circle;
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Value {
    pub scalar: Option<ValueScalar>,
    pub one_or_many: Option<ValueOneOrMany>,
    pub maybe: Option<Option<ValueMaybe>>,
    pub overlapping: Option<ValueOverlapping>,
    pub by_constant: Option<ValueByConstant>,
    pub texts: Option<ValueTexts>,
    pub same: Option<i64>,
    pub alone: Option<Circle>,
    pub required_only: Option<ValueRequiredOnly>,
}

impl Value {
    /// Creates a value with no field set.
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
        scalar,
        one_or_many,
        maybe,
        overlapping,
        by_constant,
        texts,
        same,
        alone,
        required_only,
    }
}

/// The type of [`Value::scalar`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueScalar {
    Text(String),
    Integer(i64),
    Bool(bool),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueScalar else Unrecognized {
        Text,
        Integer,
        Bool,
    }
}

/// The type of [`Value::one_or_many`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueOneOrMany {
    Text(String),
    TextList(Vec<String>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueOneOrMany else Unrecognized {
        Text,
        TextList,
    }
}

/// The type of [`Value::maybe`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueMaybe {
    Circle(Box<Circle>),
    Side(Box<ValueMaybeSide>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueMaybe else Unrecognized {
        Circle,
        Side,
    }
}

crate::runtime::from_variants! {
    ValueMaybe {} boxed {
        Circle: Circle,
        Side: ValueMaybeSide,
    }
}

/// A part of [`ValueMaybe`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ValueMaybeSide {
    pub side: f64,
}

impl ValueMaybeSide {
    /// Creates a value from its required fields.
    pub fn new(side: f64) -> Self {
        Self { side }
    }
}

crate::runtime::object! {
    ValueMaybeSide {
        side,
    }
}

/// The type of [`Value::overlapping`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueOverlapping {
    Variant1(Box<ValueOverlappingVariant1>),
    B(Box<ValueOverlappingB>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueOverlapping else Unrecognized {
        Variant1,
        B,
    }
}

crate::runtime::from_variants! {
    ValueOverlapping {} boxed {
        Variant1: ValueOverlappingVariant1,
        B: ValueOverlappingB,
    }
}

/// A part of [`ValueOverlapping`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueOverlappingVariant1 {
    pub a: Option<String>,
}

impl ValueOverlappingVariant1 {
    /// Creates a value with no field set.
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
        a,
    }
}

/// A part of [`ValueOverlapping`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueOverlappingB {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl ValueOverlappingB {
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
    ValueOverlappingB {
        a,
        b,
    }
}

/// The type of [`Value::by_constant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueByConstant {
    /// `type` is `text`.
    Text(Box<ValueByConstantText>),
    /// `type` is `image`.
    Image(Box<ValueByConstantImage>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueByConstant by "type" else Unrecognized {
        Text = "text",
        Image = "image",
    }
}

crate::runtime::from_variants! {
    ValueByConstant {} boxed {
        Text: ValueByConstantText,
        Image: ValueByConstantImage,
    }
}

/// A part of [`ValueByConstant`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueByConstantText {
    pub text: Option<String>,
}

impl ValueByConstantText {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

crate::runtime::object! {
    ValueByConstantText {
        text,
    }
}

/// A part of [`ValueByConstant`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueByConstantImage {
    pub url: Option<String>,
}

impl ValueByConstantImage {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

crate::runtime::object! {
    ValueByConstantImage {
        url,
    }
}

/// The type of [`Value::texts`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ValueTexts {
    Value(ValueTextsValue),
    Timestamp(jiff::Timestamp),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ValueTexts else Unrecognized {
        Value,
        Timestamp,
        Text,
    }
}

crate::runtime::from_variants! {
    ValueTexts {
        Value: ValueTextsValue,
    }
}

/// A part of [`ValueTexts`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ValueTextsValue {
    /// `auto`
    Auto,
    /// `none`
    NoneValue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ValueTextsValue: str else Unrecognized {
        Auto = "auto",
        NoneValue = "none",
    }
}

/// The type of [`Value::required_only`].
///
/// Matches the schema `{"oneOf":[{"required":["id"]},{"required":["name"]}]}`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ValueRequiredOnly {
    pub id: Option<String>,
    pub name: Option<String>,
}

impl ValueRequiredOnly {
    /// Creates a value with no field set.
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
    ValueRequiredOnly [schema(r#"{"oneOf":[{"required":["id"]},{"required":["name"]}]}"#)] {
        id,
        name,
    }
}

// note constants_tell_branches_31.yaml:38:11 #/components/schemas/Choices/properties/optional/anyOf: `anyOf` lets a value be of several of its branches at once; a value with members of several branches is kept as JSON

// ==== src/api/choices.rs
//! Operations: choices.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_CHOICES: Operation =
    Operation::new("putChoices", Method::PUT, "/choices").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putChoices`.
    ///
    /// `PUT /choices`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_constants_tell_branches_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_constants_tell_branches_31::types;
    ///
    /// let choices = client.put_choices(&types::Choices::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_choices(&self, body: &types::Choices) -> PutChoices<M> {
        let mut call = self.call(&PUT_CHOICES);
        call.json("application/json", body);
        PutChoices { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_choices`].
    PutChoices {
        value: types::Choices = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/button.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Button {
    /// Always `2`.
    pub r#type: ButtonType,
    pub style: i64,
}

impl Button {
    /// Creates a value from its required fields.
    pub fn new(style: i64) -> Self {
        Self {
            r#type: ButtonType::Button,
            style,
        }
    }
}

crate::runtime::object! {
    Button {
        r#type = "type" [only_integer(2)],
        style,
    }
}

/// The type of [`Button::type`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ButtonType {
    /// `2`
    Button,
    /// `3`
    Select,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    ButtonType: i64 else Unrecognized {
        Button = 2,
        Select = 3,
    }
}

// ==== src/types/cat.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// Always `cat`.
    ///
    /// The API's default is `cat`.
    pub pet_type: Option<String>,
}

impl Cat {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self {
            pet_type: Some("cat".to_owned()),
        }
    }

    /// Sets `pet_type`.
    pub fn pet_type(mut self, pet_type: impl Into<String>) -> Self {
        self.pet_type = Some(pet_type.into());
        self
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Cat {
        pet_type [only("cat")],
    }
}

// ==== src/types/choices.rs
use super::{Button, Cat, Dog, First, Left, Off, On, Right, Second, Select};
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Choices {
    pub by_integer: Option<ChoicesByInteger>,
    pub by_boolean: Option<ChoicesByBoolean>,
    pub mapped: Option<ChoicesMapped>,
    pub optional: Option<ChoicesOptional>,
    pub nested: Option<ChoicesNested>,
    pub beside_a_choice: Option<ChoicesBesideAChoice>,
}

impl Choices {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `by_integer`.
    pub fn by_integer(mut self, by_integer: ChoicesByInteger) -> Self {
        self.by_integer = Some(by_integer);
        self
    }

    /// Sets `by_boolean`.
    pub fn by_boolean(mut self, by_boolean: ChoicesByBoolean) -> Self {
        self.by_boolean = Some(by_boolean);
        self
    }

    /// Sets `mapped`.
    pub fn mapped(mut self, mapped: ChoicesMapped) -> Self {
        self.mapped = Some(mapped);
        self
    }

    /// Sets `optional`.
    pub fn optional(mut self, optional: ChoicesOptional) -> Self {
        self.optional = Some(optional);
        self
    }

    /// Sets `nested`.
    pub fn nested(mut self, nested: ChoicesNested) -> Self {
        self.nested = Some(nested);
        self
    }

    /// Sets `beside_a_choice`.
    pub fn beside_a_choice(mut self, beside_a_choice: ChoicesBesideAChoice) -> Self {
        self.beside_a_choice = Some(beside_a_choice);
        self
    }
}

crate::runtime::object! {
    Choices {
        by_integer,
        by_boolean,
        mapped,
        optional,
        nested,
        beside_a_choice,
    }
}

/// The type of [`Choices::by_integer`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesByInteger {
    /// `type` is `2`.
    Button(Box<Button>),
    /// `type` is `3`.
    Select(Box<Select>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesByInteger by "type" else Unrecognized {
        Button = 2,
        Select = 3,
    }
}

crate::runtime::from_variants! {
    ChoicesByInteger {} boxed {
        Button: Button,
        Select: Select,
    }
}

/// The type of [`Choices::by_boolean`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesByBoolean {
    /// `enabled` is `true`.
    On(Box<On>),
    /// `enabled` is `false`.
    Off(Box<Off>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesByBoolean by "enabled" else Unrecognized {
        On = true,
        Off = false,
    }
}

crate::runtime::from_variants! {
    ChoicesByBoolean {} boxed {
        On: On,
        Off: Off,
    }
}

/// The type of [`Choices::mapped`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesMapped {
    /// `version` is `1`.
    Value1(Box<First>),
    /// `version` is `2`.
    Value2(Box<Second>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesMapped by "version" else Unrecognized {
        Value1 = 1,
        Value2 = 2,
    }
}

crate::runtime::from_variants! {
    ChoicesMapped {} boxed {
        Value1: First,
        Value2: Second,
    }
}

/// The type of [`Choices::optional`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesOptional {
    Cat(Box<Cat>),
    Dog(Box<Dog>),
    /// JSON that fits several variants or none, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesOptional any_of else Unrecognized {
        Cat,
        Dog,
    }
}

crate::runtime::from_variants! {
    ChoicesOptional {} boxed {
        Cat: Cat,
        Dog: Dog,
    }
}

/// The type of [`Choices::nested`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesNested {
    Variant1(Box<ChoicesNestedVariant1>),
    Variant2(Box<ChoicesNestedVariant2>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesNested else Unrecognized {
        Variant1,
        Variant2,
    }
}

crate::runtime::from_variants! {
    ChoicesNested {} boxed {
        Variant1: ChoicesNestedVariant1,
        Variant2: ChoicesNestedVariant2,
    }
}

/// A part of [`ChoicesNested`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant1 {
    pub data: ChoicesNestedVariant1Data,
}

impl ChoicesNestedVariant1 {
    /// Creates a value from its required fields.
    pub fn new(data: ChoicesNestedVariant1Data) -> Self {
        Self { data }
    }
}

crate::runtime::object! {
    ChoicesNestedVariant1 {
        data,
    }
}

/// The type of [`ChoicesNestedVariant1::data`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant1Data {
    /// Always `text`.
    pub kind: String,
}

impl ChoicesNestedVariant1Data {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self { kind: "text".to_owned() }
    }
}

impl Default for ChoicesNestedVariant1Data {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    ChoicesNestedVariant1Data {
        kind [only("text")],
    }
}

/// A part of [`ChoicesNested`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant2 {
    pub data: ChoicesNestedVariant2Data,
}

impl ChoicesNestedVariant2 {
    /// Creates a value from its required fields.
    pub fn new(data: ChoicesNestedVariant2Data) -> Self {
        Self { data }
    }
}

crate::runtime::object! {
    ChoicesNestedVariant2 {
        data,
    }
}

/// The type of [`ChoicesNestedVariant2::data`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant2Data {
    /// Always `image`.
    pub kind: String,
}

impl ChoicesNestedVariant2Data {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self { kind: "image".to_owned() }
    }
}

impl Default for ChoicesNestedVariant2Data {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    ChoicesNestedVariant2Data {
        kind [only("image")],
    }
}

/// The type of [`Choices::beside_a_choice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesBesideAChoice {
    NoneValue(Box<ChoicesBesideAChoiceNone>),
    Variant2(ChoicesBesideAChoiceVariant2),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesBesideAChoice else Unrecognized {
        NoneValue,
        Variant2,
    }
}

crate::runtime::from_variants! {
    ChoicesBesideAChoice {
        Variant2: ChoicesBesideAChoiceVariant2,
    } boxed {
        NoneValue: ChoicesBesideAChoiceNone,
    }
}

/// A part of [`ChoicesBesideAChoice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesBesideAChoiceNone {
    /// Always `none`.
    pub kind: String,
}

impl ChoicesBesideAChoiceNone {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self { kind: "none".to_owned() }
    }
}

impl Default for ChoicesBesideAChoiceNone {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    ChoicesBesideAChoiceNone {
        kind [only("none")],
    }
}

/// A part of [`ChoicesBesideAChoice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesBesideAChoiceVariant2 {
    /// `kind` is `left`.
    Left(Box<Left>),
    /// `kind` is `right`.
    Right(Box<Right>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesBesideAChoiceVariant2 by "kind" else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

crate::runtime::from_variants! {
    ChoicesBesideAChoiceVariant2 {} boxed {
        Left: Left,
        Right: Right,
    }
}

// ==== src/types/dog.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// Always `dog`.
    ///
    /// The API's default is `dog`.
    pub pet_type: Option<String>,
}

impl Dog {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self {
            pet_type: Some("dog".to_owned()),
        }
    }

    /// Sets `pet_type`.
    pub fn pet_type(mut self, pet_type: impl Into<String>) -> Self {
        self.pet_type = Some(pet_type.into());
        self
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Dog {
        pet_type [only("dog")],
    }
}

// ==== src/types/first.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct First {
    pub items: Option<Vec<String>>,
}

impl First {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `items`.
    pub fn items(mut self, items: Vec<String>) -> Self {
        self.items = Some(items);
        self
    }
}

crate::runtime::object! {
    First {
        items,
    }
}

// ==== src/types/kinds.rs
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kinds {
    /// `2`
    Button,
    /// `3`
    Select,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    Kinds: i64 else Unrecognized {
        Button = 2,
        Select = 3,
    }
}

// ==== src/types/left.rs
use super::LeftRight;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Left {
    /// Always `left`.
    pub kind: LeftRight,
}

impl Left {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self { kind: LeftRight::Left }
    }
}

impl Default for Left {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Left {
        kind [only("left")],
    }
}

// ==== src/types/left_right.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LeftRight {
    /// `left`
    Left,
    /// `right`
    Right,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    LeftRight: str else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

// ==== src/types/off.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Off {}

impl Off {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    Off {}
}

// ==== src/types/on.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct On {}

impl On {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    On {}
}

// ==== src/types/right.rs
use super::LeftRight;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Right {
    /// Always `right`.
    pub kind: LeftRight,
}

impl Right {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self { kind: LeftRight::Right }
    }
}

impl Default for Right {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Right {
        kind [only("right")],
    }
}

// ==== src/types/second.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Second {
    pub items: Option<Vec<i64>>,
}

impl Second {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `items`.
    pub fn items(mut self, items: Vec<i64>) -> Self {
        self.items = Some(items);
        self
    }
}

crate::runtime::object! {
    Second {
        items,
    }
}

// ==== src/types/select.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Select {
    pub style: Option<i64>,
}

impl Select {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `style`.
    pub fn style(mut self, style: i64) -> Self {
        self.style = Some(style);
        self
    }
}

crate::runtime::object! {
    Select {
        style,
    }
}

// ==== src/types/side.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Side {
    /// `left`
    Left,
    /// `right`
    Right,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Side: str else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

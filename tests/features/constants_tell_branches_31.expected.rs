// note constants_tell_branches_31.yaml:38:11 #/components/schemas/Choices/properties/optional/anyOf: `anyOf` lets a value be of several of its branches at once; a value with members of several branches is kept as JSON

// ==== src/api/choices.rs
//! Operations: choices.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PUT_CHOICES: Operation =
    Operation::new("putChoices", Method::PUT, "/choices").accept("application/json");

impl<M: Mode> Client<M> {
    /// `putChoices` of the document.
    ///
    /// `PUT /choices`
    pub fn put_choices(&self, body: &types::Choices) -> PutChoices<M> {
        let mut call = self.call(&PUT_CHOICES);
        call.json("application/json", body);
        PutChoices { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_choices`], to be filled in and sent.
    PutChoices {
        value: types::Choices = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Constants that tell branches apart.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_constants_tell_branches_31::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/button.rs
/// The schema `Button`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Button {
    /// Always `2`.
    pub r#type: ButtonType,
    pub style: i64,
}

impl Button {
    /// With what is required.
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

/// The `type` of a [`Button`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ButtonType {
    /// `2`
    Button,
    /// `3`
    Select,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    ButtonType: i64 else Unrecognized {
        Button = 2,
        Select = 3,
    }
}

// ==== src/types/cat.rs
/// The schema `Cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// Always `cat`.
    ///
    /// The API's default is `cat`.
    pub pet_type: Option<String>,
}

impl Cat {
    /// Nothing set.
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

/// The schema `Choices`.
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
    /// Nothing set.
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

/// The `by_integer` of a [`Choices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesByInteger {
    /// Where `type` is `2`.
    Button(Box<Button>),
    /// Where `type` is `3`.
    Select(Box<Select>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesByInteger by "type" else Unrecognized {
        Button = 2,
        Select = 3,
    }
}

/// The `by_boolean` of a [`Choices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesByBoolean {
    /// Where `enabled` is `true`.
    On(Box<On>),
    /// Where `enabled` is `false`.
    Off(Box<Off>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesByBoolean by "enabled" else Unrecognized {
        On = true,
        Off = false,
    }
}

/// The `mapped` of a [`Choices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesMapped {
    /// Where `version` is `1`.
    Value1(Box<First>),
    /// Where `version` is `2`.
    Value2(Box<Second>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesMapped by "version" else Unrecognized {
        Value1 = 1,
        Value2 = 2,
    }
}

/// The `optional` of a [`Choices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesOptional {
    /// A [`Cat`].
    Cat(Box<Cat>),
    /// A [`Dog`].
    Dog(Box<Dog>),
    /// A value of several variants at once, or of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesOptional any_of else Unrecognized {
        Cat,
        Dog,
    }
}

/// The `nested` of a [`Choices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesNested {
    /// A [`ChoicesNestedVariant1`].
    Variant1(Box<ChoicesNestedVariant1>),
    /// A [`ChoicesNestedVariant2`].
    Variant2(Box<ChoicesNestedVariant2>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesNested else Unrecognized {
        Variant1,
        Variant2,
    }
}

/// The `variant 1` of a [`ChoicesNested`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant1 {
    pub data: ChoicesNestedVariant1Data,
}

impl ChoicesNestedVariant1 {
    /// With what is required.
    pub fn new(data: ChoicesNestedVariant1Data) -> Self {
        Self { data }
    }
}

crate::runtime::object! {
    ChoicesNestedVariant1 {
        data,
    }
}

/// The `data` of a [`ChoicesNestedVariant1`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant1Data {
    /// Always `text`.
    pub kind: String,
}

impl ChoicesNestedVariant1Data {
    /// Nothing set.
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

/// The `variant 2` of a [`ChoicesNested`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant2 {
    pub data: ChoicesNestedVariant2Data,
}

impl ChoicesNestedVariant2 {
    /// With what is required.
    pub fn new(data: ChoicesNestedVariant2Data) -> Self {
        Self { data }
    }
}

crate::runtime::object! {
    ChoicesNestedVariant2 {
        data,
    }
}

/// The `data` of a [`ChoicesNestedVariant2`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesNestedVariant2Data {
    /// Always `image`.
    pub kind: String,
}

impl ChoicesNestedVariant2Data {
    /// Nothing set.
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

/// The `beside_a_choice` of a [`Choices`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesBesideAChoice {
    /// A [`ChoicesBesideAChoiceNone`].
    None(Box<ChoicesBesideAChoiceNone>),
    /// A [`ChoicesBesideAChoiceVariant2`].
    Variant2(ChoicesBesideAChoiceVariant2),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesBesideAChoice else Unrecognized {
        None,
        Variant2,
    }
}

/// The `none` of a [`ChoicesBesideAChoice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChoicesBesideAChoiceNone {
    /// Always `none`.
    pub kind: String,
}

impl ChoicesBesideAChoiceNone {
    /// Nothing set.
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

/// The `variant 2` of a [`ChoicesBesideAChoice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChoicesBesideAChoiceVariant2 {
    /// Where `kind` is `left`.
    Left(Box<Left>),
    /// Where `kind` is `right`.
    Right(Box<Right>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ChoicesBesideAChoiceVariant2 by "kind" else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

// ==== src/types/dog.rs
/// The schema `Dog`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// Always `dog`.
    ///
    /// The API's default is `dog`.
    pub pet_type: Option<String>,
}

impl Dog {
    /// Nothing set.
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
/// The schema `First`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct First {
    /// Always `1`.
    ///
    /// The API's default is `1`.
    pub version: Option<i64>,
    pub items: Option<Vec<String>>,
}

impl First {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            version: Some(1),
            items: None,
        }
    }

    /// Sets `version`.
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// Sets `items`.
    pub fn items(mut self, items: Vec<String>) -> Self {
        self.items = Some(items);
        self
    }
}

impl Default for First {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    First {
        version [only_integer(1)],
        items,
    }
}

// ==== src/types/kinds.rs
/// The schema `Kinds`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kinds {
    /// `2`
    Button,
    /// `3`
    Select,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    Kinds: i64 else Unrecognized {
        Button = 2,
        Select = 3,
    }
}

// ==== src/types/left.rs
/// The schema `Left`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Left {
    /// Always `left`.
    pub kind: LeftKind,
}

impl Left {
    /// Nothing set.
    pub fn new() -> Self {
        Self { kind: LeftKind::Left }
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

/// The `kind` of a [`Left`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LeftKind {
    /// `left`
    Left,
    /// `right`
    Right,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    LeftKind: str else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

// ==== src/types/off.rs
/// The schema `Off`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Off {
    /// Always `false`.
    pub enabled: bool,
}

impl Off {
    /// Nothing set.
    pub fn new() -> Self {
        Self { enabled: false }
    }
}

impl Default for Off {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Off {
        enabled [only_bool(false)],
    }
}

// ==== src/types/on.rs
/// The schema `On`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct On {
    /// Always `true`.
    pub enabled: bool,
}

impl On {
    /// Nothing set.
    pub fn new() -> Self {
        Self { enabled: true }
    }
}

impl Default for On {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    On {
        enabled [only_bool(true)],
    }
}

// ==== src/types/right.rs
/// The schema `Right`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Right {
    /// Always `right`.
    pub kind: RightKind,
}

impl Right {
    /// Nothing set.
    pub fn new() -> Self {
        Self { kind: RightKind::Right }
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

/// The `kind` of a [`Right`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RightKind {
    /// `left`
    Left,
    /// `right`
    Right,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    RightKind: str else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

// ==== src/types/second.rs
/// The schema `Second`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Second {
    pub version: i64,
    pub items: Option<Vec<i64>>,
}

impl Second {
    /// Nothing set.
    pub fn new() -> Self {
        Self { version: 2, items: None }
    }

    /// Sets `items`.
    pub fn items(mut self, items: Vec<i64>) -> Self {
        self.items = Some(items);
        self
    }
}

impl Default for Second {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Second {
        version,
        items,
    }
}

// ==== src/types/select.rs
/// The schema `Select`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Select {
    /// Always `3`.
    pub r#type: i64,
    pub style: Option<i64>,
}

impl Select {
    /// Nothing set.
    pub fn new() -> Self {
        Self { r#type: 3, style: None }
    }

    /// Sets `style`.
    pub fn style(mut self, style: i64) -> Self {
        self.style = Some(style);
        self
    }
}

impl Default for Select {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Select {
        r#type = "type" [only_integer(3)],
        style,
    }
}

// ==== src/types/side.rs
/// The schema `Side`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Side {
    /// `left`
    Left,
    /// `right`
    Right,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Side: str else Unrecognized {
        Left = "left",
        Right = "right",
    }
}

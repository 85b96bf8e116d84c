
// ==== src/api/accounts.rs
//! Operations: accounts.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const CREATE_ACCOUNT: Operation =
    Operation::new("createAccount", Method::POST, "/accounts").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `createAccount`.
    ///
    /// `POST /accounts`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_read_write_only::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_read_write_only::types;
    ///
    /// let account = client
    ///     .create_account(&types::AccountInput::new("name", "secret"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_account(&self, body: &types::AccountInput) -> CreateAccount<M> {
        let mut call = self.call(&CREATE_ACCOUNT);
        call.json("application/json", body);
        CreateAccount { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_account`].
    CreateAccount {
        value: types::Account = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/zoos.rs
//! Operations: zoos.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_ZOO: Operation =
    Operation::new("putZoo", Method::PUT, "/zoos").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putZoo`.
    ///
    /// `PUT /zoos`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_read_write_only::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_read_write_only::types;
    ///
    /// let zoo = client.put_zoo(&types::ZooInput::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_zoo(&self, body: &types::ZooInput) -> PutZoo<M> {
        let mut call = self.call(&PUT_ZOO);
        call.json("application/json", body);
        PutZoo { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_zoo`].
    PutZoo {
        value: types::Zoo = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
    pub use {bytes, futures_core, http, jiff, serde_json, uuid};

// ==== src/types/account.rs
use super::Number;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Account {
    /// Read-only: the API sets it.
    pub id: uuid::Uuid,
    /// Read-only: the API sets it.
    pub created: Option<jiff::Timestamp>,
    pub name: String,
    /// Read-only: the API sets it.
    pub number: Number,
    pub address: Option<AccountAddress>,
}

crate::runtime::object! {
    Account {
        id,
        created,
        name,
        number,
        address,
    }
}

/// The type of [`Account::address`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountAddress {
    /// Read-only: the API sets it.
    pub verified: bool,
    pub street: String,
}

crate::runtime::object! {
    AccountAddress {
        verified,
        street,
    }
}

/// [`Account`], as requests have it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountInput {
    pub name: String,
    /// Write-only: responses don't have it.
    pub secret: String,
    pub address: Option<AccountAddressInput>,
}

impl AccountInput {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>, secret: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            secret: secret.into(),
            address: None,
        }
    }

    /// Sets `address`.
    pub fn address(mut self, address: AccountAddressInput) -> Self {
        self.address = Some(address);
        self
    }
}

crate::runtime::object! {
    AccountInput {
        name,
        secret,
        address,
    }
}

/// [`AccountAddress`], as requests have it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountAddressInput {
    pub street: String,
}

impl AccountAddressInput {
    /// Creates a value from its required fields.
    pub fn new(street: impl Into<String>) -> Self {
        Self { street: street.into() }
    }
}

crate::runtime::object! {
    AccountAddressInput {
        street,
    }
}

impl From<AccountAddress> for AccountAddressInput {
    fn from(output: AccountAddress) -> Self {
        Self { street: output.street }
    }
}

// ==== src/types/animal.rs
use std::collections::BTreeMap;

use super::Tag;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// Read-only: the API sets it.
    pub id: i64,
    pub name: Option<String>,
    pub parent: Option<Box<Animal>>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, Tag>,
}

crate::runtime::object! {
    Animal {
        id,
        name,
        parent,
        ..additional_properties,
    }
}

/// [`Animal`], as requests have it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AnimalInput {
    pub name: Option<String>,
    /// Write-only: responses don't have it.
    pub note: Option<String>,
    pub parent: Option<Box<AnimalInput>>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, Tag>,
}

impl AnimalInput {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `note`.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `parent`.
    pub fn parent(mut self, parent: AnimalInput) -> Self {
        self.parent = Some(Box::new(parent));
        self
    }

    /// Sets the properties that have no field of their own.
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, Tag>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

crate::runtime::object! {
    AnimalInput {
        name,
        note,
        parent,
        ..additional_properties,
    }
}

impl From<Animal> for AnimalInput {
    fn from(output: Animal) -> Self {
        Self {
            name: output.name,
            note: None,
            parent: output.parent.map(|value| Box::new((*value).into())),
            additional_properties: output.additional_properties,
        }
    }
}

// ==== src/types/herd.rs
use super::{Animal, AnimalInput};

pub type Herd = Vec<Animal>;

/// [`Herd`], as requests have it.
pub type HerdInput = Vec<AnimalInput>;

// ==== src/types/number.rs
pub type Number = String;

// ==== src/types/tag.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tag {
    pub name: Option<String>,
    /// Read-only: the API sets it.
    pub id: Option<i64>,
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
        id read_only,
    }
}

// ==== src/types/zoo.rs
use std::collections::BTreeMap;

use super::{Animal, AnimalInput, Herd, HerdInput, Tag};
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Zoo {
    pub by_name: Option<BTreeMap<String, Vec<Animal>>>,
    pub star: Option<ZooStar>,
    pub first: Option<Animal>,
    pub herds: Option<Vec<Herd>>,
    pub tags: Option<Vec<Tag>>,
}

crate::runtime::object! {
    Zoo {
        by_name,
        star,
        first,
        herds,
        tags,
    }
}

/// The type of [`Zoo::star`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ZooStar {
    Animal(Box<Animal>),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ZooStar else Unrecognized {
        Animal,
        Text,
    }
}

/// [`Zoo`], as requests have it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ZooInput {
    pub by_name: Option<BTreeMap<String, Vec<AnimalInput>>>,
    pub star: Option<ZooStarInput>,
    pub first: Option<Option<AnimalInput>>,
    pub herds: Option<Vec<HerdInput>>,
    pub tags: Option<Vec<Tag>>,
}

impl ZooInput {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `by_name`.
    pub fn by_name(mut self, by_name: BTreeMap<String, Vec<AnimalInput>>) -> Self {
        self.by_name = Some(by_name);
        self
    }

    /// Sets `star`.
    pub fn star(mut self, star: ZooStarInput) -> Self {
        self.star = Some(star);
        self
    }

    /// Sets `first`.
    pub fn first(mut self, first: AnimalInput) -> Self {
        self.first = Some(Some(first));
        self
    }

    /// Sets `first` to `null`, which is not the same as leaving it out.
    pub fn first_null(mut self) -> Self {
        self.first = Some(None);
        self
    }

    /// Sets `herds`.
    pub fn herds(mut self, herds: Vec<HerdInput>) -> Self {
        self.herds = Some(herds);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<Tag>) -> Self {
        self.tags = Some(tags);
        self
    }
}

crate::runtime::object! {
    ZooInput {
        by_name,
        star,
        first,
        herds,
        tags,
    }
}

impl From<Zoo> for ZooInput {
    fn from(output: Zoo) -> Self {
        Self {
            by_name: output
                .by_name
                .map(|value| {
                    value
                        .into_iter()
                        .map(|(key, value)| (
                            key,
                            value.into_iter().map(Into::into).collect(),
                        ))
                        .collect()
                }),
            star: output.star.map(Into::into),
            first: output.first.map(Into::into).map(Some),
            herds: output
                .herds
                .map(|value| {
                    value
                        .into_iter()
                        .map(|value| value.into_iter().map(Into::into).collect())
                        .collect()
                }),
            tags: output.tags,
        }
    }
}

/// [`ZooStar`], as requests have it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ZooStarInput {
    Animal(Box<AnimalInput>),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ZooStarInput else Unrecognized {
        Animal,
        Text,
    }
}

crate::runtime::from_variants! {
    ZooStarInput {} boxed {
        Animal: AnimalInput,
    }
}

impl From<ZooStar> for ZooStarInput {
    fn from(output: ZooStar) -> Self {
        match output {
            ZooStar::Animal(value) => Self::Animal(Box::new((*value).into())),
            ZooStar::Text(value) => Self::Text(value),
            ZooStar::Unrecognized(value) => Self::Unrecognized(value),
        }
    }
}

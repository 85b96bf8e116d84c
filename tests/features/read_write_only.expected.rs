
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
    ///     .create_account(&types::Account::new("name").secret("secret"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_account(&self, body: &types::Account) -> CreateAccount<M> {
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
    pub id: Option<uuid::Uuid>,
    /// Read-only: the API sets it.
    pub created: Option<jiff::Timestamp>,
    pub name: String,
    /// Write-only: responses don't have it.
    pub secret: Option<String>,
    /// Read-only: the API sets it.
    pub number: Option<Number>,
    pub address: Option<AccountAddress>,
}

impl Account {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: None,
            created: None,
            name: name.into(),
            secret: None,
            number: None,
            address: None,
        }
    }

    /// Sets `secret`.
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sets `address`.
    pub fn address(mut self, address: AccountAddress) -> Self {
        self.address = Some(address);
        self
    }
}

crate::runtime::object! {
    Account {
        id read_only,
        created read_only,
        name,
        secret,
        number read_only,
        address,
    }
}

/// The type of [`Account::address`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountAddress {
    /// Read-only: the API sets it.
    pub verified: Option<bool>,
    pub street: String,
}

impl AccountAddress {
    /// Creates a value from its required fields.
    pub fn new(street: impl Into<String>) -> Self {
        Self {
            verified: None,
            street: street.into(),
        }
    }
}

crate::runtime::object! {
    AccountAddress {
        verified read_only,
        street,
    }
}

// ==== src/types/number.rs
pub type Number = String;

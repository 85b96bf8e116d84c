
// ==== src/api/call.rs
//! Operations: call.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_CALL: Operation =
    Operation::new("putCall", Method::PUT, "/call").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putCall`.
    ///
    /// `PUT /call`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_fixed_strings::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_fixed_strings::types;
    ///
    /// let call = client
    ///     .put_call(&types::Call::new("CAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".parse()?))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn put_call(&self, body: &types::Call) -> PutCall<M> {
        let mut call = self.call(&PUT_CALL);
        call.json("application/json", body);
        PutCall { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_call`].
    PutCall {
        value: types::Call = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/account_sid.rs
use crate::runtime::FixedString;

/// A string that matches `^AC[0-9a-fA-F]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountSid(FixedString<34>);

crate::runtime::fixed_string! {
    AccountSid: 34 = ["A" 1, "C" 1, "0-9A-Fa-f" 32]
}

// ==== src/types/any_sid.rs
use crate::runtime::FixedString;

/// A string that matches `^[A-Z]{2}[0-9a-f]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnySid(FixedString<34>);

crate::runtime::fixed_string! {
    AnySid: 34 = ["A-Z" 2, "0-9a-f" 32]
}

// ==== src/types/call.rs
use super::{AccountSid, AnySid, Country, Digits, ParentCallSid};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Call {
    /// A string that matches ^CA\[0-9a-fA-F]{32}$.
    pub sid: ParentCallSid,
    /// A string that matches ^CA\[0-9a-fA-F]{32}$.
    pub parent_call_sid: Option<ParentCallSid>,
    /// A string that matches ^AC\[0-9a-fA-F]{32}$.
    pub account_sid: Option<Option<AccountSid>>,
    /// A string that matches ^\[A-Z]{2}\[0-9a-f]{32}$.
    pub any_sid: Option<AnySid>,
    /// A string that matches ^\[A-Z]{2}$.
    pub country: Option<Country>,
    /// A fixed length, without a pattern.
    ///
    /// 40 characters.
    pub checksum: Option<String>,
    /// In Unicode, `\d` has digits of more than one byte.
    pub digits: Option<Digits>,
    /// The pattern and the length can't both hold.
    ///
    /// At most 3 characters; matches `^[a-z]{4}$`.
    pub contradiction: Option<String>,
}

impl Call {
    /// Creates a value from its required fields.
    pub fn new(sid: ParentCallSid) -> Self {
        Self {
            sid,
            parent_call_sid: None,
            account_sid: None,
            any_sid: None,
            country: None,
            checksum: None,
            digits: None,
            contradiction: None,
        }
    }

    /// Sets `parent_call_sid`.
    pub fn parent_call_sid(mut self, parent_call_sid: ParentCallSid) -> Self {
        self.parent_call_sid = Some(parent_call_sid);
        self
    }

    /// Sets `account_sid`.
    pub fn account_sid(mut self, account_sid: AccountSid) -> Self {
        self.account_sid = Some(Some(account_sid));
        self
    }

    /// Sets `account_sid` to `null`, which is not the same as leaving it out.
    pub fn account_sid_null(mut self) -> Self {
        self.account_sid = Some(None);
        self
    }

    /// Sets `any_sid`.
    pub fn any_sid(mut self, any_sid: AnySid) -> Self {
        self.any_sid = Some(any_sid);
        self
    }

    /// Sets `country`.
    pub fn country(mut self, country: Country) -> Self {
        self.country = Some(country);
        self
    }

    /// Sets `checksum`.
    pub fn checksum(mut self, checksum: impl Into<String>) -> Self {
        self.checksum = Some(checksum.into());
        self
    }

    /// Sets `digits`.
    pub fn digits(mut self, digits: Digits) -> Self {
        self.digits = Some(digits);
        self
    }

    /// Sets `contradiction`.
    pub fn contradiction(mut self, contradiction: impl Into<String>) -> Self {
        self.contradiction = Some(contradiction.into());
        self
    }
}

crate::runtime::object! {
    Call {
        sid,
        parent_call_sid,
        account_sid,
        any_sid,
        country,
        checksum [min_length(40), max_length(40)],
        digits,
        contradiction [max_length(3), pattern("^[a-z]{4}$")],
    }
}

// ==== src/types/country.rs
use crate::runtime::FixedString;

/// A string that matches `^[A-Z]{2}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(FixedString<2>);

crate::runtime::fixed_string! {
    Country: 2 = ["A-Z" 2]
}

// ==== src/types/digits.rs
use crate::runtime::FixedString;

/// A string that matches `^\d{4}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digits(FixedString<4>);

crate::runtime::fixed_string! {
    Digits: 4 = ["0-9" 4]
}

// ==== src/types/parent_call_sid.rs
use crate::runtime::FixedString;

/// A string that matches `^CA[0-9a-fA-F]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParentCallSid(FixedString<34>);

crate::runtime::fixed_string! {
    ParentCallSid: 34 = ["C" 1, "A" 1, "0-9A-Fa-f" 32]
}

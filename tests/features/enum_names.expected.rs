
// ==== src/api/codes.rs
//! Operations: codes.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_CODE: Operation =
    Operation::new("putCode", Method::PUT, "/codes").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putCode`.
    ///
    /// `PUT /codes`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_enum_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_enum_names::types;
    ///
    /// let code = client.put_code(&types::Code::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_code(&self, body: &types::Code) -> PutCode<M> {
        let mut call = self.call(&PUT_CODE);
        call.json("application/json", body);
        PutCode { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_code`].
    PutCode {
        value: types::Code = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/code.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Code {
    pub severity: Option<CodeSeverity>,
    pub unit: Option<CodeUnit>,
    /// Two names for three values; the third keeps its own.
    pub short: Option<CodeShort>,
}

impl Code {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `severity`.
    pub fn severity(mut self, severity: CodeSeverity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Sets `unit`.
    pub fn unit(mut self, unit: CodeUnit) -> Self {
        self.unit = Some(unit);
        self
    }

    /// Sets `short`.
    pub fn short(mut self, short: CodeShort) -> Self {
        self.short = Some(short);
        self
    }
}

crate::runtime::object! {
    Code {
        severity,
        unit,
        short,
    }
}

/// The type of [`Code::severity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodeSeverity {
    /// Can wait.
    ///
    /// `0`
    Low,
    /// Should be looked at.
    ///
    /// `1`
    Medium,
    /// Wakes somebody up.
    ///
    /// `2`
    High,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    CodeSeverity: i64 else Unrecognized {
        Low = 0,
        Medium = 1,
        High = 2,
    }
}

/// The type of [`Code::unit`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodeUnit {
    /// `m`
    Metre,
    /// `M`
    Mile,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    CodeUnit: str else Unrecognized {
        Metre = "m",
        Mile = "M",
    }
}

/// Two names for three values; the third keeps its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodeShort {
    /// `a`
    First,
    /// `b`
    Second,
    /// `c`
    C,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    CodeShort: str else Unrecognized {
        First = "a",
        Second = "b",
        C = "c",
    }
}

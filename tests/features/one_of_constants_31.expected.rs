
// ==== src/api/level.rs
//! Operations: level.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_LEVEL: Operation =
    Operation::new("putLevel", Method::PUT, "/level").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putLevel`.
    ///
    /// `PUT /level`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_one_of_constants_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_one_of_constants_31::types;
    ///
    /// let alarm = client.put_level(&types::Alarm::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_level(&self, body: &types::Alarm) -> PutLevel<M> {
        let mut call = self.call(&PUT_LEVEL);
        call.json("application/json", body);
        PutLevel { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_level`].
    PutLevel {
        value: types::Alarm = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/alarm.rs
use super::Level;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Alarm {
    pub level: Option<Level>,
}

impl Alarm {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `level`.
    pub fn level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }
}

crate::runtime::object! {
    Alarm {
        level,
    }
}

// ==== src/types/level.rs
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Can wait.
    ///
    /// `1`
    Low,
    /// Wakes somebody up.
    ///
    /// `2`
    High,
    /// `3`
    Value3,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    Level: i64 else Unrecognized {
        Low = 1,
        High = 2,
        Value3 = 3,
    }
}

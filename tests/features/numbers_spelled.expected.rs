// note numbers_spelled.yaml:11:42 #/paths/~1readings/get/parameters/0/schema/enum/0: a number in a list of strings; read as the text that it spells
// note numbers_spelled.yaml:11:48 #/paths/~1readings/get/parameters/0/schema/enum/1: a number in a list of strings; read as the text that it spells
// note numbers_spelled.yaml:11:53 #/paths/~1readings/get/parameters/0/schema/enum/2: a number in a list of strings; read as the text that it spells
// note numbers_spelled.yaml:11:58 #/paths/~1readings/get/parameters/0/schema/enum/3: an integer in a list of strings; read as the text that it spells

// ==== src/api/readings.rs
//! Operations: readings.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const LIST_READINGS: Operation =
    Operation::new("listReadings", Method::GET, "/readings");

impl<M: Mode> Client<M> {
    /// Calls the operation `listReadings`.
    ///
    /// `GET /readings`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_numbers_spelled::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_readings().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_readings(&self) -> ListReadings<M> {
        let mut call = self.call(&LIST_READINGS);
        let format = "1.10";
        call.set(Param::query("format").rules(&[only("1.10")]), &format);
        ListReadings { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_readings`].
    ListReadings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListReadings<M> {
    /// Sets `release`.
    pub fn release(mut self, release: &types::ListReadingsRelease) -> Self {
        self.call.set(Param::query("release"), release);
        self
    }

    /// Sets `mass`.
    pub fn mass(mut self, mass: &types::ListReadingsMass) -> Self {
        self.call.set(Param::query("mass"), mass);
        self
    }
}

// ==== src/lib.rs
//! client.list_readings().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/list_readings.rs
use crate::runtime::Json;

/// The parameter `release` of [`list_readings`](crate::Client::list_readings).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ListReadingsRelease {
    /// `1.10`
    Value110,
    /// `1.1`
    Value11,
    /// `1e3`
    Value1e3,
    /// `0x1F`
    Value0x1F,
    /// `2.0`
    Value20,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ListReadingsRelease: str else Unrecognized {
        Value110 = "1.10",
        Value11 = "1.1",
        Value1e3 = "1e3",
        Value0x1F = "0x1F",
        Value20 = "2.0",
    }
}

/// The parameter `mass` of [`list_readings`](crate::Client::list_readings).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListReadingsMass {
    /// `-1.034e-20`
    Minus1Point034EMinus20,
    /// `3.402823e20`
    Value3Point402823E20,
    /// `1.5`
    Value1Point5,
    /// `1000`
    Value1000,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Json),
}

crate::runtime::open_enum! {
    ListReadingsMass: json else Unrecognized {
        Minus1Point034EMinus20 = "-1.034e-20",
        Value3Point402823E20 = "3.402823e20",
        Value1Point5 = "1.5",
        Value1000 = "1000",
    }
}

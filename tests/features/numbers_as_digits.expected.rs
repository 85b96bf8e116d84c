
// ==== src/api/forecast.rs
//! Operations: forecast.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_FORECAST: Operation =
    Operation::new("putForecast", Method::PUT, "/forecast").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putForecast`.
    ///
    /// `PUT /forecast`
    pub fn put_forecast(&self, body: &types::Forecast) -> PutForecast<M> {
        let mut call = self.call(&PUT_FORECAST);
        call.json("application/json", body);
        PutForecast { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_forecast`].
    PutForecast {
        value: types::Forecast = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/forecast.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Forecast {
    pub temperature: i32,
    pub maybe: Option<Option<i64>>,
    pub untyped: Option<i32>,
    pub ratio: Option<f64>,
    /// Between 1 and 10.
    pub ranged: Option<i32>,
    pub list: Option<Vec<i32>>,
    pub either: Option<ForecastEither>,
    pub rounded: Option<i64>,
    pub rounded_up: Option<i64>,
    pub rounded_unsigned: Option<u64>,
    pub unbounded: Option<i64>,
    pub byte: Option<u8>,
    pub word: Option<u32>,
    pub never: Option<jiff::Timestamp>,
    pub day: Option<jiff::civil::Date>,
}

impl Forecast {
    /// Creates a value from its required fields.
    pub fn new(temperature: i32) -> Self {
        Self {
            temperature,
            maybe: None,
            untyped: None,
            ratio: None,
            ranged: None,
            list: None,
            either: None,
            rounded: None,
            rounded_up: None,
            rounded_unsigned: None,
            unbounded: None,
            byte: None,
            word: None,
            never: None,
            day: None,
        }
    }

    /// Sets `maybe`.
    pub fn maybe(mut self, maybe: i64) -> Self {
        self.maybe = Some(Some(maybe));
        self
    }

    /// Sets `maybe` to `null`, which is not the same as leaving it out.
    pub fn maybe_null(mut self) -> Self {
        self.maybe = Some(None);
        self
    }

    /// Sets `untyped`.
    pub fn untyped(mut self, untyped: i32) -> Self {
        self.untyped = Some(untyped);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `ranged`.
    pub fn ranged(mut self, ranged: i32) -> Self {
        self.ranged = Some(ranged);
        self
    }

    /// Sets `list`.
    pub fn list(mut self, list: Vec<i32>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `either`.
    pub fn either(mut self, either: ForecastEither) -> Self {
        self.either = Some(either);
        self
    }

    /// Sets `rounded`.
    pub fn rounded(mut self, rounded: i64) -> Self {
        self.rounded = Some(rounded);
        self
    }

    /// Sets `rounded_up`.
    pub fn rounded_up(mut self, rounded_up: i64) -> Self {
        self.rounded_up = Some(rounded_up);
        self
    }

    /// Sets `rounded_unsigned`.
    pub fn rounded_unsigned(mut self, rounded_unsigned: u64) -> Self {
        self.rounded_unsigned = Some(rounded_unsigned);
        self
    }

    /// Sets `unbounded`.
    pub fn unbounded(mut self, unbounded: i64) -> Self {
        self.unbounded = Some(unbounded);
        self
    }

    /// Sets `byte`.
    pub fn byte(mut self, byte: u8) -> Self {
        self.byte = Some(byte);
        self
    }

    /// Sets `word`.
    pub fn word(mut self, word: u32) -> Self {
        self.word = Some(word);
        self
    }

    /// Sets `never`.
    pub fn never(mut self, never: jiff::Timestamp) -> Self {
        self.never = Some(never);
        self
    }

    /// Sets `day`.
    pub fn day(mut self, day: jiff::civil::Date) -> Self {
        self.day = Some(day);
        self
    }
}

crate::runtime::object! {
    Forecast {
        temperature,
        maybe,
        untyped,
        ratio,
        ranged [min(1), max(10)],
        list,
        either [schema(r#"{"type":["integer","string"]}"#)],
        rounded,
        rounded_up,
        rounded_unsigned,
        unbounded,
        byte,
        word,
        never,
        day,
    }
}

/// The type of [`Forecast::either`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ForecastEither {
    Integer(i64),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ForecastEither else Unrecognized {
        Integer,
        Text,
    }
}

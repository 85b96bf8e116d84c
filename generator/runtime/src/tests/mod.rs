//! Unit tests of the runtime, which also use its macros.

#[cfg(feature = "aws_sigv4")]
mod aws;
#[cfg(feature = "digest")]
mod digest;
mod enums;
mod errors;
mod headers;
mod hostile;
mod messages;
mod mutations;
mod numbers;
mod objects;
mod params;
mod participant;
mod random;
#[cfg(feature = "rate_limits")]
mod rate_limits;
mod rules;
#[cfg(feature = "schema")]
mod schemas;
mod servers;
#[cfg(feature = "sign_in")]
mod sign_in;
#[cfg(feature = "signatures")]
mod signatures;
mod strings;
mod suite;
mod times;
mod tuples;
mod unions;
mod values;
#[cfg(feature = "xml")]
mod xml;
#[cfg(feature = "xml")]
mod xml_random;

use crate::json::{self, FromJson, ToJson};
use crate::rules::Invalid;

/// Reads a value that must be readable.
fn read<T: FromJson>(text: &str) -> T {
    json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// What the error of an unreadable value says.
fn refusal<T: FromJson>(text: &str) -> String {
    match json::from_str::<T>(text) {
        Ok(_) => panic!("{text} was read"),
        Err(error) => error.to_string(),
    }
}

fn written(value: &dyn ToJson) -> String {
    String::from_utf8(json::to_vec(value)).unwrap()
}

fn sent(value: &dyn ToJson) -> Result<String, Invalid> {
    json::to_vec_strict(value).map(|bytes| String::from_utf8(bytes).unwrap())
}

/// Why a value isn't sent.
fn unsent(value: &dyn ToJson) -> String {
    sent(value).unwrap_err().to_string()
}

//! From the error of one operation to that of the crate.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::Error;

/// The type of a failed response's body, unless that is [`Json`](crate::Json): `?` makes the crate's [`Error`] of the
/// error of a call, whatever its failures are.
pub trait FailureBody {}

impl<E: FailureBody> From<Error<E>> for Error {
    fn from(error: Error<E>) -> Self {
        error.untyped()
    }
}

impl FailureBody for () {}
impl FailureBody for bool {}
impl FailureBody for f32 {}
impl FailureBody for f64 {}
impl FailureBody for i32 {}
impl FailureBody for i64 {}
impl FailureBody for String {}
impl FailureBody for Bytes {}
impl<T> FailureBody for Option<T> {}
impl<T> FailureBody for Vec<T> {}
impl<K, V> FailureBody for BTreeMap<K, V> {}
#[cfg(feature = "indexmap")]
impl<K, V> FailureBody for indexmap::IndexMap<K, V> {}
#[cfg(feature = "foreign")]
impl<T> FailureBody for crate::Foreign<T> {}

//! Scalars that a document gives.

use std::fmt;

use serde_json::Value;

/// A JSON scalar that a document gives: a value of an enum, a constant, or what selects a branch.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is the JSON type of its name")]
pub enum Literal {
    String(String),
    Integer(i128),
    Number(f64),
    Bool(bool),
}

impl Literal {
    /// The scalar that a JSON value is; none where it is null, an array or an object.
    #[must_use]
    pub fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::String(text) => Self::String(text.clone()),
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => {
                match number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from)) {
                    Some(integer) => Self::Integer(integer),
                    None => Self::Number(number.as_f64()?),
                }
            }
            Value::Null | Value::Array(_) | Value::Object(_) => return None,
        })
    }

    /// The value as JSON; null where JSON has no such number.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::String(text) => text.as_str().into(),
            Self::Integer(number) => match i64::try_from(*number) {
                Ok(number) => number.into(),
                Err(_) => u64::try_from(*number).map_or(Value::Null, Into::into),
            },
            Self::Number(number) => (*number).into(),
            Self::Bool(value) => (*value).into(),
        }
    }
}

/// The value as text: a string without its quotes.
impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(text) => f.write_str(text),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Bool(value) => write!(f, "{value}"),
        }
    }
}

//! Scalars in a document.

use std::fmt;

use serde_json::Value;

/// A JSON scalar in a document: a value of an enum, a constant, or a value of a discriminator.
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

/// The value as text: a string without its quotes, a number in few digits.
impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::String(text) => f.write_str(text),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Number(number) => f.write_str(&shortest(*number)),
            Self::Bool(value) => write!(f, "{value}"),
        }
    }
}

/// A number in plain digits where these are few, such as `1.5` and `1000`; else with an exponent, such as `3.402823e20`.
fn shortest(number: f64) -> String {
    const FEW: usize = 18;
    let plain = number.to_string();
    if plain.len() <= FEW { plain } else { format!("{number:e}") }
}

#[cfg(test)]
mod tests {
    use super::Literal;

    #[test]
    fn numbers_have_few_digits() {
        for text in ["-1.034e-20", "3.402823e20", "1.5", "1000", "-0.25", "1e300"] {
            assert_eq!(Literal::Number(text.parse().unwrap()).to_string(), text);
        }
    }
}

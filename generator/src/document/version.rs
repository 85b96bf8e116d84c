//! Which specification a document follows.

use super::{Number, Value};

/// A version of the OpenAPI specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Version {
    /// Swagger 2.0.
    Swagger2,
    /// OpenAPI 3.0.
    V30,
    /// OpenAPI 3.1.
    V31,
    /// OpenAPI 3.2.
    V32,
    /// A later one, as the document has it; it is read as the latest that is known.
    Newer(String),
}

impl Version {
    /// The version that a document's root names, or a hint what to do about it.
    pub(super) fn of(root: &Value) -> Result<Self, String> {
        let Some(object) = root.as_object() else {
            return Err(format!(
                "it is {}; it has to be an object that starts with `openapi: 3.1.0`",
                root.kind_name()
            ));
        };
        let (key, value) = match (object.get("openapi"), object.get("swagger")) {
            (Some(value), _) => ("openapi", value),
            (None, Some(value)) => ("swagger", value),
            (None, None) => return Err(missing(root)),
        };
        let text = spelled(value)
            .ok_or_else(|| format!("`{key}` is {}; it has to be a version such as `3.1.0`", value.kind_name()))?;
        let mut parts = text.trim().split('.').map(|part| part.parse::<u32>().ok());
        match (parts.next().flatten(), parts.next().flatten()) {
            (Some(2), _) => Ok(Self::Swagger2),
            (Some(3), Some(0) | None) => Ok(Self::V30),
            (Some(3), Some(1)) => Ok(Self::V31),
            (Some(3), Some(2)) => Ok(Self::V32),
            (Some(3..), _) => Ok(Self::Newer(text)),
            _ => Err(format!("`{key}` is `{text}`; versions 2.0, 3.0, 3.1 and 3.2 can be read")),
        }
    }
}

/// The version as it is written; YAML reads an unquoted `2.0` as a number.
fn spelled(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.to_string()),
        Value::Number(Number::Integer(number)) => Some(number.to_string()),
        Value::Number(Number::Float(number)) => Some(format!("{number:?}")),
        _ => None,
    }
}

fn missing(root: &Value) -> String {
    let hint = if root.get("swaggerVersion").is_some() {
        "Swagger 1 can't be read; convert it to OpenAPI 3"
    } else if root.get("asyncapi").is_some() {
        "it is an AsyncAPI document"
    } else if root.get("$schema").is_some() || root.get("type").is_some() {
        "it looks like a JSON Schema; put it under `components/schemas` of a document with `openapi: 3.1.0`"
    } else {
        "it has neither an `openapi` nor a `swagger` key; add `openapi: 3.1.0`"
    };
    hint.to_owned()
}

//! Findings on malformed keywords of a schema. They are reported here; the merge leaves such keywords out.

use super::json_types::{JSON_TYPES, meant_type, scalar_type};
use super::merged_schema::is_meant_as_choice;
use crate::document::{Node, Value};
use crate::finding::Finding;
use crate::schema::references;

/// The findings on the keywords of one schema that can't be read.
pub(super) fn findings(node: &Node<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(references::malformed(node));
    findings.extend(default(node));
    booleans(node, &mut findings);
    findings.extend(node.members().filter_map(|(key, value)| wrong_kind(key, &value)));
    findings.extend(json_type(node));
    if let Some(items) = node.get("items").filter(|items| is_meant_as_choice(node, items)) {
        let message = "`items` lists schemas, and there is no `type`";
        findings.push(Finding::note(items.place(), message, "read as a choice between them"));
    }
    if let Some(properties) =
        node.get("properties").filter(|properties| !matches!(properties.value(), Value::Object(_)))
    {
        let message = format!("`properties` has to be an object, this is {}", properties.value().kind_name());
        findings.push(Finding::warning(properties.place(), message, "passed over"));
    }
    findings
}

/// A keyword whose argument is of another kind than it has to be: it is read as what it spells, where it spells something.
fn wrong_kind(key: &str, value: &Node<'_>) -> Option<Finding> {
    let json = value.value();
    let is_flag = |text: &str| text.parse::<bool>().is_ok();
    let (wanted, spells) = match (key, json) {
        (_, Value::Null) => return None,
        ("enum" | "oneOf" | "anyOf" | "allOf", Value::Array(list)) if list.is_empty() => {
            let message = format!("`{key}` is an empty list, which no value satisfies");
            return Some(Finding::note(value.place(), message, "passed over"));
        }
        ("enum" | "oneOf" | "anyOf" | "allOf", Value::Array(_)) | ("required", Value::Array(_)) => return None,
        ("required", Value::Bool(_)) => ("an array", true),
        ("required", Value::String(_)) => ("an array", true),
        ("enum" | "oneOf" | "anyOf" | "allOf" | "required", _) => ("an array", false),
        ("nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems", Value::Bool(_)) => return None,
        ("nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems", other) => {
            ("a boolean", other.as_str().is_some_and(is_flag))
        }
        ("exclusiveMinimum" | "exclusiveMaximum", Value::Bool(_)) => return None,
        (
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" | "minLength" | "maxLength"
            | "minItems" | "maxItems" | "minProperties" | "maxProperties",
            other,
        ) if other.as_number().is_none() => {
            ("a number", other.as_str().is_some_and(|text| text.trim().parse::<f64>().is_ok() || is_flag(text)))
        }
        _ => return None,
    };
    let message = format!("`{key}` has to be {wanted}, this is {}", json.kind_name());
    Some(match spells {
        true => Finding::note(value.place(), message, "read as what it evidently means"),
        false => Finding::warning(value.place(), message, "passed over"),
    })
}

/// A `type` that JSON Schema doesn't have.
fn json_type(node: &Node<'_>) -> Option<Finding> {
    let kind = node.str("type").filter(|kind| *kind != "null" && !JSON_TYPES.contains(kind))?;
    let message = format!("`{kind}` is no JSON type");
    Some(match meant_type(kind) {
        Some(known) => Finding::note(node.place(), message, format!("read as {known}")),
        None => Finding::warning(node.place(), message, "read as if there were no `type`"),
    })
}

/// A default that is none of the schema's values by its JSON type.
fn default(node: &Node<'_>) -> Option<Finding> {
    let (default, kind) = (node.get("default")?, node.str("type")?);
    let found = match default.value() {
        Value::Null => return None,
        Value::Array(_) => "array",
        Value::Object(_) => "object",
        scalar => scalar_type(scalar).unwrap_or_default(),
    };
    let known = JSON_TYPES.contains(&kind);
    (known && kind != found && (kind, found) != ("number", "integer")).then(|| {
        let message = format!("the default is {}, and the type is `{kind}`", default.value().kind_name());
        Finding::note(default.place(), message, "the docs have it as it is")
    })
}

/// Values of an enum of booleans that are none: such an enum is `bool`.
fn booleans(node: &Node<'_>, findings: &mut Vec<Finding>) {
    let list = node.get("enum").filter(|_| node.str("type") == Some("boolean"));
    for value in list.iter().flat_map(Node::elements) {
        if !matches!(value.value(), Value::Bool(_) | Value::Null) {
            let message = format!("{} in a list of booleans", value.value().kind_name());
            findings.push(Finding::note(value.place(), message, "the type is any boolean"));
        }
    }
}

//! What is wrong with the keywords of a schema: told here, and read around elsewhere.

use super::json_types::{JSON_TYPES, meant_type, scalar_type};
use crate::document::{Node, Value};
use crate::lower::Context;
use crate::schema::is_meant_as_choice;

impl<'d> Context<'d> {
    /// Tells which keywords of a schema can't be read.
    pub(crate) fn report_malformed(&mut self, node: &Node<'d>) {
        self.report_bad_reference(node);
        self.report_bad_default(node);
        self.report_bad_booleans(node);
        node.members().for_each(|(key, value)| self.report_wrong_kind(key, &value));
        if let Some(kind) = node.str("type").filter(|kind| *kind != "null" && !JSON_TYPES.contains(kind)) {
            match meant_type(kind) {
                Some(known) => self.note(node, format!("`{kind}` is no JSON type"), format!("read as {known}")),
                None => self.weaken(node, format!("`{kind}` is no JSON type"), "read as if no type were said"),
            }
        }
        if let Some(items) = node.get("items").filter(|items| is_meant_as_choice(node, items)) {
            self.note(&items, "`items` lists schemas, and no type is said", "read as a choice between them");
        }
        if let Some(properties) =
            node.get("properties").filter(|properties| !matches!(properties.value(), Value::Object(_)))
        {
            self.weaken(
                &properties,
                format!("`properties` has to be an object, this is {}", properties.value().kind_name()),
                "passed over",
            );
        }
    }

    /// A keyword whose argument is of another kind than it has to be: it is read as what it spells, where it spells something.
    fn report_wrong_kind(&mut self, key: &str, value: &Node<'d>) {
        let json = value.value();
        let is_flag = |text: &str| text.parse::<bool>().is_ok();
        let (wanted, spells) = match (key, json) {
            (_, Value::Null) => return,
            ("enum" | "oneOf" | "anyOf" | "allOf", Value::Array(list)) if list.is_empty() => {
                return self.note(value, format!("`{key}` lists nothing, which nothing would satisfy"), "passed over");
            }
            ("enum" | "oneOf" | "anyOf" | "allOf", Value::Array(_)) | ("required", Value::Array(_)) => return,
            ("required", Value::Bool(_)) => ("an array", true),
            ("required", Value::String(_)) => ("an array", true),
            ("enum" | "oneOf" | "anyOf" | "allOf" | "required", _) => ("an array", false),
            ("nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems", Value::Bool(_)) => return,
            ("nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems", other) => {
                ("a boolean", other.as_str().is_some_and(is_flag))
            }
            ("exclusiveMinimum" | "exclusiveMaximum", Value::Bool(_)) => return,
            (
                "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" | "minLength"
                | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties",
                other,
            ) if other.as_number().is_none() => {
                ("a number", other.as_str().is_some_and(|text| text.trim().parse::<f64>().is_ok() || is_flag(text)))
            }
            _ => return,
        };
        let message = format!("`{key}` has to be {wanted}, this is {}", json.kind_name());
        match spells {
            true => self.note(value, message, "read as what it evidently means"),
            false => self.weaken(value, message, "passed over"),
        }
    }

    /// A `$ref` that is no string.
    pub(crate) fn report_bad_reference(&mut self, node: &Node<'d>) {
        if let Some(reference) = node.get("$ref").filter(|reference| reference.value().as_str().is_none()) {
            let kind = reference.value().kind_name();
            self.weaken(&reference, format!("`$ref` has to be a string, this is {kind}"), "passed over");
        }
    }

    /// A default that is none of the schema's values by its JSON type.
    fn report_bad_default(&mut self, node: &Node<'d>) {
        let (Some(default), Some(kind)) = (node.get("default"), node.str("type")) else { return };
        let found = match default.value() {
            Value::Null => return,
            Value::Array(_) => "array",
            Value::Object(_) => "object",
            scalar => scalar_type(scalar).unwrap_or_default(),
        };
        let known = JSON_TYPES.contains(&kind);
        if known && kind != found && (kind, found) != ("number", "integer") {
            let found = default.value().kind_name();
            self.note(
                &default,
                format!("the default is {found}, and the type is `{kind}`"),
                "it is told in the docs as it is",
            );
        }
    }

    /// Values of an enum of booleans that are none: such an enum is `bool`.
    fn report_bad_booleans(&mut self, node: &Node<'d>) {
        let list = node.get("enum").filter(|_| node.str("type") == Some("boolean"));
        for value in list.iter().flat_map(Node::elements) {
            if !matches!(value.value(), Value::Bool(_) | Value::Null) {
                let message = format!("{} in a list of booleans", value.value().kind_name());
                self.note(&value, message, "the type is any boolean");
            }
        }
    }
}

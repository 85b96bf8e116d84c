//! Which members the parts of a schema say something of: what `unevaluatedProperties` leaves.

use serde_json::Value as Json;

use super::accept::Asking;
use super::read::Schemas;
use super::scalars::matches;
use crate::document::Node;

impl<'d> Schemas<'d> {
    /// Whether a schema says what a member is, where a value is one of it (JSON Schema 2020-12, section 11.3).
    pub(super) fn evaluates(
        &self,
        node: &Node<'d>,
        name: &str,
        value: &Json,
        part: bool,
        asking: &mut Asking,
    ) -> Option<bool> {
        asking.steps = asking.steps.checked_sub(1)?;
        let is_described = node.get("properties").is_some_and(|members| members.get(name).is_some());
        let patterns = node.get("patternProperties");
        let by_pattern =
            patterns.iter().flat_map(Node::members).any(|(pattern, _)| matches(pattern, name) == Some(true));
        let others = ["additionalProperties", "unevaluatedProperties"];
        if is_described || by_pattern || others.iter().any(|key| (part || *key == others[0]) && node.get(key).is_some())
        {
            return Some(true);
        }
        let mut parts: Vec<Node<'d>> = node.get("allOf").iter().flat_map(Node::elements).collect();
        parts.extend(node.reference().and_then(|reference| self.document.resolve(node, reference).ok()));
        for keyword in ["anyOf", "oneOf"] {
            for branch in node.get(keyword).iter().flat_map(Node::elements) {
                parts.extend(self.judged(&branch, value, asking)?.then_some(branch));
            }
        }
        if let Some(condition) = node.get("if") {
            let holds = self.judged(&condition, value, asking)?;
            parts.extend(node.get(if holds { "then" } else { "else" }));
            parts.extend(holds.then_some(condition));
        }
        for (key, schema) in node.get("dependentSchemas").iter().flat_map(Node::members) {
            parts.extend(value.get(key).is_some().then_some(schema));
        }
        for part in &parts {
            if self.evaluates(part, name, value, true, asking)? {
                return Some(true);
            }
        }
        Some(false)
    }
}

//! Which schemas are sensitive: those that the document marks, and whatever holds them. No log may show their values.

use crate::document::Node;
use crate::finding::Place;
use crate::hash::HashSet;
use crate::schema::Schemas;

/// Whether a schema or parameter is marked itself (`format: password`, `x-twilio.pii`).
pub(crate) fn is_marked_sensitive(node: &Node<'_>) -> bool {
    node.str("format") == Some("password") || node.get("x-twilio").is_some_and(|twilio| twilio.get("pii").is_some())
}

/// The greatest depth to which schemas are looked into.
const DEPTH: u8 = 64;

impl<'d> Schemas<'d> {
    /// Whether a value of the schema shows something private: because it is marked, or what it refers to, its items, the
    /// values of a map or a branch of it. Members of an object don't count, for its type hides them itself.
    pub(crate) fn is_sensitive(&mut self, node: &Node<'d>) -> bool {
        let mut seen = HashSet::default();
        let is_sensitive = self.holds_sensitive(node, DEPTH, &mut seen);
        if !is_sensitive {
            self.sensitive.extend(seen.into_iter().map(|place| (place, false)));
        }
        is_sensitive
    }

    fn holds_sensitive(&mut self, node: &Node<'d>, depth: u8, seen: &mut HashSet<Place>) -> bool {
        const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
        if is_marked_sensitive(node) {
            return true;
        }
        let Some(depth) = depth.checked_sub(1) else { return false };
        if self.refers_to_sensitive(node, depth, seen) {
            return true;
        }
        let ones = ["items", "additionalProperties"].into_iter().filter_map(|key| node.get(key));
        if ones.into_iter().any(|part| self.holds_sensitive(&part, depth, seen)) {
            return true;
        }
        let lists = LISTS.into_iter().filter_map(|key| node.get(key));
        if lists.into_iter().any(|list| list.elements().any(|part| self.holds_sensitive(&part, depth, seen))) {
            return true;
        }
        let patterns = node.get("patternProperties");
        patterns.is_some_and(|map| map.members().any(|(_, part)| self.holds_sensitive(&part, depth, seen)))
    }

    fn refers_to_sensitive(&mut self, node: &Node<'d>, depth: u8, seen: &mut HashSet<Place>) -> bool {
        let Some(target) = node.reference().and_then(|reference| self.document().resolve(node, reference).ok()) else {
            return false;
        };
        let place = target.place();
        if let Some(known) = self.sensitive.get(&place) {
            return *known;
        }
        // A schema that leads back to itself is not sensitive for that alone.
        let is_sensitive = seen.insert(place.clone()) && self.holds_sensitive(&target, depth, seen);
        if is_sensitive {
            self.sensitive.insert(place, true);
        }
        is_sensitive
    }
}

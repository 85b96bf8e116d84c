//! Which schemas become types with names, and the titles of such types.

use crate::document::{Node, Value};
use crate::model::Origin;
use crate::schema::MergedSchema;

/// Whether merged keywords need a definition of their own.
pub(super) fn is_definition(merged: &MergedSchema<'_>) -> bool {
    if !merged.choices.is_empty() || merged.prefix_items.is_some() || merged.admits_other_types() {
        return true;
    }
    let json_types = merged.json_types_or_implied();
    let enumerated = !merged.values.is_empty() && !matches!(json_types.as_slice(), ["boolean" | "object" | "array"]);
    let object = json_types == ["object"] && (!merged.properties.is_empty() || merged.is_closed());
    enumerated || json_types.len() > 1 || object
}

/// Whether a schema lists `null` as its one value.
pub(super) fn is_null(merged: &MergedSchema<'_>) -> bool {
    let is_null = |list: &Node<'_>| list.elements().all(|value| matches!(value.value(), Value::Null));
    merged.json_types.is_none()
        && merged.choices.is_empty()
        && merged.values.iter().any(|list| list.elements().next().is_some() && is_null(list))
}

/// Whether a schema admits one string alone: that is worth no type of its own where it stands inline.
pub(super) fn is_constant(merged: &MergedSchema<'_>) -> bool {
    let single =
        |list: &Node<'_>| list.elements().count() == 1 && list.elements().all(|value| value.value().as_str().is_some());
    merged.choices.is_empty()
        && !merged.values.is_empty()
        && merged.values.iter().all(single)
        && matches!(merged.json_types_or_implied().as_slice(), ["string"] | [])
}

/// The title of an inline schema, where it reads as a name, or the name that `x-ms-enum` gives. FastAPI titles every member with
/// its own name, which is no title.
pub(super) fn title(node: &Node<'_>, origin: &Origin) -> Option<String> {
    let Origin::Inside(_, role) = origin else { return None };
    let named = node.get("x-ms-enum").and_then(|named| named.str("name"));
    let title = named.or_else(|| node.str("title")).map(str::trim)?;
    let words = title.split_whitespace().count();
    let plain = title.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-'));
    let fits =
        plain && (1..=4).contains(&words) && title.len() > 2 && title.starts_with(|c: char| c.is_ascii_alphabetic());
    let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
    let (own, role) = (letters(title), letters(role));
    let repeats = role.eq_ignore_ascii_case(&own) || role.eq_ignore_ascii_case(&format!("{own}s"));
    // An object with members of its own is titled by its author.
    let is_meant = named.is_some() || !repeats || node.get("properties").is_some();
    (fits && is_meant).then(|| title.to_owned())
}

//! The keywords of one schema by themselves, in the spelling of any dialect.

use serde_json::Value as Json;

use super::Kind;
use super::case::{Case, Count, Kinds, Limit};
use super::formats;
use crate::document::{Node, Number, Value};

/// What a node asks of a value besides what its subschemas do.
pub(super) fn own(node: &Node<'_>) -> Case {
    let required = names(node.value().get("required")).map(str::to_owned).collect();
    Case { required, ..but_required(node) }
}

/// The names of a list; an empty one is a slip.
pub(super) fn names(list: Option<&Value>) -> impl Iterator<Item = &str> {
    let list = list.and_then(Value::as_array).unwrap_or_default();
    list.iter().filter_map(Value::as_str).filter(|name| !name.is_empty())
}

/// What a node asks of a value by itself, but for the members that have to be there.
pub(super) fn but_required(node: &Node<'_>) -> Case {
    let mut case = Case::default();
    types(node, &mut case);
    case.values = values(node);
    // Of scalars, the list counts where the type is of none of its values.
    let is_scalar = |kind: &Kind| matches!(kind, Kind::Boolean | Kind::Number | Kind::Text);
    let has_none = |values: &[Json]| !values.iter().any(|value| case.has(Kind::of(value)));
    if case.values.as_deref().is_some_and(has_none) && case.kinds().iter().all(is_scalar) {
        case.kinds = None;
    }
    (case.low, case.high) = (limit(node, "minimum", "exclusiveMinimum"), limit(node, "maximum", "exclusiveMaximum"));
    case.multiples = node.value().get("multipleOf").and_then(Value::as_number).into_iter().collect();
    case.length = count(node, "minLength", "maxLength");
    case.items = count(node, "minItems", "maxItems");
    case.size = count(node, "minProperties", "maxProperties");
    case.unique = node.bool("uniqueItems") == Some(true);
    case.patterns =
        node.str("pattern").filter(|pattern| !is_universal(pattern)).map(str::to_owned).into_iter().collect();
    let formats = [node.str("format"), node.str("contentEncoding").map(formats::of_encoding)];
    case.formats = formats.into_iter().flatten().map(str::to_owned).collect();
    case
}

/// What a node asks by itself of values of its types, even where no value can do it all.
pub(crate) fn raw(node: &Node<'_>) -> Case {
    let mut case = own(node);
    case.forget_others();
    case
}

/// The JSON types, with null where the schema says so in `type`.
fn types(node: &Node<'_>, case: &mut Case) {
    let is_whole = node.str("format").is_some_and(formats::is_of_integers);
    let Some(types) = node.value().get("type") else {
        case.integer = is_whole;
        return;
    };
    let names: Vec<&str> = match types {
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    if node.str("format") == Some("int-or-string") {
        case.kinds = Some([Kind::Number, Kind::Text].into());
        case.integer = true;
        return;
    }
    let kinds: Kinds = names.iter().filter_map(|name| kind(name)).collect();
    let is_integer = |name: &&str| matches!(*name, "integer" | "int" | "long" | "Integer");
    let is_number = |name: &&str| kind(name) == Some(Kind::Number) && !is_integer(name);
    case.integer = names.iter().any(is_integer) && !names.iter().any(is_number) || is_whole;
    // A type that nobody knows says nothing.
    case.kinds = (!kinds.is_empty()).then_some(kinds);
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "null" => Kind::Null,
        "boolean" | "bool" | "Boolean" => Kind::Boolean,
        "integer" | "int" | "long" | "Integer" | "number" | "float" | "double" | "decimal" => Kind::Number,
        "string" | "str" | "text" | "String" => Kind::Text,
        "array" | "list" => Kind::Array,
        "object" => Kind::Object,
        format if formats::is_of_text(format) => Kind::Text,
        _ => return None,
    })
}

/// The type that the keywords of a case are for, where it says none.
pub(super) fn implied(case: &Case) -> Option<Kind> {
    let object = !case.members.is_empty() || case.others.is_some() || !case.required.is_empty();
    let array = case.rest.is_some() || !case.prefix.is_empty();
    let is_text = |format: &String| formats::is_of_text(format);
    let text = !case.patterns.is_empty() || case.length != Count::default() || case.formats.iter().any(is_text);
    let number = case.low.is_some() || case.high.is_some() || !case.multiples.is_empty();
    let is_number = |format: &String| formats::is_of_numbers(format);
    match () {
        () if object => Some(Kind::Object),
        () if array => Some(Kind::Array),
        () if text => Some(Kind::Text),
        () if number || case.formats.iter().any(is_number) => Some(Kind::Number),
        () => None,
    }
}

fn values(node: &Node<'_>) -> Option<Vec<Json>> {
    let constant = node.value().get("const").map(|value| vec![value.to_json()]);
    let listed = node.value().get("enum").and_then(Value::as_array).filter(|list| !list.is_empty());
    let listed = listed.map(|list| list.iter().map(Value::to_json).collect::<Vec<_>>());
    match (constant, listed) {
        (Some(one), Some(list)) => Some(one.into_iter().filter(|value| super::case::is_listed(&list, value)).collect()),
        (one, list) => one.or(list),
    }
}

/// A bound: 3.0 has the exclusive ones as flags beside the others, 3.1 as numbers of their own.
fn limit(node: &Node<'_>, inclusive: &str, exclusive: &str) -> Option<Limit> {
    let number = |key: &str| {
        let number = node.value().get(key)?.as_number()?;
        matches!(number, Number::Integer(_)).then_some(number).or_else(|| {
            let Number::Float(value) = number else { return None };
            value.is_finite().then_some(number)
        })
    };
    let flagged = node.bool(exclusive) == Some(true);
    let first = number(inclusive).map(|value| Limit { value, exclusive: flagged });
    let second = number(exclusive).map(|value| Limit { value, exclusive: true });
    match (first, second) {
        (Some(one), Some(other)) => {
            let order = super::case::compare(one.value, other.value);
            let other_wins = order.is_eq() || (order.is_lt() == (inclusive == "minimum"));
            Some(if other_wins { other } else { one })
        }
        (one, other) => one.or(other),
    }
}

fn count(node: &Node<'_>, least: &str, most: &str) -> Count {
    let number = |key: &str| node.value().get(key).and_then(Value::as_u64);
    Count { min: number(least).unwrap_or(0), max: number(most) }
}

/// Whether a pattern is of every string. One that has to match from the first character to the last isn't, where it has a dot: a dot
/// is of no line break.
pub(super) fn is_universal(pattern: &str) -> bool {
    let of_start = pattern.strip_prefix('^');
    let inner = of_start.unwrap_or(pattern);
    let of_end = inner.strip_suffix('$').filter(|inner| !inner.ends_with('\\'));
    let is_whole = of_start.is_some() && of_end.is_some();
    match of_end.unwrap_or(inner) {
        "" | ".*" | "(.*)" | "(?:.*)" => !is_whole,
        any => matches!(any, r"[\s\S]*" | r"[\S\s]*" | r"[\d\D]*" | r"[\w\W]*"),
    }
}

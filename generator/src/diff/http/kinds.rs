//! What a value is in JSON, and what it asks when that changes.

use super::api::Half;
use super::notes::At;
use super::rules::{
    Direction, ENUM_CLOSED, ENUM_OPENED, Rule, TYPE_CHANGED, TYPE_NARROWED, TYPE_WIDENED, WIDTH_CHANGED,
};
use super::types::Comparer;
use crate::model::{Integer, Literal, Shape, Type};

/// What a value is in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Any,
    Null,
    Bool,
    Integer(Option<Integer>),
    Number(&'static str),
    /// With the format that it follows.
    Text(Option<&'static str>),
    Array,
    Tuple(usize),
    Object,
    Struct,
    Map,
    Union,
    /// An enum of the values of another kind.
    Enum(Box<Kind>),
    /// A type of the user's own, of which nothing is known but its path.
    Foreign(String),
}

/// Compares two types that aren't both made of parts.
pub(super) fn compare(comparer: &mut Comparer<'_>, at: &At, direction: Direction, old: &Type, new: &Type) {
    let (was, is) = (kind(&comparer.old, old), kind(&comparer.new, new));
    if was == is && !matches!(is, Kind::Tuple(_)) {
        return;
    }
    let rule = match (&was, &is) {
        (Kind::Union, other) if has_variant(&comparer.old, old, other) => &TYPE_NARROWED,
        (other, Kind::Union) if has_variant(&comparer.new, new, other) => &TYPE_WIDENED,
        _ => verdict(&was, &is),
    };
    let what = format!("{} is {}, and was {}", at.label, words(&is), words(&was));
    comparer.notes.add(at, rule, direction, what);
}

fn verdict(was: &Kind, is: &Kind) -> &'static Rule {
    match (was, is) {
        (Kind::Any, _) | (Kind::Object, Kind::Struct | Kind::Map) => &TYPE_NARROWED,
        (_, Kind::Any) | (Kind::Struct | Kind::Map, Kind::Object) => &TYPE_WIDENED,
        (Kind::Enum(values), other) if **values == *other => &ENUM_OPENED,
        (other, Kind::Enum(values)) if **values == *other => &ENUM_CLOSED,
        (Kind::Integer(_), Kind::Integer(_)) | (Kind::Number(_), Kind::Number(_)) => &WIDTH_CHANGED,
        (Kind::Integer(_), Kind::Number(_)) | (Kind::Text(Some(_)), Kind::Text(None)) => &TYPE_WIDENED,
        (Kind::Number(_), Kind::Integer(_)) | (Kind::Text(None), Kind::Text(Some(_))) => &TYPE_NARROWED,
        _ => &TYPE_CHANGED,
    }
}

/// Whether a union has a variant of a kind.
fn has_variant(half: &Half<'_>, union: &Type, wanted: &Kind) -> bool {
    let Type::Named(id) = union else { return false };
    let Shape::Union(union) = &half.def(*id).shape else { return false };
    union.variants.iter().any(|variant| kind(half, &half.core(&variant.ty, &Default::default()).ty) == *wanted)
}

fn kind(half: &Half<'_>, ty: &Type) -> Kind {
    match ty {
        Type::Json | Type::Nullable(_) => Kind::Any,
        Type::JsonObject => Kind::Object,
        Type::Null => Kind::Null,
        Type::Bool => Kind::Bool,
        Type::Integer(width) => Kind::Integer(Some(*width)),
        Type::UnixTime => Kind::Integer(None),
        Type::Float => Kind::Number("a number (float)"),
        Type::Double => Kind::Number("a number"),
        Type::Decimal => Kind::Number("a number (decimal)"),
        Type::String | Type::Secret => Kind::Text(None),
        Type::DateTime => Kind::Text(Some("a date-time")),
        Type::Date => Kind::Text(Some("a date")),
        Type::Time => Kind::Text(Some("a time")),
        Type::Uuid => Kind::Text(Some("a UUID")),
        Type::Ipv4 => Kind::Text(Some("an IPv4 address")),
        Type::Ipv6 => Kind::Text(Some("an IPv6 address")),
        Type::Base64 => Kind::Text(Some("bytes in base64")),
        Type::Binary => Kind::Text(Some("bytes")),
        Type::Array(_) => Kind::Array,
        Type::Map(_) => Kind::Map,
        Type::Foreign(path) => Kind::Foreign(path.clone()),
        Type::Named(id) => match &half.def(*id).shape {
            Shape::Struct(_) => Kind::Struct,
            Shape::Union(_) => Kind::Union,
            Shape::FixedString(_) => Kind::Text(None),
            Shape::Tuple(items, _) => Kind::Tuple(items.len()),
            Shape::Enum(list) => Kind::Enum(Box::new(match list.values.first().map(|value| &value.literal) {
                Some(Literal::Integer(_)) => Kind::Integer(Some(Integer::I64)),
                Some(Literal::Number(_)) => Kind::Number("a number"),
                Some(Literal::Bool(_)) => Kind::Bool,
                Some(Literal::String(_)) | None => Kind::Text(None),
            })),
            Shape::Alias(..) | Shape::Pending => Kind::Any,
        },
    }
}

fn words(kind: &Kind) -> String {
    match kind {
        Kind::Any => "any JSON".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Bool => "a boolean".to_owned(),
        Kind::Integer(None) => "a time in seconds since 1970".to_owned(),
        Kind::Integer(Some(Integer::I32)) => "an integer of 32 bits".to_owned(),
        Kind::Integer(Some(Integer::I64)) => "an integer".to_owned(),
        Kind::Integer(Some(width)) => format!("an integer ({})", format!("{width:?}").to_lowercase()),
        Kind::Number(words) | Kind::Text(Some(words)) => (*words).to_owned(),
        Kind::Text(None) => "a string".to_owned(),
        Kind::Array => "an array".to_owned(),
        Kind::Tuple(count) => format!("an array of {count} items of their own"),
        Kind::Object => "any object".to_owned(),
        Kind::Struct => "an object with known properties".to_owned(),
        Kind::Map => "a map".to_owned(),
        Kind::Union => "one of several types".to_owned(),
        Kind::Enum(_) => "one of a list of values".to_owned(),
        Kind::Foreign(path) => format!("`{path}`"),
    }
}

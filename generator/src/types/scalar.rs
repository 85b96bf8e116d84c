//! Scalars: which type a string, an integer or a number is.

use super::TypeBuilder;
use super::rules::whole;
use crate::model::{Bound, Integer, Origin, Rules, Type};
use crate::schema::MergedSchema;

impl<'d> TypeBuilder<'d> {
    /// The type that the user wants for the format of a schema of this JSON type.
    fn of_format(&mut self, merged: &MergedSchema<'d>, json_type: &str) -> Option<Type> {
        if self.options.formats.is_empty() {
            return None;
        }
        let format = merged.format?;
        self.built.used.formats.insert(format.to_owned());
        let ty = self.options.formats.get(format)?.clone();
        if format != "binary" && can_be(&ty, json_type) {
            return Some(ty);
        }
        if let Some(node) = merged.parts.first() {
            let what = if format == "binary" { "bytes" } else { json_type };
            self.weaken(
                node,
                format!("`formats` has a type for `{format}` that {what} can't be read as"),
                "the type is as without the setting",
            );
        }
        None
    }

    pub(super) fn string(&mut self, merged: &MergedSchema<'d>, origin: &Origin) -> Type {
        if let Some(ty) = self.of_format(merged, "string") {
            return ty;
        }
        if merged
            .parts
            .iter()
            .any(|part| part.str("contentEncoding").is_some_and(|encoding| encoding.eq_ignore_ascii_case("base64")))
        {
            return Type::Base64;
        }
        match merged.format.unwrap_or_default() {
            "date-time" | "datetime" => Type::DateTime,
            "date" => Type::Date,
            "time" => Type::Time,
            "uuid" | "guid" => Type::Uuid,
            "ipv4" => Type::Ipv4,
            "ipv6" => Type::Ipv6,
            "byte" | "base64" => Type::Base64,
            "binary" => Type::Binary,
            "decimal" => Type::Decimal,
            "password" => Type::Secret,
            _ if merged.parts.iter().any(|part| part.str("contentMediaType") == Some("application/octet-stream")) => {
                Type::Binary
            }
            _ => self.fixed_string(merged, origin).unwrap_or(Type::String),
        }
    }

    pub(super) fn integer(&mut self, merged: &MergedSchema<'d>) -> Type {
        if let Some(ty) = self.of_format(merged, "integer") {
            return ty;
        }
        let format = merged.format.unwrap_or_default();
        if format == "unix-time" {
            return Type::UnixTime;
        }
        Type::Integer(wide_enough(integer_of(format).unwrap_or(Integer::I64), &merged.rules))
    }

    pub(super) fn number(&mut self, merged: &MergedSchema<'d>) -> Type {
        if let Some(ty) = self.of_format(merged, "number") {
            return ty;
        }
        match merged.format.unwrap_or_default() {
            "float" => Type::Float,
            "decimal" => Type::Decimal,
            format => integer_of(format).map_or(Type::Double, |asked| Type::Integer(wide_enough(asked, &merged.rules))),
        }
    }
}

/// Whether a value of a JSON type can be read as a type. How a type of the user's own is read is its own business.
fn can_be(ty: &Type, json_type: &str) -> bool {
    match ty {
        Type::Foreign(_) | Type::Json => true,
        Type::Integer(_) | Type::Float | Type::Double | Type::Decimal => json_type != "string",
        Type::UnixTime => json_type == "integer",
        Type::Bool | Type::JsonObject => false,
        _ => json_type == "string",
    }
}

/// The width that a format asks for.
fn integer_of(format: &str) -> Option<Integer> {
    Some(match format {
        "int8" => Integer::I8,
        "int16" => Integer::I16,
        "int32" => Integer::I32,
        "int64" | "int" | "integer" | "long" => Integer::I64,
        "uint8" => Integer::U8,
        "uint16" => Integer::U16,
        "uint32" => Integer::U32,
        "uint64" => Integer::U64,
        _ => return None,
    })
}

/// The width that was asked for, or a wider one where the bounds need it.
fn wide_enough(asked: Integer, rules: &Rules) -> Integer {
    let low = lowest(rules);
    let high = highest(rules);
    let fits = |width: Integer| {
        let (least, most) = width.range();
        // Without a lower bound a number may be negative, unless its format is unsigned.
        let signed = least < 0 || width == asked || low.is_some();
        signed && low.is_none_or(|low| low >= least) && high.is_none_or(|high| high <= most)
    };
    if highest_needs_128_bits(rules) && low.is_some_and(|low| low >= 0) {
        return Integer::U128;
    }
    let mut widths = vec![asked];
    widths.extend([Integer::I64, Integer::U64, Integer::I128]);
    widths.into_iter().find(|width| fits(*width)).unwrap_or(Integer::I128)
}

fn lowest(rules: &Rules) -> Option<i128> {
    as_integer(rules.minimum.or(rules.exclusive_minimum)?).map(unrounded)
}

fn highest(rules: &Rules) -> Option<i128> {
    let bound = rules.maximum.or(rules.exclusive_maximum)?;
    // The largest float, which no integer reaches, is no bound.
    let is_beyond = matches!(bound, Bound::Number(bound) if bound > 2_f64.powi(128));
    if is_beyond { None } else { as_integer(bound).map(unrounded) }
}

/// A bound as it was before JavaScript rounded it: it writes the limits of 64 bits as 9223372036854776000 and
/// 18446744073709552000.
fn unrounded(bound: i128) -> i128 {
    let limits = [i128::from(i64::MIN), i128::from(i64::MAX), i128::from(u64::MAX)];
    let same = |limit: &i128| bound % 1000 == 0 && bound as f64 == *limit as f64;
    limits.into_iter().find(same).unwrap_or(bound)
}

/// Whether the upper bound is one that only unsigned numbers of 128 bits reach.
fn highest_needs_128_bits(rules: &Rules) -> bool {
    matches!(rules.maximum.or(rules.exclusive_maximum), Some(Bound::Number(bound)) if (2_f64.powi(127)..=2_f64.powi(128)).contains(&bound))
}

fn as_integer(bound: Bound) -> Option<i128> {
    match whole(Some(bound), f64::trunc)? {
        Bound::Integer(bound) => Some(bound),
        Bound::Number(_) => None,
    }
}

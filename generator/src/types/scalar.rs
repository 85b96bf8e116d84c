//! Scalars: which type a string, an integer or a number is.

use super::fixed_string;
use crate::document::Node;
use crate::lower::Context;
use crate::model::{Bound, Integer, Literal, Origin, Rules, Shape, Type};
use crate::schema::MergedSchema;

/// How many names a type may have, one behind the other, for its rules to be found.
const MAX_NAMES: usize = 64;

impl<'d> Context<'d> {
    pub(crate) fn string(&mut self, merged: &MergedSchema<'d>, origin: &Origin) -> Type {
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

    pub(crate) fn integer(&mut self, merged: &MergedSchema<'d>) -> Type {
        let format = merged.format.unwrap_or_default();
        if format == "unix-time" {
            return Type::UnixTime;
        }
        Type::Integer(wide_enough(integer_of(format).unwrap_or(Integer::I64), &merged.rules))
    }

    pub(crate) fn number(&mut self, merged: &MergedSchema<'d>) -> Type {
        match merged.format.unwrap_or_default() {
            "float" => Type::Float,
            "decimal" => Type::Decimal,
            format => integer_of(format).map_or(Type::Double, |asked| Type::Integer(wide_enough(asked, &merged.rules))),
        }
    }

    /// The rules that a value of this type can be checked against, looking so deep into arrays and maps; what makes no sense
    /// for the type is left out.
    pub(crate) fn rules_within(
        &mut self,
        merged: &MergedSchema<'d>,
        ty: &Type,
        node: Option<&Node<'d>>,
        depth: usize,
    ) -> Rules {
        let declared = &merged.rules;
        let mut rules = Rules::default();
        match self.behind(ty) {
            Type::Integer(width) => {
                let (low, high) = width.range();
                // A bound that every value of the type satisfies is no rule.
                rules.minimum = whole(declared.minimum, f64::ceil)
                    .filter(|bound| !matches!(bound, Bound::Integer(bound) if *bound <= low));
                rules.maximum = whole(declared.maximum, f64::floor)
                    .filter(|bound| !matches!(bound, Bound::Integer(bound) if *bound >= high));
                rules.exclusive_minimum = whole(declared.exclusive_minimum, f64::floor);
                rules.exclusive_maximum = whole(declared.exclusive_maximum, f64::ceil);
                rules.multiple_of = declared.multiple_of.filter(|by| matches!(by, Bound::Integer(by) if *by > 1));
            }
            Type::Float | Type::Double => {
                rules.minimum = declared.minimum;
                rules.maximum = declared.maximum;
                rules.exclusive_minimum = declared.exclusive_minimum;
                rules.exclusive_maximum = declared.exclusive_maximum;
                rules.multiple_of =
                    declared.multiple_of.filter(|by| !matches!(by, Bound::Integer(0)) && *by != Bound::Number(0.0));
            }
            Type::String | Type::Secret => {
                rules.min_length = declared.min_length.filter(|length| *length > 0);
                rules.max_length = declared.max_length;
                rules.pattern = declared.pattern.clone().filter(|pattern| self.is_checkable(pattern, node));
            }
            Type::Array(inner) => {
                rules.items = self.rules_of_each(&merged.items, &inner, depth).map(Box::new);
                rules.min_items = declared.min_items.filter(|count| *count > 0);
                rules.max_items = declared.max_items;
                rules.unique_items = declared.unique_items;
            }
            Type::Map(inner) => {
                let values = merged.additional_parts();
                let alone = merged.pattern_properties.is_empty() && !self.has_any_values(merged);
                rules.values = alone.then(|| self.rules_of_each(&values, &inner, depth)).flatten().map(Box::new);
                rules.min_properties = declared.min_properties.filter(|count| *count > 0);
                rules.max_properties = declared.max_properties;
            }
            Type::JsonObject => {
                rules.min_properties = declared.min_properties.filter(|count| *count > 0);
                rules.max_properties = declared.max_properties;
            }
            _ => {}
        }
        rules.only = self.only_scalar(merged, ty);
        rules.schema = self.residual_schema(merged, ty, &mut rules);
        rules
    }

    /// The one string, integer or boolean that a schema admits, where the type holds it as that.
    pub(crate) fn only_scalar(&self, merged: &MergedSchema<'d>, ty: &Type) -> Option<Literal> {
        let only = Literal::of(&merged.only()?)?;
        let fits = match (self.behind(ty), &only) {
            (Type::String | Type::Secret, Literal::String(_)) | (Type::Bool, Literal::Bool(_)) => true,
            (Type::Integer(width), Literal::Integer(number)) => {
                let (low, high) = width.range();
                (low..=high).contains(number) && i64::try_from(*number).is_ok()
            }
            (Type::Named(id), _) => match &self.api.types[id.0].shape {
                Shape::Enum(list) => {
                    let values = || list.values.iter().map(|value| &value.literal);
                    let alike = |value| std::mem::discriminant(value) == std::mem::discriminant(&only);
                    values().any(|value| *value == only) && values().all(alike)
                }
                _ => false,
            },
            _ => false,
        };
        fits.then_some(only)
    }

    /// The type behind other names for it: the rules of a name hold wherever it stands.
    pub(crate) fn behind(&self, ty: &Type) -> Type {
        let mut at = ty.not_null();
        for _ in 0..MAX_NAMES {
            match at {
                Type::Named(id) => match self.api.types.get(id.0).map(|def| &def.shape) {
                    Some(Shape::Alias(inner, _)) => at = inner.not_null(),
                    _ => break,
                },
                _ => break,
            }
        }
        at.clone()
    }

    fn is_checkable(&mut self, pattern: &str, node: Option<&Node<'d>>) -> bool {
        let checkable = fixed_string::is_checkable(pattern);
        if let (false, Some(node)) = (checkable, node) {
            self.note(
                node,
                format!("the pattern `{pattern}` is not one that the client's regular expressions can check"),
                "values are not checked against it",
            );
        }
        checkable
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

/// A bound of whole numbers.
fn whole(bound: Option<Bound>, round: fn(f64) -> f64) -> Option<Bound> {
    match bound? {
        Bound::Integer(bound) => Some(Bound::Integer(bound)),
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the value was rounded, and saturates where it is out of range"
        )]
        Bound::Number(bound) => Some(Bound::Integer(round(bound) as i128)),
    }
}

/// The width that was asked for, or a wider one where the bounds need it.
fn wide_enough(asked: Integer, rules: &Rules) -> Integer {
    let low = lowest(rules);
    let high = highest(rules);
    let fits = |width: Integer| {
        let (least, most) = width.range();
        // Without a lower bound a number may be negative, unless its format says that it isn't.
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

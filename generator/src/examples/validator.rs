//! Whether a value is one of a type.

use serde_json::Value;

use super::{rules, text};
use crate::document::pointer;
use crate::hash::HashSet;
use crate::model::{
    Api, Enum, Example, Extra, FixedString, Integer, Literal, Rules, Shape, Struct, Tagging, TupleItem, Type, TypeId,
    Union, Variant,
};

/// The greatest depth of types at which a value is looked at: types may hold each other without a level of the value between them.
const MAX_DEPTH: usize = 512;

/// Why a value is none of a type, with its place in the value.
type Validity = Result<(), String>;

/// Examines one value.
pub(super) struct Validator<'a> {
    api: &'a Api,
    /// The pointer of what is being examined.
    at: String,
    passed_over: Vec<String>,
    depth: usize,
    /// What is being looked at as a type, or was in vain: types may hold each other without a level of the value between them, so
    /// that there are more ways from one to another than can be tried.
    tried: HashSet<(TypeId, *const Value)>,
}

impl<'a> Validator<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self { api, at: String::new(), passed_over: Vec::new(), depth: 0, tried: HashSet::default() }
    }

    /// The members that the type of an example passes over, or why the example is no value of that type.
    pub(super) fn examine(mut self, example: &Example) -> Result<Vec<String>, String> {
        self.value(&example.ty, &example.rules, &example.value)?;
        Ok(self.passed_over)
    }

    fn value(&mut self, ty: &Type, rules: &Rules, value: &Value) -> Validity {
        match (ty, value) {
            (Type::Nullable(_), Value::Null) => Ok(()),
            (Type::Nullable(inner), _) => self.value(inner, rules, value),
            (Type::Array(inner), Value::Array(items)) => {
                self.check(rules, value)?;
                for (index, item) in items.iter().enumerate() {
                    self.below(&index.to_string(), |validator| validator.value(inner, &Rules::default(), item))?;
                }
                Ok(())
            }
            (Type::Map(inner), Value::Object(members)) => {
                self.check(rules, value)?;
                for (name, member) in members {
                    self.below(name, |validator| validator.value(inner, &Rules::default(), member))?;
                }
                Ok(())
            }
            (Type::Named(id), _) => {
                if self.depth == MAX_DEPTH {
                    return Err(self.not("a value of so many types at once"));
                }
                let key = (*id, std::ptr::from_ref(value));
                if rules.is_empty() && !self.tried.insert(key) {
                    return Err(self.not("a value of the type by any other way"));
                }
                self.depth += 1;
                let validity = self.named(*id, rules, value);
                self.depth -= 1;
                if validity.is_ok() || self.depth == 0 {
                    self.tried.remove(&key);
                }
                validity
            }
            _ => {
                let expected = scalar(ty, value);
                expected.map_or(Ok(()), |expected| Err(self.not(expected)))?;
                self.check(rules, value)
            }
        }
    }

    fn named(&mut self, id: TypeId, rules: &Rules, value: &Value) -> Validity {
        let api = self.api;
        match &api.def(id).shape {
            Shape::Struct(object) => self.object(object, value),
            Shape::Enum(list) => self.listed(list, value),
            Shape::Union(union) => self.union(union, value),
            Shape::FixedString(fixed) => self.fixed(fixed, value),
            Shape::Alias(ty, own) => {
                self.value(ty, own, value)?;
                if value.is_null() { Ok(()) } else { self.check(rules, value) }
            }
            Shape::Tuple(first, rest) => self.tuple(first, rest.as_deref(), value),
            Shape::Pending => Ok(()),
        }
    }

    fn object(&mut self, object: &Struct, value: &Value) -> Validity {
        let Value::Object(members) = value else { return Err(self.not("an object")) };
        self.check(&object.rules, value)?;
        // A member of one direction may be missing in the other, and the direction of an example isn't known.
        let always = |field: &&crate::model::Field| field.required && !field.read_only && !field.write_only;
        if let Some(field) = object.fields.iter().filter(always).find(|field| !members.contains_key(&field.name)) {
            return Err(self.not(&format!("an object with `{}`", field.name)));
        }
        for (name, member) in members {
            let field = object.fields.iter().find(|field| field.name == *name);
            self.below(name, |validator| match (field, &object.extra) {
                (Some(field), _) => {
                    validator.value(&field.ty, &field.rules, member).and_then(|()| match &field.constant {
                        Some(constant) if constant != member => Err(validator.not(&constant.to_string())),
                        _ => Ok(()),
                    })
                }
                (None, Extra::Kept(ty)) => validator.value(ty, &Rules::default(), member),
                (None, Extra::Forbidden) => Err(validator.not("a member of the object")),
                (None, Extra::Ignored) => {
                    validator.passed_over.push(validator.at.clone());
                    Ok(())
                }
            })?;
        }
        Ok(())
    }

    fn listed(&self, list: &Enum, value: &Value) -> Validity {
        let open = list.open && value.is_string();
        if open || list.values.iter().any(|known| is(&known.literal, value)) {
            return Ok(());
        }
        Err(self.not("one of the listed values"))
    }

    fn union(&mut self, union: &Union, value: &Value) -> Validity {
        match &union.tagging {
            Tagging::Tag(tag) => {
                let found = value.get(tag);
                let tagged =
                    |variant: &&Variant| found.is_some_and(|found| variant.tags.iter().any(|tag| is(tag, found)));
                match union.variants.iter().find(tagged) {
                    Some(variant) => self.value(&variant.ty, &Rules::default(), value),
                    None => Err(self.not(&format!("an object whose `{tag}` is a known one"))),
                }
            }
            Tagging::Shape => {
                let before = self.passed_over.len();
                let mut best: Option<Vec<String>> = None;
                for variant in &union.variants {
                    let fits = match &variant.constant {
                        Some(constant) => is(constant, value),
                        None => self.value(&variant.ty, &variant.rules, value).is_ok(),
                    };
                    let passed_over = self.passed_over.split_off(before);
                    if fits && best.as_ref().is_none_or(|best| passed_over.len() < best.len()) {
                        best = Some(passed_over);
                    }
                }
                self.passed_over.extend(best.ok_or_else(|| self.not("a value of any branch"))?);
                Ok(())
            }
        }
    }

    fn fixed(&self, fixed: &FixedString, value: &Value) -> Validity {
        let fits = value.as_str().is_some_and(|text| text::is_fixed(fixed, text));
        if fits { Ok(()) } else { Err(self.not(&format!("a string like `{}`", fixed.pattern))) }
    }

    fn tuple(&mut self, first: &[TupleItem], rest: Option<&Type>, value: &Value) -> Validity {
        let Value::Array(items) = value else { return Err(self.not("an array")) };
        let needed = first.iter().filter(|item| item.required).count();
        if items.len() < needed {
            return Err(self.not(&format!("an array of {needed} items")));
        }
        for (index, item) in items.iter().enumerate() {
            self.below(&index.to_string(), |validator| match first.get(index).map(|item| &item.ty).or(rest) {
                Some(ty) => validator.value(ty, &Rules::default(), item),
                None => Err(validator.not("an item of the array")),
            })?;
        }
        Ok(())
    }

    fn check(&self, rules: &Rules, value: &Value) -> Validity {
        rules::broken(rules, value).map_or(Ok(()), |expected| Err(self.not(&expected)))
    }

    /// Examines what is at a member or an item.
    fn below(&mut self, token: &str, examine: impl FnOnce(&mut Self) -> Validity) -> Validity {
        let length = self.at.len();
        pointer::push(&mut self.at, token);
        let validity = examine(self);
        self.at.truncate(length);
        validity
    }

    fn not(&self, expected: &str) -> String {
        let at = if self.at.is_empty() { "it".to_owned() } else { format!("`{}`", self.at) };
        format!("{at} is not {expected}")
    }
}

/// Whether a value is a scalar of the document, in whatever spelling.
fn is(literal: &Literal, value: &Value) -> bool {
    match (literal, value) {
        (Literal::String(text), Value::String(value)) => text == value,
        (Literal::Bool(listed), Value::Bool(value)) => listed == value,
        (Literal::Integer(listed), Value::Number(_)) => rules::integer(value) == Some(*listed),
        (Literal::Number(listed), Value::Number(value)) => value.as_f64() == Some(*listed),
        _ => false,
    }
}

/// What a scalar type expects, where the value isn't that.
fn scalar(ty: &Type, value: &Value) -> Option<&'static str> {
    let spelled = |check: fn(&str) -> bool| value.as_str().is_some_and(check);
    let (fits, expected) = match ty {
        Type::Json => (true, "JSON"),
        Type::JsonObject | Type::Map(_) => (value.is_object(), "an object"),
        Type::Array(_) => (value.is_array(), "an array"),
        Type::Bool => (value.is_boolean(), "a boolean"),
        Type::Integer(width) => (in_range(*width, value), "an integer of its width"),
        Type::Float | Type::Double | Type::UnixTime => (value.is_number(), "a number"),
        Type::Decimal => (value.is_number() || spelled(text::is_decimal), "a decimal number"),
        Type::String | Type::Secret | Type::Binary => (value.is_string(), "a string"),
        Type::DateTime => (spelled(text::is_date_time), "a date-time (RFC 3339)"),
        Type::Date => (spelled(text::is_date), "a date (RFC 3339)"),
        Type::Time => (spelled(text::is_time), "a time of day"),
        Type::Uuid => (spelled(text::is_uuid), "a UUID"),
        Type::Ipv4 => (spelled(|text| text.parse::<std::net::Ipv4Addr>().is_ok()), "an IPv4 address"),
        Type::Ipv6 => (spelled(|text| text.parse::<std::net::Ipv6Addr>().is_ok()), "an IPv6 address"),
        Type::Base64 => (spelled(text::is_base64), "base64"),
        Type::Null => (value.is_null(), "null"),
        Type::Nullable(_) | Type::Named(_) | Type::Foreign(_) => (true, "a value"),
    };
    (!fits).then_some(expected)
}

fn in_range(width: Integer, value: &Value) -> bool {
    let Some(value) = rules::integer(value) else { return false };
    match width {
        Integer::I8 => i8::try_from(value).is_ok(),
        Integer::I16 => i16::try_from(value).is_ok(),
        Integer::I32 => i32::try_from(value).is_ok(),
        Integer::I64 => i64::try_from(value).is_ok(),
        Integer::U8 => u8::try_from(value).is_ok(),
        Integer::U16 => u16::try_from(value).is_ok(),
        Integer::U32 => u32::try_from(value).is_ok(),
        Integer::U64 => u64::try_from(value).is_ok(),
        Integer::U128 => value >= 0,
        Integer::I128 => true,
    }
}

//! Rules, as the runtime's constructors.

use crate::emit::layout::literal::{literal, raw_literal};
use crate::model::{Bound, Literal, Rules};

/// The rules as a list of calls: `min(1), max(1000)`; empty where nothing is asked.
pub(crate) fn calls(rules: &Rules) -> Vec<String> {
    let mut calls = Vec::new();
    let mut bound = |name: &str, bound: Option<Bound>| match bound {
        Some(Bound::Integer(value)) => calls.push(format!("{name}({value})")),
        Some(Bound::Number(value)) if value.is_finite() => calls.push(format!("{name}_number({value:?})")),
        _ => {}
    };
    bound("min", rules.minimum);
    bound("above", rules.exclusive_minimum);
    bound("max", rules.maximum);
    bound("below", rules.exclusive_maximum);
    bound("multiple_of", rules.multiple_of);
    let mut count = |name: &str, count: Option<u64>| calls.extend(count.map(|count| format!("{name}({count})")));
    count("min_length", rules.min_length);
    count("max_length", rules.max_length);
    count("min_items", rules.min_items);
    count("max_items", rules.max_items);
    count("min_properties", rules.min_properties);
    count("max_properties", rules.max_properties);
    if rules.unique_items {
        calls.push("unique_items()".to_owned());
    }
    let each = rules.items.iter().chain(&rules.values).flat_map(|rules| self::calls(rules));
    calls.extend(each.map(|call| format!("each({call})")));
    if let Some(pattern) = &rules.pattern {
        calls.push(format!("pattern({})", literal(pattern)));
    }
    calls.extend(rules.only.as_ref().map(only));
    if let Some(schema) = &rules.schema {
        calls.push(format!("schema({})", raw_literal(schema)));
    }
    calls
}

/// The rule of a value that is always the same.
pub(crate) fn only(constant: &Literal) -> String {
    let name = match constant {
        Literal::Integer(_) => "only_integer",
        Literal::Bool(_) => "only_bool",
        Literal::String(_) | Literal::Number(_) => "only",
    };
    format!("{name}({})", scalar(constant))
}

/// A scalar as a Rust literal.
pub(crate) fn scalar(value: &Literal) -> String {
    match value {
        Literal::String(text) => literal(text),
        other => other.to_string(),
    }
}

/// What is asked of an object as a whole.
pub(crate) fn of_object(rules: &Rules) -> Rules {
    Rules {
        min_properties: rules.min_properties.filter(|count| *count > 0),
        max_properties: rules.max_properties,
        schema: rules.schema.clone(),
        ..Rules::default()
    }
}

/// The rules of numbers for numbers that aren't whole: an integral bound of a float is a number too.
pub(crate) fn float_calls(rules: &Rules) -> Vec<String> {
    #[expect(clippy::cast_precision_loss, reason = "a float can be compared with nothing more precise than a float")]
    let float = |bound: Option<Bound>| {
        bound.map(|bound| match bound {
            Bound::Integer(value) => Bound::Number(value as f64),
            number @ Bound::Number(_) => number,
        })
    };
    calls(&Rules {
        minimum: float(rules.minimum),
        exclusive_minimum: float(rules.exclusive_minimum),
        maximum: float(rules.maximum),
        exclusive_maximum: float(rules.exclusive_maximum),
        multiple_of: float(rules.multiple_of),
        ..rules.clone()
    })
}

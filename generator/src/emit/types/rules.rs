//! Rules, as calls of the runtime's constructors.

use std::fmt;

use proc_macro2::{Literal as Token, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::emit::layout::literal::{literal, raw_literal};
use crate::model::{Bound, Literal, Rules};

/// A call of a constructor of a rule: `max(5)`, `each(pattern("^[a-z]+$"))`.
#[derive(Debug, PartialEq)]
pub(crate) struct Call {
    constructor: &'static str,
    argument: Argument,
}

/// The argument of a constructor of a rule.
#[derive(Debug, PartialEq)]
enum Argument {
    None,
    Integer(i128),
    Float(f64),
    Bool(bool),
    Text(String),
    /// A JSON Schema, as its text.
    Schema(String),
    Rule(Box<Call>),
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.constructor, self.argument)
    }
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Float(value) => write!(f, "{value:?}"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Text(text) => f.write_str(&literal(text)),
            Self::Schema(text) => f.write_str(&raw_literal(text)),
            Self::Rule(rule) => write!(f, "{rule}"),
        }
    }
}

impl ToTokens for Call {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let constructor = format_ident!("{}", self.constructor);
        let argument = match &self.argument {
            Argument::None => TokenStream::new(),
            Argument::Integer(value) => integer(*value, Token::u128_unsuffixed(value.unsigned_abs())),
            Argument::Float(value) => {
                let positive = token(&format!("{:?}", value.abs()), || Token::f64_unsuffixed(value.abs()));
                if value.is_sign_negative() { quote!(-#positive) } else { quote!(#positive) }
            }
            Argument::Bool(value) => quote!(#value),
            Argument::Text(text) => token(&literal(text), || Token::string(text)).into_token_stream(),
            Argument::Schema(text) => token(&raw_literal(text), || Token::string(text)).into_token_stream(),
            Argument::Rule(rule) => rule.to_token_stream(),
        };
        tokens.extend(quote!(#constructor(#argument)));
    }
}

/// An integer whose absolute value is this token.
pub(crate) fn integer(value: i128, positive: Token) -> TokenStream {
    if value < 0 { quote!(-#positive) } else { quote!(#positive) }
}

/// A literal in this spelling, or else in that of the library for tokens.
pub(crate) fn token(spelling: &str, value: impl FnOnce() -> Token) -> Token {
    spelling.parse().unwrap_or_else(|_| value())
}

/// The rules as a list of calls: `min(1), max(1000)`; empty where there are none.
pub(crate) fn calls(rules: &Rules) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut bound = |[whole, number]: [&'static str; 2], bound: Option<Bound>| match bound {
        Some(Bound::Integer(value)) => calls.push(Call { constructor: whole, argument: Argument::Integer(value) }),
        Some(Bound::Number(value)) if value.is_finite() => {
            calls.push(Call { constructor: number, argument: Argument::Float(value) });
        }
        _ => {}
    };
    bound(["min", "min_number"], rules.minimum);
    bound(["above", "above_number"], rules.exclusive_minimum);
    bound(["max", "max_number"], rules.maximum);
    bound(["below", "below_number"], rules.exclusive_maximum);
    bound(["multiple_of", "multiple_of_number"], rules.multiple_of);
    let mut count = |constructor: &'static str, count: Option<u64>| {
        calls.extend(count.map(|count| Call { constructor, argument: Argument::Integer(count.into()) }));
    };
    count("min_length", rules.min_length);
    count("max_length", rules.max_length);
    count("min_items", rules.min_items);
    count("max_items", rules.max_items);
    count("min_properties", rules.min_properties);
    count("max_properties", rules.max_properties);
    if rules.unique_items {
        calls.push(Call { constructor: "unique_items", argument: Argument::None });
    }
    let each = rules.items.iter().chain(&rules.values).flat_map(|rules| self::calls(rules));
    calls.extend(each.map(|rule| Call { constructor: "each", argument: Argument::Rule(Box::new(rule)) }));
    if let Some(pattern) = &rules.pattern {
        calls.push(Call { constructor: "pattern", argument: Argument::Text(pattern.clone()) });
    }
    calls.extend(rules.only.as_ref().map(only));
    if let Some(schema) = &rules.schema {
        calls.push(Call { constructor: "schema", argument: Argument::Schema(schema.clone()) });
    }
    calls
}

/// Calls as text, with commas between them.
pub(crate) fn text(calls: &[Call]) -> String {
    calls.iter().map(Call::to_string).collect::<Vec<_>>().join(", ")
}

/// The rule of a value that is always the same.
pub(crate) fn only(constant: &Literal) -> Call {
    let (constructor, argument) = match constant {
        Literal::Integer(value) => ("only_integer", Argument::Integer(*value)),
        Literal::Bool(value) => ("only_bool", Argument::Bool(*value)),
        Literal::String(text) => ("only", Argument::Text(text.clone())),
        Literal::Number(value) => ("only", Argument::Float(*value)),
    };
    Call { constructor, argument }
}

/// A scalar as a Rust literal.
pub(crate) fn scalar(value: &Literal) -> String {
    match value {
        Literal::String(text) => literal(text),
        other => other.to_string(),
    }
}

/// The rules of an object as a whole.
pub(crate) fn of_object(rules: &Rules) -> Rules {
    Rules {
        min_properties: rules.min_properties.filter(|count| *count > 0),
        max_properties: rules.max_properties,
        schema: rules.schema.clone(),
        ..Rules::default()
    }
}

/// The rules of numbers for numbers that aren't whole: an integral bound of a float is a number too.
pub(crate) fn float_calls(rules: &Rules) -> Vec<Call> {
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

//! Pairs of schemas, and what is known of them.

use super::{Answer, Containment, Direction, Question, Side, Wire};
use crate::document::Document;

/// What becomes of two schemas, written as YAML in one line, whose values are sent.
fn sent(old: &str, new: &str) -> Answer {
    asked(old, new, Wire::Json, Direction::Sent)
}

fn asked(old: &str, new: &str, wire: Wire, direction: Direction) -> Answer {
    asked_of("3.1.0", old, new, wire, direction)
}

fn asked_of(version: &str, old: &str, new: &str, wire: Wire, direction: Direction) -> Answer {
    let document = |schema: &str| {
        let text = format!(
            "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{A: {schema}}}}}\n"
        );
        Document::from_text("a.yaml", text).expect("a document").document
    };
    let (old, new) = (document(old), document(new));
    let mut containment = Containment::new(&old, &new, direction);
    let path = ["components", "schemas", "A"];
    let was = containment.side(Side::Old).schema(&old.root().path(&path).expect("a schema"));
    let is = containment.side(Side::New).schema(&new.root().path(&path).expect("a schema"));
    match direction {
        Direction::Sent => {
            containment.contains(Question { sub: Side::Old, wire, read: false, literal: false }, was, is)
        }
        Direction::Received => {
            containment.contains(Question { sub: Side::New, wire, read: true, literal: false }, is, was)
        }
    }
}

const IN: &[(&str, &str)] = &[
    ("{type: integer}", "{type: number}"),
    ("{type: integer, exclusiveMinimum: 0}", "{type: integer, minimum: 1}"),
    ("{type: integer, multipleOf: 4}", "{type: integer, multipleOf: 2}"),
    ("{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '.+'}"),
    ("{type: string, pattern: '^[a-c]{2,3}$'}", "{type: string, maxLength: 3}"),
    ("{type: string, format: uuid}", "{type: string, maxLength: 36}"),
    ("{type: string, enum: [a, b]}", "{oneOf: [{type: string}, {type: integer}]}"),
    ("{type: [string, 'null']}", "{oneOf: [{type: 'null'}, {type: string}]}"),
    (
        "{allOf: [{type: object, required: [a]}, {properties: {a: {type: string}}}]}",
        "{type: object, properties: {a: {type: string}}}",
    ),
    (
        "{type: object, required: [k], properties: {k: {enum: [a, b]}}}",
        "{anyOf: [{type: object, properties: {k: {const: a}}}, {type: object, properties: {k: {const: b}}}]}",
    ),
    (
        "{$ref: '#/components/schemas/A/$defs/N', $defs: {N: {type: object, properties: {n: {$ref: '#/components/schemas/A/$defs/N'}}}}}",
        "{$ref: '#/components/schemas/A/$defs/N', $defs: {N: {type: object, properties: {n: {$ref: '#/components/schemas/A/$defs/N'}}}}}",
    ),
    ("{type: array, items: {type: integer}, maxItems: 2}", "{type: array, items: {type: number}, maxItems: 3}"),
    ("{not: {type: string}}", "{not: {type: string}}"),
    ("{not: {not: {type: string}}}", "{type: string}"),
    ("{type: string}", "{not: {not: {type: string}}}"),
    ("{type: integer, minimum: 1, maximum: 9, multipleOf: 5}", "{type: integer, minimum: 5, maximum: 5}"),
    (
        "{type: object, required: [a], properties: {a: {}, b: {}}, dependentRequired: {a: [b]}}",
        "{type: object, required: [a, b], properties: {a: {}, b: {}}}",
    ),
    (
        "{type: object, required: [a, b], properties: {a: {}, b: {}}}",
        "{type: object, required: [a], properties: {a: {}, b: {}}, dependentRequired: {a: [b]}}",
    ),
];

const OUT: &[(&str, &str)] = &[
    ("{type: number}", "{type: integer}"),
    ("{type: integer, multipleOf: 2}", "{type: integer, multipleOf: 4}"),
    ("{type: string, pattern: '.+'}", "{type: string, pattern: '^[a-z]+$'}"),
    ("{type: string, maxLength: 70000}", "{type: string, maxLength: 69999}"),
    ("{enum: [1, 2]}", "{enum: ['1', 2]}"),
    (
        "{type: object, properties: {a: {type: string}}}",
        "{type: object, properties: {a: {type: string}}, required: [a]}",
    ),
    (
        "{type: object, required: [a, b], properties: {a: {type: string}, b: {type: string}}}",
        "{oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}",
    ),
    ("{type: array, items: {type: number}}", "{type: array, items: {type: integer}}"),
    ("{type: [string, 'null']}", "{type: string}"),
    (
        "{type: object, properties: {a: {}}}",
        "{type: object, properties: {a: {}}, additionalProperties: false, minProperties: 1}",
    ),
    ("{type: string}", "{type: string, format: date}"),
    ("{type: number, multipleOf: 1.0e-12}", "{type: number, multipleOf: 1}"),
    ("{type: number, multipleOf: 0.5}", "{type: number, multipleOf: 1.0e+15}"),
    // Parts of an `allOf` don't know of each other's members.
    (
        "{allOf: [{type: object, required: [a], properties: {a: {type: number}}}, {properties: {a: {maximum: 10}}}]}",
        "{allOf: [{type: object, required: [a], properties: {a: {type: number}}}, {type: object, additionalProperties: {type: 'null'}, properties: {b: {type: string}}}]}",
    ),
    (
        "{type: object, patternProperties: {'^x-': {type: integer}}}",
        "{allOf: [{patternProperties: {'^x-': {type: integer}}}, {type: object, additionalProperties: {type: string}}]}",
    ),
    ("{type: object, required: [a]}", "{type: object, required: [a], additionalProperties: false}"),
];

#[test]
fn what_is_in_is_proved() {
    for (old, new) in IN {
        assert_eq!(sent(old, new), Answer::In, "{old} in {new}");
    }
}

#[test]
fn what_is_out_has_a_witness() {
    for (old, new) in OUT {
        assert!(matches!(sent(old, new), Answer::Out(_)), "{old} in {new}: {:?}", sent(old, new));
    }
}

#[test]
fn text_is_text() {
    let text = |old, new| asked(old, new, Wire::Text { listed: true }, Direction::Sent);
    assert_eq!(text("{type: integer}", "{type: string}"), Answer::In);
    let digit = "{type: string, pattern: '^[0-9]$'}";
    assert_eq!(text("{type: integer, minimum: 0, maximum: 9}", digit), Answer::In);
    assert!(matches!(text("{type: integer, minimum: 0, maximum: 10}", digit), Answer::Out(_)));
    assert_eq!(text("{type: string}", "{type: array, items: {type: string}}"), Answer::In);
    assert_eq!(text("{type: [integer, 'null']}", "{type: integer}"), Answer::In);
    assert!(matches!(text("{type: string}", "{type: integer}"), Answer::Out(_)));
    assert!(matches!(text("{type: integer}", "{type: array, minItems: 2, items: {type: string}}"), Answer::Out(_)));
}

#[test]
fn who_reads_is_lenient_of_all_but_types_and_members() {
    let received = |old, new| asked(old, new, Wire::Json, Direction::Received);
    assert_eq!(received("{type: string, maxLength: 3}", "{type: string, maxLength: 9}"), Answer::In);
    assert_eq!(received("{enum: [a]}", "{enum: [a, b]}"), Answer::In);
    assert!(matches!(received("{type: integer}", "{type: number}"), Answer::Out(_)));
    assert!(matches!(received("{type: string, format: date}", "{type: string}"), Answer::Out(_)));
    let needs = "{type: object, required: [a], properties: {a: {type: string}}}";
    assert!(matches!(received(needs, "{type: object, properties: {a: {type: string}}}"), Answer::Out(_)));
}

#[test]
fn a_type_beside_a_reference_that_contradicts_it_counts_for_nothing_before_3_1() {
    let schema = |b: &str| {
        format!("{{properties: {{a: {{$ref: '#/components/schemas/A/properties/b', type: number}}, b: {b}}}}}")
    };
    let (old, new) = (schema("{type: object}"), schema("{type: object, required: [c]}"));
    assert!(matches!(asked_of("3.0.3", &old, &new, Wire::Json, Direction::Sent), Answer::Out(_)));
}

#[test]
fn schemas_that_are_each_other_end() {
    let of = |index: usize| {
        let others = (0..6).filter(|other| *other != index);
        let others: String =
            others.map(|other| format!("{{$ref: '#/components/schemas/A/$defs/M{other}'}}, ")).collect();
        format!(
            "M{index}: {{anyOf: [{others}{{type: object, required: [x{index}], properties: {{x{index}: {{type: integer}}}}}}]}}"
        )
    };
    let all: Vec<String> = (0..6).map(of).collect();
    let schema =
        |more: &str| format!("{{$ref: '#/components/schemas/A/$defs/M0', $defs: {{{}{more}}}}}", all.join(", "));
    assert!(!matches!(sent(&schema(""), &schema(", N: {type: string}")), Answer::Out(_)));
}

#[test]
fn what_costs_too_much_is_left_open() {
    let hard = "{type: string, pattern: '^(a|b)*a(a|b){40}$'}";
    assert_ne!(sent(hard, "{type: string, pattern: '^(a|b)*b(a|b){41}$'}"), Answer::In);
}

//! Small pairs of documents and their verdicts on the wire: what changes nothing must be nothing, and what breaks must break.

use typecase::diff::Level::{self, Major, Minor, None, Patch};
use typecase::diff::Side;

use crate::cases::changes;

/// A schema before and after, and the verdicts where it is sent and where it is received.
type Schema = (&'static str, &'static str, &'static str, Level, Level);
/// An operation before and after, and the verdict.
type Operation = (&'static str, &'static str, &'static str, Level);

const TAGGED: &str = "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind";

#[rustfmt::skip]
const SCHEMAS: &[Schema] = &[
    ("a value by itself", "{const: a}", "{enum: [a]}", None, None),
    ("a choice of constants", "{type: string, enum: [a, b]}", "{oneOf: [{const: a}, {const: b}]}", None, None),
    ("a constant more", "{oneOf: [{const: a}, {const: b}]}", "{oneOf: [{const: a}, {const: b}, {const: c}]}", Minor, Minor),
    ("a list of types", "{type: [string, integer]}", "{anyOf: [{type: integer}, {type: string}]}", None, None),
    ("a choice in a choice", "{anyOf: [{type: string}, {anyOf: [{type: integer}, {type: boolean}]}]}", "{anyOf: [{type: string}, {type: integer}, {type: boolean}]}", None, None),
    ("null as a type", "{type: [string, 'null']}", "{anyOf: [{type: string}, {type: 'null'}]}", None, None),
    ("a part of its own", "{type: object, properties: {a: {type: string}, b: {type: integer}}, required: [a]}", "{allOf: [{type: object, properties: {b: {type: integer}}}, {type: object, required: [a], properties: {a: {type: string}}}]}", None, None),
    ("a reference", "{type: object, properties: {k: {type: object, required: [kind], properties: {kind: {type: string}, c: {type: string}}}}}", "{type: object, properties: {k: {$ref: '#/components/schemas/Cat'}}}", None, None),
    ("a pattern in other words", "{type: string, pattern: '^[0-9]+$'}", "{type: string, pattern: '^\\d+$'}", None, None),
    ("an integer that is one", "{type: integer}", "{type: integer, multipleOf: 1}", None, None),
    ("an integer of 64 bits", "{type: integer}", "{type: integer, format: int64}", Patch, Patch),
    ("an integer of 32 bits", "{type: integer}", "{type: integer, format: int32}", Major, Patch),
    ("a wider integer", "{type: integer, format: int32}", "{type: integer, format: int64}", Patch, Major),
    ("a wider integer with the same bounds", "{type: integer, format: int32, maximum: 9, minimum: 0}", "{type: integer, format: int64, maximum: 9, minimum: 0}", Patch, Patch),
    ("a mapping of the names", "TAGGED}}", "TAGGED, mapping: {Cat: '#/components/schemas/Cat', Dog: Dog}}}", None, None),
    ("another tag", "TAGGED, mapping: {c: Cat}}}", "TAGGED, mapping: {k: Cat}}}", Major, Minor),
    ("tags that change places", "TAGGED, mapping: {c: Cat, d: Dog}}}", "TAGGED, mapping: {d: Cat, c: Dog}}}", Major, Major),
    ("tags no longer said", "TAGGED, mapping: {c: Cat, d: Dog}}}", "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}", Minor, Major),
    ("a tag more", "TAGGED, mapping: {c: Cat}}}", "TAGGED, mapping: {c: Cat, k: Cat}}}", None, None),
    ("a member that is no longer read-only", "{type: object, properties: {a: {type: string, readOnly: true}}}", "{type: object, properties: {a: {type: string}}}", Minor, None),
    ("a name that patterns ask more of", "{type: object}", "{type: object, patternProperties: {^x-: {type: string}}}", Major, Patch),
    ("members that nothing evaluates", "{type: object, properties: {a: {type: string}}}", "{type: object, properties: {a: {type: string}}, unevaluatedProperties: false}", Patch, Patch),
    ("members that nothing evaluates, where there are others", "{type: object}", "{type: object, unevaluatedProperties: false}", Major, Patch),
    ("a member that has to be there, described", "{type: object, required: [a]}", "{type: object, required: [a], properties: {a: {type: string}}}", Major, Patch),
    ("a member that has to be there, no longer described", "{type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}", "{type: object, required: [a], properties: {b: {type: string}}}", Major, Major),
    ("other members refused beside a part that has some", "{allOf: [{type: object, properties: {a: {type: string}}}]}", "{allOf: [{type: object, properties: {a: {type: string}}}], additionalProperties: false}", Major, Patch),
    ("other members typed beside a part that has some", "{allOf: [{type: object, properties: {a: {type: string}}}]}", "{allOf: [{type: object, properties: {a: {type: string}}}], additionalProperties: {type: integer}}", Major, Minor),
    ("a member more where each part refuses those of the others", "{allOf: [{type: object, properties: {a: {type: string}}, additionalProperties: false}, {type: object, properties: {b: {type: string}}}]}", "{allOf: [{type: object, properties: {a: {type: string}}, additionalProperties: false}, {type: object, properties: {b: {type: string}, c: {type: string}}}]}", Minor, Minor),
    ("other members typed beside a part whose pattern takes some", "{allOf: [{type: object}, {patternProperties: {^x-: {type: [string, integer]}}}]}", "{allOf: [{type: object, additionalProperties: {type: string}}, {patternProperties: {^x-: {type: [string, integer]}}}]}", Major, Patch),
    ("a member that has to be there, refused", "{type: object, required: [a], properties: {b: {type: string}}}", "{type: object, required: [a], properties: {b: {type: string}}, additionalProperties: false}", Major, Patch),
    ("a member whose part refuses it by another's type", "{allOf: [{type: object, required: [a], properties: {a: {type: number}}}, {properties: {a: {type: integer}}}]}", "{allOf: [{type: object, required: [a], properties: {a: {type: number}}}, {type: object, additionalProperties: {type: 'null'}}]}", Major, Minor),
    ("names by a pattern that are no longer typed", "{type: object, patternProperties: {^x-: {type: string}}}", "{type: object}", Minor, Major),
    ("a bound of integers in other words", "{type: integer, minimum: 1, maximum: 9}", "{type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10}", None, None),
    ("a tuple that may be shorter", "{type: array, prefixItems: [{type: string}, {type: integer}], minItems: 2}", "{type: array, prefixItems: [{type: string}, {type: integer}], minItems: 1}", Minor, Major),
    ("a list that may be shorter", "{type: array, items: {type: string}, minItems: 2}", "{type: array, items: {type: string}, minItems: 1}", Minor, Patch),
    ("a length of an address", "{type: string, format: uri}", "{type: string, format: uri, maxLength: 512}", Major, Patch),
    ("a length of very many items", "{type: array, items: {type: string}}", "{type: array, items: {type: string}, maxItems: 1500}", Major, Patch),
    ("a format of OpenAPI's registry", "{type: string}", "{type: string, format: media-range}", Major, Patch),
    ("a format that nobody has defined", "{type: string}", "{type: string, format: phone}", Patch, Patch),
    ("alternatives that only ask for members", "{type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}", "{type: object, properties: {a: {type: string}, b: {type: string}}}", Minor, Major),
    ("a list of differing booleans", "{type: array, items: {type: boolean}, uniqueItems: true}", "{type: array, items: {type: boolean}, uniqueItems: true, maxItems: 2}", Patch, Patch),
    ("a pattern of anything but line breaks", "{type: string}", "{type: string, pattern: '^.*$'}", Major, Patch),
    ("a member that may be there now", "{type: object, properties: {a: false, b: {type: string}}}", "{type: object, properties: {a: {type: string}, b: {type: string}}}", Minor, Minor),
    ("members of a map of any type", "{type: object, properties: {a: {type: string}}, additionalProperties: {type: number}}", "{type: object, properties: {a: {type: string}}, additionalProperties: {}}", Minor, Major),
    ("a member that has to be there, described as nothing", "{type: object, properties: {}, required: [i, a]}", "{type: object, properties: {i: {type: integer}}, required: [i]}", Major, Major),
    ("an item that is an object without saying so", "{type: array, items: {type: boolean}}", "{type: array, items: {properties: {a: {type: string}}}}", Major, Major),
    ("an object or null, no longer said", "{type: [object, 'null'], properties: {a: {type: string}}}", "{properties: {a: {type: string}}}", Patch, Patch),
    ("letters of any script", "{type: string, pattern: '^[\\p{L} ]{1,20}$'}", "{type: string, pattern: '^[\\p{Lu} ]{1,20}$'}", Major, Patch),
    ("a format of integers without a type", "{format: int64}", "{type: number, format: int64}", Major, Patch),
];

/// Schemas that say the same in other words.
#[rustfmt::skip]
const ALIKE: &[(&str, &str)] = &[
    ("{type: array, prefixItems: [{type: string}], unevaluatedItems: false}", "{type: array, prefixItems: [{type: string}], items: false}"),
    ("{type: array, items: {type: string}, contains: {}}", "{type: array, items: {type: string}, minItems: 1}"),
    ("{type: array, items: {type: string}, contains: true, minContains: 2, maxContains: 3}", "{type: array, items: {type: string}, minItems: 2, maxItems: 3}"),
    ("{type: array, items: {type: string}, minContains: 2, maxContains: 3}", "{type: array, items: {type: string}}"),
    ("{type: object, properties: {a: {}}, then: {required: [a]}}", "{type: object, properties: {a: {}}, else: {required: [a]}}"),
    ("{type: object, properties: {a: {}, b: {}}, dependentSchemas: {a: {required: [b]}}}", "{type: object, properties: {a: {}, b: {}}, dependentRequired: {a: [b]}}"),
    ("{type: object, properties: {a: {}, b: {}}, if: {required: [a]}, then: {required: [b]}}", "{type: object, properties: {a: {}, b: {}}, dependentRequired: {a: [b]}}"),
    ("{type: object, additionalProperties: {type: string}, propertyNames: {pattern: ^x-}}", "{type: object, patternProperties: {^x-: {type: string}}, additionalProperties: false}"),
    ("{type: string, pattern: '^(a|b)$'}", "{enum: [a, b]}"),
    ("{type: string, pattern: '^a{2}$'}", "{const: aa}"),
    ("{type: string, pattern: '^\\p{Nd}+$'}", "{type: string, pattern: '^\\p{Nd}\\p{Nd}*$'}"),
    ("{allOf: [{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}]}, {anyOf: [{type: object, required: [c], properties: {c: {type: string}}}, {type: object, required: [d], properties: {d: {type: string}}}]}]}", "{allOf: [{anyOf: [{type: object, required: [c], properties: {c: {type: string}}}, {type: object, required: [d], properties: {d: {type: string}}}]}, {oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}]}]}"),
    ("{anyOf: [{type: object, required: [i, a], properties: {i: {type: string}, a: {type: string}}}, {type: object, required: [i, b], properties: {i: {type: string}, b: {type: string}}}]}", "{type: object, required: [i], properties: {i: {type: string}}, anyOf: [{required: [a], properties: {a: {type: string}}}, {required: [b], properties: {b: {type: string}}}]}"),
];

const ANSWER: &str = "responses: {'204': {description: x}}}";

#[rustfmt::skip]
const OPERATIONS: &[Operation] = &[
    ("a style that is the usual one", "{parameters: [{name: q, in: query, schema: {type: array, items: {type: string}}}], ANSWER", "{parameters: [{name: q, in: query, style: form, explode: true, schema: {type: array, items: {type: string}}}], ANSWER", None),
    ("a list of at most one in a query", "{parameters: [{name: q, in: query, schema: {type: array, items: {type: string}, maxItems: 1}}], ANSWER", "{parameters: [{name: q, in: query, schema: {type: string}}], ANSWER", Minor),
    ("a list of at most one of another type", "{parameters: [{name: q, in: query, schema: {type: array, items: {type: string}, maxItems: 1}}], ANSWER", "{parameters: [{name: q, in: query, schema: {type: integer}}], ANSWER", Major),
    ("a number as JSON", "{parameters: [{name: q, in: query, schema: {type: integer}}], ANSWER", "{parameters: [{name: q, in: query, content: {application/json: {schema: {type: integer}}}}], ANSWER", None),
    ("a string as JSON", "{parameters: [{name: q, in: query, schema: {type: string}}], ANSWER", "{parameters: [{name: q, in: query, content: {application/json: {schema: {type: string}}}}], ANSWER", Major),
    ("a list of a header", "{parameters: [{name: X-A, in: header, schema: {type: array, items: {type: string}}}], ANSWER", "{parameters: [{name: x-a, in: header, explode: true, schema: {type: array, items: {type: string}}}], ANSWER", None),
    ("an object of a header", "{parameters: [{name: X-A, in: header, schema: {type: object, properties: {a: {type: string}}}}], ANSWER", "{parameters: [{name: X-A, in: header, explode: true, schema: {type: object, properties: {a: {type: string}}}}], ANSWER", Major),
    ("a header that a part has to have", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}}}}, ANSWER", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {headers: {X-A: {required: true, schema: {type: string}}}}}}}}, ANSWER", Major),
    ("a header that a part may have", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}}}}, ANSWER", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}, encoding: {a: {headers: {X-A: {schema: {type: string}}}}}}}}, ANSWER", Minor),
    ("a download less", "{responses: {'200': {description: x, content: {application/json: {schema: {type: string}}, image/png: {}}}}}", "{responses: {'200': {description: x, content: {application/json: {schema: {type: string}}}}}}", Major),
    ("a status of a class", "{responses: {2XX: {description: x, content: {application/json: {schema: {type: string}}}}}}", "{responses: {'201': {description: x, content: {application/json: {schema: {type: string}}}}}}", None),
    ("a class of a status", "{responses: {'200': {description: x, content: {application/json: {schema: {type: string}}}}}}", "{responses: {2XX: {description: x, content: {application/json: {schema: {type: string}}}}}}", Minor),
    ("a media type in other letters", "{responses: {'200': {description: x, content: {Application/JSON: {schema: {type: string}}}}}}", "{responses: {'200': {description: x, content: {application/json: {schema: {type: string}}}}}}", None),
    ("a part in XML", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {m: {type: object}}}}}}, ANSWER", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {m: {type: object}}}, encoding: {m: {contentType: application/xml}}}}}, ANSWER", Major),
    ("a part in JSON, as it is anyway", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {m: {type: object}}}}}}, ANSWER", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {m: {type: object}}}, encoding: {m: {contentType: application/json}}}}}, ANSWER", None),
    ("a part in one more type", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {m: {type: string}}}, encoding: {m: {contentType: image/png}}}}}, ANSWER", "{requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {m: {type: string}}}, encoding: {m: {contentType: 'image/png, image/jpeg'}}}}}, ANSWER", None),
    ("a list of a form", "{requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: string}}}}}}}, ANSWER", "{requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: string}}}}, encoding: {a: {style: form, explode: false}}}}}, ANSWER", Major),
    ("an element of another name", "{requestBody: {content: {application/xml: {schema: {type: object, properties: {a: {type: string}}}}}}, ANSWER", "{requestBody: {content: {application/xml: {schema: {type: object, properties: {a: {type: string, xml: {name: b}}}}}}}, ANSWER", Major),
];

fn document(operation: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{/t: {{post: {operation}}}}}\n\
         components:\n  schemas:\n    Cat: {{type: object, required: [kind], properties: {{kind: {{type: string}}, c: {{type: string}}}}}}\n\
         \x20   Dog: {{type: object, required: [kind, d], properties: {{kind: {{type: string}}, d: {{type: string}}}}}}\n"
    )
}

fn sent(schema: &str) -> String {
    document(&format!(
        "{{requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}, {ANSWER}"
    ))
}

fn received(schema: &str) -> String {
    document(&format!(
        "{{responses: {{'200': {{description: x, content: {{application/json: {{schema: {schema}}}}}}}}}}}"
    ))
}

#[test]
fn what_is_said_in_other_words_is_no_change() {
    let mut wrong = String::new();
    for (one, other) in ALIKE {
        for (old, new) in [(one, other), (other, one)] {
            judge(old, &sent(old), &sent(new), None, &mut wrong);
            judge(old, &received(old), &received(new), None, &mut wrong);
        }
    }
    assert_eq!(wrong, "");
}

/// Each alternative is compared with one of hundreds.
#[test]
fn alternatives_in_another_order_are_the_same() {
    let schema = |keyword: &str, numbers: Vec<u32>| {
        let one = |number: u32| {
            format!("{{type: object, required: [k{number}], properties: {{k{number}: {{type: string}}}}}}")
        };
        format!("{{{keyword}: [{}]}}", numbers.into_iter().map(one).collect::<Vec<_>>().join(", "))
    };
    let mut wrong = String::new();
    for keyword in ["oneOf", "anyOf"] {
        let (old, new) = (schema(keyword, (0..100).collect()), schema(keyword, (0..100).rev().collect()));
        judge(keyword, &sent(&old), &sent(&new), None, &mut wrong);
        judge(keyword, &received(&old), &received(&new), None, &mut wrong);
    }
    assert_eq!(wrong, "");
}

#[test]
fn schemas_have_their_verdicts() {
    let mut wrong = String::new();
    for (name, old, new, of_sent, of_received) in SCHEMAS {
        let (old, new) = (old.replace("TAGGED", TAGGED), new.replace("TAGGED", TAGGED));
        judge(name, &sent(&old), &sent(&new), *of_sent, &mut wrong);
        judge(name, &received(&old), &received(&new), *of_received, &mut wrong);
    }
    assert_eq!(wrong, "");
}

#[test]
fn operations_have_their_verdicts() {
    let mut wrong = String::new();
    for (name, old, new, level) in OPERATIONS {
        let (old, new) = (old.replace("ANSWER", ANSWER), new.replace("ANSWER", ANSWER));
        judge(name, &document(&old), &document(&new), *level, &mut wrong);
    }
    assert_eq!(wrong, "");
}

/// Before OpenAPI 3.1, a pattern is of a string.
#[test]
fn what_a_pattern_is_of_is_a_string_before_3_1() {
    let (old, new) = (received("{type: string}"), received("{oneOf: [{pattern: '^[a-z]+$'}, {type: boolean}]}"));
    let mut wrong = String::new();
    judge("a boolean", &old.replace("3.1.0", "3.0.3"), &new.replace("3.1.0", "3.0.3"), Major, &mut wrong);
    assert_eq!(wrong, "");
}

/// Of schemas that lead back to each other, one says what breaks.
#[test]
fn what_breaks_in_a_circle_is_told() {
    let api = |more: &str| {
        let body = "{responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}";
        let a = format!(
            "{{type: object, additionalProperties: {{type: string}}, {more}properties: {{b: {{$ref: '#/components/schemas/B'}}}}}}"
        );
        let b = "{type: object, properties: {a: {$ref: '#/components/schemas/A'}}}";
        document(body) + &format!("    A: {a}\n    B: {b}\n")
    };
    let mut wrong = String::new();
    judge("another pattern", &api(""), &api("patternProperties: {^x-: {type: object}}, "), Major, &mut wrong);
    assert_eq!(wrong, "");
}

/// What extends a schema with a discriminator is what a value of it may be, though the schema itself is as it was.
#[test]
fn a_schema_is_those_that_extend_it() {
    let api = |children: &str| {
        let pet = "Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}";
        let body = "{requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, ANSWER";
        document(&body.replace("ANSWER", ANSWER)) + &format!("    {pet}\n{children}")
    };
    let child = |name: &str, more: &str| {
        format!(
            "    {name}: {{allOf: [{{$ref: '#/components/schemas/Pet'}}, {{type: object, properties: {{a: {{type: string}}}}{more}}}]}}\n"
        )
    };
    let (cow, hen) = (child("Cow", ""), child("Hen", ""));
    let both = api(&(cow.clone() + &hen));
    let mut wrong = String::new();
    judge("one less", &both, &api(&cow), Major, &mut wrong);
    judge("one more", &api(&cow), &both, Minor, &mut wrong);
    judge("one asks for more", &both, &api(&(child("Cow", ", required: [a]") + &hen)), Major, &mut wrong);
    assert_eq!(wrong, "");
}

fn judge(name: &str, old: &str, new: &str, level: Level, wrong: &mut String) {
    let changes = changes(old, new);
    if changes.verdict(Side::Http) != level {
        let told: Vec<&str> =
            changes.list.iter().filter(|one| one.side == Side::Http).map(|one| one.message.as_str()).collect();
        *wrong += &format!("{name}: {:?}, and should be {level:?}: {told:?}\n", changes.verdict(Side::Http));
    }
}

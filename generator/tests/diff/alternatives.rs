//! Choices between more schemas than are compared each with each: where something tells them apart, each is compared with its own.

use std::fmt::Write as _;

use typecase::diff::Level::{Major, Minor};
use typecase::diff::{Changes, Level, Side};

use crate::cases::changes;

/// More than a schema without tags may have.
const MANY: usize = 200;

/// How alternatives are told apart.
const FAMILY: &str = "a discriminator of the schema that they extend";
const DISCRIMINATOR: &str = "a discriminator of the choice";
const CONSTANTS: &str = "constants";

/// An API that sends or receives a choice between many schemas, the last of which has these members.
fn api(told_apart: &str, keyword: &str, is_sent: bool, last: &str) -> String {
    let mut text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n".to_owned();
    let kind = |index: usize| match told_apart {
        CONSTANTS => format!("kind: {{const: kind-{index}}}, "),
        DISCRIMINATOR => "kind: {type: string}, ".to_owned(),
        _ => String::new(),
    };
    for index in 0..MANY {
        let members = if index + 1 == MANY { last } else { "required: [kind]|a: {type: integer}" };
        let (required, members) = members.split_once('|').unwrap();
        let own = format!("{{type: object, {required}, properties: {{{}{members}}}}}", kind(index));
        let schema = if told_apart == FAMILY {
            format!("{{allOf: [{{$ref: '#/components/schemas/Any'}}, {own}]}}")
        } else {
            own
        };
        let _ = writeln!(text, "    Kind{index}: {schema}");
    }
    let any = match told_apart {
        FAMILY => {
            "{type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}"
                .to_owned()
        }
        _ => {
            let all: Vec<String> =
                (0..MANY).map(|index| format!("{{$ref: '#/components/schemas/Kind{index}'}}")).collect();
            let tag = if told_apart == DISCRIMINATOR { ", discriminator: {propertyName: kind}" } else { "" };
            format!("{{{keyword}: [{}]{tag}}}", all.join(", "))
        }
    };
    let _ = writeln!(text, "    Any: {any}");
    let content = "content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}";
    let operation = match is_sent {
        true => format!("requestBody: {{required: true, {content}}}, responses: {{'204': {{description: x}}}}"),
        false => format!("responses: {{'200': {{description: x, {content}}}}}"),
    };
    text + &format!("paths: {{/things: {{post: {{operationId: things, {operation}}}}}}}\n")
}

#[test]
fn many_alternatives_are_compared_each_with_its_own() {
    let was = "required: [kind]|a: {type: integer}";
    // What the last alternative is now, and the levels where it is sent and received.
    let now: [(&str, [Level; 2]); 4] = [
        ("required: [kind]|a: {type: integer}, b: {type: string}", [Minor, Minor]),
        ("required: [kind, b]|a: {type: integer}, b: {type: string}", [Major, Minor]),
        ("required: [kind]|a: {type: string}", [Major, Major]),
        ("required: [kind]|b: {type: string}", [Major, Major]),
    ];
    let choices =
        [(FAMILY, ""), (DISCRIMINATOR, "oneOf"), (DISCRIMINATOR, "anyOf"), (CONSTANTS, "oneOf"), (CONSTANTS, "anyOf")];
    // One of the four for each choice, so that each is tried both ways.
    for (index, (told_apart, keyword)) in choices.into_iter().enumerate() {
        for (is_sent, (now, levels)) in [true, false].into_iter().zip(now.iter().cycle().skip(index)) {
            judge(
                &api(told_apart, keyword, is_sent, was),
                &api(told_apart, keyword, is_sent, now),
                levels[usize::from(!is_sent)],
            );
        }
    }
}

fn judge(old: &str, new: &str, level: Level) {
    let Changes { list, .. } = changes(old, new);
    let wire: Vec<_> = list.iter().filter(|change| change.side == Side::Http).collect();
    let worst = wire.iter().map(|change| change.level).max();
    assert_eq!(worst, Some(level), "{wire:#?}");
    let last = format!("Kind{}", MANY - 1);
    for change in wire {
        assert!(change.subject == last && change.witness.is_some() == (change.level == Major), "{change:#?}");
    }
}

//! The verdict of each case, and what is told of it.

use std::path::Path;

use typecase::diff::http::rules::ALL;
use typecase::diff::{Changes, Level, Side};

use crate::cases::{BASE, CASES, changes, document, lines};

const EXPECTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/cases.expected.txt");

#[test]
fn each_case_has_its_verdicts_and_its_messages() {
    let mut wrong = Vec::new();
    let mut text = String::new();
    for case in CASES {
        let changes = changes(BASE, &case.document());
        let verdicts = (changes.verdict(Side::Http), changes.verdict(Side::Rust));
        if verdicts != (case.http, case.rust) {
            wrong.push(format!("{}: {verdicts:?}, not {:?}\n{}", case.name, (case.http, case.rust), lines(&changes)));
        }
        text += &format!("{}\n{}\n", case.name, lines(&changes));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(EXPECTED, &text).expect("a file");
    }
    let expected = std::fs::read_to_string(Path::new(EXPECTED)).expect("a file");
    assert!(text == expected, "{}", similar::TextDiff::from_lines(&expected, &text).unified_diff());
}

#[test]
fn each_rule_is_met_by_a_case() {
    let text = std::fs::read_to_string(Path::new(EXPECTED)).expect("a file");
    for rule in ALL {
        let told = |means: &str| {
            means.is_empty() || ["it", "them"].iter().any(|them| text.contains(&means.replace("{them}", them)))
        };
        assert!(told(rule.sent.1) || told(rule.received.1), "no case is about: {}", rule.what);
    }
}

#[test]
fn nothing_changed_is_nothing_told() {
    assert_eq!(changes(BASE, BASE), Changes::default());
}

#[test]
fn another_order_is_no_change_on_the_wire() {
    let moved = "    Weight: {type: number}\n";
    let first = BASE.replace(moved, "").replace("  schemas:\n", &format!("  schemas:\n{moved}"));
    let operations = first.replace("  /things:\n    post:", "  /first: {}\n  /things:\n    post:");
    assert_eq!(changes(BASE, &first), Changes::default());
    assert_eq!(changes(BASE, &operations).verdict(Side::Http), Level::None);
}

#[test]
fn a_type_that_goes_both_ways_is_told_once_with_its_worst_level() {
    let both = |values: &str| {
        BASE.replace("#/components/schemas/Material", "#/components/schemas/Colour").replace("[red, green]", values)
    };
    let changes = changes(&both("[red, green]"), &both("[red]"));
    let told: Vec<_> = changes.list.iter().filter(|change| change.side == Side::Http).collect();
    let [only] = told.as_slice() else { panic!("{told:#?}") };
    assert_eq!((only.level, only.path.as_str()), (Level::Major, "crate::types::Colour"));
    assert_eq!(only.message, "the value `green` was removed; callers that send it are refused");
}

#[test]
fn webhooks_go_the_other_way() {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks:\n  gone:\n    post: {operationId: gone, \
        requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id], \
        properties: {id: {type: string}}}}}}, responses: {'204': {description: x}}}\n";
    let optional = changes(text, &text.replace("required: [id]", "required: []"));
    let changed = &optional.list[0];
    assert_eq!((changed.level, changed.side), (Level::Major, Side::Http));
    assert_eq!(changed.message, "`id` is no longer required; callers that rely on it may not find it");
    let removed = changes(text, &text[..text.find("webhooks").expect("there are some")]);
    assert_eq!(removed.list[0].message, "the operation was removed; callers are no longer called");
    assert_eq!(removed.list[0].subject, "webhook gone");
}

#[test]
fn what_is_only_a_library_of_types_goes_both_ways() {
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  schemas:\n    Size: {type: string, enum: [s, m]}\n";
    let changes = changes(text, &text.replace("[s, m]", "[s, m, l]"));
    assert_eq!(changes.list[0].message, "the value `l` was added; callers may send it, and may receive it");
}

#[test]
fn no_text_of_a_document_breaks_a_line() {
    let hostile = "\"/things\\n::error::\\r\\e[31m`\\u2028\"";
    let old = BASE.replace("  /things:", &format!("  {hostile}:"));
    let new = old
        .replace("[wood, iron]", "[\"w\\no\", \"\\e\\u2029\"]")
        .replace("clearThings", "x")
        .replace("delete:", "put:");
    for change in changes(&old, &new).list {
        for text in [change.subject, change.message, change.path] {
            assert!(!text.contains(|c: char| c.is_control() || "\u{2028}\u{2029}".contains(c)), "{text:?}");
        }
    }
}

#[test]
fn recursive_types_end() {
    let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /t:\n    get: {operationId: t, responses: {'200': \
        {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}}}\n\
        components: {schemas: {Tree: {type: object, properties: {kids: {type: array, items: {$ref: \
        '#/components/schemas/Tree'}}, name: {type: string}}}}}\n";
    let changes = changes(text, &text.replace("name: {type: string}", "name: {type: integer}"));
    assert_eq!((changes.verdict(Side::Http), changes.list.len()), (Level::Major, 2), "{}", lines(&changes));
}

#[test]
fn places_exist_and_lead_to_what_changed() {
    for case in CASES {
        let (old, new) = (document(BASE), document(&case.document()));
        let changes = typecase::diff::compare(&old, &new, &Default::default()).expect("both can be set");
        for change in &changes.list {
            for (document, place) in [(&old, &change.old), (&new, &change.new)] {
                let Some(place) = place else { continue };
                let found = document.resolve(&document.root(), &format!("#{}", place.pointer.replace('%', "%25")));
                assert!(found.is_ok(), "{}: {change:?}", case.name);
            }
        }
    }
    let changes = changes(BASE, &BASE.replace("share: {type: number}", "share: {type: string}"));
    for change in &changes.list {
        let pointer = change.new.as_ref().map(|place| place.pointer.as_str());
        assert_eq!(pointer, Some("/components/schemas/Thing/properties/share"), "{change:?}");
    }
    assert_eq!(changes.list.len(), 2);
}

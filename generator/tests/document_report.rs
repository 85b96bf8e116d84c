//! Findings as people and scripts read them.

use serde_json::json;
use typecase::document::{Document, FileId};
use typecase::finding::{Finding, Place, Severity};
use typecase::report::{self, Counts, Summary};

fn finding(severity: Severity, pointer: &str, message: &str, instead: &str) -> Finding {
    let place = Place { file: FileId::MAIN, pointer: pointer.to_owned() };
    Finding { severity, place, message: message.to_owned(), instead: instead.to_owned() }
}

fn document(text: &str) -> Document {
    Document::from_text("spec.yaml", text.to_owned()).unwrap().document
}

#[test]
fn for_people() {
    let document = document(
        "openapi: 3.1.0\ninfo:\n  title: x\ncomponents:\n  schemas:\n    Pet:\n      type: [object, string]\n",
    );
    let findings = [
        finding(Severity::Warning, "/components/schemas/Pet/type", "two types in one schema", "a union of both"),
        finding(Severity::Error, "/info/version", "there is no version", ""),
    ];
    let expected = "\
warning: two types in one schema
 --> spec.yaml:7:7
  |
7 |       type: [object, string]
  |       ^^^^
  |
  = at: #/components/schemas/Pet/type
  = help: a union of both

error: there is no version
 --> spec.yaml:2:1
  |
2 | info:
  | ^^^^
  |
  = at: #/info/version

operations: 0, of which 0 in full, 0 weakened, 0 skipped
types: 0, of which 0 in full, 0 weakened
";
    assert_eq!(report::human(&document, &findings, &Summary::default(), false), expected);
    let coloured = report::human(&document, &findings, &Summary::default(), true);
    assert!(coloured.contains("\u{1b}[") && coloured.contains("two types in one schema"));
}

#[test]
fn nothing_in_a_document_speaks_to_the_terminal() {
    let document = document("openapi: 3.1.0\n\"a\\x1b[31m\": 1\nb\u{9b}31m: \"\u{202e}x\"\n");
    let findings = [
        finding(Severity::Note, "/a\u{1b}[31m", "the key `a\u{1b}[31m`", "\u{1b}]0;x\u{7}"),
        finding(Severity::Note, "/b\u{9b}31m", "\u{202e}b\u{9b}31m", "c\r\u{8}"),
    ];
    let text = report::human(&document, &findings, &Summary::default(), false);
    let harmful = |character: char| (character.is_control() && character != '\n') || character == '\u{202e}';
    assert!(!text.contains(harmful), "{text:?}");
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let filler = "ü".repeat(500_000);
    let text = format!("{{\"openapi\": \"3.1.0\", \"{filler}\": 1, \"wanted\": {{\"x\": \"{filler}\"}}}}");
    let document = document(&text);
    let findings = vec![finding(Severity::Note, "/wanted/x", "m", "i"); 1_000];
    let text = report::human(&document, &findings, &Summary::default(), false);
    assert!(text.len() < 1_000_000);
    let first = text.lines().take(6).collect::<Vec<_>>().join("\n");
    assert!(first.contains(" --> spec.yaml:1:500040"), "{first}");
    assert!(first.contains("ü\": 1, \"wanted\": {\"x\": \"ü") && first.ends_with("^^^"), "{first}");
}

#[test]
fn for_scripts() {
    let document = document("swagger: '2.0'\nhost: h\ndefinitions:\n  Pet: {type: object}\n");
    let summary = Summary {
        operations: Counts { total: 3, full: 1, weakened: 1 },
        types: Counts { total: 2, full: 2, weakened: 0 },
    };
    let findings = [finding(Severity::Note, "/components/schemas/Pet", "m", "i")];
    let report = report::json(&document, &findings, &summary);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&report).unwrap(),
        json!({
            "operations": {"total": 3, "full": 1, "weakened": 1, "skipped": 1},
            "types": {"total": 2, "full": 2, "weakened": 0},
            "findings": [{
                "severity": "note", "pointer": "#/definitions/Pet", "file": "spec.yaml", "line": 4, "column": 3,
                "message": "m", "instead": "i",
            }],
        })
    );
}

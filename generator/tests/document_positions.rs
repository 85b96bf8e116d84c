//! Places are found in the text as it is written.

use typecase::document::{Document, FileId};
use typecase::finding::Place;

/// Line and column of each pointer.
fn positions(text: &str, pointers: &[&str]) -> Vec<(usize, usize)> {
    let document = Document::from_text("spec", text.to_owned()).unwrap().document;
    let places: Vec<Place> =
        pointers.iter().map(|pointer| Place { file: FileId::MAIN, pointer: (*pointer).to_owned() }).collect();
    let positions = document.positions(&places);
    for position in &positions {
        // The offset says the same as line and column do.
        let before = document.source(FileId::MAIN).get(..position.offset).unwrap();
        let line = before.rsplit('\n').next().unwrap();
        assert_eq!((position.line, position.column), (before.matches('\n').count() + 1, line.chars().count() + 1));
    }
    positions.iter().map(|position| (position.line, position.column)).collect()
}

#[test]
fn in_json() {
    let text = "\n{\n  \"openapi\": \"3.0.0\",\n  \"ä\": {\"x\\u0041\": [1, \"]}\\\"\", {\"k\": [true]}]},\n  \"skip\": {\"ä\": {}}, \"\": -1.5e3, \"z/~\": null\n}";
    let pointers = [
        "",
        "/openapi",
        "/ä",
        "/ä/xA",
        "/ä/xA/0",
        "/ä/xA/1",
        "/ä/xA/2/k/0",
        "/",
        "/z~1~0",
        "/ä/xA/7",
        "/gone/deep",
        "/ä/xA/2/k/x",
    ];
    let expected =
        [(2, 1), (3, 3), (4, 3), (4, 9), (4, 21), (4, 24), (4, 39), (5, 22), (5, 34), (4, 9), (2, 1), (4, 33)];
    assert_eq!(positions(text, &pointers), expected);
}

#[test]
fn in_yaml() {
    let text = "# ä comment\nopenapi: 3.0.0\n'ä b':\n  - one\n  - k: {flow: [1, {deep: 2}], other: x}\n    l: |\n      block: no key\n    200: y\n\
                empty:\nref: &a {x: 1}\nalias: *a\nmerged:\n  <<: *a\nlast: 1\n";
    let pointers = [
        "",
        "/openapi",
        "/ä b",
        "/ä b/0",
        "/ä b/1",
        "/ä b/1/k/flow/1/deep",
        "/ä b/1/k/other",
        "/ä b/1/l",
        "/ä b/1/200",
        "/empty/x",
        "/ref/x",
        "/alias/x",
        "/merged/x",
        "/last",
    ];
    let expected = [
        (2, 1),
        (2, 1),
        (3, 1),
        (4, 5),
        (5, 5),
        (5, 20),
        (5, 31),
        (6, 5),
        (8, 5),
        (9, 1),
        (10, 10),
        (11, 1),
        (12, 1),
        (14, 1),
    ];
    assert_eq!(positions(text, &pointers), expected);
}

#[test]
fn with_other_line_ends_and_byte_order_marks() {
    for (text, column) in [
        ("\u{feff}openapi: 3.0.0\r\ninfo:\r\n  title: x\r\n", 3),
        ("openapi: 3.0.0\rinfo:\r  title: x\r", 3),
        ("openapi: 3.0.0\ninfo:\n\ttitle: x\n", 2),
        ("openapi:\t'3.0.0'\ninfo: {\n\t \ta:\t-b, title: x}\n", 11),
        ("\u{feff}{\"openapi\": \"3.0.0\",\r\n\"info\":\r\n  {}, \"info\":\n{\"title\": 1}}", 2),
    ] {
        let expected = if text.contains("\r\n  {}") { (4, column) } else { (3, column) };
        assert_eq!(positions(text, &["/info/title"]), [expected], "{text:?}");
    }
}

#[test]
fn of_a_minified_document_in_one_pass() {
    let members: Vec<String> = (0..20_000).map(|index| format!("\"m{index}\":{{\"ü\":[{index}]}}")).collect();
    let text = format!("{{\"openapi\":\"3.0.0\",{}}}", members.join(","));
    let document = Document::from_text("spec", text).unwrap().document;
    let places: Vec<Place> =
        (0..20_000).rev().map(|index| Place { file: FileId::MAIN, pointer: format!("/m{index}/ü/0") }).collect();
    let positions = document.positions(&places);
    let source = document.source(FileId::MAIN);
    for (index, position) in (0..20_000).rev().zip(positions) {
        assert!(source.get(position.offset..).unwrap().starts_with(&format!("{index}]")));
    }
}

//! Descriptions become doc comments that rustdoc and Clippy accept, and that say what was meant.

mod faults;
mod fragments;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::time::{Duration, Instant};

use typecase::document::{Document, Value};
use typecase::markdown::{doc_lines, escape, plain};
use typecase_testing::Workspace;

use faults::complaint;
use fragments::{FRAGMENTS, Random, fragments};

/// Descriptions and the lines that they become.
const SET: &[(&str, &[&str])] = &[
    ("", &[]),
    (" \n\t\n", &[]),
    ("<!-- a note -->", &[]),
    ("The caller's SID.", &["The caller's SID."]),
    (
        "snake_case stays, _this_ is *meant* and __that__ too.",
        &["snake_case stays, *this* is *meant* and **that** too."],
    ),
    (
        "See https://example.com/a_b_c (or http://example.com/d).",
        &["See <https://example.com/a_b_c> (or <http://example.com/d>)."],
    ),
    ("GET https://{region}.example.com/v1", &["GET `https://{region}.example.com/v1`"]),
    ("An array[0] of [Foo] or [a][b] or [^1].", &[r"An array\[0] of \[Foo] or \[a]\[b] or \[^1]."]),
    (
        "[docs](/docs/x), [schema](#/components), [site](https://example.com/a b).",
        &[r"docs, schema, \[site](<https://example.com/a> b)."],
    ),
    (
        "[site](<https://example.com/a b>) [ref]\n\n[ref]: https://example.com 'title'",
        &["[site](https://example.com/a%20b) [ref](https://example.com)"],
    ),
    ("![a chart](chart.png) ![logo](https://example.com/l.png)", &["a chart [logo](https://example.com/l.png)"]),
    ("[https://example.com](https://example.com)!", &["<https://example.com>!"]),
    ("One of <id> or Vec<String>, a < b && c > d.", &[r"One of \<id> or Vec\<String>, a < b && c > d."]),
    ("Use <b>bold</b>, <i>it</i><br>and <code>Vec<T></code>.", &["Use **bold**, *it*\\", "and `Vec<T>`."]),
    ("<b>Note: </b>more, ?state=<b>", &[r"**Note:** more, ?state=\<b>"]),
    (
        "<p>One &lt;p&gt; &amp; two.</p><p>See <a href=\"https://example.com\">this</a>.</p>",
        &[r"One \<p> & two.", "", "See [this](https://example.com)."],
    ),
    ("<ul>\n<li>one</li>\n<li>two\n<li><code>x</code>\n</ul>", &["- one", "- two", "- `x`"]),
    ("<pre>\na\n\n  b\n</pre>", &["```text", "a", "", "  b", "```"]),
    ("<table><tr><th>a</th><th>b</th></tr><tr><td>1<td>2</tr></table>", &["- a | b", "- 1 | 2"]),
    (
        "Text\n\n    let x = 1;\n\n```rust\nfn main() {}\n```\n\n```JSON title=\"x\"\n{\t}\n```",
        &[
            "Text",
            "",
            "```text",
            "let x = 1;",
            "```",
            "",
            "```text",
            "fn main() {}",
            "```",
            "",
            "```json",
            "{    }",
            "```",
        ],
    ),
    (
        "# Title #\nText\n## Sub\nText\n#### Deep",
        &["### Title", "", "Text", "", "### Sub", "", "Text", "", "#### Deep"],
    ),
    ("* a\nlazy\n  * b\n\n* c", &["- a lazy", "  - b", "- c"]),
    ("3. a\n4. b\n\n   more", &["3. a", "", "4. b", "", "   more"]),
    ("- a\n\n* b", &["- a", "", "* b"]),
    ("> a\nlazy\n\n> b", &["> a lazy", "", "> b"]),
    ("a|b\n-|:-:\n`x\\|y`|<br>z", &["| a | b |", "| --- | :-: |", "| `x\\|y` | z |"]),
    ("> [!NOTE]\n> Beta.", &["> **Note**", ">", "> Beta."]),
    ("2026\\. Was a year.", &["2026\\. Was a year."]),
    ("a\r\nb\u{2028}c\u{0}d\u{202e}e\u{200b}f\u{ad}g", &["a b c\\u{0}d\\u{202e}efg"]),
    ("a *b*__c__ d", &["a *b*c d"]),
    ("Pass `--all` or --all.", &[r"Pass `--all` or \--all."]),
    ("mail [us](mailto:a@example.com) or <b@example.com>", &["mail [us](mailto:a@example.com) or b@example.com"]),
];

#[test]
fn reads_as_it_was_meant() {
    let wrong: Vec<String> = SET
        .iter()
        .map(|(markdown, expected)| (doc_lines(markdown), expected, markdown))
        .filter(|(lines, expected, _)| lines != *expected)
        .map(|(lines, expected, markdown)| format!("{markdown:?} became\n  {lines:?}, not\n  {expected:?}\n"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn a_summary_is_the_first_sentence() {
    assert_eq!(plain("# [Calls](/calls) of `a_b`\n\nText."), "Calls of a_b");
    assert_eq!(plain("Calls, e.g. Inbound ones. More."), "Calls, e.g. Inbound ones.");
    assert_eq!(plain("<p>One &amp; <b>two</b>. Three.</p>"), "One & two.");
    assert_eq!(plain("```\ncode\n```\n- an\n  item"), "an item");
    assert_eq!(plain(&"word ".repeat(100)).chars().count(), 196);
    assert_eq!(plain(&"x".repeat(1000)).chars().count(), 200);
    assert_eq!(plain("> [!NOTE]\n> Beta.\n\nLists calls."), "Lists calls.");
    assert_eq!(plain("> Quoted."), "Quoted.");
    assert_eq!(plain("\n---\n"), "");
    assert_eq!(escape("1. *a* [b] <c>\nhttps://example.com"), r"1\. \*a\* \[b] \<c> <https://example.com>");
}

#[test]
fn a_change_of_one_sentence_is_a_change_of_its_lines() {
    let text = |second: &str| {
        format!("{} {second} {}", "A first sentence of some length. ".repeat(3), "And a last one. ".repeat(4))
    };
    let (old, new) = (doc_lines(&text("The second.")), doc_lines(&text("The changed second.")));
    assert_eq!(old.iter().zip(&new).filter(|(old, new)| old != new).count(), 1);
    assert!(doc_lines(&"many words ".repeat(100)).iter().all(|line| line.len() <= 96));
}

#[test]
fn nothing_harms() {
    let mut random = Random(2026);
    let mut complaints: Vec<(String, String)> = (0..20_000)
        .map(|_| fragments(&mut random))
        .filter_map(|markdown| complaint(&markdown).map(|complaint| (markdown, complaint)))
        .collect();
    complaints.sort_by_key(|(markdown, _)| markdown.len());
    complaints.truncate(8);
    assert!(complaints.is_empty(), "{complaints:#?}");
}

/// How long a text of 100,000 bytes may take: a tenth of a second is usual, and minutes where time grows with its square.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn no_text_takes_for_ever() {
    let mut slow = Vec::new();
    for fragment in FRAGMENTS.iter().chain(&[
        "[a](", "<a ", "<b>*", "*a **b ", "<ul><li>", "> - ", "&amp", "`a``", "http://(", "<a \"", "- a\n", "|a",
    ]) {
        for tail in ["", "\n", "x"] {
            let text = format!("{fragment}{tail}").repeat(100_000 / (fragment.len() + tail.len()));
            let start = Instant::now();
            let lines = doc_lines(&text);
            let length: usize = lines.iter().map(String::len).sum();
            if start.elapsed() > PATIENCE || length > 40 * text.len() {
                slow.push((fragment, tail, start.elapsed(), length));
            }
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// All descriptions of the shared corpus, if it stands beside the checkout.
fn corpus() -> BTreeSet<String> {
    let mut descriptions = BTreeSet::new();
    let paths = typecase_testing::corpus("");
    for path in &paths {
        let loaded = Document::load(path).unwrap_or_else(|error| panic!("{error}"));
        gather(loaded.document.root().value(), &mut descriptions);
    }
    assert!(paths.is_empty() || descriptions.len() > 20_000, "{}", descriptions.len());
    descriptions
}

fn gather(value: &Value, descriptions: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(name, member)| match member {
            Value::String(text) if matches!(name, "description" | "summary") => {
                descriptions.insert(text.to_string());
            }
            _ => gather(member, descriptions),
        }),
        Value::Array(elements) => elements.iter().for_each(|element| gather(element, descriptions)),
        _ => {}
    }
}

/// Runs Cargo in a workspace and gives what it prints.
fn cargo(workspace: &Workspace, arguments: &[&str]) -> String {
    let output = workspace.cargo(arguments).env("RUSTDOCFLAGS", "-D warnings").output().unwrap();
    let printed = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success(), "cargo {arguments:?}:\n{printed}");
    printed
}

#[test]
fn rustdoc_and_clippy_accept_all() {
    let corpus = corpus();
    let rich: Vec<&String> = corpus.iter().filter(|text| doc_lines(text) != [text.as_str()]).collect();
    let sample = rich.iter().step_by(rich.len() / 3000 + 1).map(|text| text.to_string());
    let mut random = Random(1995);
    let nasty: Vec<String> = (0..500).map(|_| fragments(&mut random)).collect();
    let set = SET.iter().map(|(markdown, _)| (*markdown).to_owned());
    let mut source = String::from("//! Descriptions as documentation.\n");
    for (index, description) in set.chain(nasty).chain(sample).enumerate() {
        for line in doc_lines(&description) {
            source.push_str(format!("/// {line}").trim_end());
            source.push('\n');
        }
        source.push_str(&format!("pub const D{index}: () = ();\n"));
    }
    let manifest = "[package]\nname = \"descriptions\"\nedition = \"2024\"\n";
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "markdown");
    workspace.write(&BTreeMap::from([
        ("descriptions/Cargo.toml".to_owned(), manifest.to_owned()),
        ("descriptions/src/lib.rs".to_owned(), source),
    ]));
    cargo(&workspace, &["doc"]);
    assert!(cargo(&workspace, &["test", "--doc"]).contains("running 0 tests"));
    if Command::new(env!("CARGO")).args(["clippy", "--version"]).output().unwrap().status.success() {
        cargo(&workspace, &["clippy", "--", "-D", "warnings"]);
    } else {
        println!("skipped: Clippy isn't installed");
    }
}

#[test]
fn what_needs_no_parser_reads_the_same_with_it() {
    let mut compared = 0;
    for text in corpus().iter().filter(|text| !text.trim().is_empty() && !text.contains('\n')) {
        // A character reference at the end is for the parser, and shows nothing but a space.
        assert_eq!(doc_lines(&format!("{text}&#32;")), doc_lines(text), "{text:?}");
        assert_eq!(plain(&format!("{text}&#32;")), plain(text), "{text:?}");
        compared += 1;
    }
    println!("{compared} descriptions compared");
}

//! docs/diff.md has the rules as the code has them.

use typecase::diff::http::rules::ALL;

#[test]
fn the_documentation_has_every_rule() {
    let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/diff.md")).expect("a file");
    let level = |level| format!("{level:?}").to_lowercase();
    let rows: Vec<String> = ALL
        .iter()
        .map(|rule| format!("| {} | {} | {} |", rule.what, level(rule.sent.0), level(rule.received.0)))
        .collect();
    assert!(docs.contains(&rows.join("\n")), "docs/diff.md should have:\n{}", rows.join("\n"));
}

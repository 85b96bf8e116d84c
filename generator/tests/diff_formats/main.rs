//! How changes are shown: each format for one comparison, and what becomes of hostile text in each of them.

mod browser;
mod hostile;
mod sample;

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sample::Sample;
use sha2::{Digest as _, Sha256};
use typecase::diff::{github, html, markdown, text};

/// Compares with a file beside this one, or writes it where `BLESS` is set.
fn is_as_expected(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff_formats").join(name);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, text).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(expected == text, "{name} differs; set BLESS=1 to take this:\n{text}");
}

#[test]
fn text_for_a_terminal() {
    let sample = Sample::new();
    let plain = text::write(&sample.comparison(), false);
    is_as_expected("expected.txt", &plain);
    assert!(plain.lines().all(|line| line.chars().count() <= 100));
    let coloured = text::write(&sample.comparison(), true);
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    assert!(coloured.contains("\u{1b}["));
}

#[test]
fn markdown_for_a_pull_request() {
    is_as_expected("expected.md", &markdown::write(&Sample::new().comparison()));
}

#[test]
fn annotations_for_a_workflow() {
    is_as_expected("expected.github.txt", &github::write(&Sample::new().comparison()));
}

#[test]
fn a_page_for_a_browser() {
    let page = html::write(&Sample::new().comparison());
    let (head, body) = page.split_once("<body>\n").expect("a body");
    let (body, _) = body.split_once("<script>").expect("a script");
    is_as_expected("expected.html", body);
    // The policy allows what the page has, and nothing else.
    for (element, rest) in [("style", head), ("script", &page)] {
        let (_, inline) = rest.split_once(&format!("<{element}>")).expect("an element");
        let (inline, _) = inline.split_once(&format!("</{element}>")).expect("its end");
        let digest = STANDARD.encode(Sha256::digest(inline.as_bytes()));
        assert!(head.contains(&format!("{element}-src 'sha256-{digest}';")));
    }
    assert!(head.contains("content=\"default-src 'none'; "));
    assert!(
        !page.contains(" src=") && !page.contains("url(") && !page.contains("@import") && !page.contains(" style=")
    );
}

#[test]
fn nothing_is_a_result_too() {
    let sample = Sample::empty();
    assert_eq!(text::write(&sample.comparison(), false), "HTTP  none   no changes\nRust  none   no changes\n");
    assert_eq!(markdown::write(&sample.comparison()), "**HTTP: none · Rust: none** — no changes\n");
    assert_eq!(github::write(&sample.comparison()), "");
    assert!(html::write(&sample.comparison()).contains("Nothing changed."));
}

#[test]
fn markdown_has_a_bound_and_tells_what_is_left_out() {
    for level_of_all in [true, false] {
        let sample = Sample::large(2_000, level_of_all);
        let text = markdown::write(&sample.comparison());
        assert!(text.len() <= 60_000, "{}", text.len());
        let shown = text.lines().filter(|line| line.starts_with("- ")).count();
        assert!(shown > 100, "{shown}");
        assert!(text.contains(&format!("\n{} more changes are left out here", 2_000 - shown)));
        assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    }
}

/// Every change has one anchor, which neither its place in the list nor another change decides.
#[test]
fn anchors_are_stable_and_unique() {
    let anchors = |html: &str| -> Vec<String> {
        html.split(" id=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
    };
    let sample = Sample::new();
    let all = anchors(&html::write(&sample.comparison()));
    let distinct: std::collections::HashSet<&String> = all.iter().collect();
    assert_eq!(distinct.len(), all.len(), "{all:?}");
    let mut fewer = Sample::new();
    fewer.changes.list.reverse();
    fewer.changes.list.pop();
    let left = anchors(&html::write(&fewer.comparison()));
    assert!(left.len() < all.len() && left.iter().all(|anchor| all.contains(anchor)), "{left:?}");
    let twice = Sample::twice();
    let alike = anchors(&html::write(&twice.comparison()));
    let changes: Vec<&String> =
        alike.iter().filter(|anchor| anchor.starts_with("change-") && !anchor.ends_with("-h")).collect();
    assert_eq!(changes.len(), 2);
    assert_eq!(*changes[1], format!("{}-2", changes[0]));
}

//! What is wrong with doc comments.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use typecase::markdown::{doc_lines, escape, plain};

/// As rustdoc reads it.
fn rustdoc() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
}

/// What rustdoc would warn of, compile, or show in a way that nobody asked for.
fn fault(lines: &[String]) -> Option<String> {
    let text = lines.join("\n");
    if text.contains(|c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2028}\u{200b}\u{feff}".contains(c)) {
        return Some("a character that doesn't show".to_owned());
    }
    if lines.iter().any(|line| line.ends_with(char::is_whitespace)) || text.starts_with('\n') || text.ends_with('\n') {
        return Some("white space at an end".to_owned());
    }
    let mut broken = None;
    let mut callback = |link: pulldown_cmark::BrokenLink<'_>| {
        broken = Some(format!("the broken link {:?}", link.reference));
        None
    };
    let mut unread = 0;
    let found = Parser::new_with_broken_link_callback(&text, rustdoc(), Some(&mut callback)).find_map(|event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => unread += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => unread -= 1,
            _ => {}
        }
        let is_fine = match &event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                ["http:", "https:", "mailto:"].iter().any(|scheme| dest_url.to_ascii_lowercase().starts_with(scheme))
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => ["text", "json"].contains(&&**language),
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Image { .. } | Tag::FootnoteDefinition(_)) => false,
            Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => false,
            Event::Text(text) if unread == 0 => {
                !text.split("://").skip(1).any(|rest| rest.starts_with(char::is_alphanumeric))
            }
            _ => true,
        };
        (!is_fine).then(|| format!("{event:?}"))
    });
    found.or(broken)
}

/// The letters and digits that a reader sees, in their order.
fn letters(markdown: &str) -> String {
    let mut letters = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        if let Event::Text(text) | Event::Code(text) = event {
            letters.extend(text.chars().filter(|c| c.is_alphanumeric()));
        }
    }
    letters
}

/// What is wrong with how a description is set, if something is.
pub fn complaint(markdown: &str) -> Option<String> {
    let lines = doc_lines(markdown);
    let text = lines.join("\n");
    // A link without text shows its URL.
    let is_simple = !markdown.contains("[](")
        && !markdown.contains(['<', '&', '!', '\u{202e}', '\u{2028}', '\u{a0}', '\u{200b}', '\u{feff}'])
        && !markdown.contains(|c: char| c.is_control() && c != '\n');
    if let Some(fault) = fault(&lines) {
        Some(format!("{fault} in {text:?}"))
    } else if is_simple && doc_lines(&text) != lines {
        Some(format!("{text:?} isn't settled: it becomes {:?}", doc_lines(&text).join("\n")))
    } else if is_simple && letters(&text) != letters(markdown) {
        Some(format!("{text:?} has other letters"))
    } else if plain(markdown).chars().count() > 200 {
        Some("a long summary".to_owned())
    } else {
        fault(&[escape(markdown)]).map(|fault| format!("{fault} in {:?}", escape(markdown)))
    }
}

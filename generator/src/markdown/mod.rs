//! Descriptions of a document as doc comments.
//!
//! A description is CommonMark that anyone may have written: with raw HTML, links that lead nowhere here, code that
//! rustdoc would take for Rust, or characters that turn the text around. It's read into a tree of a few kinds of
//! blocks, and that tree is printed as Markdown of one plain style. So whatever stands in the output was put there
//! by the printer, and rustdoc and Clippy have nothing to warn of:
//!
//! ```text
//! text ─ clean ─▶ characters that show ─ read (html, build) ─▶ tree ─ print (inline, escape, wrap) ─▶ lines
//! ```
//!
//! What changes on the way: raw HTML becomes Markdown or, where it's no HTML that we know, text; links within the
//! author's site become their text, and images links; headings step down to the levels 3 and 4, below the sections
//! that stand around a description; code is fenced and never compiled; paragraphs break at the ends of sentences.

pub(crate) mod clean;
mod escape;
mod html;
mod inline;
mod print;
mod read;
mod tree;
mod tree_builder;
mod wrap;

use tree::{Block, Inline};

/// The greatest number of characters of a summary.
const SUMMARY: usize = 200;

/// The lines of a doc comment that say what a description says, each without the `///` and the space behind it.
///
/// A blank line is an empty string; there is none at the start or the end, and no line ends in a space. Nothing
/// comes of a description that shows nothing. A line has about 100 characters, and more only where it can't be
/// broken: in code, tables, headings and long words. Takes time and memory in proportion to the text.
#[must_use]
pub fn doc_lines(markdown: &str) -> Vec<String> {
    let markdown = markdown.trim_end();
    if is_plain(markdown) {
        return wrap::wrap(markdown, print::WIDTH);
    }
    print::lines(&read::read(&clean::clean(markdown)))
}

/// The first sentence of a description as plain text on one line, of at most 200 characters.
///
/// It isn't Markdown any more: [`escape()`] makes it so. Empty where the description shows no text.
#[must_use]
pub fn plain(markdown: &str) -> String {
    let markdown = markdown.trim_end();
    if is_plain(markdown) {
        return summary(markdown);
    }
    let blocks = read::read(&clean::clean(markdown));
    summary(&first_text(&blocks).unwrap_or_default())
}

/// Plain text, such as a name or a summary, as Markdown on one line that shows just that text.
#[must_use]
pub fn escape(text: &str) -> String {
    let text = Inline::Text(clean::clean(text).into_owned());
    wrap::guarded(&inline::one_line(&[text], false))
}

/// Whether text is the same as Markdown and as text: one line of ASCII, without a character that could mean more.
/// Most descriptions are so, and need no parser.
fn is_plain(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let starts_plain = first.starts_with(|c: char| c.is_ascii_alphanumeric()) && wrap::guard(first).is_none();
    starts_plain
        && text.as_bytes().windows(2).all(|pair| match *pair {
            [b' ', b' '] | [b':', b'/'] | [b'-', b'-'] => false,
            [b'_', next] => next.is_ascii_alphanumeric(),
            [before, b'_'] => before.is_ascii_alphanumeric(),
            _ => true,
        })
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" _-.,;:'\"()/?!%$@+={}^#>]".contains(&byte))
        && !text.ends_with('_')
}

/// The text of the first block that has any; of a quotation, which is rather a note than the matter, only if there's
/// no other.
fn first_text(blocks: &[Block]) -> Option<String> {
    let of_block = |block: &Block| match block {
        Block::Paragraph(inlines) | Block::Heading(_, inlines) => tree::text(inlines),
        Block::List(_, items) => items.iter().find_map(|item| first_text(item)),
        Block::Table(table) => table.rows.iter().flatten().find_map(|cell| tree::text(cell)),
        Block::Quote(_) | Block::Code(..) | Block::Rule => None,
    };
    let of_quote = |block: &Block| if let Block::Quote(blocks) = block { first_text(blocks) } else { None };
    blocks.iter().find_map(of_block).or_else(|| blocks.iter().find_map(of_quote))
}

/// The first sentence of a text, cut at a word where it's long.
fn summary(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut sentence = String::new();
    let mut length = 0;
    for (index, word) in words.iter().enumerate() {
        length += word.chars().count() + usize::from(index > 0);
        if length > SUMMARY - 2 {
            if index == 0 {
                sentence.extend(word.chars().take(SUMMARY - 2));
            }
            sentence.push_str(" …");
            return sentence.trim_start().to_owned();
        }
        if index > 0 {
            sentence.push(' ');
        }
        sentence.push_str(word);
        if words.get(index + 1).is_some_and(|next| wrap::ends_sentence(word, next)) {
            break;
        }
    }
    sentence
}

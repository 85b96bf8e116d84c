//! Changes as one page that needs nothing but itself: no network, and no script to be read; a script only filters.

mod page;
mod panes;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::prose::{Piece, one_line, pieces};
use super::view::Comparison;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// How long a text outside of excerpts may be, in characters.
const LONGEST: usize = 1_000;

/// The changes as a page. Its Content Security Policy allows its own style and script by their hashes, and nothing else:
/// should a text of the documents ever be read as HTML, it could neither run nor load anything. Excerpts take eight
/// megabytes at most; the changes after that have none.
#[must_use]
pub fn write(comparison: &Comparison<'_>) -> String {
    let title = page::title(comparison);
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
        digest(STYLE),
        digest(SCRIPT)
    );
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{}<script>{SCRIPT}</script>\n</body>\n</html>\n",
        text(&title),
        page::body(comparison, &title)
    )
}

/// The source expression of an inline style or script (Content Security Policy Level 3, section 2.3.1).
fn digest(inline: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(inline.as_bytes())))
}

/// A text on one line, as the text of an element or the value of an attribute between double quotes.
fn text(text: &str) -> String {
    escaped(&one_line(text, LONGEST))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
    out
}

/// A message: its words, and its code as such.
fn message(message: &str) -> String {
    let flat = one_line(message, LONGEST);
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => escaped(words),
        Piece::Code(code) => format!("<code>{}</code>", escaped(code)),
    };
    pieces(&flat).iter().map(piece).collect()
}

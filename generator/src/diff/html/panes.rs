//! Lines before and after, each in a pane of its own, beside each other where there is room.

use std::fmt::Write as _;

use super::{escaped, text};
use crate::diff::Witness;
use crate::diff::excerpt::shown;
use crate::diff::rows::{Row, rows};

/// More rows than this are folded.
const OPEN: usize = 14;
/// Lines that are longer than this, in characters, may need scrolling, which the keyboard can do too.
const WIDE: usize = 60;
/// What half of the page has room for, in characters.
const HALF: usize = 42;

/// The lines of one version.
pub(super) struct Side {
    /// Where they are from.
    pub caption: String,
    /// The number of the first of them, where they have numbers.
    pub first: Option<usize>,
    pub lines: Vec<String>,
}

impl Side {
    /// Whether a line has more characters than this.
    fn is_wide(&self, width: usize) -> bool {
        self.lines.iter().any(|line| line.chars().count() > width)
    }
}

/// What the lines are, and whether they are folded however few there are.
pub(super) struct Labels {
    pub what: &'static str,
    pub folded: bool,
}

/// Both panes, or the one that there is.
pub(super) fn panes(old: Option<Side>, new: Option<Side>, labels: &Labels) -> String {
    let lines = |side: &Option<Side>| side.as_ref().map(|side| side.lines.clone()).unwrap_or_default();
    let rows = rows(&lines(&old), &lines(&new));
    if rows.is_empty() {
        return String::new();
    }
    // A line and what became of it are compared best one above the other; more stand beside each other.
    let is_short = rows.len() > 1 || [&old, &new].into_iter().flatten().all(|side| !side.is_wide(HALF));
    let several = if old.is_some() && new.is_some() && is_short { " two" } else { "" };
    let mut html = format!("<div class=\"panes{several}\">\n");
    for (side, is_new) in [(&old, false), (&new, true)] {
        if let Some(side) = side {
            pane(&mut html, side, is_new, &rows, labels);
        }
    }
    html.push_str("</div>\n");
    if !labels.folded && rows.len() <= OPEN {
        return html;
    }
    let captions: Vec<&str> =
        [&old, &new].into_iter().flatten().map(|side| side.caption.as_str()).filter(|text| !text.is_empty()).collect();
    let (what, captions) = (labels.what, text(&captions.join(" → ")));
    format!(
        "<details>\n<summary>{what} <small>{captions}{}{} lines</small></summary>\n{html}</details>\n",
        if captions.is_empty() { "" } else { ", " },
        rows.len()
    )
}

fn pane(html: &mut String, side: &Side, is_new: bool, rows: &[Row], labels: &Labels) {
    let (class, when) = if is_new { ("new", "after") } else { ("old", "before") };
    let what = labels.what;
    let focus = if side.is_wide(WIDE) {
        format!(" tabindex=\"0\" role=\"region\" aria-label=\"{what}, {when}\"")
    } else {
        String::new()
    };
    let caption = match side.caption.as_str() {
        "" => String::new(),
        caption => format!(" <small>{}</small>", text(caption)),
    };
    _ = write!(
        html,
        "<figure class=\"{class}\">\n<figcaption>{what}, {when}{caption}</figcaption>\n<pre{focus}><code>"
    );
    for row in rows {
        let (at, kind) = match (row, is_new) {
            (Row::Gap(count), _) => {
                _ = write!(html, "<span class=\"gap\">⋯ {count} lines\n</span>");
                continue;
            }
            (Row::Same(at, _), false) | (Row::Same(_, at), true) => (Some(*at), "same"),
            (Row::Changed(at, _), false) => (*at, "del"),
            (Row::Changed(_, at), true) => (*at, "add"),
        };
        let Some(line) = at.and_then(|at| side.lines.get(at)) else {
            html.push_str("<span class=\"void\"></span>");
            continue;
        };
        let number = at.zip(side.first).map(|(at, first)| format!(" data-n=\"{}\"", first + at)).unwrap_or_default();
        // The line feed is for those who copy; at the end of a block it takes no room.
        _ = write!(html, "<span class=\"{kind}\"{number}>{}\n</span>", escaped(line));
    }
    html.push_str("</code></pre>\n</figure>\n");
}

/// A witness: the value as each document judges it, with the member to blame marked where it is refused.
pub(super) fn witness(witness: &Witness) -> String {
    let (before, now) = witness.verdicts();
    let is_refused_now = witness.is_lost();
    let lines = witness.lines();
    let mut html = "<div class=\"panes two witness\">\n".to_owned();
    for (class, verdict, is_refused) in [("old", before, !is_refused_now), ("new", now, is_refused_now)] {
        _ = write!(html, "<figure class=\"{class}\">\n<figcaption>For example, {verdict}</figcaption>\n<pre");
        if lines.iter().any(|line| line.text.chars().count() > WIDE) {
            _ = write!(html, " tabindex=\"0\" role=\"region\" aria-label=\"Example, {verdict}\"");
        }
        html.push_str("><code>");
        for line in &lines {
            let text = shown(&line.text);
            let value = text.trim_start();
            let (indent, value) = (&text[..text.len() - value.len()], escaped(value));
            match line.is_marked && is_refused {
                true => _ = write!(html, "<span class=\"del\">{indent}<mark>{value}</mark>\n</span>"),
                false => _ = write!(html, "<span class=\"same\">{indent}{value}\n</span>"),
            }
        }
        html.push_str("</code></pre>\n</figure>\n");
    }
    html + "</div>\n"
}

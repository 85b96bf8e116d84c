//! The page: verdicts, filter, contents, and the changes by subject.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::panes::{Labels, Side as Pane, panes};
use super::{message, text};
use crate::diff::view::{self, Comparison, Group, Item, Spot};
use crate::diff::{Change, Level, Side};
use crate::hash::HashMap;

/// How many bytes all excerpts may take.
const EXCERPTS: usize = 8 << 20;

/// What the page is called: `Pet Store: 1.0 → 1.1`.
pub(super) fn title(comparison: &Comparison<'_>) -> String {
    let ((old_title, old), (new_title, new)) = (comparison.before().title(), comparison.after().title());
    let named = |title: &str| if title.is_empty() { "API".to_owned() } else { title.to_owned() };
    match (old_title == new_title, old == new) {
        (true, true) => format!("{}: changes", named(new_title)),
        (true, false) => format!("{}: {old} → {new}", named(new_title)),
        (false, _) => format!("{} {old} → {} {new}", named(old_title), named(new_title)),
    }
}

/// The body: each of the changes stands there in full, whether or not the script runs.
pub(super) fn body(comparison: &Comparison<'_>, title: &str) -> String {
    let groups = comparison.groups();
    let mut writer = Writer { html: String::new(), left: EXCERPTS, anchors: HashMap::default() };
    let names = (comparison.before().name(), comparison.after().name());
    let html = &mut writer.html;
    _ = writeln!(html, "<a class=\"skip\" href=\"#changes\">Skip to the changes</a>");
    _ = writeln!(html, "<header class=\"top\">\n<h1>{}</h1>", text(title));
    _ = writeln!(html, "<p class=\"files\"><code>{}</code> → <code>{}</code></p>", text(&names.0), text(&names.1));
    html.push_str("<div class=\"verdicts\">\n");
    for side in [Side::Http, Side::Rust] {
        verdict(html, comparison, side);
    }
    html.push_str("</div>\n</header>\n");
    if groups.is_empty() {
        html.push_str("<main id=\"changes\"><p>Nothing changed.</p></main>\n");
        return writer.html;
    }
    html.push_str(FILTER);
    html.push_str("<div class=\"columns\">\n");
    contents(html, &groups);
    html.push_str("<main id=\"changes\">\n");
    for group in &groups {
        writer.group(group);
    }
    writer.html.push_str("<p id=\"nothing\" hidden>No change is like that.</p>\n</main>\n</div>\n");
    writer.html
}

/// The filter is of no use without the script, which shows it.
const FILTER: &str = "<form id=\"filter\" role=\"search\" aria-label=\"Filter the changes\" hidden>
<fieldset><legend>Side</legend>
<label><input type=\"checkbox\" name=\"side\" value=\"http\" checked> HTTP</label>
<label><input type=\"checkbox\" name=\"side\" value=\"rust\" checked> Rust</label>
</fieldset>
<fieldset><legend>Level</legend>
<label><input type=\"checkbox\" name=\"level\" value=\"major\" checked> breaking</label>
<label><input type=\"checkbox\" name=\"level\" value=\"minor\" checked> new</label>
<label><input type=\"checkbox\" name=\"level\" value=\"patch\" checked> other</label>
</fieldset>
<label class=\"find\"><span>Text</span> <input type=\"search\" name=\"text\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"name, message or line\"></label>
<output name=\"shown\" aria-live=\"polite\"></output>
</form>
";

fn verdict(html: &mut String, comparison: &Comparison<'_>, side: Side) {
    let level = comparison.changes.verdict(side);
    let (heading, meaning) = match (side, level) {
        (Side::Http, Level::Major) => ("HTTP API", "clients of the old document may fail"),
        (Side::Http, Level::Minor) => ("HTTP API", "clients of the old document go on working"),
        (Side::Rust, Level::Major) => ("Rust crate", "code that uses the crate may not compile"),
        (Side::Rust, Level::Minor) => ("Rust crate", "code that uses the crate goes on compiling"),
        (Side::Http, Level::Patch) => ("HTTP API", "nothing that clients build on"),
        (Side::Rust, Level::Patch) => ("Rust crate", "nothing that code builds on"),
        (Side::Http, Level::None) => ("HTTP API", "unchanged"),
        (Side::Rust, Level::None) => ("Rust crate", "unchanged"),
    };
    let name = view::name(level);
    _ = writeln!(
        html,
        "<section class=\"verdict {name}\" aria-label=\"{heading}\">\n<h2>{heading}</h2>\n<p class=\"level\">{name}</p>\n\
         <p>{meaning}</p>\n<p class=\"counts\">{}</p>\n</section>",
        comparison.counts(Some(side))
    );
}

fn contents(html: &mut String, groups: &[Group<'_>]) {
    html.push_str("<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ul>\n");
    for group in groups {
        let (level, kind) = (view::name(group.level), view::kind(group.level));
        _ = writeln!(
            html,
            "<li><a href=\"#{}\"><i class=\"dot {level}\" title=\"{kind}\"></i><span class=\"aside\">{kind}: </span>\
             <span>{}</span> <small>{}</small></a></li>",
            group_anchor(group),
            breakable(group.subject),
            group.items.len()
        );
    }
    html.push_str("</ul>\n</nav>\n");
}

/// A subject that is broken where its words end, if it has to be.
fn breakable(subject: &str) -> String {
    let mut html = String::with_capacity(subject.len() * 2);
    let mut last = ' ';
    for c in text(subject).chars() {
        let ends_word = matches!(last, '/' | '_' | ':') && !matches!(c, '/' | '_' | ':');
        if ends_word || (c.is_uppercase() && last.is_lowercase()) {
            html.push_str("<wbr>");
        }
        html.push(c);
        last = c;
    }
    html
}

struct Writer {
    html: String,
    /// How many bytes excerpts may still take.
    left: usize,
    /// How often each anchor was wanted.
    anchors: HashMap<String, usize>,
}

impl Writer {
    fn group(&mut self, group: &Group<'_>) {
        let anchor = group_anchor(group);
        _ = writeln!(
            self.html,
            "<section class=\"group\" id=\"{anchor}\" aria-labelledby=\"{anchor}-h\">\n<h2 id=\"{anchor}-h\">{}</h2>",
            text(group.subject)
        );
        for item in &group.items {
            self.item(item);
        }
        self.html.push_str("</section>\n");
    }

    fn item(&mut self, item: &Item<'_>) {
        let change = item.change;
        let anchor = self.anchor(change);
        let (level, kind) = (view::name(change.level), view::kind(change.level));
        let (side, data) = match change.side {
            Side::Http => ("HTTP", "http"),
            Side::Rust => ("Rust", "rust"),
        };
        let path = match change.path.as_str() {
            "" => String::new(),
            path => format!(" <code class=\"path\">{}</code>", text(path)),
        };
        _ = writeln!(
            self.html,
            "<article class=\"change {level}\" id=\"{anchor}\" data-level=\"{level}\" data-side=\"{data}\" \
             aria-labelledby=\"{anchor}-h\">\n<p class=\"tags\"><b class=\"tag {level}\">{kind}</b> \
             <span class=\"tag\">{side}</span>{path} <a href=\"#{anchor}\" aria-label=\"Link to this change\">#</a></p>\n\
             <h3 id=\"{anchor}-h\">{}</h3>",
            message(&change.message)
        );
        let excerpts = excerpts(item);
        if excerpts.len() <= self.left {
            self.left -= excerpts.len();
            self.html.push_str(&excerpts);
        } else {
            self.left = 0;
            self.html.push_str("<p class=\"full\">This page is full; the lines are left out.</p>\n");
        }
        self.html.push_str("</article>\n");
    }

    /// An anchor that stays the same while the change does; only changes that are alike in all are told apart by number.
    fn anchor(&mut self, change: &Change) -> String {
        let pointer = |place: &Option<crate::finding::Place>| {
            place.as_ref().map(|place| place.pointer.clone()).unwrap_or_default()
        };
        let parts = [&pointer(&change.old), &pointer(&change.new), &change.path, &change.message];
        let anchor = format!("change-{}", named(&change.subject, view::side(change.side), &parts.map(String::as_str)));
        let times = self.anchors.entry(anchor.clone()).or_default();
        *times += 1;
        if *times == 1 { anchor } else { format!("{anchor}-{times}") }
    }
}

fn group_anchor(group: &Group<'_>) -> String {
    format!("subject-{}", named(group.subject, "", &[]))
}

/// A name of letters, digits and `-`: what can be read of a subject, and a digest of everything.
fn named(subject: &str, side: &str, parts: &[&str]) -> String {
    let words: String =
        subject.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    let slug: Vec<&str> = words.split_ascii_whitespace().take(6).collect();
    let slug: String = slug.join("-").chars().take(40).collect();
    let mut digest = Sha256::new();
    for part in [subject, side].iter().chain(parts) {
        digest.update(part.len().to_le_bytes());
        digest.update(part.as_bytes());
    }
    let digest: String = digest.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    if slug.is_empty() { digest } else { format!("{slug}-{digest}") }
}

/// The lines of the documents and of Rust that a change touches.
fn excerpts(item: &Item<'_>) -> String {
    let change = item.change;
    let pane = |spot: &Option<Spot<'_>>| {
        spot.as_ref().map(|spot| Pane {
            caption: format!("{}:{}", spot.short, spot.position.line),
            first: Some(spot.position.line),
            lines: spot.lines(),
        })
    };
    let rust = |code: &str| {
        let lines: Vec<String> = code.lines().map(crate::diff::excerpt::shown).collect();
        (!lines.is_empty()).then(|| Pane { caption: String::new(), first: None, lines })
    };
    let of_document = Labels { what: "Document", folded: change.side == Side::Rust || change.level < Level::Minor };
    let of_rust = Labels { what: "Rust", folded: change.level < Level::Minor };
    let mut html = panes(pane(&item.old), pane(&item.new), &of_document);
    if let Some(witness) = &change.witness {
        html = super::panes::witness(witness) + &html;
    }
    if let Some(lines) = &change.rust {
        let rust = panes(rust(&lines.old), rust(&lines.new), &of_rust);
        // What a change is about comes first.
        html = if change.side == Side::Rust { rust + &html } else { html + &rust };
    }
    html
}

//! Raw HTML: tags that Markdown has a word for, and everything else as text.

use pulldown_cmark::{Event, Parser};

use super::tree::Mark;
use super::tree_builder::{Builder, Kind, Origin};

/// The position of HTML: in running text, or on lines of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Inline,
    Block,
}

/// The greatest number of bytes of a tag, with its attributes; a longer one is text.
const MAX_TAG: usize = 1024;

/// Reads a piece of HTML: text, tags, comments.
pub fn read(builder: &mut Builder, html: &str, place: Place) {
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        text(builder, before);
        if let Some(comment) = from.strip_prefix("<!--") {
            // A comment that nothing ends goes to the end.
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(found) = Tag::at(from) {
            rest = from.get(found.raw.len()..).unwrap_or_default();
            found.read(builder, place);
        } else {
            builder.text("<");
            rest = from.get(1..).unwrap_or_default();
        }
    }
    text(builder, rest);
}

/// Text with its character references, `&lt;`, replaced.
fn text(builder: &mut Builder, html: &str) {
    let mut rest = html;
    while let Some(start) = rest.find('&') {
        let (before, from) = rest.split_at(start);
        builder.text(before);
        let name =
            from.bytes().skip(1).take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let reference = from.get(..name + 2).filter(|reference| name > 0 && reference.ends_with(';'));
        let taken = reference.unwrap_or("&");
        for event in Parser::new(taken) {
            if let Event::Text(decoded) = event {
                builder.text(&super::clean::clean(&decoded));
            }
        }
        rest = from.get(taken.len()..).unwrap_or_default();
    }
    builder.text(rest);
}

/// A start tag or an end tag.
struct Tag<'a> {
    raw: &'a str,
    name: String,
    is_end: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag that text starts with.
    fn at(text: &'a str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
        let name = inner.bytes().take(16).take_while(u8::is_ascii_alphanumeric).count();
        let (name, attributes) = inner.split_at_checked(name)?;
        if !name.starts_with(|c: char| c.is_ascii_alphabetic())
            || !attributes.starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>')
        {
            return None;
        }
        let mut quote = None;
        let end = attributes.bytes().take(MAX_TAG).position(|byte| {
            match quote {
                Some(open) if open == byte => quote = None,
                None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
                _ => {}
            }
            matches!(byte, b'<' | b'>') && quote.is_none()
        })?;
        let attributes = attributes.get(..end)?;
        let length = text.len() - inner.len() + name.len() + end + 1;
        let raw = text.get(..length).filter(|raw| raw.ends_with('>'))?;
        Some(Self { raw, name: name.to_ascii_lowercase(), is_end, attributes })
    }

    /// An attribute's value.
    fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        while let Some((before, after)) = rest.split_once('=') {
            let key = before.trim_end().rsplit(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
            let after = after.trim_start();
            let (value, after) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after.get(1..)?.split_once(quote)?,
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(value.replace("&amp;", "&"));
            }
            rest = after;
        }
        None
    }

    fn read(&self, builder: &mut Builder, place: Place) {
        match self.name.as_str() {
            "code" | "tt" | "kbd" | "samp" if self.is_end => builder.close_verbatim(false),
            "pre" if self.is_end => builder.close_verbatim(true),
            "code" | "tt" | "kbd" | "samp" => builder.open_verbatim(false, self.raw),
            "pre" => builder.open_verbatim(true, self.raw),
            "br" => builder.line_break(),
            "b" | "strong" => self.mark(builder, Mark::Strong),
            "i" | "em" => self.mark(builder, Mark::Emphasis),
            "s" | "del" | "strike" => self.mark(builder, Mark::Strike),
            "a" => match self.attribute("href") {
                _ if self.is_end => builder.unmark(&Mark::Link(String::new()), Origin::Html),
                Some(url) => builder.link(&url, Some(self.raw)),
                None if self.attributes.is_empty() => builder.text(self.raw),
                None => {}
            },
            "img" if self.attribute("src").is_some() => {
                builder.link(&self.attribute("src").unwrap_or_default(), Some(self.raw));
                builder.text(&self.attribute("alt").unwrap_or_default());
                builder.unmark(&Mark::Link(String::new()), Origin::Html);
            }
            "span" | "font" | "u" | "small" | "sup" | "sub" => {}
            _ => self.read_block(builder, place),
        }
    }

    fn mark(&self, builder: &mut Builder, mark: Mark) {
        if self.is_end {
            builder.unmark(&mark, Origin::Html);
        } else {
            builder.html_mark(mark, self.raw);
        }
    }

    fn read_block(&self, builder: &mut Builder, place: Place) {
        match self.name.as_str() {
            // Code shows what stands in it.
            _ if builder.is_verbatim() => builder.text(self.raw),
            "p" | "div" => builder.end_block(),
            "ul" => self.container(builder, Kind::List(None)),
            "ol" => self.container(builder, Kind::List(Some(1))),
            "li" => self.item(builder),
            "blockquote" => self.container(builder, Kind::Quote),
            "hr" if place == Place::Block => builder.rule(),
            "h1" | "h2" | "h3" if !self.is_end => builder.heading(1),
            "h4" | "h5" | "h6" if !self.is_end => builder.heading(4),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => builder.end_block(),
            // A table's rows are a list, and its cells stand side by side.
            "table" if place == Place::Block => self.container(builder, Kind::List(None)),
            "tr" if place == Place::Block => self.item(builder),
            "td" | "th" if place == Place::Block && !self.is_end => builder.separate(),
            "td" | "th" | "thead" | "tbody" | "details" | "summary" | "center" | "dl" | "dt" | "dd"
                if place == Place::Block =>
            {
                if !self.name.starts_with('t') {
                    builder.end_block();
                }
            }
            _ => builder.text(self.raw),
        }
    }

    fn container(&self, builder: &mut Builder, kind: Kind) {
        if self.is_end {
            builder.close(&kind, Origin::Html);
        } else {
            builder.open(kind, Origin::Html);
        }
    }

    /// An item ends where the next one starts.
    fn item(&self, builder: &mut Builder) {
        if self.is_end {
            builder.close(&Kind::Item, Origin::Html);
            return;
        }
        if builder.innermost_html() == Some(&Kind::Item) {
            builder.close(&Kind::Item, Origin::Html);
        }
        if !matches!(builder.innermost_html(), Some(Kind::List(_))) {
            builder.open(Kind::List(None), Origin::Html);
        }
        builder.open(Kind::Item, Origin::Html);
    }
}

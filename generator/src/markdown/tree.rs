//! What a description says: a tree of a few kinds of blocks.

use pulldown_cmark::Alignment;

/// A part of a description that stands on lines of its own.
#[derive(Debug)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading, and its level from 1.
    Heading(u8, Vec<Inline>),
    /// Code, and the language that the author named, as written.
    Code(String, String),
    /// A quotation.
    Quote(Vec<Block>),
    /// A list: the number of its first item if it's numbered, and the items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A table.
    Table(Table),
    /// A line between two parts.
    Rule,
}

/// A table; its first row is the header.
#[derive(Debug, Default)]
pub struct Table {
    /// The alignment of the columns.
    pub alignments: Vec<Alignment>,
    /// The cells of each row.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A piece of running text. Spans are pairs of [`Inline::Open`] and [`Inline::Close`], properly nested.
#[derive(Debug)]
pub enum Inline {
    /// Text; its white space may be any.
    Text(String),
    /// Code.
    Code(String),
    /// An absolute URL that shows as itself.
    Url(String),
    /// A line ends here in any case.
    Break,
    /// A span starts here. A text stands before it, if only an empty one.
    Open(Mark),
    /// A span ends here, with the index of its start.
    Close(usize),
}

/// What a span is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Emphasis, in italics.
    Emphasis,
    /// Strong emphasis, in bold.
    Strong,
    /// Struck out.
    Strike,
    /// A link to an absolute URL. Links aren't nested.
    Link(String),
}

/// The text of some running text without its marks, if it has any.
pub fn text(inlines: &[Inline]) -> Option<String> {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(part) | Inline::Code(part) | Inline::Url(part) => text.push_str(part),
            Inline::Break => text.push(' '),
            Inline::Open(_) | Inline::Close(_) => {}
        }
    }
    Some(text).filter(|text| !text.trim().is_empty())
}

//! Builds the tree from what opens and closes in Markdown and in HTML, which need not fit together.

mod spans;

use pulldown_cmark::Alignment;

use super::tree::{Block, Inline, Mark, Table};

/// The greatest depth of lists, quotations and spans; what lies deeper is kept, without its nesting.
const MAX_DEPTH: usize = 8;

/// What holds blocks.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    Quote,
    List(Option<u64>),
    Item,
}

/// The language in which something was opened: HTML closes nothing that Markdown opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Markdown,
    Html,
}

/// Code that is gathered from its start tag to its end tag.
struct Verbatim {
    /// Whether it's a block, `<pre>`.
    is_block: bool,
    tag: String,
    text: String,
}

struct Frame {
    kind: Kind,
    origin: Origin,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
}

/// A mark that is open.
struct Opened {
    mark: Mark,
    /// Its place in the running text; nothing if the mark isn't kept.
    at: Option<usize>,
    /// The HTML tag, which is text after all if nothing closes it: `?state=<a>`.
    tag: Option<String>,
}

/// A tree in the making.
pub struct Builder {
    root: Vec<Block>,
    /// What is open, from the outermost to the innermost.
    frames: Vec<Frame>,
    /// The number of those that are open beyond the deepest that are kept.
    beyond: usize,
    inlines: Vec<Inline>,
    /// Whether the running text shows something.
    is_seen: bool,
    marks: Vec<Opened>,
    heading: Option<u8>,
    verbatim: Option<Verbatim>,
    table: Option<Table>,
}

impl Builder {
    pub fn new() -> Self {
        Self {
            root: Vec::new(),
            frames: Vec::new(),
            beyond: 0,
            inlines: Vec::new(),
            is_seen: false,
            marks: Vec::new(),
            heading: None,
            verbatim: None,
            table: None,
        }
    }

    pub fn finish(mut self) -> Vec<Block> {
        self.end_block();
        while !self.frames.is_empty() {
            self.pop();
        }
        self.root
    }

    /// Ends the paragraph or heading.
    pub fn end_block(&mut self) {
        if self.table.is_some() {
            self.line_break();
            return;
        }
        let heading = self.heading.take();
        if let Some(inlines) = self.take_inlines() {
            self.push(match heading {
                Some(level) => Block::Heading(level, inlines),
                None => Block::Paragraph(inlines),
            });
        }
    }

    /// Starts a heading, which lasts to the end of the block.
    pub fn heading(&mut self, level: u8) {
        self.end_block();
        if self.table.is_none() {
            self.heading = Some(level);
        }
    }

    /// Adds a line between two parts; within a list or a quotation there are none.
    pub fn rule(&mut self) {
        self.end_block();
        if self.frames.is_empty() {
            self.push(Block::Rule);
        }
    }

    /// Adds a block of code, unless it's blank.
    pub fn code_block(&mut self, language: String, code: String) {
        self.end_block();
        if !code.trim().is_empty() {
            self.push(Block::Code(language, code));
        }
    }

    /// Adds a block; in a list, as an item of its own.
    pub fn push(&mut self, block: Block) {
        match self.frames.last_mut() {
            None => self.root.push(block),
            Some(Frame { kind: Kind::List(_), items, .. }) => items.push(vec![block]),
            Some(frame) => frame.blocks.push(block),
        }
    }

    pub fn open(&mut self, kind: Kind, origin: Origin) {
        self.end_block();
        if self.table.is_some() {
            return;
        }
        if self.frames.len() >= MAX_DEPTH || self.beyond > 0 {
            self.beyond += 1;
        } else {
            self.frames.push(Frame { kind, origin, blocks: Vec::new(), items: Vec::new() });
        }
    }

    /// Opens a quotation with a title, such as a note or a warning.
    pub fn open_alert(&mut self, title: &str) {
        self.open(Kind::Quote, Origin::Markdown);
        self.mark(Mark::Strong);
        self.text(title);
        self.unmark(&Mark::Strong, Origin::Markdown);
        self.end_block();
    }

    /// Closes the innermost of a kind, and what is still open in it.
    pub fn close(&mut self, kind: &Kind, origin: Origin) {
        self.end_block();
        if self.table.is_some() {
            return;
        }
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let is_sought = |frame: &Frame| std::mem::discriminant(&frame.kind) == std::mem::discriminant(kind);
        let reachable =
            self.frames.iter().rev().take_while(|frame| origin == Origin::Markdown || frame.origin == origin);
        if let Some(above) = reachable.clone().position(|frame| frame.origin == origin && is_sought(frame)) {
            for _ in 0..=above {
                self.pop();
            }
        }
    }

    /// The kind of the innermost, if HTML opened it.
    pub fn innermost_html(&self) -> Option<&Kind> {
        self.frames.last().filter(|frame| frame.origin == Origin::Html && self.beyond == 0).map(|frame| &frame.kind)
    }

    fn pop(&mut self) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        match frame.kind {
            Kind::Quote if !frame.blocks.is_empty() => self.push(Block::Quote(frame.blocks)),
            Kind::List(start) if !frame.items.is_empty() => self.push(Block::List(start, frame.items)),
            Kind::Item if !frame.blocks.is_empty() => match self.frames.last_mut() {
                Some(list @ Frame { kind: Kind::List(_), .. }) => list.items.push(frame.blocks),
                _ => frame.blocks.into_iter().for_each(|block| self.push(block)),
            },
            _ => {}
        }
    }

    pub fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.end_block();
        self.table = Some(Table { alignments, rows: Vec::new() });
    }

    pub fn row(&mut self) {
        if let Some(table) = &mut self.table {
            table.rows.push(Vec::new());
        }
    }

    pub fn cell(&mut self) {
        let cell = self.take_inlines().unwrap_or_default();
        if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
            row.push(cell);
        }
    }

    pub fn close_table(&mut self) {
        if let Some(table) = self.table.take() {
            self.push(Block::Table(table));
        }
    }
}

//! Builds the tree from what opens and closes in Markdown and in HTML, which need not fit together.

use pulldown_cmark::Alignment;

use super::escape::link_target;
use super::tree::{Block, Inline, Mark, Table};

/// How deep lists, quotations and spans are nested; what lies deeper is kept, without its nesting.
const MAX_DEPTH: usize = 8;

/// What holds blocks.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind {
    Quote,
    List(Option<u64>),
    Item,
}

/// Where something was opened: HTML closes nothing that Markdown opened.
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
    /// How many are open beyond the deepest that are kept.
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

    /// Parts what comes from what is there, if there is something.
    pub fn separate(&mut self) {
        if self.is_seen {
            self.text(" | ");
        }
    }

    /// Adds text to the paragraph; its white space may be any.
    pub fn text(&mut self, text: &str) {
        if let Some(verbatim) = &mut self.verbatim {
            verbatim.text.push_str(text);
            return;
        }
        let text = if matches!(self.inlines.last(), Some(Inline::Open(_))) {
            let start = text.trim_start();
            if start.len() < text.len() {
                self.space_before_spans();
            }
            start
        } else {
            text
        };
        self.is_seen |= !text.trim_start().is_empty();
        match self.inlines.last_mut() {
            Some(Inline::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.inlines.push(Inline::Text(text.to_owned())),
        }
    }

    /// A span that starts with a space starts behind it instead: `** a**` would be no span.
    fn space_before_spans(&mut self) {
        let mut inlines = self.inlines.iter_mut().rev().peekable();
        while let (Some(Inline::Open(_)), Some(Inline::Text(text))) = (inlines.next(), inlines.next()) {
            if !(text.is_empty() && matches!(inlines.peek(), Some(Inline::Open(_)))) {
                text.push(' ');
                return;
            }
        }
    }

    pub fn code(&mut self, code: &str) {
        match &mut self.verbatim {
            Some(verbatim) => verbatim.text.push_str(code),
            None => {
                self.is_seen = true;
                self.inlines.push(Inline::Code(code.to_owned()));
            }
        }
    }

    pub fn line_break(&mut self) {
        match &mut self.verbatim {
            Some(verbatim) => verbatim.text.push('\n'),
            None => self.inlines.push(Inline::Break),
        }
    }

    pub fn mark(&mut self, mark: Mark) {
        self.open_mark(mark, true, None);
    }

    /// Opens a mark that stands as an HTML tag.
    pub fn html_mark(&mut self, mark: Mark, tag: &str) {
        if self.marks.len() < MAX_DEPTH {
            self.open_mark(mark, true, Some(tag.to_owned()));
        }
    }

    /// Opens a link, which isn't kept if it leads into the author's site or stands in another one.
    pub fn link(&mut self, url: &str, tag: Option<&str>) {
        let is_nested = self.marks.iter().take(MAX_DEPTH).any(|open| matches!(open.mark, Mark::Link(_)));
        let target = link_target(url);
        let is_kept = target.is_some() && !is_nested;
        self.open_mark(Mark::Link(target.unwrap_or_default()), is_kept, tag.map(str::to_owned));
    }

    fn open_mark(&mut self, mark: Mark, is_kept: bool, tag: Option<String>) {
        let is_kept = is_kept && self.marks.len() < MAX_DEPTH && self.verbatim.is_none();
        let at = is_kept.then(|| {
            if !matches!(self.inlines.last(), Some(Inline::Text(_))) {
                self.inlines.push(Inline::Text(String::new()));
            }
            self.inlines.push(Inline::Open(mark.clone()));
            self.inlines.len() - 1
        });
        self.marks.push(Opened { mark, at, tag });
    }

    /// Closes the innermost mark of a kind, and those in it.
    pub fn unmark(&mut self, mark: &Mark, origin: Origin) {
        let is_sought = |open: &Opened| {
            open.tag.is_some() == (origin == Origin::Html)
                && std::mem::discriminant(&open.mark) == std::mem::discriminant(mark)
        };
        // HTML opens none beyond the first few, so that looking for one is quick.
        let searched = if origin == Origin::Html { MAX_DEPTH.min(self.marks.len()) } else { self.marks.len() };
        let Some(found) = self.marks.iter().take(searched).rposition(is_sought) else {
            return;
        };
        while self.marks.len() > found {
            let Some(open) = self.marks.pop() else { return };
            let is_found = self.marks.len() == found;
            match open.at {
                Some(at) if open.tag.is_some() && !is_found => self.unopen(at, open.tag),
                Some(at) => self.close_mark(at),
                None => {}
            }
        }
    }

    /// Ends a span that starts at an index, without the space at its end.
    fn close_mark(&mut self, at: usize) {
        let mut behind = Inline::Text(String::new());
        loop {
            match self.inlines.last_mut() {
                Some(Inline::Break) => {
                    self.inlines.pop();
                    behind = Inline::Break;
                }
                Some(Inline::Text(text)) if text.ends_with(char::is_whitespace) => {
                    text.truncate(text.trim_end().len());
                    if matches!(behind, Inline::Text(_)) {
                        behind = Inline::Text(" ".to_owned());
                    }
                }
                _ => break,
            }
        }
        let shows = super::tree::text(self.inlines.get(at..).unwrap_or_default());
        match self.inlines.get(at) {
            // A link that shows nothing, or its own URL, is just the URL.
            Some(Inline::Open(Mark::Link(url)))
                if shows.as_ref().is_none_or(|shows| link_target(shows).as_ref() == Some(url)) =>
            {
                let url = shows.map_or_else(|| url.clone(), |shows| shows.trim().to_owned());
                self.inlines.truncate(at);
                self.inlines.push(Inline::Url(url));
            }
            _ if shows.is_none() => self.inlines.truncate(at),
            _ => self.inlines.push(Inline::Close(at)),
        }
        self.inlines.push(behind);
    }

    /// Takes back the start of a span: what looked like a tag was text.
    fn unopen(&mut self, at: usize, tag: Option<String>) {
        if let Some(inline) = self.inlines.get_mut(at) {
            *inline = Inline::Text(tag.unwrap_or_default());
        }
    }

    /// Starts code that stands between HTML tags.
    pub fn open_verbatim(&mut self, is_block: bool, tag: &str) {
        if self.verbatim.is_none() {
            self.verbatim = Some(Verbatim { is_block, tag: tag.to_owned(), text: String::new() });
        }
    }

    /// Whether text is now code.
    pub fn is_verbatim(&self) -> bool {
        self.verbatim.is_some()
    }

    pub fn close_verbatim(&mut self, is_block: bool) {
        match self.verbatim.take_if(|verbatim| verbatim.is_block == is_block) {
            Some(Verbatim { is_block: true, text, .. }) if self.table.is_none() => {
                self.code_block(String::new(), text);
            }
            Some(Verbatim { text, .. }) => self.code(&text),
            None => {}
        }
    }

    /// The running text so far, if there is any to see.
    fn take_inlines(&mut self) -> Option<Vec<Inline>> {
        if let Some(Verbatim { tag, text, .. }) = self.verbatim.take() {
            // Nothing closed it: it was text.
            self.text(&tag);
            self.text(&text);
        }
        while let Some(open) = self.marks.pop() {
            if let Some(at) = open.at {
                self.unopen(at, open.tag);
            }
        }
        self.is_seen = false;
        let inlines = std::mem::take(&mut self.inlines);
        super::tree::text(&inlines).is_some().then_some(inlines)
    }
}

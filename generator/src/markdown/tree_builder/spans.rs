//! Running text in the making: its text, its code, and the marks that are open in it.

use super::{Builder, MAX_DEPTH, Opened, Origin, Verbatim};
use crate::markdown::escape::link_target;
use crate::markdown::tree::{self, Inline, Mark};

impl Builder {
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
            None if code.trim().is_empty() => self.text(" "),
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

    /// Opens a link, which isn't kept if it leads into the author's site.
    pub fn link(&mut self, url: &str, tag: Option<&str>) {
        let target = link_target(url);
        let is_kept = target.is_some();
        self.open_mark(Mark::Link(target.unwrap_or_default()), is_kept, tag.map(str::to_owned));
    }

    /// Opens a mark, which isn't kept within another of its kind: that would say the same twice.
    fn open_mark(&mut self, mark: Mark, is_kept: bool, tag: Option<String>) {
        let kind = std::mem::discriminant(&mark);
        let is_same = |open: &Opened| open.at.is_some() && std::mem::discriminant(&open.mark) == kind;
        let is_kept =
            is_kept && self.marks.len() < MAX_DEPTH && self.verbatim.is_none() && !self.marks.iter().any(is_same);
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
        let shows = tree::text(self.inlines.get(at..).unwrap_or_default());
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
    pub(super) fn take_inlines(&mut self) -> Option<Vec<Inline>> {
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
        tree::text(&inlines).is_some().then_some(inlines)
    }
}

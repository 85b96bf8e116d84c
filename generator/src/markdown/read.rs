//! Markdown into the tree.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::clean::clean;
use super::html::{self, Place};
use super::tree::{Block, Mark};
use super::tree_builder::{Builder, Kind, Origin};

/// What a clean text says.
pub fn read(markdown: &str) -> Vec<Block> {
    let mut reader = Reader { builder: Builder::new(), block: None };
    // Of the extensions that rustdoc knows, footnotes and task lists are left out: they are rare here, and read well
    // as the text that they then are. It doesn't know GitHub's alerts, `> [!NOTE]`, which become quotations.
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    Parser::new_ext(markdown, options).for_each(|event| reader.event(event));
    reader.builder.finish()
}

/// Translates the parser's events.
struct Reader {
    builder: Builder,
    block: Option<Raw>,
}

/// A block whose lines are gathered before they mean something.
enum Raw {
    Code(String, String),
    Html(String),
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) => match &mut self.block {
                Some(Raw::Code(_, lines) | Raw::Html(lines)) => lines.push_str(&text),
                // Character references are characters now.
                None => self.builder.text(&clean(&text)),
            },
            Event::InlineHtml(text) => html::read(&mut self.builder, &text, Place::Inline),
            Event::Code(code) => self.builder.code(&code),
            Event::SoftBreak => self.builder.text("\n"),
            Event::HardBreak => self.builder.line_break(),
            Event::Rule => self.builder.rule(),
            // The extensions that these belong to are off.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let builder = &mut self.builder;
        match tag {
            Tag::Heading { level, .. } => builder.heading(level as u8),
            Tag::BlockQuote(Some(alert)) => builder.open_alert(match alert {
                BlockQuoteKind::Note => "Note",
                BlockQuoteKind::Tip => "Tip",
                BlockQuoteKind::Important => "Important",
                BlockQuoteKind::Warning => "Warning",
                BlockQuoteKind::Caution => "Caution",
            }),
            Tag::BlockQuote(None) => builder.open(Kind::Quote, Origin::Markdown),
            Tag::CodeBlock(kind) => {
                builder.end_block();
                let language = if let CodeBlockKind::Fenced(info) = kind { info.into_string() } else { String::new() };
                self.block = Some(Raw::Code(language, String::new()));
            }
            Tag::HtmlBlock => {
                builder.end_block();
                self.block = Some(Raw::Html(String::new()));
            }
            Tag::List(start) => builder.open(Kind::List(start), Origin::Markdown),
            Tag::Item => builder.open(Kind::Item, Origin::Markdown),
            Tag::Table(alignments) => builder.open_table(alignments),
            Tag::TableHead | Tag::TableRow => builder.row(),
            Tag::Emphasis => builder.mark(Mark::Emphasis),
            Tag::Strong => builder.mark(Mark::Strong),
            Tag::Strikethrough => builder.mark(Mark::Strike),
            Tag::Link { link_type: LinkType::Email, .. } => {}
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => builder.link(&dest_url, None),
            _ => builder.end_block(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let builder = &mut self.builder;
        match tag {
            TagEnd::BlockQuote(_) => builder.close(&Kind::Quote, Origin::Markdown),
            TagEnd::List(_) => builder.close(&Kind::List(None), Origin::Markdown),
            TagEnd::Item => builder.close(&Kind::Item, Origin::Markdown),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => match self.block.take() {
                Some(Raw::Code(language, code)) => builder.code_block(language, code),
                Some(Raw::Html(text)) => {
                    html::read(builder, &text, Place::Block);
                    builder.end_block();
                }
                None => {}
            },
            TagEnd::Table => builder.close_table(),
            TagEnd::TableCell => builder.cell(),
            TagEnd::TableHead | TagEnd::TableRow => {}
            TagEnd::Emphasis => builder.unmark(&Mark::Emphasis, Origin::Markdown),
            TagEnd::Strong => builder.unmark(&Mark::Strong, Origin::Markdown),
            TagEnd::Strikethrough => builder.unmark(&Mark::Strike, Origin::Markdown),
            TagEnd::Link | TagEnd::Image => builder.unmark(&Mark::Link(String::new()), Origin::Markdown),
            _ => builder.end_block(),
        }
    }
}

//! The tree as lines of Markdown, in one plain style.

use pulldown_cmark::Alignment;

use super::tree::{Block, Inline, Table};
use super::{escape, inline, wrap};

/// The number of characters of a line of running text, so that a doc comment is 100 wide.
pub const WIDTH: usize = 96;

/// The smallest width of running text, deep in lists.
const MIN_WIDTH: usize = 40;

/// Languages that rustdoc shows and doesn't compile.
const LANGUAGES: [&str; 36] = [
    "bash",
    "c",
    "console",
    "cpp",
    "csharp",
    "css",
    "csv",
    "curl",
    "diff",
    "go",
    "graphql",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "json5",
    "jsonc",
    "kotlin",
    "php",
    "python",
    "ruby",
    "sh",
    "shell",
    "sql",
    "swift",
    "text",
    "toml",
    "ts",
    "tsx",
    "typescript",
    "xml",
    "yaml",
    "yml",
];

/// The lines of a description, without blank ones at the start and the end.
pub fn lines(blocks: &[Block]) -> Vec<String> {
    let mut printer = Printer { lines: Vec::new(), indents: Vec::new() };
    printer.blocks(blocks, false);
    printer.lines
}

/// What stands before the lines in a list item or a quotation.
struct Indent {
    /// Before the first line, until that is written.
    first: Option<String>,
    /// Before the lines after it.
    rest: String,
}

struct Printer {
    lines: Vec<String>,
    indents: Vec<Indent>,
}

impl Printer {
    /// Prints blocks, with blank lines between them; none before a list in a tight item.
    fn blocks(&mut self, blocks: &[Block], is_tight: bool) {
        let mut before: Option<&Block> = None;
        let mut marker = false;
        for block in blocks {
            // A list right behind another one has the other marker, or they would be one list.
            marker = match (before, block) {
                (Some(Block::List(before, _)), Block::List(start, _)) => before.is_some() == start.is_some() && !marker,
                _ => false,
            };
            if before.is_some() && !(is_tight && matches!(block, Block::List(..))) {
                self.blank();
            }
            self.block(block, marker);
            before = Some(block);
        }
    }

    fn block(&mut self, block: &Block, other_marker: bool) {
        match block {
            Block::Paragraph(inlines) => self.paragraph(inlines),
            Block::Heading(level, inlines) => self.heading(*level, inlines),
            Block::Code(language, code) => self.code(language, code),
            Block::Quote(blocks) => self.indented("> ".to_owned(), "> ".to_owned(), blocks, false),
            Block::List(start, items) => self.list(*start, items, other_marker),
            Block::Table(table) => self.table(table),
            Block::Rule => self.line("---"),
        }
    }

    fn paragraph(&mut self, inlines: &[Inline]) {
        let indent: usize = self.indents.iter().map(|indent| indent.rest.len()).sum();
        let width = WIDTH.saturating_sub(indent).max(MIN_WIDTH);
        for line in wrap::wrap(&inline::markdown(inlines, false), width) {
            self.line(&line);
        }
    }

    fn heading(&mut self, level: u8, inlines: &[Inline]) {
        let mut text = inline::one_line(inlines, false);
        // Number signs at the end would close the heading.
        if text.ends_with('#') {
            text.insert(text.trim_end_matches('#').len(), '\\');
        }
        let signs = if level <= 3 { "###" } else { "####" };
        self.line(&format!("{signs} {text}"));
    }

    fn code(&mut self, language: &str, code: &str) {
        let language = language.split([' ', ',', '{', '\t']).next().unwrap_or_default().to_ascii_lowercase();
        let language = LANGUAGES.iter().find(|known| **known == language).unwrap_or(&"text");
        let fence = "`".repeat(escape::longest_run(code).max(2) + 1);
        self.line(&format!("{fence}{language}"));
        for line in code.trim_end().split('\n').skip_while(|line| line.trim().is_empty()) {
            self.line(&line.replace('\t', "    "));
        }
        self.line(&fence);
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], other_marker: bool) {
        let is_tight = items.iter().all(|item| is_tight(item));
        // Numbers have nine digits at most.
        let mut number = start.filter(|start| *start < 900_000_000);
        for (index, item) in items.iter().enumerate() {
            if index > 0 && !is_tight {
                self.blank();
            }
            let marker = match (start, number.unwrap_or(1), other_marker) {
                (Some(_), number, false) => format!("{number}. "),
                (Some(_), number, true) => format!("{number}) "),
                (None, _, false) => "- ".to_owned(),
                (None, _, true) => "* ".to_owned(),
            };
            number = Some(number.unwrap_or(1) + 1);
            let rest = " ".repeat(marker.len());
            self.indented(marker, rest, item, is_tight);
        }
    }

    fn indented(&mut self, first: String, rest: String, blocks: &[Block], is_tight: bool) {
        self.indents.push(Indent { first: Some(first), rest });
        self.blocks(blocks, is_tight);
        self.indents.pop();
    }

    fn table(&mut self, table: &Table) {
        for (index, row) in table.rows.iter().enumerate() {
            let cells = row.iter().map(|cell| inline::one_line(cell, true));
            self.row(cells);
            if index == 0 {
                self.row(table.alignments.iter().map(|alignment| match alignment {
                    Alignment::None => "---".to_owned(),
                    Alignment::Left => ":--".to_owned(),
                    Alignment::Center => ":-:".to_owned(),
                    Alignment::Right => "--:".to_owned(),
                }));
            }
        }
    }

    fn row(&mut self, cells: impl Iterator<Item = String>) {
        let mut line = String::from("|");
        for cell in cells {
            line.push(' ');
            line.push_str(&cell);
            line.push_str(if cell.is_empty() { "|" } else { " |" });
        }
        self.line(&line);
    }

    fn line(&mut self, text: &str) {
        let mut line = String::new();
        for indent in &mut self.indents {
            match indent.first.take() {
                Some(first) => line.push_str(&first),
                None => line.push_str(&indent.rest),
            }
        }
        line.push_str(text);
        line.truncate(line.trim_end().len());
        self.lines.push(line);
    }

    /// A blank line between two blocks, as it stands within what has begun.
    fn blank(&mut self) {
        let begun = self.indents.iter().take_while(|indent| indent.first.is_none());
        let line: String = begun.map(|indent| indent.rest.as_str()).collect();
        self.lines.push(line.trim_end().to_owned());
    }
}

/// Whether an item is a paragraph and perhaps a list, which need no blank line between them.
fn is_tight(item: &[Block]) -> bool {
    match item {
        [Block::Paragraph(_) | Block::List(..)] => true,
        // Only a list that starts with 1 can interrupt a paragraph.
        [Block::Paragraph(_), Block::List(start, _)] => start.is_none_or(|start| start == 1),
        _ => false,
    }
}

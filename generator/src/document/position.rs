//! Where the places of a document stand in its files: looked up only for the places that findings need.
//!
//! A member stands where its key starts, an element where it starts itself. The wanted pointers form a tree, and one
//! pass over a file's text walks that tree; what lies beside it is skipped.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

use super::pointer;

/// A place as editors show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The offset in the file's text in bytes, from 0.
    pub offset: usize,
}

impl Position {
    /// Where a file starts.
    pub const START: Self = Self { line: 1, column: 1, offset: 0 };
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Json,
    Yaml,
}

/// The positions of some pointers in a text that has been read without error.
pub(super) fn find(text: &str, syntax: Syntax, pointers: &[&str]) -> Vec<Position> {
    let mut tree = Tree::default();
    let ids: Vec<usize> = pointers.iter().map(|pointer| tree.add(pointer)).collect();
    match syntax {
        Syntax::Json => JsonScan { text, at: 0 }.run(&mut tree),
        Syntax::Yaml => scan_yaml(text, &mut tree),
    }
    let marks: Vec<Option<usize>> = ids.into_iter().map(|id| tree.nearest(id)).collect();
    locate(text, syntax, &marks)
}

/// Positions for marks, which count bytes in JSON and characters in YAML; one pass for all of them.
fn locate(text: &str, syntax: Syntax, marks: &[Option<usize>]) -> Vec<Position> {
    let mut order: Vec<(usize, usize)> =
        marks.iter().enumerate().filter_map(|(index, mark)| Some(((*mark)?, index))).collect();
    order.sort_unstable();
    let mut positions = vec![Position::START; marks.len()];
    let mut wanted = order.into_iter().peekable();
    let mut here = Position::START;
    for (count, (offset, character)) in text.char_indices().enumerate() {
        here.offset = offset;
        let mark = if syntax == Syntax::Json { offset } else { count };
        while let Some((_, index)) = wanted.next_if(|(wanted, _)| *wanted <= mark) {
            if let Some(position) = positions.get_mut(index) {
                *position = here;
            }
        }
        if wanted.peek().is_none() {
            break;
        }
        if character == '\n' {
            (here.line, here.column) = (here.line + 1, 1);
        } else {
            here.column += 1;
        }
    }
    for (_, index) in wanted {
        if let Some(position) = positions.get_mut(index) {
            *position = here;
        }
    }
    positions
}

/// The wanted pointers as a tree; its root has the index 0.
struct Tree(Vec<Branch>);

#[derive(Default)]
struct Branch {
    parent: usize,
    children: HashMap<Box<str>, usize>,
    mark: Option<usize>,
}

impl Default for Tree {
    fn default() -> Self {
        Self(vec![Branch::default()])
    }
}

impl Tree {
    fn add(&mut self, pointer: &str) -> usize {
        let mut at = 0;
        for segment in pointer::segments(pointer).into_iter().flatten() {
            let next = self.0.len();
            let child = self.0.get_mut(at).map(|branch| *branch.children.entry(segment.into()).or_insert(next));
            if child == Some(next) {
                self.0.push(Branch { parent: at, ..Branch::default() });
            }
            at = child.unwrap_or(at);
        }
        at
    }

    fn child(&self, id: usize, segment: &str) -> Option<usize> {
        self.0.get(id)?.children.get(segment).copied()
    }

    fn is_leaf(&self, id: usize) -> bool {
        self.0.get(id).is_none_or(|branch| branch.children.is_empty())
    }

    fn mark(&mut self, id: usize, mark: usize) {
        if let Some(branch) = self.0.get_mut(id) {
            branch.mark = Some(mark);
        }
    }

    /// The mark of a branch, else of its nearest ancestor that has one.
    fn nearest(&self, mut id: usize) -> Option<usize> {
        loop {
            let branch = self.0.get(id)?;
            if branch.mark.is_some() || id == 0 {
                return branch.mark;
            }
            id = branch.parent;
        }
    }
}

/// A collection that the scan is in.
struct Open {
    id: usize,
    /// The index of the next element; nothing in an object.
    index: Option<usize>,
}

/// A scan over a text that is known to be JSON.
struct JsonScan<'t> {
    text: &'t str,
    at: usize,
}

impl JsonScan<'_> {
    fn run(&mut self, tree: &mut Tree) {
        self.skip_space();
        tree.mark(0, self.at);
        let mut open = Vec::new();
        self.enter(0, tree, &mut open);
        while let Some(Open { id, index }) = open.last_mut() {
            self.skip_space();
            let start = self.at;
            let child = match (self.peek(), index.as_mut()) {
                (None | Some(b'}' | b']'), _) => {
                    self.at += 1;
                    open.pop();
                    continue;
                }
                (_, Some(index)) => {
                    let child = tree.child(*id, &index.to_string());
                    *index += 1;
                    child
                }
                (_, None) => {
                    let key = self.key();
                    self.skip_space();
                    tree.child(*id, &key)
                }
            };
            match child {
                Some(child) => {
                    tree.mark(child, start);
                    self.enter(child, tree, &mut open);
                }
                None => self.skip_value(),
            }
        }
    }

    /// Goes into a collection if something in it is wanted, else past the value.
    fn enter(&mut self, id: usize, tree: &Tree, open: &mut Vec<Open>) {
        match self.peek() {
            Some(b'{') if !tree.is_leaf(id) => open.push(Open { id, index: None }),
            Some(b'[') if !tree.is_leaf(id) => open.push(Open { id, index: Some(0) }),
            _ => return self.skip_value(),
        }
        self.at += 1;
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Past white space and what separates values.
    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t' | b',' | b':')) {
            self.at += 1;
        }
    }

    fn key(&mut self) -> String {
        let start = self.at;
        self.skip_string();
        let quoted = self.text.get(start..self.at).unwrap_or_default();
        if quoted.contains('\\') {
            serde_json::from_str(quoted).unwrap_or_default()
        } else {
            quoted.trim_matches('"').to_owned()
        }
    }

    fn skip_string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
    }

    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.skip_string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                    continue;
                }
                b'}' | b']' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' if depth == 0 => return,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            if depth == 0 {
                return;
            }
        }
    }
}

/// Walks the events of a text that is known to be YAML.
fn scan_yaml(text: &str, tree: &mut Tree) {
    /// A collection: its branch if something in it may be wanted, and the branch of the value after a key.
    struct Frame {
        id: Option<usize>,
        index: Option<usize>,
        value: Option<Option<usize>>,
    }
    let mut open: Vec<Frame> = Vec::new();
    let mut started = false;
    for item in Parser::new_from_str(text) {
        let Ok((event, span)) = item else { return };
        let id = match &event {
            Event::DocumentEnd => return,
            Event::SequenceEnd | Event::MappingEnd => {
                open.pop();
                continue;
            }
            Event::Scalar(..) | Event::Alias(_) | Event::SequenceStart(..) | Event::MappingStart(..) => {
                match open.last_mut() {
                    None if started => return,
                    None => {
                        started = true;
                        tree.mark(0, span.start.index());
                        Some(0)
                    }
                    Some(Frame { id, index: Some(index), .. }) => {
                        let child = id.and_then(|id| tree.child(id, &index.to_string()));
                        *index += 1;
                        child.inspect(|child| tree.mark(*child, span.start.index()))
                    }
                    Some(Frame { id, value, .. }) => match value.take() {
                        Some(child) => child,
                        None => {
                            let child = match (&event, id) {
                                (Event::Scalar(key, ..), Some(id)) => tree.child(*id, key),
                                _ => None,
                            };
                            *value = Some(child.inspect(|child| tree.mark(*child, span.start.index())));
                            continue;
                        }
                    },
                }
            }
            _ => continue,
        };
        match event {
            Event::SequenceStart(..) => open.push(Frame { id, index: Some(0), value: None }),
            Event::MappingStart(..) => open.push(Frame { id, index: None, value: None }),
            _ => {}
        }
    }
}

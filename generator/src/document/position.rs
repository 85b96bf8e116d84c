//! The lines and columns of a document's places in its files: looked up only for the places that findings need.
//!
//! A member stands where its key starts, an element where it starts itself. The wanted pointers form a tree, and one
//! pass over a file's text walks that tree; what lies beside it is skipped.

use crate::hash::HashMap;
use saphyr_parser::{Event, Parser};

use super::{json_scan, pointer, tabs};

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
    /// The start of a file.
    pub const START: Self = Self { line: 1, column: 1, offset: 0 };
}

/// The syntax of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    Json,
    Yaml,
    /// YAML once spaces stand for its tabs.
    TabbedYaml,
}

/// The positions of some pointers in a text that has been read without error.
pub(super) fn find(text: &str, syntax: Syntax, pointers: &[&str]) -> Vec<Position> {
    let mut tree = Tree::default();
    let ids: Vec<usize> = pointers.iter().map(|pointer| tree.add(pointer)).collect();
    match syntax {
        Syntax::Json => json_scan::mark(text, &mut tree),
        Syntax::Yaml => scan_yaml(text, &mut tree),
        Syntax::TabbedYaml => scan_yaml(tabs::spaced(text).as_deref().unwrap_or(text), &mut tree),
    }
    let marks: Vec<Option<usize>> = ids.into_iter().map(|id| tree.nearest(id)).collect();
    let characters = text.char_indices();
    match syntax {
        Syntax::Json => locate(characters.map(|(offset, character)| (offset, character, character.len_utf8())), &marks),
        Syntax::Yaml => locate(characters.map(|(offset, character)| (offset, character, 1)), &marks),
        Syntax::TabbedYaml => {
            let spaced = tabs::characters(text);
            locate(spaced.map(|(offset, spaced)| (offset, spaced.character, spaced.spaces.unwrap_or(1))), &marks)
        }
    }
}

/// Positions for marks, in one pass for all of them. Each character comes with its offset and with how far it takes
/// the count of the marks: bytes in JSON, characters in YAML.
fn locate(characters: impl Iterator<Item = (usize, char, usize)>, marks: &[Option<usize>]) -> Vec<Position> {
    let mut order: Vec<(usize, usize)> =
        marks.iter().enumerate().filter_map(|(index, mark)| Some(((*mark)?, index))).collect();
    order.sort_unstable();
    let mut wanted = order.into_iter().peekable();
    let mut positions = vec![Position::START; marks.len()];
    let mut place = |index: usize, here: Position| positions.get_mut(index).into_iter().for_each(|place| *place = here);
    let mut here = Position::START;
    let mut count = 0;
    for (offset, character, width) in characters {
        here.offset = offset;
        while let Some((_, index)) = wanted.next_if(|(mark, _)| *mark <= count) {
            place(index, here);
        }
        if wanted.peek().is_none() {
            break;
        }
        count += width;
        (here.line, here.column) = if character == '\n' { (here.line + 1, 1) } else { (here.line, here.column + 1) };
    }
    wanted.for_each(|(_, index)| place(index, here));
    positions
}

/// The wanted pointers as a tree; its root has the index 0.
pub(super) struct Tree(Vec<Branch>);

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

    /// The branch of a member or an element, if it or something in it is wanted.
    pub(super) fn child(&self, id: usize, segment: &str) -> Option<usize> {
        self.0.get(id)?.children.get(segment).copied()
    }

    /// Whether nothing in a branch is wanted.
    pub(super) fn is_leaf(&self, id: usize) -> bool {
        self.0.get(id).is_none_or(|branch| branch.children.is_empty())
    }

    /// Notes where a branch stands; of several places the last one counts, as of duplicate keys.
    pub(super) fn mark(&mut self, id: usize, mark: usize) {
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

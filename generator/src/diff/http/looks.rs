//! The pairs of schemas that were looked at: each is looked at once, also where it leads back to itself.

use super::notes::Subject;
use super::rules::Direction;
use crate::diff::schema::{SchemaId, Wire};
use crate::hash::HashMap;

/// What makes two looks at a pair one.
pub(super) type Key = (SchemaId, SchemaId, Direction, Wire, bool, bool, Subject, String);

/// The pairs, each with what is known of it.
#[derive(Debug)]
pub(super) struct Looks {
    seen: HashMap<Key, State>,
    /// How many are under way.
    open: usize,
    /// The outermost of those that was met again.
    leans: usize,
    /// How many pairs were met again of which something that breaks is reported.
    pub(super) breaks: usize,
}

#[derive(Clone, Copy, Debug)]
enum State {
    /// Under way, at this depth: what differs in it will be reported there.
    Open(usize),
    /// Whether what breaks was reported.
    Done(bool),
}

/// A look that has begun.
pub(super) struct Begun {
    key: Key,
    depth: usize,
    outer: usize,
}

impl Looks {
    pub(super) fn new() -> Self {
        Self { seen: HashMap::default(), open: 0, leans: usize::MAX, breaks: 0 }
    }

    /// Begins to look at a pair; where it was met before, whether what breaks in it is reported.
    pub(super) fn begin(&mut self, key: Key) -> Result<Begun, bool> {
        match self.seen.get(&key).copied() {
            Some(State::Open(depth)) => {
                self.leans = self.leans.min(depth);
                return Err(true);
            }
            Some(State::Done(is_reported)) => {
                self.breaks += usize::from(is_reported);
                return Err(is_reported);
            }
            None => {}
        }
        let (depth, outer) = (self.open, std::mem::replace(&mut self.leans, usize::MAX));
        self.seen.insert(key.clone(), State::Open(depth));
        self.open += 1;
        Ok(Begun { key, depth, outer })
    }

    /// Whether a look has only led back to itself.
    pub(super) fn is_circular(&self, begun: &Begun) -> bool {
        self.leans == begun.depth
    }

    pub(super) fn end(&mut self, begun: Begun, is_reported: bool) {
        let own = if self.leans >= begun.depth { usize::MAX } else { self.leans };
        self.leans = begun.outer.min(own);
        self.open -= 1;
        self.seen.insert(begun.key, State::Done(is_reported));
    }
}

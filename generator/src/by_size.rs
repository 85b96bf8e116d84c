//! What a document's size decides in its first run. The lock keeps it: one operation more must not take a crate apart.

use std::collections::BTreeMap;

use crate::emit;
use crate::model::Api;

/// A decision by the number of operations, and where the lock has it.
pub(crate) struct BySize {
    key: &'static str,
    /// What the lock says where it is so; else it says `none`.
    yes: &'static str,
    is_so: fn(usize) -> bool,
}

/// Whether each tag is a feature.
pub(crate) const TAGS_AS_FEATURES: BySize =
    BySize { key: "#/~features", yes: "tags", is_so: |operations| operations > emit::LARGE };

/// Whether the docs of each operation have an example: what reads well in ten files is bulk in a hundred.
pub(crate) const EXAMPLES: BySize =
    BySize { key: "#/~examples", yes: "each", is_so: |operations| operations <= MOST_EXAMPLES };

/// The most operations of a document whose docs have an example each.
const MOST_EXAMPLES: usize = 50;

/// What the lock says where something isn't so.
const NO: &str = "none";

impl BySize {
    /// Decides, as the user has chosen or the last run did, and writes it to the lock.
    pub(crate) fn decide(
        &self,
        api: &Api,
        chosen: Option<bool>,
        locked: &mut BTreeMap<String, String>,
        last: &BTreeMap<String, String>,
    ) -> bool {
        let before = last.get(self.key).map(String::as_str);
        let before = before.filter(|said| [self.yes, NO].contains(said)).map(|said| said == self.yes);
        let decided = chosen.or(before).unwrap_or_else(|| (self.is_so)(api.operations.len()));
        locked.insert(self.key.to_owned(), if decided { self.yes } else { NO }.to_owned());
        decided
    }
}

//! Facts about an API that its emission depends on: what is recursive, what is sent, what is received.

mod convertible;
mod cycles;
mod direction;
mod stated_tags;

pub(crate) use convertible::source;
pub(crate) use cycles::all_mentions;
pub(crate) use direction::reached;

use crate::hash::HashSet;
use crate::model::{Api, TypeId};

/// What is known about the types of an API.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The uses of a type that would make it infinitely large: owner and target.
    pub boxed: HashSet<(TypeId, TypeId)>,
    /// Aliases that refer to themselves through a list or a map, and so need a type of their own.
    pub wrappers: HashSet<TypeId>,
    /// Types that requests have.
    pub sent: HashSet<TypeId>,
    /// Types that answers have.
    pub received: HashSet<TypeId>,
    /// Fields that repeat the tag of the variant that they stand behind: struct and index.
    pub stated_tags: HashSet<(TypeId, usize)>,
    /// Types of requests that can be made of those that answers have in their place.
    pub convertible: HashSet<TypeId>,
    /// The length of the longest chain of types that hold each other.
    pub depth: usize,
}

/// The types that requests have.
pub(crate) fn sent(api: &Api) -> HashSet<TypeId> {
    direction::find(api).0
}

/// The structs of which a field only repeats the tag of a union, and so isn't there.
pub(crate) fn without_tags(api: &Api) -> HashSet<TypeId> {
    stated_tags::find(api).into_iter().map(|(id, _)| id).collect()
}

/// Finds the facts.
#[must_use]
pub fn analyze(api: &Api) -> Facts {
    let mut facts = Facts { wrappers: cycles::wrappers(api), ..Facts::default() };
    facts.boxed = cycles::boxed(api, &facts.wrappers);
    facts.depth = cycles::depth(api);
    facts.stated_tags = stated_tags::find(api);
    (facts.sent, facts.received) = direction::find(api);
    facts.convertible = convertible::find(api, &facts);
    facts
}

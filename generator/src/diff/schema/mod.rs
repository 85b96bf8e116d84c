//! What schemas say of values, and whether every value of one is a value of another.
//!
//! A schema is a set of values. [`Schemas`] reads the schemas of one document, for one direction, into [`Form`]s: a form is
//! a union of [`Case`]s, and a case is a conjunction of what is asked of a value, whichever parts of the schema ask it. So
//! two forms can be compared however their schemas are split into `allOf`, `$ref` and the like.
//!
//! [`Containment::contains`] answers for two schemas with a proof, with a value that is in one and not in the other, or with
//! neither; it says "in" of nothing that it has not proved, and "out" of nothing without a value that both schemas were
//! asked about.

mod accept;
mod accept_members;
mod apart;
mod arrays;
mod asked;
mod automaton;
mod case;
mod choices;
mod contain;
mod described;
mod evaluated;
mod finite;
pub(crate) mod formats;
mod forms;
mod full;
mod further_keywords;
mod keywords;
mod lists_of_one;
mod numbers;
mod objects;
mod plain;
mod question;
mod read;
mod references;
mod same;
mod sample;
mod scalars;
mod tags;
#[cfg(test)]
mod tests;
mod texts;

pub(crate) use accept::Judge;
pub(crate) use case::{Case, Form, Kind, Kinds, Limit, SchemaId, compare, is_same};
pub(crate) use contain::Containment;
pub(crate) use keywords::raw;
pub(crate) use question::{Answer, Question, Side, Wire};
pub(crate) use read::Schemas;
pub(crate) use texts::is_pattern_within;

/// Which way a value goes, as a client sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Clients send it.
    Sent,
    /// Clients receive it.
    Received,
}

impl Direction {
    /// The other way, for the requests that the API itself sends.
    pub(crate) fn flipped(self) -> Self {
        match self {
            Self::Sent => Self::Received,
            Self::Received => Self::Sent,
        }
    }
}

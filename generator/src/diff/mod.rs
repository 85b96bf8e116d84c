//! What changed between two documents: for the HTTP API (does a client of the old one still work?) and for the generated
//! crate (does code that compiles against the old one compile against the new one?).

mod compare;
mod excerpt;
pub mod github;
pub mod html;
pub mod http;
pub mod json;
pub mod markdown;
mod prose;
mod rows;
pub mod rust;
pub(crate) mod schema;
pub mod text;
mod view;
mod weakened;
mod witness;
mod words;

use crate::finding::Place;

pub use compare::compare;
pub use schema::Direction;
pub use view::Comparison;
pub(crate) use view::counts;
pub use weakened::{Weakened, weakened};

/// How much a change asks of those that it reaches, after [Semantic Versioning](https://semver.org/spec/v2.0.0.html).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing.
    #[default]
    None,
    /// Nothing that a caller can build on: prose, or what was wrong before.
    Patch,
    /// Something new that no caller has to know of.
    Minor,
    /// Something that callers built on is no longer so.
    Major,
}

/// What a change is a change of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The API as it is on the wire.
    Http,
    /// The API of the generated crate.
    Rust,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How much it asks.
    pub level: Level,
    /// What it is a change of.
    pub side: Side,
    /// The operation, type or other part of the API that it belongs to, as a heading: `GET /v1/Conferences` or `Region`.
    pub subject: String,
    /// The place in the old document, where it has one.
    pub old: Option<Place>,
    /// The place in the new document, where it has one.
    pub new: Option<Place>,
    /// The Rust path that it is about, such as `crate::types::Region`; empty where there is none.
    pub path: String,
    /// What changed and what it means for callers, in one sentence without a full stop.
    pub message: String,
    /// The lines of Rust before and after, where the change shows in some.
    pub rust: Option<Lines>,
    /// For a break on the wire: what was fine before and no longer is, where one was found.
    pub witness: Option<Witness>,
}

/// What one document allows and the other doesn't: the proof of a break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Whether clients send it or receive it.
    pub direction: Direction,
    /// What it is.
    pub kind: WitnessKind,
    /// What becomes of it.
    pub fate: Fate,
    /// The value; of a request, an object with `method`, `path`, `headers` and `body`, and of a response, one with `status`,
    /// `headers` and `body`.
    pub value: serde_json::Value,
    /// The member that is to blame: an RFC 6901 pointer into the value, empty for the value as a whole.
    pub pointer: String,
    /// The schemas that the value is judged by in both documents, all those of one document together; none for a request or
    /// a response.
    pub schemas: (Vec<Place>, Vec<Place>),
}

/// What a witness is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WitnessKind {
    /// A value, by itself or in a body.
    Value,
    /// A whole request.
    Request,
    /// A whole response.
    Response,
}

/// What becomes of a witness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is sent: the old document takes it, and the new one refuses it.
    Refused,
    /// It is sent: the old document gives it a meaning, and the new one no longer does.
    Ignored,
    /// It is received: the new document allows it, and code that was built from the old one can't read it.
    Unreadable,
    /// It is received: the old document allows it, and the new one no longer does.
    Gone,
}

/// Some lines before and after a change; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

/// Everything that changed between two documents, what asks most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The changes.
    pub list: Vec<Change>,
}

impl Changes {
    /// The verdict for one side: the most that any change of it asks.
    #[must_use]
    pub fn verdict(&self, side: Side) -> Level {
        let levels = self.list.iter().filter(|change| change.side == side).map(|change| change.level);
        levels.max().unwrap_or_default()
    }
}

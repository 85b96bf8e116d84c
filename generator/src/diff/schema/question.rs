//! What is asked of two schemas, and what may become of it.

use serde_json::Value as Json;

use super::accept::Judge;

/// One of the two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Old,
    New,
}

impl Side {
    fn other(self) -> Self {
        if self == Self::Old { Self::New } else { Self::Old }
    }
}

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Wire {
    /// As JSON.
    Json,
    /// As text: a number and a string of its digits are the same, and there is no null.
    Text {
        /// Whether a list of one is written as its item.
        listed: bool,
    },
}

/// What is asked: whether the values of one side are values of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Question {
    /// The side whose values have to be in the other's.
    pub(crate) sub: Side,
    pub(crate) wire: Wire,
    /// Whether the other side is that of a reader who was built from it.
    pub(crate) read: bool,
    /// Whether objects may have any members that their schema doesn't forbid. Otherwise they have those that it describes, as
    /// nobody sends others.
    pub(crate) literal: bool,
}

impl Question {
    pub(super) fn judge(self) -> Judge {
        if self.read { Judge::Reader } else { Judge::Strict }
    }

    pub(super) fn sup(self) -> Side {
        self.sub.other()
    }

    /// Whether the values of the other side are in this one, to the letter.
    pub(super) fn reversed(self) -> Self {
        Self { sub: self.sup(), wire: Wire::Json, read: false, literal: true }
    }
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// Every value is in.
    In,
    /// This one isn't.
    Out(Json),
    /// Neither could be shown.
    Unknown,
}

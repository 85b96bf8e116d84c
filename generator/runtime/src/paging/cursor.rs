//! The state of a list, as plain data.

use std::{fmt, str::FromStr};

/// The state of a list: a page, and the number of its items that were given already.
///
/// `Display` writes it as a text that can be kept, and `FromStr` reads that. The text holds the link or token that the
/// server gave for the page, so that it is as private as those are; `Debug` doesn't show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Cursor {
    pub(super) spot: Spot,
    pub(super) given: usize,
}

/// The page.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Spot {
    /// The one that the call asks for.
    Start,
    /// The one at this URL.
    Link(String),
    /// The one for this token.
    Token(String),
    /// The one with this number, or from this item on.
    Number(u64),
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = self.given;
        match &self.spot {
            Spot::Start => write!(f, "start:{given}:"),
            Spot::Link(link) => write!(f, "link:{given}:{link}"),
            Spot::Token(token) => write!(f, "token:{given}:{token}"),
            Spot::Number(number) => write!(f, "number:{given}:{number}"),
        }
    }
}

impl FromStr for Cursor {
    type Err = InvalidCursor;

    fn from_str(text: &str) -> Result<Self, InvalidCursor> {
        let (kind, rest) = text.split_once(':').ok_or(InvalidCursor)?;
        let (given, value) = rest.split_once(':').ok_or(InvalidCursor)?;
        let spot = match (kind, value) {
            ("start", "") => Spot::Start,
            ("link", link) => Spot::Link(link.to_owned()),
            ("token", token) => Spot::Token(token.to_owned()),
            ("number", number) => Spot::Number(number.parse().map_err(|_| InvalidCursor)?),
            _ => return Err(InvalidCursor),
        };
        Ok(Self { spot, given: given.parse().map_err(|_| InvalidCursor)? })
    }
}

/// The text isn't one that a [`Cursor`] was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidCursor;

impl fmt::Display for InvalidCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text isn't a cursor as the client writes it")
    }
}

impl std::error::Error for InvalidCursor {}

/// The number of items that were given; links and tokens may be private.
impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor").field("given", &self.given).finish_non_exhaustive()
    }
}

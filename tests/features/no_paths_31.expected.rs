
// ==== src/client.rs
//! The client: where it goes, and which credentials it takes.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// A client; the document names no server, so that [`base_url`](ClientBuilder::base_url) has to be set.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! A client of Types alone.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_no_paths_31::Client;
//!
//! let client = Client::builder().build()?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/types/kind.rs
/// One of a list of values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `cat`
    Cat,
    /// `dog`
    Dog,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Kind: str else Unrecognized {
        Cat = "cat",
        Dog = "dog",
    }
}

// ==== src/types/pet.rs
use super::Kind;

/// Pet  as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// name
    pub name: String,
    /// kind
    pub kind: Option<Kind>,
}

impl Pet {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind: None,
        }
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = Some(kind);
        self
    }
}

crate::runtime::object! {
    Pet {
        name = "name",
        kind = "kind",
    }
}

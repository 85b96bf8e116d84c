// note webhooks_31.yaml:22:7 #/components/pathItems/PetGone/post: the operation has no operationId; it is called `post_petGone`, after its method and path

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
//! A client of Webhooks.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_webhooks_31::Client;
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

// ==== src/types/pet.rs
/// Pet  as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// name
    pub name: String,
}

crate::runtime::object! {
    Pet {
        name = "name",
    }
}

// ==== src/types/pet_gone.rs
/// PetGoneRequest  as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetGoneRequest {
    /// id
    pub id: String,
}

crate::runtime::object! {
    PetGoneRequest {
        id = "id",
    }
}

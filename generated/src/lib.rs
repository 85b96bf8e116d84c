// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! A client of Twilio Insights - Conference Participants.
//!
//! What happened to each participant of a conference: who joined, when, from where, over which kind
//! of call, and how good the connection was.
//!
//! Summaries are written while a conference runs and settled some time after it has ended;
//! `processing_state` says how far that is.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use twilio_insights_participants::Client;
//!
//! let client = Client::builder().basic_auth("username", "password").build()?;
//! let mut items = client.list_conference_participants(&"CF00000000000000000000000000000000".parse()?).stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

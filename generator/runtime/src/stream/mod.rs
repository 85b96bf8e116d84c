//! Bodies that are a sequence of records, each handed over when it is complete; without any IO.

mod cutter;
mod feed;
mod text;

pub mod events;
pub mod lines;

pub use cutter::{Cutter, Decode};
pub use events::Event;
pub(crate) use feed::foreign;
pub use feed::{Feed, Turn};
use text::Overlong;

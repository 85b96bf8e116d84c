//! Bodies that are a sequence of records, each handed over when it is complete; without any IO.

mod reader;
mod splitter;
mod text;

pub mod decode;

pub mod events;
pub mod lines;

pub use events::Event;
pub(crate) use reader::foreign;
pub use reader::{RecordReader, Turn};
pub use splitter::{Decode, RecordSplitter};
use text::Overlong;

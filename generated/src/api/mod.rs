// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! The operations of the document, by tag. Each is a method of [`Client`](crate::Client), and has a builder here.

pub mod participants;

//! Examples as tests: which of a document's examples become tests, and whether they pass.

mod corpus;
#[path = "../judge/mod.rs"]
mod judge;
mod schemas;
mod small;
mod twilio;

//! Examples as tests: which of a document's examples become tests, and whether they pass.

mod corpus;
mod schemas;
mod small;
mod twilio;

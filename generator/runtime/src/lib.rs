//! What every generated crate carries as its `runtime` module: JSON, the rules of a document, and the HTTP core.

pub mod json;
pub mod param;
pub mod rules;
pub mod text;

#[cfg(test)]
mod tests;

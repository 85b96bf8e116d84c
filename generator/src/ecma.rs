//! Patterns of ECMA-262, which JSON Schema's `pattern` is written in, as this tool's regular expressions: the code that the runtime
//! has too.

#[path = "../runtime/src/rules/ecma.rs"]
mod translation;

pub(crate) use translation::translated;

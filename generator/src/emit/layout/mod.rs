//! How tokens become the text of a file.

pub(crate) mod declaration;
pub(crate) mod file;
pub(crate) mod imports;
pub(crate) mod literal;
pub(crate) mod macro_block;

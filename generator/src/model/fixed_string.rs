//! Strings of fixed length.

/// A string of fixed length, with a class for each byte.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FixedString {
    /// The pattern as the document has it.
    pub pattern: String,
    /// Its runs, in order; their counts add up to the length in bytes.
    pub runs: Vec<ClassRun>,
}

/// Some bytes in a row from one class.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClassRun {
    /// The class: ASCII ranges, both ends included, sorted.
    pub ranges: Vec<(u8, u8)>,
    /// The number of bytes.
    pub count: usize,
}

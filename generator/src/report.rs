//! Stub.
use crate::document::Document;
use crate::finding::Finding;
/// Counts
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// .
    pub total: usize,
    /// .
    pub full: usize,
    /// .
    pub weakened: usize,
    /// .
    pub skipped: usize,
}
/// Summary
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// .
    pub operations: Counts,
    /// .
    pub types: Counts,
}
/// .
#[must_use]
pub fn human(_: &Document, findings: &[Finding], _: &Summary, _: bool) -> String {
    findings.iter().map(|f| f.message.clone() + "\n").collect()
}
/// .
#[must_use]
pub fn json(_: &Document, _: &[Finding], s: &Summary) -> String {
    format!("{{\"operations\":{{\"total\":{}}}}}", s.operations.total)
}

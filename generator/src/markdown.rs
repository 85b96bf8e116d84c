//! stand-in
/// lines
pub fn doc_lines(text: &str) -> Vec<String> { text.lines().map(|l| l.replace(['<','>','[',']','`'], " ").trim().to_owned()).collect() }
/// plain
pub fn plain(text: &str) -> String { text.lines().next().unwrap_or_default().to_owned() }

//! The examples of a crate's documentation, as code.

use std::fmt::Write as _;

use crate::case::Case;

/// The examples in a crate's documentation: items, of which one is the function `example` of the crate's root. Those of its
/// operations are numbered.
pub fn documented(case: &Case) -> String {
    let mut code = examples(&case.files["src/lib.rs"], "//!").concat();
    assert!(!code.is_empty(), "{}: the crate has no example", case.name);
    let operations = case.files.iter().filter(|(path, _)| path.starts_with("src/api/"));
    let calls = operations.flat_map(|(_, text)| examples(text, "    ///"));
    for (number, call) in calls.enumerate() {
        code += &call.replace("async fn example(", &format!("async fn call_{number}("));
    }
    code
}

/// The examples in the comments of a file, with what rustdoc hides of them.
fn examples(text: &str, comment: &str) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line.strip_prefix(comment).map(|line| line.strip_prefix(' ').unwrap_or(line)) {
            Some("```no_run") => {
                inside = true;
                examples.push(String::new());
            }
            Some("```") => inside = false,
            Some(line) if inside => {
                let code = examples.last_mut().expect("an example that has begun");
                let _ = writeln!(code, "{}", line.strip_prefix("# ").unwrap_or(line));
            }
            _ => {}
        }
    }
    examples
}

//! Checking: the changes that writing would make, as a unified diff.

use std::fmt::Write as _;
use std::time::Duration;

use similar::TextDiff;

use super::plan::{Change, Plan};
use crate::paths::slashed;

/// The unified diff of every file that a plan creates, replaces or removes, in the order of their paths; `patch -p1`
/// takes it. Empty where the folder is fresh.
#[must_use]
pub fn diff(plan: &Plan) -> String {
    let mut text = String::new();
    for (path, change) in &plan.changes {
        let new = plan.files.get(path).map_or("", String::as_str);
        let (old, before, after) = match change {
            Change::Keep => continue,
            Change::Create => (&[][..], false, true),
            Change::Replace { old } => (old.as_slice(), true, true),
            Change::Remove { old } => (old.as_slice(), true, false),
        };
        let name = if plan.dir.is_absolute() { path.clone() } else { slashed(&plan.dir.join(path)) };
        let side = |exists: bool, mark: &str| {
            if exists { format!("{mark}/{name}") } else { "/dev/null".to_owned() }
        };
        // Line ends are version control's business.
        let old = String::from_utf8_lossy(old).replace("\r\n", "\n");
        let mut lines = TextDiff::configure();
        // A pathological pair of files gets a longer diff rather than a longer wait.
        lines.timeout(Duration::from_secs(2));
        let lines = lines.diff_lines(old.as_str(), new);
        _ = write!(text, "{}", lines.unified_diff().header(&side(before, "a"), &side(after, "b")));
    }
    text
}

/// Colours for a diff on a terminal, as ANSI escapes; control characters in it are escaped.
#[must_use]
pub fn coloured(diff: &str) -> String {
    let mut text = String::with_capacity(diff.len() + diff.len() / 8);
    for line in diff.lines() {
        let colour = match line {
            _ if line.starts_with("--- ") || line.starts_with("+++ ") => "1",
            _ if line.starts_with("@@") => "36",
            _ if line.starts_with('-') => "31",
            _ if line.starts_with('+') => "32",
            _ => "0",
        };
        let shown: String = line.chars().map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect();
        _ = writeln!(text, "\u{1b}[{colour}m{shown}\u{1b}[0m");
    }
    text
}

//! An update in the crate's changelog, after [Keep a Changelog](https://keepachangelog.com/en/1.1.0/). The file is the
//! user's: lines are added below `## [Unreleased]`, and none is ever changed.

use super::update::Update;
use crate::diff::{Change, Level, markdown};

/// The changelog's name in the crate's folder.
pub const FILE_NAME: &str = "CHANGELOG.md";

const HEAD: &str = "\
# Changelog

What users of this crate notice, after [Keep a Changelog](https://keepachangelog.com/en/1.1.0/).
";

const UNRELEASED: &str = "## [Unreleased]";

/// The sections of a release that an update may add to, in the order of Keep a Changelog.
const SECTIONS: [&str; 3] = ["### Added", "### Changed", "### Removed"];

/// A changelog with the changes of an update that it doesn't have yet; none where there is nothing to add. A change
/// that nobody has to act on isn't listed.
pub(super) fn with_update(text: &str, update: &Update) -> Option<String> {
    let is_crlf = text.contains("\r\n");
    let text = text.replace("\r\n", "\n");
    let mut lines: Vec<String> = if text.is_empty() { HEAD } else { &text }.lines().map(str::to_owned).collect();
    let is_known = lines.iter().any(|line| is_unreleased(line));
    if !is_known {
        let at = lines.iter().position(|line| ends_release(line)).unwrap_or(lines.len());
        insert(&mut lines, at, &[UNRELEASED.to_owned()]);
    }
    let start = lines.iter().position(|line| is_unreleased(line))?;
    let mut added = false;
    for section in SECTIONS {
        let end = end_of(&lines, start, ends_release);
        let present = lines.get(start..end).unwrap_or_default();
        let mut entries: Vec<String> = Vec::new();
        for change in update.changes.list.iter().filter(|change| section_of(change) == Some(section)) {
            let entry = entry(change);
            if !present.contains(&entry) && !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        if entries.is_empty() {
            continue;
        }
        added = true;
        match present.iter().position(|line| line.trim_end() == section) {
            Some(at) => {
                let end = end_of(&lines, start + at, |line| line.starts_with("### ") || ends_release(line));
                let last = lines.get(..end).unwrap_or_default().iter().rposition(|line| !line.trim().is_empty());
                let after = last.map_or(end, |last| last + 1);
                // The first entry below a heading stands apart from it.
                if after == start + at + 1 {
                    entries.insert(0, String::new());
                }
                lines.splice(after..after, entries);
            }
            None => {
                let mut section = vec![section.to_owned(), String::new()];
                section.append(&mut entries);
                insert(&mut lines, end, &section);
            }
        }
    }
    let text = lines.join("\n") + "\n";
    added.then(|| if is_crlf { text.replace('\n', "\r\n") } else { text })
}

/// The section for a change.
fn section_of(change: &Change) -> Option<&'static str> {
    let is_gone = change.rust.as_ref().is_some_and(|lines| lines.new.is_empty() && !lines.old.is_empty());
    match change.level {
        Level::Major if is_gone => Some("### Removed"),
        Level::Major => Some("### Changed"),
        Level::Minor => Some("### Added"),
        Level::Patch | Level::None => None,
    }
}

/// A change as an entry; texts of the document are escaped in it.
fn entry(change: &Change) -> String {
    let mark = if change.level == Level::Major { "**Breaking:** " } else { "" };
    format!("- {mark}{}", markdown::message(&format!("`{}`: {}", change.subject, change.message)))
}

fn is_unreleased(line: &str) -> bool {
    let heading = line.strip_prefix("## ").map(|heading| heading.trim().trim_matches(['[', ']']).to_ascii_lowercase());
    heading.is_some_and(|heading| heading == "unreleased")
}

/// Whether a line starts the next release, or the link definitions at the end.
fn ends_release(line: &str) -> bool {
    line.starts_with("## ") || (line.starts_with('[') && line.contains("]: "))
}

/// The first line after the section that begins at `start`.
fn end_of(lines: &[String], start: usize, ends: impl Fn(&str) -> bool) -> usize {
    let rest = lines.iter().enumerate().skip(start + 1);
    rest.map(|(index, line)| (index, ends(line))).find(|(_, ends)| *ends).map_or(lines.len(), |(index, _)| index)
}

/// Puts a block before a line, with an empty line on either side.
fn insert(lines: &mut Vec<String>, at: usize, block: &[String]) {
    let before = lines.get(..at).unwrap_or_default();
    let last = before.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
    let mut block = block.to_vec();
    if last > 0 {
        block.insert(0, String::new());
    }
    if at < lines.len() {
        block.push(String::new());
    }
    lines.splice(last..at, block);
}

#[cfg(test)]
mod tests {
    use super::with_update;
    use crate::diff::{Change, Changes, Level, Lines, Side};
    use crate::output::Update;

    fn update(list: &[(Level, &str, bool)]) -> Update {
        let change = |(level, message, is_gone): &(Level, &str, bool)| Change {
            level: *level,
            side: Side::Rust,
            subject: "Pet".to_owned(),
            old: None,
            new: None,
            path: String::new(),
            message: (*message).to_owned(),
            witness: None,
            rust: is_gone.then(|| Lines { old: "pub tag: Tag,".to_owned(), new: String::new() }),
        };
        let changes = Changes { list: list.iter().map(change).collect() };
        Update { changes, weakened: Vec::new(), version: None, new_version: None }
    }

    fn all() -> Update {
        update(&[
            (Level::Major, "the field `tag` was removed", true),
            (Level::Major, "the field `name` is `String`, and was `Name`", false),
            (Level::Minor, "the field `age` was added", false),
            (Level::Patch, "documentation", false),
        ])
    }

    const ADDED: &str = "\
## [Unreleased]

### Added

- `Pet`: the field `age` was added

### Changed

- **Breaking:** `Pet`: the field `name` is `String`, and was `Name`

### Removed

- **Breaking:** `Pet`: the field `tag` was removed
";

    #[test]
    fn a_changelog_is_begun() {
        let text = with_update("", &all()).expect("changes");
        let (head, rest) = text.split_once(ADDED).expect("the entries");
        assert!(head.starts_with("# Changelog\n") && head.ends_with(".\n\n") && rest.is_empty(), "{text}");
    }

    #[test]
    fn the_same_update_adds_nothing_more() {
        let text = with_update("", &all()).expect("changes");
        assert_eq!(with_update(&text, &all()), None);
        assert_eq!(with_update("", &update(&[(Level::Patch, "documentation", false)])), None);
    }

    #[test]
    fn what_is_there_stays_as_it_is() {
        let old = "# Ours\n\nHello.\n\n## 0.1.0\n\n### Added\n\n- everything\n\n[0.1.0]: https://pets.example\n";
        let text = with_update(old, &all()).expect("changes");
        assert_eq!(text, old.replace("## 0.1.0", &format!("{ADDED}\n## 0.1.0")));
    }

    #[test]
    fn sections_that_are_there_are_added_to() {
        let old =
            "# Ours\r\n\r\n## Unreleased\r\n\r\n### Added\r\n- by hand\r\n\r\n### Fixed\r\n- a thing\r\n\r\n[a]: b\r\n";
        let text = with_update(old, &update(&[(Level::Minor, "it was added", false)])).expect("changes");
        assert_eq!(text, old.replace("- by hand\r\n", "- by hand\r\n- `Pet`: it was added\r\n"));
    }

    #[test]
    fn names_are_not_markdown() {
        let text = with_update("", &update(&[(Level::Minor, "<b>@all</b>\n\n# x", false)])).expect("changes");
        assert!(text.ends_with("- `Pet`: &lt;b&gt;@<!-- -->all&lt;/b&gt;  #<!-- --> x\n"), "{text}");
    }
}

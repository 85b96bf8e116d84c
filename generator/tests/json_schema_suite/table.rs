//! The table of what became of the suite.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::outcome::Outcome;
use crate::suite::Group;

const HEAD: &str = "# The JSON Schema test suite\n
What the types that are set for the schemas of the official suite (draft 2020-12) make of its instances. Every schema that
describes data is set into one crate, each as a named schema and as a member of an object. A valid instance has to be read,
to come back as the same JSON, and to pass the checks before it is sent. An invalid one is refused where its JSON type is
wrong (on the way in) or a rule of the document is broken (on the way out); the others are accepted, since a client that
checked everything would be a validator. `cargo test -p typecase --test json_schema_suite` keeps this page; with `BLESS=1`
it writes it.\n";

#[derive(Default)]
struct Row {
    schemas: usize,
    valid: usize,
    taken: usize,
    invalid: usize,
    unread: usize,
    unsent: usize,
    left_out: usize,
}

pub fn write(groups: &[Group], outcomes: &BTreeMap<String, Vec<Outcome>>) -> String {
    let mut rows: BTreeMap<(bool, &str), Row> = BTreeMap::new();
    let mut left_out: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut all = Row::default();
    let mut untaken = String::new();
    let mut implied: BTreeMap<&str, usize> = BTreeMap::new();
    for group in groups {
        let row = rows.entry((group.file.starts_with("optional"), &group.file)).or_default();
        let outcomes = match (&group.schema, outcomes.get(&group.name)) {
            (Ok(_), Some(outcomes)) => outcomes,
            (Err(reason), _) => {
                row.left_out += 1;
                all.left_out += 1;
                *left_out.entry(reason).or_default().entry(&group.file).or_default() += 1;
                continue;
            }
            _ => continue,
        };
        for row in [row, &mut all] {
            row.schemas += 1;
            for ((_, valid), outcome) in group.instances.iter().zip(outcomes) {
                row.count(*valid, outcome);
            }
        }
        let said = group.schema.as_ref().is_ok_and(|schema| schema.get("type").is_some());
        for ((text, _), outcome) in group.instances.iter().zip(outcomes).filter(|((_, valid), _)| *valid) {
            if !said && matches!(outcome, Outcome::Unread(why) if is_of_another_kind(why)) {
                *implied.entry(&group.file).or_default() += 1;
                continue;
            }
            let why = match outcome {
                Outcome::Unread(why) => format!("not read: {}", cell(why)),
                Outcome::Changed(to) => format!("comes back as `{}`", cell(to)),
                Outcome::Unsent(why) => format!("not sent: {}", cell(why)),
                Outcome::Sent => continue,
            };
            let instance: String = cell(text).chars().take(60).collect();
            writeln!(untaken, "| {} | {} | `{instance}` | {why} |", group.file, cell(&group.description)).unwrap();
        }
    }
    let mut text = HEAD.to_owned();
    text += "\n| keyword | schemas | valid | taken | invalid | refused when read | refused when sent | left out |\n";
    text += "| --- | --: | --: | --: | --: | --: | --: | --: |\n";
    for ((_, file), row) in &rows {
        row.write(file, &mut text);
    }
    all.write("**all**", &mut text);
    text += "\n## Schemas that are left out\n\n| why | where |\n| --- | --- |\n";
    for (reason, files) in left_out {
        let files: Vec<String> = files.iter().map(|(file, count)| format!("{file} ({count})")).collect();
        writeln!(text, "| {reason} | {} |", files.join(", ")).unwrap();
    }
    text += "\n## Valid instances that aren't taken\n\n";
    text +=
        "A schema without `type` that has `properties` admits everything that isn't an object as well, and `items`,\n";
    text += "`maxLength`, `minimum` or `format` leave other types alone in the same way. Documents that leave `type` out mean\n";
    text += "the type that these keywords are for, and so it is set. This is why these aren't read, by file:\n";
    let implied: Vec<String> = implied.iter().map(|(file, count)| format!("{file} ({count})")).collect();
    writeln!(text, "{}.\n\nThe others:\n", implied.join(", ")).unwrap();
    text += "| keyword | schema | instance | |\n| --- | --- | --- | --- |\n";
    text + &untaken
}

impl Row {
    fn count(&mut self, valid: bool, outcome: &Outcome) {
        if valid {
            self.valid += 1;
            self.taken += usize::from(matches!(outcome, Outcome::Sent));
        } else {
            self.invalid += 1;
            self.unread += usize::from(matches!(outcome, Outcome::Unread(_)));
            self.unsent += usize::from(matches!(outcome, Outcome::Unsent(_)));
        }
    }

    fn write(&self, name: &str, text: &mut String) {
        let Self { schemas, valid, taken, invalid, unread, unsent, left_out } = self;
        writeln!(text, "| {name} | {schemas} | {valid} | {taken} | {invalid} | {unread} | {unsent} | {left_out} |")
            .unwrap();
    }
}

/// Whether a value wasn't read since it is of another JSON type than its schema's keywords are for.
fn is_of_another_kind(why: &str) -> bool {
    let kinds = ["an object", "an array", "a string", "a number"];
    kinds.iter().any(|kind| why.contains(&format!("expected {kind}, found")))
}

/// Text that stands in a cell of a table.
fn cell(text: &str) -> String {
    let shown = |c: char| if c.is_ascii_graphic() || c == ' ' { c.to_string() } else { c.escape_unicode().to_string() };
    let text: String = text.chars().map(shown).collect();
    text.replace('|', "\\|").replace('`', "'").replace("  ", "")
}

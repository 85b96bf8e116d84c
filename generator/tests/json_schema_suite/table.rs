//! The table of what became of the suite.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::outcome::Outcome;
use crate::suite::Group;

const HEAD: &str = "# The JSON Schema test suite\n
What the types that are set for the schemas of the official suite (draft 2020-12) make of its instances. Every schema that
describes data is set into one crate, each as a named schema and as a member of an object. A valid instance has to be read,
to come back as the same JSON, and to pass the checks before it is sent. An invalid one is refused where its JSON type is
wrong (on the way in) or a rule of the document is broken (on the way out). `cargo test -p typecase --test
json_schema_suite` keeps this page; with `BLESS=1` it writes it.\n
The schemas of the suite name their dialect by `$schema`, so they are read to the letter: without a `type`, keywords for
objects or arrays leave all other values alone, and what is none is kept as JSON. In a document of OpenAPI 3.1 that names no
dialect, `properties` mean an object and `items` an array, whatever `type` is missing; keywords for scalars alone leave
other values alone there too. Documents of 3.0 and 2.0 mean the type that the keywords are for.\n
Of the invalid instances that aren't refused, most break a `format`, which this dialect has as an annotation. The others are
objects read without the members that they mustn't have; values that more than one branch of a `oneOf` admits, where the
branches are types of their own or one of them admits anything; schemas that hold themselves; and patterns with `\\p{…}`, which the client's regular expressions don't know.\n";

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
        for ((text, _), outcome) in group.instances.iter().zip(outcomes).filter(|((_, valid), _)| *valid) {
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
    text += "An integer without bounds is one of 64 bits: one of more digits is an error that names its place.\n\n";
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

/// Text that stands in a cell of a table.
fn cell(text: &str) -> String {
    let shown = |c: char| if c.is_ascii_graphic() || c == ' ' { c.to_string() } else { c.escape_unicode().to_string() };
    let text: String = text.chars().map(shown).collect();
    text.replace('|', "\\|").replace('`', "'").replace("  ", "")
}

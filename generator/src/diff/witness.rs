//! Witnesses as people read them: the value, and the member that is to blame.

use serde_json::Value;

use super::Witness;
use super::schema::Direction;
use crate::document::pointer;

/// How long a value is on one line, in characters.
const SHORT: usize = 160;
/// How many lines of a value are shown, and how long each is.
const LINES: usize = 60;
const WIDTH: usize = 100;

/// One line of a value, and whether it belongs to what is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    pub is_marked: bool,
}

impl Witness {
    /// What the old and the new document make of the value.
    pub(super) fn verdicts(&self) -> (&'static str, &'static str) {
        match self.direction {
            Direction::Sent => ("taken before", "refused now"),
            Direction::Received => ("not expected before", "may come now"),
        }
    }

    /// The value on one line, and where in it the break is: a sentence without a full stop.
    pub(super) fn sentence(&self) -> String {
        let value = cut(&self.value.to_string(), SHORT).replace('`', "'");
        let (before, now) = self.verdicts();
        let at =
            if self.pointer.is_empty() { String::new() } else { format!(" at `{}`", self.pointer.replace('`', "'")) };
        format!("for example `{value}`: {before}, {now}{at}")
    }

    /// The value over several lines.
    pub(super) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let steps: Vec<String> =
            pointer::segments(&self.pointer).into_iter().flatten().map(std::borrow::Cow::into_owned).collect();
        write(
            &self.value,
            Where { indent: 0, name: None, steps: Some(&steps), is_marked: false, is_last: true },
            &mut lines,
        );
        if lines.len() > LINES {
            lines.truncate(LINES);
            lines.push(Line { text: "…".to_owned(), is_marked: false });
        }
        lines
    }
}

/// Where a value is written.
struct Where<'w> {
    indent: usize,
    /// The name of the member that it is.
    name: Option<&'w str>,
    /// What leads from here to what is to blame, where that is in here.
    steps: Option<&'w [String]>,
    is_marked: bool,
    is_last: bool,
}

fn write(value: &Value, at: Where<'_>, lines: &mut Vec<Line>) {
    if lines.len() > LINES {
        return;
    }
    // The value as a whole needs no mark.
    let is_marked = at.is_marked || (at.indent > 0 && at.steps.is_some_and(<[String]>::is_empty));
    let mut line = |text: String| {
        let text = cut(&format!("{}{text}", "  ".repeat(at.indent)), WIDTH);
        lines.push(Line { text, is_marked });
    };
    let name = at.name.map(|name| format!("{}: ", Value::from(name))).unwrap_or_default();
    let comma = if at.is_last { "" } else { "," };
    let parts: Vec<(Option<&str>, String, &Value)> = match value {
        Value::Object(members) if !members.is_empty() => {
            members.iter().map(|(name, value)| (Some(name.as_str()), name.clone(), value)).collect()
        }
        Value::Array(items) if !items.is_empty() => {
            items.iter().enumerate().map(|(index, value)| (None, index.to_string(), value)).collect()
        }
        _ => return line(format!("{name}{value}{comma}")),
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    line(format!("{name}{open}"));
    let count = parts.len();
    for (index, (name, step, part)) in parts.into_iter().enumerate() {
        let steps = at.steps.and_then(|steps| steps.split_first()).filter(|(first, _)| **first == step);
        let steps = steps.map(|(_, rest)| rest);
        write(part, Where { indent: at.indent + 1, name, steps, is_marked, is_last: index + 1 == count }, lines);
    }
    let text = cut(&format!("{}{close}{comma}", "  ".repeat(at.indent)), WIDTH);
    lines.push(Line { text, is_marked });
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}… ({} characters)", text.get(..end).unwrap_or_default(), text.chars().count()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::diff::Witness;
    use crate::diff::schema::Direction;
    use crate::document::FileId;
    use crate::finding::Place;

    #[test]
    fn the_member_to_blame_is_marked() {
        let place = Place { file: FileId::MAIN, pointer: String::new() };
        let value = json!({"a": [1, {"b": 2}], "c": "x"});
        let witness = Witness {
            direction: Direction::Sent,
            value,
            pointer: "/a/1/b".to_owned(),
            schemas: (place.clone(), place),
        };
        let lines = witness.lines();
        let marked: Vec<&str> = lines.iter().filter(|line| line.is_marked).map(|line| line.text.trim()).collect();
        assert_eq!(marked, ["\"b\": 2"]);
        let all: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
        assert_eq!(all.concat(), "{\"a\": [1,{\"b\": 2}],\"c\": \"x\"}");
        assert_eq!(
            witness.sentence(),
            "for example `{\"a\":[1,{\"b\":2}],\"c\":\"x\"}`: taken before, refused now at `/a/1/b`"
        );
    }
}

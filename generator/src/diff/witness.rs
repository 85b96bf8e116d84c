//! Witnesses as people read them: the value, and the member that is to blame.

use serde_json::Value;

use super::{Fate, Witness, WitnessKind};
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
    /// What the old and the new document make of it.
    pub(super) fn verdicts(&self) -> (&'static str, &'static str) {
        match self.fate {
            Fate::Refused => ("valid before", "refused now"),
            Fate::Ignored => ("understood before", "no longer understood"),
            Fate::Unreadable => ("not expected before", "may come now"),
            Fate::Gone => ("came before", "no longer comes"),
        }
    }

    /// Whether it is the new document that is to blame.
    pub(super) fn is_lost(&self) -> bool {
        self.fate != Fate::Unreadable
    }

    /// The value on one line, and where in it the break is: a sentence without a full stop.
    pub(super) fn sentence(&self) -> String {
        let text = match self.kind {
            WitnessKind::Value => self.value.to_string(),
            WitnessKind::Request | WitnessKind::Response => {
                self.head().into_iter().chain(self.part("body").map(ToString::to_string)).collect::<Vec<_>>().join(" ")
            }
        };
        let value = cut(&text, SHORT).replace('`', "'");
        let (before, now) = self.verdicts();
        let is_whole = self.pointer.is_empty() || self.kind != WitnessKind::Value;
        let at = if is_whole { String::new() } else { format!(" at `{}`", self.pointer.replace('`', "'")) };
        format!("for example `{value}`: {before}, {now}{at}")
    }

    /// The first line of a request or a response, and its headers.
    fn head(&self) -> Vec<String> {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let first: Vec<String> =
            ["method", "path", "status"].iter().filter_map(|name| self.part(name)).map(text).collect();
        let headers = self.part("headers").and_then(Value::as_object).into_iter().flatten();
        std::iter::once(first.join(" "))
            .chain(headers.map(|(name, value)| format!("{name}: {}", text(value))))
            .collect()
    }

    fn part(&self, name: &str) -> Option<&Value> {
        self.value.get(name)
    }

    /// The value over several lines; a request or a response as it is on the wire, but for its body, which is JSON.
    pub(super) fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        let steps: Vec<String> =
            pointer::segments(&self.pointer).into_iter().flatten().map(std::borrow::Cow::into_owned).collect();
        let whole = |steps| Where { indent: 0, name: None, steps, is_marked: false, is_last: true };
        if self.kind == WitnessKind::Value {
            // A scalar is to blame as a whole; of an object, it is a member that it lacks.
            let is_scalar = !(self.value.is_object() || self.value.is_array());
            let is_marked = is_scalar && steps.is_empty();
            write(&self.value, Where { is_marked, ..whole(Some(&steps)) }, &mut lines);
        } else {
            let is_blamed = |line: usize, text: &str| match steps.as_slice() {
                [part] => (part == "path" || part == "status") && line == 0,
                [part, name] => part == "headers" && text.starts_with(&format!("{name}: ")),
                _ => false,
            };
            for (index, text) in self.head().into_iter().enumerate() {
                lines.push(Line { is_marked: is_blamed(index, &text), text: cut(&text, WIDTH) });
            }
            if let Some(body) = self.part("body") {
                lines.push(Line { text: String::new(), is_marked: false });
                let inner = steps.split_first().filter(|(first, _)| *first == "body").map(|(_, inner)| inner);
                write(body, whole(inner), &mut lines);
            }
        }
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

    use crate::diff::schema::Direction;
    use crate::diff::{Fate, Witness, WitnessKind};

    #[test]
    fn the_member_to_blame_is_marked() {
        let witness = sent(WitnessKind::Value, json!({"a": [1, {"b": 2}], "c": "x"}), "/a/1/b");
        let lines = witness.lines();
        let marked: Vec<&str> = lines.iter().filter(|line| line.is_marked).map(|line| line.text.trim()).collect();
        assert_eq!(marked, ["\"b\": 2"]);
        let all: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
        assert_eq!(all.concat(), "{\"a\": [1,{\"b\": 2}],\"c\": \"x\"}");
        assert_eq!(
            witness.sentence(),
            "for example `{\"a\":[1,{\"b\":2}],\"c\":\"x\"}`: valid before, refused now at `/a/1/b`"
        );
    }
    #[test]
    fn a_request_is_shown_as_it_is_sent() {
        let request = json!({"method": "PUT", "path": "/a?b=1", "headers": {"X-Key": "k"}, "body": {"c": true}});
        let witness = sent(WitnessKind::Request, request, "/headers/X-Key");
        let lines = witness.lines();
        let all: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(all, ["PUT /a?b=1", "X-Key: k", "", "{", "  \"c\": true", "}"]);
        let marked: Vec<&str> = lines.iter().filter(|line| line.is_marked).map(|line| line.text.as_str()).collect();
        assert_eq!(marked, ["X-Key: k"]);
        assert_eq!(witness.sentence(), "for example `PUT /a?b=1 X-Key: k {\"c\":true}`: valid before, refused now");
    }

    fn sent(kind: WitnessKind, value: serde_json::Value, pointer: &str) -> Witness {
        let schemas = (Vec::new(), Vec::new());
        Witness { direction: Direction::Sent, kind, fate: Fate::Refused, value, pointer: pointer.to_owned(), schemas }
    }
}

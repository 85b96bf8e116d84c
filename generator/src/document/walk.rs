//! Walks over whole values, without recursion.

use super::{Object, Value, pointer};

/// Calls `visit` with each object of a value, in document order, and with a way to ask for its pointer.
pub(super) fn objects<'v>(root: &'v Value, mut visit: impl FnMut(&dyn Fn() -> String, &'v Object)) {
    /// A value, the index of its parent's entry in the trail, and its segment.
    enum Segment<'v> {
        Key(&'v str),
        Index(usize),
    }
    let mut trail: Vec<Segment<'v>> = Vec::new();
    // Each entry: how long the trail is above it, its own segment, its value.
    let mut open: Vec<(usize, Option<Segment<'v>>, &'v Value)> = vec![(0, None, root)];
    while let Some((height, segment, value)) = open.pop() {
        trail.truncate(height);
        trail.extend(segment);
        match value {
            Value::Object(object) => {
                let path = || {
                    let mut text = String::new();
                    for segment in &trail {
                        match segment {
                            Segment::Key(key) => pointer::push(&mut text, key),
                            Segment::Index(index) => pointer::push(&mut text, &index.to_string()),
                        }
                    }
                    text
                };
                visit(&path, object);
                let members = object.iter().rev().filter(|(_, value)| is_collection(value));
                open.extend(members.map(|(key, value)| (trail.len(), Some(Segment::Key(key)), value)));
            }
            Value::Array(elements) => {
                let elements = elements.iter().enumerate().rev().filter(|(_, value)| is_collection(value));
                open.extend(elements.map(|(index, value)| (trail.len(), Some(Segment::Index(index)), value)));
            }
            _ => {}
        }
    }
}

fn is_collection(value: &Value) -> bool {
    matches!(value, Value::Object(_) | Value::Array(_))
}

/// Calls `change` with the text of each `$ref` of a value.
pub(super) fn references_mut(root: &mut Value, mut change: impl FnMut(&mut Box<str>)) {
    let mut open = vec![root];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(object) => open.extend(object.iter_mut().map(|(key, member)| {
                if let ("$ref", Value::String(text)) = (key, &mut *member) {
                    change(text);
                }
                member
            })),
            Value::Array(elements) => open.extend(elements),
            _ => {}
        }
    }
}

//! The spelling of numbers in the files of a document: a list of strings may lack its quotes, as in `enum: [1.10, 1e3]`.

use super::pointer::join;
use super::{Document, File, Node, Value, position, scalar};
use crate::hash::HashMap;

/// The keywords whose numbers may be strings without quotes.
const LISTED: &str = "enum";
const SINGLE: [&str; 2] = ["const", "default"];

impl Document {
    /// A scalar as text: a string as it is, a number as its file spells it. Nothing where this is no scalar, or null.
    pub(crate) fn spelling(&self, node: &Node<'_>) -> Option<String> {
        match node.value() {
            Value::String(text) => Some(text.to_string()),
            Value::Bool(value) => Some(value.to_string()),
            Value::Number(_) => {
                let spelled = self.file(node.file()).and_then(|file| file.spellings().get(node.pointer()).cloned());
                Some(spelled.unwrap_or_else(|| node.value().to_json().to_string()))
            }
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }
}

impl File {
    /// The numbers under the keywords that are spelled in another way than JSON would have it, by their pointers. They are
    /// found on first use, all in one pass over the text.
    fn spellings(&self) -> &HashMap<String, String> {
        self.spellings.get_or_init(|| {
            let mut pointers = Vec::new();
            collect(&self.root, &mut pointers);
            let originals: Vec<String> = pointers.iter().map(|pointer| self.moves.original(pointer)).collect();
            let wanted: Vec<&str> = originals.iter().map(String::as_str).collect();
            let places = position::find(&self.text, self.syntax, &wanted);
            let found = pointers.into_iter().zip(places).filter_map(|(pointer, place)| {
                let value = self.root.pointer(&pointer)?;
                let text = self.text.get(place.offset..).and_then(|text| scalar_at(text, &pointer))?;
                let usual = value.to_json().to_string();
                (scalar::plain(text) == *value && usual != text).then(|| (pointer, text.to_owned()))
            });
            found.collect()
        })
    }
}

/// The pointers of the numbers under the keywords.
fn collect(root: &Value, pointers: &mut Vec<String>) {
    let mut open = vec![(root, String::new())];
    while let Some((value, at)) = open.pop() {
        match value {
            Value::Object(object) => {
                for (key, value) in object.iter() {
                    let below = join(&at, key);
                    match value {
                        Value::Number(_) if SINGLE.contains(&key) => pointers.push(below),
                        Value::Array(list) if key == LISTED => {
                            let numbers = list.iter().enumerate().filter(|(_, item)| matches!(item, Value::Number(_)));
                            pointers.extend(numbers.map(|(index, _)| join(&below, &index.to_string())));
                        }
                        _ => open.push((value, below)),
                    }
                }
            }
            Value::Array(list) => {
                open.extend(list.iter().enumerate().map(|(index, item)| (item, join(&at, &index.to_string()))));
            }
            _ => {}
        }
    }
}

/// The plain scalar that a text begins with, behind its key where it is a member: `const: 1.10`.
fn scalar_at<'t>(text: &'t str, pointer: &str) -> Option<&'t str> {
    let key = pointer.rsplit('/').next().filter(|key| SINGLE.contains(key));
    let text = match key {
        Some(key) => {
            text.trim_start_matches('"').strip_prefix(key)?.trim_start_matches('"').trim_start().strip_prefix(':')?
        }
        None => text,
    };
    let text = text.trim_start();
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}' | '#')).next()
}

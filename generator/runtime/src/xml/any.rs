//! Elements of which the document says nothing: see [`Content::Any`](super::Content::Any).

use std::collections::HashMap;

use super::{
    read::Reader,
    shape::{Content, local},
    tree::Id,
};
use crate::json::DecodeError;

/// Writes an element as JSON: a string where it has nothing but text, else an object.
pub(super) fn read(reader: &mut Reader<'_, '_>, id: Id, depth: usize) -> Result<(), DecodeError> {
    let text = reader.tree.text(id);
    let elements: Vec<Id> = reader.tree.elements(id).collect();
    let mut attributes = reader.tree.attributes(id)?;
    attributes.retain(|(name, _)| !name.starts_with("xsi:"));
    if elements.is_empty() && attributes.is_empty() {
        reader.out.text(&text);
        return Ok(());
    }
    let mut first = true;
    reader.out.begin_object();
    for (name, value) in attributes {
        reader.name(&mut first, &format!("@{}", local(name)));
        reader.out.text(&value);
    }
    let text = if elements.is_empty() { &text } else { text.trim_ascii() };
    if !text.is_empty() {
        reader.name(&mut first, "#text");
        reader.out.text(text);
    }
    members(reader, &elements, &mut first, depth)?;
    reader.out.end_object();
    Ok(())
}

/// Writes elements as members of an object; those of one name are an array.
pub(super) fn members(
    reader: &mut Reader<'_, '_>,
    elements: &[Id],
    first: &mut bool,
    depth: usize,
) -> Result<(), DecodeError> {
    let mut groups: Vec<(&str, Vec<Id>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for id in elements {
        let name = reader.tree.name(*id);
        let place = *places.entry(name).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, ids)) => ids.push(*id),
            None => groups.push((name, vec![*id])),
        }
    }
    for (name, ids) in groups {
        reader.name(first, name);
        match ids.as_slice() {
            [only] => reader.element(*only, &Content::Any, depth + 1)?,
            several => reader.list(several, &Content::Any, depth + 1)?,
        }
    }
    Ok(())
}

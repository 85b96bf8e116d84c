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
    self::attributes(reader, &attributes, &mut first);
    let text = if elements.is_empty() { &text } else { text.trim_ascii() };
    if !text.is_empty() {
        reader.name(&mut first, "#text");
        reader.out.text(text);
    }
    members(reader, &elements, &mut first, depth)?;
    reader.out.end_object();
    Ok(())
}

/// Writes attributes as members of an object, by their names without prefixes: of those with one name, the last.
pub(super) fn attributes(reader: &mut Reader<'_, '_>, attributes: &[(&str, impl AsRef<str>)], first: &mut bool) {
    let last: HashMap<&str, usize> =
        attributes.iter().enumerate().map(|(index, (name, _))| (local(name), index)).collect();
    for (index, (name, value)) in attributes.iter().enumerate() {
        let name = local(name);
        if last.get(name) == Some(&index) {
            reader.name(first, &format!("@{name}"));
            reader.out.text(value.as_ref());
        }
    }
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

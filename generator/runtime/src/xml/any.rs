//! Elements of which the document says nothing: see [`Content::Any`](super::Content::Any).

use std::collections::HashMap;

use serde_json::value::RawValue;

use super::{
    name::is_name,
    read::Reader,
    shape::{Content, local},
    tree::Id,
    write::{Given, Writer, members as members_of},
};
use crate::json::{DecodeError, Kind, items_of};
use crate::rules::Invalid;

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

impl Writer {
    /// Ends a tag and writes what is of no known shape.
    pub(super) fn any(&mut self, value: &RawValue) -> Result<(), Invalid> {
        match Kind::of(value) {
            Kind::Object => {
                let given = members_of(value);
                let given: Vec<&Given<'_>> = given.iter().collect();
                self.any_attributes(&given)?;
                self.out.push('>');
                self.any_members(&given)
            }
            Kind::Array => Err(self.invalid("is an array in an array, which XML doesn't have")),
            _ => {
                self.out.push('>');
                let text = self.text(value)?.unwrap_or_default();
                self.characters(&text, false)
            }
        }
    }

    pub(super) fn any_attributes(&mut self, given: &[&Given<'_>]) -> Result<(), Invalid> {
        for (name, value) in given {
            let Some(name) = name.strip_prefix('@') else { continue };
            // Data binds no namespaces.
            if !is_name(name) || name == "xmlns" {
                return Err(self.invalid("has an attribute whose name XML doesn't allow"));
            }
            if let Some(text) = self.text(value)? {
                self.attribute(name, &text)?;
            }
        }
        Ok(())
    }

    pub(super) fn any_members(&mut self, given: &[&Given<'_>]) -> Result<(), Invalid> {
        for (name, value) in given {
            if name == "#text" {
                let text = self.text(value)?.unwrap_or_default();
                self.characters(&text, false)?;
            } else if Kind::of(value) == Kind::Array {
                items_of(value).into_iter().try_for_each(|value| self.named(name, &Content::Any, value))?;
            } else if !name.starts_with('@') {
                self.named(name, &Content::Any, value)?;
            }
        }
        Ok(())
    }
}

//! XML: where the members of a type stand in it.

use super::notes::At;
use super::rules::{Direction, XML_CHANGED};
use super::types::Comparer;
use crate::diff::words::quoted;
use crate::model::{TypeId, XmlContent, XmlMember, XmlPlace};

impl Comparer<'_> {
    /// Compares two types that bodies in XML have.
    pub(super) fn xml(&mut self, at: &At, direction: Direction, old: TypeId, new: TypeId) {
        if !self.xml.0.contains(&old) || !self.xml.1.contains(&new) {
            return;
        }
        let (Ok(before), Ok(after)) = (self.old.api.xml_shape(old), self.new.api.xml_shape(new)) else { return };
        for member in &before.members {
            let now = after.members.iter().find(|other| other.json == member.json);
            if let Some(now) = now.filter(|now| place(now) != place(member)) {
                let (label, was, is) = (quoted(&member.json), shown(member), shown(now));
                let what = format!("{label} is {is} in XML, and was {was}");
                self.notes.add(&at.labelled(label), &XML_CHANGED, direction, what);
            }
        }
    }
}

/// Where a member stands, and what the items of a list are called there.
fn place(member: &XmlMember) -> (&XmlPlace, Option<&str>) {
    match &member.content {
        XmlContent::List(name, _) => (&member.place, Some(name)),
        _ => (&member.place, None),
    }
}

fn shown(member: &XmlMember) -> String {
    match place(member) {
        (XmlPlace::Attribute(name), _) => format!("the attribute {}", quoted(name)),
        (XmlPlace::Element(name), Some(item)) => format!("elements {} in one {}", quoted(item), quoted(name)),
        (XmlPlace::Element(name), None) => format!("the element {}", quoted(name)),
        (XmlPlace::Elements(name), _) => format!("elements {}", quoted(name)),
        (XmlPlace::Characters, _) => "the text".to_owned(),
        (XmlPlace::Cdata, _) => "a CDATA section".to_owned(),
    }
}

//! Checks of names: whether they are allowed, and whether each is there once.

use super::{Problem, XmlContent, XmlMember, XmlPlace, XmlShape};
use crate::hash::HashSet;

impl XmlShape {
    /// Whether all names are names of XML, and each is there once.
    pub(super) fn check(&self) -> Result<(), Problem> {
        let mut known = HashSet::default();
        for XmlMember { json, place, content } in &self.members {
            let (kind, name) = match place {
                XmlPlace::Attribute(name) => ("attribute", name.as_str()),
                XmlPlace::Element(name) | XmlPlace::Elements(name) => ("element", name.as_str()),
                XmlPlace::Characters | XmlPlace::Cdata => ("text", "text"),
            };
            let inner = match content {
                XmlContent::List(name, _) => Some(name.as_str()),
                _ => None,
            };
            if let Some(bad) = std::iter::once(name).chain(inner).map(local).find(|name| !is_name(name)) {
                return Err(format!("`{json}`: `{bad}` is no name in XML"));
            }
            if !known.insert((kind, local(name))) {
                return Err(format!("`{json}`: another member is the {kind} `{}` too", local(name)));
            }
        }
        Ok(())
    }
}

/// The part of a name that distinguishes it.
fn local(name: &str) -> &str {
    let qualified = name.rsplit_once('}').map_or(name, |(_, qualified)| qualified);
    qualified.rsplit_once(':').map_or(qualified, |(_, local)| local)
}

/// Whether a name is one without a prefix (Namespaces in XML 1.0, production 4).
pub(crate) fn is_name(name: &str) -> bool {
    let start = |c: char| {
        matches!(c,
            'A'..='Z' | 'a'..='z' | '_'
            | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
            | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
            | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
    };
    let part =
        |c: char| matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}');
    !name.is_empty() && name.chars().enumerate().all(|(index, c)| start(c) || (index > 0 && part(c)))
}

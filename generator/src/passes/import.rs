//! Types of other documents that those documents' own crates have: used from there.

use std::collections::BTreeMap;

use crate::analyze;
use crate::document::{Document, FileId};
use crate::finding::{Finding, Place};
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Imported, Origin, Shape, TypeDef, TypeId};

/// Marks the types that other crates have. One is used from there only as a whole: where it holds a type of this document, such as
/// a child of a hierarchy, it is a type of this crate.
pub(crate) fn import(api: &mut Api, document: &Document, imported: &[Imported], findings: &mut Vec<Finding>) {
    if imported.is_empty() {
        return;
    }
    let mut types_of: HashMap<Place, Vec<TypeId>> = HashMap::default();
    for (index, def) in api.types.iter().enumerate() {
        def.places.iter().for_each(|place| types_of.entry(place.clone()).or_default().push(TypeId(index)));
    }
    let search = Search {
        api,
        document,
        imported,
        sent: analyze::sent(api),
        xml: api.xml_objects(),
        without_tags: analyze::without_tags(api),
        types_of,
    };
    let mut verdicts: BTreeMap<TypeId, Verdict> = BTreeMap::new();
    for (id, def) in api.types.iter().enumerate().map(|(index, def)| (TypeId(index), def)) {
        verdicts.extend(search.of(id, def).map(|verdict| (id, verdict)));
    }
    keep_whole(api, &mut verdicts);
    for (id, verdict) in verdicts {
        let def = &mut api.types[id.0];
        match verdict {
            Ok(there) => def.imported = Some(there),
            Err((module, reason)) if matches!(def.origin, Origin::Component(_)) => {
                let place = def.place().cloned().unwrap_or(Place { file: FileId::MAIN, pointer: String::new() });
                let message = format!("the type of this schema in `{module}` can't stand here: {reason}");
                findings.push(Finding::warning(place, message, "it is a type of this crate"));
            }
            Err(_) => {}
        }
    }
}

/// The module and the name of a type elsewhere; or the module, and why its type isn't used.
type Verdict = Result<(String, String), (String, &'static str)>;

struct Search<'a> {
    api: &'a Api,
    document: &'a Document,
    imported: &'a [Imported],
    sent: HashSet<TypeId>,
    xml: HashSet<TypeId>,
    without_tags: HashSet<TypeId>,
    /// The types of each schema.
    types_of: HashMap<Place, Vec<TypeId>>,
}

impl Search<'_> {
    /// What is to be done about a type; nothing about one of this document.
    fn of(&self, id: TypeId, def: &TypeDef) -> Option<Verdict> {
        if let (Shape::FixedString(fixed), []) = (&def.shape, def.places.as_slice()) {
            return self.imported.iter().find_map(|other| {
                let (_, name) = other.fixed_strings.iter().find(|(known, _)| known == fixed)?;
                Some(Ok((other.module.clone(), name.clone())))
            });
        }
        let (other, place) = def.places.iter().find_map(|place| Some((self.crate_of(place)?, place)))?;
        let refused = |reason| Err((other.module.clone(), reason));
        let there = other.types.get(&place.pointer).map_or(&[][..], Vec::as_slice);
        let here = self.types_of.get(place).map_or(&[][..], Vec::as_slice);
        let there = there.get(here.iter().position(|other| *other == id)?).filter(|_| here.len() == there.len());
        Some(match there {
            None => refused("it isn't there, or is another"),
            Some(there) if there.outline != self.api.outline(id) => refused("it has other members there"),
            Some(there) if self.sent.contains(&id) && !there.sent => refused("no request has it there"),
            Some(there) if self.xml.contains(&id) && !there.xml => refused("no body in XML has it there"),
            Some(there) if there.lacks_tag && !self.without_tags.contains(&id) => {
                refused("it lacks a member there that only repeats the tag of a union")
            }
            Some(there) => Ok((other.module.clone(), there.name.clone())),
        })
    }

    fn crate_of(&self, place: &Place) -> Option<&Imported> {
        let path = (place.file != FileId::MAIN).then(|| self.document.file_path(place.file)).flatten()?;
        self.imported.iter().find(|other| other.file == path)
    }
}

/// Takes back the verdict on what holds a type that isn't used from elsewhere itself.
fn keep_whole(api: &Api, verdicts: &mut BTreeMap<TypeId, Verdict>) {
    let mut users: Vec<Vec<TypeId>> = vec![Vec::new(); api.types.len()];
    let mut todo = Vec::new();
    for (id, def) in api.types.iter().enumerate().map(|(index, def)| (TypeId(index), def)) {
        def.each_type(&mut |ty| {
            if let Some(users) = ty.named().and_then(|part| users.get_mut(part.0)) {
                users.push(id);
            }
        });
        if !matches!(verdicts.get(&id), Some(Ok(_))) {
            todo.push(id);
        }
    }
    while let Some(id) = todo.pop() {
        for user in users.get(id.0).into_iter().flatten() {
            if let Some(verdict) = verdicts.get_mut(user)
                && let Ok((module, _)) = verdict
            {
                *verdict = Err((module.clone(), "it holds a type that isn't there"));
                todo.push(*user);
            }
        }
    }
}

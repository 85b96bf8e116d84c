//! Walks over the types that bodies in XML have.

use super::{Problem, XmlContent, XmlShape};
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Operation, TypeId};

impl Api {
    /// The structs and unions that bodies in XML have.
    #[must_use]
    pub fn xml_objects(&self) -> HashSet<TypeId> {
        let mut todo: Vec<TypeId> = Vec::new();
        for payload in self.operations.iter().chain(&self.incoming).flat_map(Operation::payloads) {
            todo.extend(payload.xml_root(self).and_then(Result::ok).and_then(|(_, content)| content.object()));
        }
        let mut seen = HashSet::default();
        while let Some(id) = todo.pop() {
            if seen.insert(id) {
                todo.extend(self.xml_shape(id).iter().flat_map(XmlShape::objects));
            }
        }
        seen
    }

    /// The structs and unions that XML can't carry, each with the reason: one of its own members, or a type that they hold.
    pub(crate) fn xml_problems(&self, roots: impl Iterator<Item = TypeId>) -> HashMap<TypeId, Problem> {
        let mut holders: HashMap<TypeId, Vec<TypeId>> = HashMap::default();
        let mut problems: HashMap<TypeId, Problem> = HashMap::default();
        let (mut todo, mut seen, mut bad) = (Vec::from_iter(roots), HashSet::default(), Vec::new());
        while let Some(id) = todo.pop() {
            if !seen.insert(id) {
                continue;
            }
            match self.xml_shape(id) {
                Ok(shape) => {
                    for held in shape.objects() {
                        holders.entry(held).or_default().push(id);
                        todo.push(held);
                    }
                }
                Err(problem) => {
                    problems
                        .insert(id, format!("#{}: {problem}", self.def(id).place().map_or("", |place| &place.pointer)));
                    bad.push(id);
                }
            }
        }
        while let Some(id) = bad.pop() {
            for holder in holders.remove(&id).unwrap_or_default() {
                if !problems.contains_key(&holder)
                    && let Some(problem) = problems.get(&id).cloned()
                {
                    problems.insert(holder, problem);
                    bad.push(holder);
                }
            }
        }
        problems
    }
}

impl XmlShape {
    /// The types that the members hold.
    fn objects(&self) -> impl Iterator<Item = TypeId> {
        self.members.iter().map(|member| &member.content).chain(&self.extra).filter_map(XmlContent::object)
    }
}

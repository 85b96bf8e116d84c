//! The alternatives of a schema: those of `oneOf` and `anyOf`, and the schemas that extend one with a discriminator.

use std::rc::Rc;

use serde_json::Value as Json;

use super::Schemas;
use super::case::{Case, Form, NodeId, SchemaId, is_listed};
use super::forms::Reading;
use super::tags::Tagged;
use crate::document::Node;

/// How many alternatives there may be that tags tell apart, how many others, and how many that exclude each other by themselves.
const TAGGED: usize = 10_000;
const UNTAGGED: usize = 400;
const EXCLUDED: usize = 1_000;

impl<'d> Schemas<'d> {
    /// What a node asks where a value stands: of a schema with a discriminator, to be one of those that extend it.
    pub(super) fn read_with_children(&mut self, id: NodeId, reading: &mut Reading) -> Form {
        let form = self.read(id, reading);
        let Some(family) = self.node(id).and_then(|node| self.family(node)).cloned() else { return (*form).clone() };
        let mut union = Form::default();
        for (tags, branch) in family.branches {
            let branch_id = self.node_id(&branch);
            let own = self.read(branch_id, reading);
            let name = branch.place().pointer.rsplit('/').next().map(str::to_owned);
            let tagged = own.cases.iter().map(|case| Case {
                tags: tags.clone(),
                tagged_by: Some(family.property.clone()),
                name: name.clone(),
                ..case.clone()
            });
            add(&mut union, tagged, own.is_cut, TAGGED);
        }
        self.product(&form, &union)
    }

    /// The alternatives of a choice; those of `oneOf` exclude each other, unless a tag tells them apart.
    pub(super) fn choice(&mut self, node: &Node<'d>, keyword: &str, list: &Node<'d>, reading: &mut Reading) -> Form {
        let branches: Vec<Node<'d>> = list.elements().collect();
        let tagged = self.tagged(node, list, &branches);
        let is_exclusive = keyword == "oneOf";
        let ids: Vec<SchemaId> = branches.iter().map(|branch| self.schema(branch)).collect();
        let most = if tagged.is_some() { TAGGED } else { UNTAGGED };
        let mut form = Form::default();
        let mut lists = Some(Vec::new()).filter(|_| tagged.is_none() && branches.len() > 1);
        for (index, branch) in branches.iter().enumerate() {
            let branch_id = self.node_id(branch);
            let own = self.read_with_children(branch_id, reading);
            let values = own.cases.iter().map(Case::only_values).collect::<Option<Vec<_>>>().filter(|_| !own.is_cut);
            lists = lists.zip(values).map(|(mut lists, values)| {
                lists.push(values.concat());
                lists
            });
            let name = branch.reference().and_then(|reference| reference.rsplit('/').next()).map(str::to_owned);
            let tags = tagged.as_ref().and_then(|all| Some((all.branches.get(index)?.0.clone(), all.property.clone())));
            let others = || ids.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, id)| *id);
            let cases = own.cases.into_iter().map(|mut case| {
                case.name = name.clone().or(case.name).or_else(|| branch.str("title").map(str::to_owned));
                if let Some((tags, property)) = &tags {
                    (case.tags, case.tagged_by) = (tags.clone(), Some(property.clone()));
                }
                if is_exclusive && ids.len() <= EXCLUDED {
                    case.not.extend(others());
                }
                case
            });
            let has_more =
                is_exclusive && ids.len() > EXCLUDED && tags.as_ref().is_none_or(|(tags, _)| tags.is_empty());
            add(&mut form, cases, own.is_cut || has_more, most);
        }
        match lists {
            Some(lists) => Form { cases: vec![listed(&lists, is_exclusive)], is_cut: false },
            None => form,
        }
    }

    /// What tells the alternatives of a choice apart.
    fn tagged(&mut self, node: &Node<'d>, list: &Node<'d>, branches: &[Node<'d>]) -> Option<Rc<Tagged<'d>>> {
        let document = self.document;
        let find = || Tagged::of_choice(document, node, branches).map(Rc::new);
        self.choices.entry(std::ptr::from_ref(list.value())).or_insert_with(find).clone()
    }
}

/// Adds cases to a form, which may have so many.
fn add(form: &mut Form, cases: impl ExactSizeIterator<Item = Case>, is_cut: bool, most: usize) {
    let left = most.saturating_sub(form.cases.len());
    form.is_cut |= is_cut || cases.len() > left;
    form.cases.extend(cases.take(left));
}

/// A choice between lists of values, which is one list: of those that stand in one list alone, where they exclude each other.
fn listed(lists: &[Vec<Json>], is_exclusive: bool) -> Case {
    let mut values: Vec<Json> = Vec::new();
    for value in lists.concat() {
        let count = lists.iter().filter(|list| is_listed(list, &value)).count();
        if !is_listed(&values, &value) && (count == 1 || !is_exclusive) {
            values.push(value);
        }
    }
    Case { values: Some(values), ..Case::default() }
}

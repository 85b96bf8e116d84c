//! Small values of schemas, made of the document's own examples where there are any.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::accept::Judge;
use super::arrays::item;
use super::case::{Case, Kind, SchemaId, is_listed};
use super::contain::Containment;
use super::question::Side;
use super::read::Schemas;
use super::{numbers, texts};

/// How many values of one case are made.
const FEW: usize = 12;

/// How many parts a value may have that others are made of.
const LARGE: usize = 2_000;

impl Containment<'_> {
    /// A small value of a schema, where one is found.
    pub(crate) fn pick(&mut self, side: Side, id: SchemaId) -> Option<Json> {
        let id = self.side(side).meant(id);
        if let Some(known) = self.picked.get(&(side, id)) {
            return known.clone();
        }
        // A schema that leads back to itself has values that end before.
        self.picked.insert((side, id), None);
        let form = self.form(side, id);
        let mut found = None;
        'cases: for case in &form.cases {
            for kind in order(case) {
                for value in self.values(side, case, kind) {
                    if is_small(&value) && self.side(side).accepts(id, &value, Judge::Strict) == Some(true) {
                        found = Some(value);
                        break 'cases;
                    }
                }
            }
        }
        self.picked.insert((side, id), found.clone());
        found
    }

    /// Some values of a kind of a case; not all of them need be of it.
    pub(super) fn values(&mut self, side: Side, case: &Case, kind: Kind) -> Vec<Json> {
        let mut values: Vec<Json> =
            self.examples(side, case).into_iter().filter(|value| Kind::of(value) == kind).collect();
        if let Some(list) = &case.values {
            values.extend(list.iter().filter(|value| Kind::of(value) == kind).take(FEW).cloned());
            return values;
        }
        match kind {
            Kind::Null => values.push(Json::Null),
            Kind::Boolean => values.extend([Json::Bool(true), Json::Bool(false)]),
            Kind::Number => values.extend(self.own_numbers(case, None)),
            Kind::Text => values.extend(texts::samples(case).into_iter().map(Json::from)),
            Kind::Array => {
                let counts = [case.items.min, 1, 2].into_iter().filter(|count| case.items.has(*count));
                values.extend(counts.filter_map(|count| self.array_of_count(side, case, count)).collect::<Vec<_>>());
                values.dedup();
            }
            Kind::Object => {
                values.push(self.object(side, case, None, None));
                values.push(self.whole(side, case));
            }
        }
        values.truncate(FEW);
        values
    }

    pub(super) fn own_numbers(&self, case: &Case, other: Option<&Case>) -> Vec<Json> {
        let samples = numbers::samples(case, other).into_iter();
        let is_own = |value: &Json| match value {
            Json::Number(number) => numbers::has(case, number) && (!case.integer || number.is_i64() || number.is_u64()),
            _ => false,
        };
        samples.filter(is_own).take(48).collect()
    }

    /// What the document gives as an example.
    pub(super) fn examples(&mut self, side: Side, case: &Case) -> Vec<Json> {
        let schemas = self.side(side);
        let nodes = case.nodes.iter().filter_map(|id| schemas.node(*id));
        let given = nodes.flat_map(|node| {
            let list = node.get("examples").and_then(|list| list.value().as_array().and_then(|list| list.first()));
            [node.get("example").map(|example| example.value().to_json()), list.map(crate::document::Value::to_json)]
        });
        given.flatten().collect()
    }

    /// A value of a schema with a value in its place: a member of an object, or the item of an array.
    pub(crate) fn around(&mut self, side: Side, id: SchemaId, step: &str, value: Json) -> Option<Json> {
        let form = self.form(side, id);
        let arrays = form.cases.iter().find(|case| case.has(Kind::Array) && !case.has(Kind::Object));
        if let (Some(case), Ok(index)) = (arrays, step.parse::<usize>()) {
            let mut items = Vec::new();
            for before in 0..index.min(100) {
                items.push(self.pick(side, item(case, before))?);
            }
            items.push(value);
            return Some(Json::Array(items));
        }
        let is_own =
            |case: &&Case| case.has(Kind::Object) && (case.members.contains_key(step) || case.others.is_some());
        let case = form.cases.iter().find(is_own)?;
        Some(self.object(side, case, Some((step, value)), None))
    }

    /// A list of one item, where a schema allows such a list.
    pub(crate) fn one_item(&mut self, side: Side, id: SchemaId) -> Option<Json> {
        let form = self.form(side, id);
        let arrays = form.cases.iter().filter(|case| case.has(Kind::Array));
        let lists: Vec<Json> =
            arrays.filter_map(|case| Some(Json::Array(vec![self.pick(side, item(case, 0))?]))).collect();
        lists.into_iter().find(|list| self.side(side).allows(id, list))
    }

    fn array_of_count(&mut self, side: Side, case: &Case, count: u64) -> Option<Json> {
        let count = usize::try_from(count.min(1_000)).unwrap_or(0);
        if case.unique && count > 1 {
            return Some(Json::Array(self.distinct(side, item(case, 0), count)));
        }
        (0..count).map(|index| self.pick(side, item(case, index))).collect::<Option<Vec<_>>>().map(Json::Array)
    }

    /// A value with several parts: an array of two items, or an object with all members that are described.
    pub(crate) fn pick_several(&mut self, side: Side, id: SchemaId) -> Option<Json> {
        let form = self.form(side, id);
        let mut found = Vec::new();
        for case in &form.cases {
            if case.has(Kind::Array) {
                let items = self.distinct(side, item(case, 0), 2);
                found.extend((items.len() == 2).then_some(Json::Array(items)));
            }
            if case.has(Kind::Object) {
                found.push(self.whole(side, case));
            }
        }
        found.into_iter().find(|value| self.side(side).accepts(id, value, Judge::Strict) == Some(true))
    }

    /// Values of a schema that are all different, as many as are found.
    pub(super) fn distinct(&mut self, side: Side, id: SchemaId, count: usize) -> Vec<Json> {
        let form = self.form(side, id);
        let mut found: Vec<Json> = Vec::new();
        for case in &form.cases {
            for kind in case.kinds() {
                let mut more = self.values(side, case, kind);
                if kind == Kind::Text {
                    more.extend((0..count.min(1_000)).map(|index| Json::from(format!("a{index}"))));
                }
                if kind == Kind::Number {
                    more.extend((0..count.min(1_000)).map(Json::from));
                }
                for value in more {
                    let fits = self.side(side).accepts(id, &value, Judge::Strict) == Some(true);
                    if found.len() < count && fits && !is_listed(&found, &value) {
                        found.push(value);
                    }
                }
            }
        }
        found
    }

    /// An object with the members that it needs, one that it shall have, and without one.
    pub(crate) fn object(
        &mut self,
        side: Side,
        case: &Case,
        with: Option<(&str, Json)>,
        without: Option<&str>,
    ) -> Json {
        let mut members: BTreeMap<String, Json> = BTreeMap::new();
        for name in &case.required {
            let value = self.member_of(side, case, name);
            members.insert(name.clone(), value.unwrap_or_else(|| Json::from("a")));
        }
        if let Some((property, tag)) = case.tagged_by.as_ref().zip(case.tags.first()) {
            members.insert(property.clone(), Json::from(tag.as_str()));
        }
        if let Some((name, value)) = with {
            let tag = case.tags.first().filter(|_| case.tagged_by.as_deref() == Some(name));
            members.insert(name.to_owned(), tag.map_or(value, |tag| Json::from(tag.as_str())));
        }
        if let Some(name) = without {
            members.remove(name);
        }
        self.fill(side, case, &mut members, without);
        // In the order of the document, and then what it doesn't describe.
        let mut object = Map::new();
        for name in case.members.keys() {
            if let Some(value) = members.remove(name) {
                object.insert(name.clone(), value);
            }
        }
        object.extend(members);
        Json::Object(object)
    }

    /// Adds members until there are as many as there have to be.
    fn fill(&mut self, side: Side, case: &Case, members: &mut BTreeMap<String, Json>, without: Option<&str>) {
        let least = usize::try_from(case.size.min.min(200)).unwrap_or(0);
        let own: Vec<String> = case.members.keys().cloned().collect();
        let more = own.into_iter().chain((1..=least).map(|index| format!("member{index}")));
        for name in more {
            if members.len() >= least {
                break;
            }
            if !members.contains_key(&name)
                && Some(name.as_str()) != without
                && let Some(value) = self.member_of(side, case, &name)
            {
                members.insert(name, value);
            }
        }
    }

    pub(super) fn member_of(&mut self, side: Side, case: &Case, name: &str) -> Option<Json> {
        let schema = case.members.get(name).copied().or(case.others);
        self.pick(side, schema.unwrap_or(Schemas::ANY))
    }

    /// An object with all members that are described.
    pub(crate) fn whole(&mut self, side: Side, case: &Case) -> Json {
        let names: Vec<String> = case.members.keys().cloned().collect();
        self.some(side, case, &names)
    }

    /// An object of so many members.
    pub(super) fn object_of(&mut self, side: Side, case: &Case, count: usize) -> Option<Json> {
        let described = case.members.keys().cloned().collect::<Vec<_>>();
        let more = (1..=count).map(|index| format!("member{index}")).filter(|_| case.others != Some(Schemas::NEVER));
        let names: Vec<String> = described.into_iter().chain(more).take(count).collect();
        (names.len() == count).then(|| self.some(side, case, &names))
    }

    fn some(&mut self, side: Side, case: &Case, names: &[String]) -> Json {
        let tag = |name: &String| case.tags.first().filter(|_| case.tagged_by.as_ref() == Some(name));
        let members = names.iter().filter_map(|name| {
            let tag = tag(name).map(|tag| Json::from(tag.as_str()));
            Some((name.clone(), tag.or_else(|| self.member_of(side, case, name))?))
        });
        Json::Object(members.collect())
    }
}

/// Whether a value may be a part of others: one that needs twice what it refers to, which needs the same, has no end.
fn is_small(value: &Json) -> bool {
    let mut open = vec![value];
    let mut count = 0;
    while let Some(value) = open.pop() {
        count += 1;
        match value {
            Json::Array(items) => open.extend(items),
            Json::Object(members) => open.extend(members.values()),
            _ => {}
        }
        if count + open.len() > LARGE {
            return false;
        }
    }
    true
}

/// The kinds of a case, those first of which people think first.
pub(super) fn order(case: &Case) -> Vec<Kind> {
    use Kind::{Array, Boolean, Null, Number, Object, Text};
    [Text, Number, Object, Array, Boolean, Null].into_iter().filter(|kind| case.has(*kind)).collect()
}

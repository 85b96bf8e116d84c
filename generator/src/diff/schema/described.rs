//! What schemas ask of the members of an object, by their names.

use std::collections::BTreeSet;

use super::case::{Case, Kind, SchemaId};
use super::contain::Containment;
use super::question::{Question, Side};
use super::read::Schemas;
use super::scalars::matches;
use super::texts;

/// Names that few objects have.
const OTHERS: [&str; 4] = ["another", "1", "A b", "-"];

/// What `patternProperties` and `additionalProperties` of one schema object ask. An `additionalProperties` knows only the
/// properties and patterns beside it, and not those of other parts of an `allOf` (JSON Schema 2020-12, section 10.3.2.3).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Described {
    /// The properties beside them.
    pub(super) names: BTreeSet<String>,
    pub(super) patterns: Vec<(String, SchemaId)>,
    /// `additionalProperties`, unless it is `true`.
    pub(super) others: Option<SchemaId>,
}

impl Described {
    /// Whether it asks anything of any member.
    pub(super) fn asks(&self) -> bool {
        !self.patterns.is_empty() || self.others.is_some_and(|others| others != Schemas::ANY)
    }

    /// What it asks of a member of a name. A pattern that can't be read may match it or not: then all is asked that may be,
    /// or only what is surely asked.
    fn of(&self, name: &str, maybe: bool) -> Vec<SchemaId> {
        let verdicts = || self.patterns.iter().map(|(pattern, schema)| (matches(pattern, name), *schema));
        let is_asked = |verdict: Option<bool>| verdict.unwrap_or(maybe);
        let mut all: Vec<SchemaId> =
            verdicts().filter(|(verdict, _)| is_asked(*verdict)).map(|(_, schema)| schema).collect();
        let is_matched = verdicts().any(|(verdict, _)| verdict.unwrap_or(!maybe));
        all.extend(self.others.filter(|_| !is_matched && !self.names.contains(name)));
        all
    }
}

/// Members of a case that its properties don't name.
pub(super) struct Class<'c> {
    /// The pattern of their names; none for those that match no pattern.
    pub(super) pattern: Option<&'c str>,
    /// The name of one of them.
    pub(super) name: String,
    pub(super) schema: SchemaId,
}

impl Case {
    /// A name of members that the case doesn't name: one of the pattern of their names, where there is one.
    pub(crate) fn other_name(&self) -> String {
        let by_pattern = self.patterns().find_map(|(pattern, _)| texts::sample(pattern));
        by_pattern.filter(|name| !self.members.contains_key(name)).unwrap_or_else(|| OTHERS[0].to_owned())
    }
}

impl Containment<'_> {
    /// What a member of a case is; none where its objects don't have it.
    pub(super) fn own(&mut self, question: Question, case: &Case, name: &str) -> Option<SchemaId> {
        let is_named = case.members.contains_key(name);
        let is_matched = case.patterns().any(|(pattern, _)| matches(pattern, name) != Some(false));
        // What has to be there is there, whatever it is.
        let is_there = is_named
            || is_matched
            || case.required.contains(name)
            || undescribed(question, case)
            || case.described.iter().any(Described::asks);
        let stated = case.described.iter().flat_map(|part| part.of(name, false));
        // Parts that refuse each other's members know nothing of each other: their members are meant all the same.
        let stated = stated.filter(|schema| !(is_named && *schema == Schemas::NEVER));
        let all = case.members.get(name).copied().into_iter().chain(stated);
        is_there.then(|| self.all(question.sub, all))
    }

    /// The members of a case that have no name in it, by the pattern of their names, and all others.
    pub(super) fn classes<'c>(&mut self, question: Question, case: &'c Case) -> Vec<Class<'c>> {
        let mut classes = Vec::new();
        let unmatched = case.described.iter().filter(|part| part.patterns.is_empty()).filter_map(|part| part.others);
        for (pattern, schema) in case.patterns() {
            let name = texts::sample(pattern).unwrap_or_else(|| OTHERS[0].to_owned());
            let schema = self.all(question.sub, unmatched.clone().chain([schema]));
            classes.push(Class { pattern: Some(pattern), name, schema });
        }
        let has_others = case.described.iter().any(|part| part.others.is_some_and(|others| others != Schemas::ANY));
        let is_unmatched = |name: &&&str| !case.patterns().any(|(pattern, _)| matches(pattern, name) != Some(false));
        // Who reads a map of one type can't read what is said to be of any.
        let is_any = question.read && case.others == Some(Schemas::ANY);
        if has_others || is_any || undescribed(question, case) {
            let name = OTHERS.iter().find(is_unmatched).unwrap_or(&OTHERS[0]);
            let schema = self.all(question.sub, case.described.iter().filter_map(|part| part.others));
            classes.push(Class { pattern: None, name: (*name).to_owned(), schema });
        }
        classes
    }

    /// What a case asks of a member by its name.
    pub(super) fn asked_of(&mut self, question: Question, (own, case): (&Case, &Case), name: &str) -> Vec<SchemaId> {
        let named = case.members.get(name).copied();
        if question.read {
            return named.map_or_else(|| self.read_others(question.sup(), case), |schema| vec![schema]);
        }
        // What both refuse, by parts that know nothing of each other, is meant all the same.
        let refused = |case: &Case| case.described.iter().any(|part| part.of(name, false).contains(&Schemas::NEVER));
        let is_meant = own.members.contains_key(name) && refused(own);
        let by_part = case.described.iter().flat_map(|part| part.of(name, true));
        named.into_iter().chain(by_part.filter(|schema| !(is_meant && *schema == Schemas::NEVER))).collect()
    }

    /// What a case asks of members of another case that have no name in it.
    pub(super) fn asked_of_class(
        &mut self,
        question: Question,
        (own, case): (&Case, &Case),
        class: &Class<'_>,
    ) -> Vec<SchemaId> {
        if question.read {
            return self.read_others(question.sup(), case);
        }
        let is_within = |one: &str, other: &str| one == other || texts::is_pattern_within(one, other) == Some(true);
        let may_match = |pattern: &str| match class.pattern {
            Some(own) => !texts::is_apart(own, pattern),
            // Members that match none of the own patterns match none that is within one of them.
            None => !own.patterns().any(|(own, _)| is_within(pattern, own)),
        };
        let mut all = Vec::new();
        for part in &case.described {
            all.extend(part.patterns.iter().filter(|(pattern, _)| may_match(pattern)).map(|(_, schema)| *schema));
            let mut patterns = part.patterns.iter();
            let is_matched = class.pattern.is_some_and(|own| patterns.any(|(pattern, _)| is_within(own, pattern)));
            all.extend(part.others.filter(|_| !is_matched));
        }
        all
    }

    /// What readers ask of members that have no field: what their map has as the type of its values. It is any JSON where
    /// several types would do, and what may not be there is ignored.
    fn read_others(&mut self, side: Side, case: &Case) -> Vec<SchemaId> {
        let others = case.described.iter().filter_map(|part| part.others);
        let patterns = case.patterns().map(|(_, schema)| schema);
        let mut all: Vec<SchemaId> = patterns.chain(others).filter(|schema| *schema != Schemas::NEVER).collect();
        all.sort_unstable();
        all.dedup();
        let is_one = all.len() < 2 || case.patterns().next().is_none() || self.is_one_scalar(side, &all);
        if is_one { all } else { Vec::new() }
    }

    /// Whether schemas are of one type of scalars.
    fn is_one_scalar(&mut self, side: Side, all: &[SchemaId]) -> bool {
        let is_scalar = |kind: &Kind| matches!(kind, Kind::Boolean | Kind::Number | Kind::Text | Kind::Null);
        let mut types = Vec::new();
        for schema in all {
            let form = self.form(side, *schema);
            let [case] = form.cases.as_slice() else { return false };
            if form.is_cut || case.values.is_some() || !case.kinds().iter().all(is_scalar) {
                return false;
            }
            types.push((case.kinds(), case.integer, case.formats.clone()));
        }
        types.windows(2).all(|pair| pair[0] == pair[1])
    }

    /// What some schemas ask together.
    fn all(&mut self, side: Side, schemas: impl IntoIterator<Item = SchemaId>) -> SchemaId {
        schemas.into_iter().fold(Schemas::ANY, |all, schema| self.side(side).both(all, schema))
    }
}

/// Whether objects have members that nothing describes: where nothing is described at all.
fn undescribed(question: Question, case: &Case) -> bool {
    let is_free = case.members.is_empty() && case.hidden.is_empty() && case.patterns().next().is_none();
    is_free || question.literal
}

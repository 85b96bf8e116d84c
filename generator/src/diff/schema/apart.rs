//! Cases that have no value in common, and those that have none at all.

use super::case::{Case, Count, Kind, Kinds, SchemaId, is_listed};
use super::contain::Containment;
use super::question::{Answer, Question, Side};
use super::read::Schemas;
use super::{numbers, texts};

impl Containment<'_> {
    /// Whether no value of one kind of a case is what another case excludes.
    pub(super) fn is_beside(&mut self, question: Question, case: &Case, kind: Kind, other: &Case) -> bool {
        // A tag says which alternative is meant, even of several that would do.
        if other.not.is_empty() || !other.tags.is_empty() {
            return true;
        }
        let case = &Case { kinds: Some(Kinds::from([kind])), ..case.clone() };
        other.not.iter().all(|excluded| {
            self.is_excluded(question, case, *excluded)
                || case.not.iter().any(|own| self.is_within_for(question, case, *excluded, *own))
                || self.is_disjoint(question, case, *excluded)
        })
    }

    /// Whether a case excludes all values of a schema of the other side. Alternatives exclude all others, so that the same schema is asked
    /// about for each of them: the one that was found is tried first.
    fn is_excluded(&mut self, question: Question, case: &Case, excluded: SchemaId) -> bool {
        let key = (question.sup(), excluded);
        if self.excluded.get(&key).is_some_and(|own| case.not.contains(own)) {
            return true;
        }
        let found = case.not.iter().find(|own| self.contains(question.reversed(), excluded, **own) == Answer::In);
        self.excluded.extend(found.map(|own| (key, *own)));
        found.is_some()
    }

    /// Whether objects that have no members but those of a case are in one schema wherever they are in another, which is of
    /// the other side.
    fn is_within_for(&mut self, question: Question, case: &Case, sub: SchemaId, sup: SchemaId) -> bool {
        let (from, into) = (self.form(question.sup(), sub), self.form(question.sub, sup));
        let ([from], [into], false) = (from.cases.as_slice(), into.cases.as_slice(), from.is_cut || into.is_cut) else {
            return false;
        };
        let is_object = |case: &Case| case.kinds.as_ref().is_some_and(|kinds| kinds.iter().eq([&Kind::Object]));
        let is_plain = into.values.is_none()
            && into.further.is_empty()
            && into.not.is_empty()
            && into.size == Count::default()
            && into.others.is_none_or(|others| others == Schemas::ANY);
        if case.is_free() || !is_plain || ![case, from, into].into_iter().all(is_object) {
            return false;
        }
        let is_open = case.others.is_some_and(|others| others != Schemas::ANY);
        let members = into.members.iter().filter(|(name, _)| is_open || case.members.contains_key(*name));
        into.required.is_subset(&from.required)
            && members.into_iter().all(|(name, its)| {
                let own = from.members.get(name).copied().unwrap_or(Schemas::ANY);
                self.contains(question.reversed(), own, *its) == Answer::In
            })
    }

    /// Whether no value of a case is one of a schema of the other side.
    pub(super) fn is_disjoint(&mut self, question: Question, case: &Case, excluded: SchemaId) -> bool {
        let form = self.form(question.sup(), excluded);
        !form.is_cut
            && form.cases.iter().all(|other| {
                let kinds = case.kinds();
                !kinds.iter().any(|kind| other.has(*kind)) || self.is_apart(question, case, other)
            })
    }

    /// Whether objects of two cases differ by a member that one forbids or that has other values on each side.
    fn is_apart(&mut self, question: Question, case: &Case, other: &Case) -> bool {
        if !case.kinds().iter().filter(|kind| other.has(**kind)).all(|kind| *kind == Kind::Object) {
            return match (&case.values, &other.values) {
                (Some(one), Some(other)) => !one.iter().any(|value| is_listed(other, value)),
                _ => false,
            };
        }
        case.required.union(&other.required).any(|name| {
            let own = if case.is_free() { Some(Schemas::ANY) } else { case.members.get(name).copied().or(case.others) };
            let its = other.members.get(name).copied().or(other.others).unwrap_or(Schemas::ANY);
            let Some(own) = own else { return true };
            if own == Schemas::NEVER || its == Schemas::NEVER {
                return true;
            }
            if !(case.required.contains(name) && other.required.contains(name)) {
                return false;
            }
            let (own, its) = (self.form(question.sub, own), self.form(question.sup(), its));
            let apart = |one: &Case, other: &Case| match (&one.values, &other.values) {
                (Some(one), Some(other)) => !one.iter().any(|value| is_listed(other, value)),
                _ => !one.kinds().iter().any(|kind| other.has(*kind)),
            };
            !own.is_cut && !its.is_cut && own.cases.iter().all(|one| its.cases.iter().all(|other| apart(one, other)))
        })
    }

    /// Whether a schema has certainly no values.
    pub(crate) fn has_none(&mut self, side: Side, id: SchemaId) -> bool {
        let form = self.form(side, id);
        let is_none = |case: &Case, containment: &mut Self| {
            case.kinds().into_iter().all(|kind| containment.is_empty(side, case, kind))
        };
        !form.is_cut && form.cases.iter().all(|case| is_none(case, self))
    }

    /// Whether a case has certainly no values of a kind.
    pub(super) fn is_empty(&mut self, side: Side, case: &Case, kind: Kind) -> bool {
        match kind {
            Kind::Null | Kind::Boolean => false,
            Kind::Number => numbers::is_empty(case),
            Kind::Text => texts::is_empty(case),
            Kind::Array => case.items.max.is_some_and(|max| max < case.items.min),
            Kind::Object => case.required.iter().any(|name| {
                let schema = case.members.get(name).copied();
                schema.is_some_and(|schema| {
                    schema == Schemas::NEVER || {
                        let form = self.form(side, schema);
                        !form.is_cut && form.cases.is_empty()
                    }
                })
            }),
        }
    }
}

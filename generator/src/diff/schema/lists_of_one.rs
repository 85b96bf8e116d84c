//! Lists that are written as text, where a list of one item is written as that item.

use serde_json::Value as Json;

use super::arrays::item;
use super::case::{Case, Kind};
use super::contain::Containment;
use super::question::Question;
use super::read::Schemas;

impl Containment<'_> {
    /// Whether values are lists of one item, as they are written.
    pub(super) fn is_item(
        &mut self,
        question: Question,
        case: &Case,
        kind: Kind,
        list: &Case,
        tried: &mut Vec<Json>,
    ) -> bool {
        if !list.items.has(1) || list.values.is_some() {
            return false;
        }
        let item = list.prefix.first().copied().or(list.rest).unwrap_or(Schemas::ANY);
        let form = self.form(question.sup(), item);
        !form.is_cut && form.cases.iter().any(|other| self.is_in(question, case, kind, other, tried))
    }

    /// Whether lists of at most one item are values without a list, as they are written. An empty list isn't written.
    pub(super) fn is_single(&mut self, question: Question, list: &Case, other: &Case, tried: &mut Vec<Json>) -> bool {
        let form = self.form(question.sub, item(list, 0));
        let is_plain = list.values.is_none() && !form.is_cut;
        let mut items = Vec::new();
        let is_in = is_plain
            && form.cases.iter().all(|case| {
                let kinds = case.kinds();
                kinds.into_iter().all(|kind| {
                    matches!(kind, Kind::Number | Kind::Boolean | Kind::Text)
                        && self.is_in(question, case, kind, other, &mut items)
                })
            });
        tried.extend(items.into_iter().map(|item| Json::Array(vec![item])));
        is_in
    }
}

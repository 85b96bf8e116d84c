//! Regular expressions, compiled once.

use regex_lite::Regex;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The expressions that were used so far, compiled; `None` for those that `regex-lite` doesn't know. They are the
/// document's, so there are only so many.
static COMPILED: RwLock<BTreeMap<String, Option<Arc<Regex>>>> = RwLock::new(BTreeMap::new());

pub(super) fn matches(expression: &str, text: &str) -> bool {
    compiled(expression).is_none_or(|regex| regex.is_match(text))
}

fn compiled(expression: &str) -> Option<Arc<Regex>> {
    let known = COMPILED.read().unwrap_or_else(PoisonError::into_inner).get(expression).cloned();
    known.unwrap_or_else(|| {
        let regex = Regex::new(&super::ecma::translated(expression)).ok().map(Arc::new);
        COMPILED.write().unwrap_or_else(PoisonError::into_inner).insert(expression.to_owned(), regex.clone());
        regex
    })
}

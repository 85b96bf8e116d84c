//! Lists in a list, which only Swagger 2.0 says how to write: each list of items by its own `collectionFormat`.

use serde_json::Value as Json;

use super::api::Half;
use crate::document::{Node, Version};
use crate::model::Style;

/// How deep lists in lists are looked at.
const DEPTH: usize = 16;
/// How deep items are doubled: each list in a list makes the value twice as large.
const DOUBLED: usize = 4;

/// How the lists in a list are written, from the outside in.
pub(super) fn styles<'a>(half: &Half<'a>, list: Option<&Node<'a>>) -> Vec<Style> {
    let item = |list: &Node<'a>| {
        let item = half.target(&list.get("items")?);
        (item.str("type") == Some("array")).then_some(item)
    };
    let is_early = matches!(half.document.version(), Version::Swagger2);
    let style = |list: Node<'a>| match list.str("collectionFormat").filter(|_| is_early) {
        Some("ssv") => Style::SpaceDelimited,
        Some("tsv") => Style::TabDelimited,
        Some("pipes") => Style::PipeDelimited,
        _ => Style::Simple,
    };
    let outer = list.map(|list| half.target(list));
    std::iter::successors(outer.as_ref().and_then(item), item).take(DEPTH).map(style).collect()
}

/// Whether lists that both sides have are written otherwise than they were: in words.
pub(super) fn change(label: &str, old: &[Style], new: &[Style]) -> Option<String> {
    let (was, is) = old.iter().zip(new).find(|(was, is)| was != is)?;
    let (was, is) = (between(*was), between(*is));
    Some(format!("the lists in {label} have {is} between their items, and had {was}"))
}

fn between(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => "a space",
        Style::TabDelimited => "a tab",
        Style::PipeDelimited => "`|`",
        _ => "`,`",
    }
}

/// What stands between the items of a list.
pub(super) fn joint(style: Style) -> &'static str {
    match style {
        Style::SpaceDelimited => " ",
        Style::PipeDelimited => "|",
        Style::TabDelimited => "\t",
        _ => ",",
    }
}

/// A value whose lists of one item have it twice, as far in as lists usually stand in each other.
pub(super) fn doubled(value: &Json) -> Json {
    twice(value, DOUBLED)
}

fn twice(value: &Json, depth: usize) -> Json {
    let Some(depth) = depth.checked_sub(1) else { return value.clone() };
    match value {
        Json::Array(items) => match items.as_slice() {
            [only] => Json::Array(vec![twice(only, depth), twice(only, depth)]),
            several => Json::Array(several.iter().map(|item| twice(item, depth)).collect()),
        },
        Json::Object(members) => {
            Json::Object(members.iter().map(|(name, value)| (name.clone(), twice(value, depth))).collect())
        }
        other => other.clone(),
    }
}

//! Paging by a number that the client counts: of pages, or of the items before a page.

use crate::config::Paging;
use crate::model::{Api, Bound, Operation, PageCount, PageSlot, Parameter, ParameterPlace, Type};

/// Query parameters for the number of a page, in lower case without separators.
const PAGES: [&str; 4] = ["page", "pagenumber", "pageno", "pagenum"];

/// Query parameters for the number of items before a page.
const OFFSETS: [&str; 2] = ["offset", "skip"];

/// Query parameters for the number of items in a page.
const SIZES: [&str; 7] = ["perpage", "pagesize", "limit", "size", "pagelimit", "take", "count"];

/// The count of pages, if the parameters leave no doubt: one of whole numbers for the page or the offset, one
/// for the size, and for pages the first number, which is as often 0 as 1.
pub(crate) fn detect(api: &Api, operation: &Operation) -> Option<PageCount> {
    let find = |names: &[&str]| {
        let mut query = operation.parameters_in(ParameterPlace::Query);
        query.find(|parameter| names.contains(&plain(&parameter.name).as_str()) && is_integer(api, parameter))
    };
    find(&SIZES)?;
    // The size isn't looked at: a service may give fewer items than are asked for, in the middle of the list as well.
    if let Some(page) = find(&PAGES) {
        let slot = PageSlot::Query(page.name.clone());
        return Some(PageCount { slot, first: first_page(page)?, by_items: false, size: None });
    }
    let offset = find(&OFFSETS).filter(|offset| default_of(offset).unwrap_or_default() == 0)?;
    Some(PageCount { slot: PageSlot::Query(offset.name.clone()), first: 0, by_items: true, size: None })
}

/// Counting as the user describes it, or why it can't be.
pub(crate) fn configured(
    operation: &Operation,
    settings: &Paging,
    slot: PageSlot,
    by_items: bool,
) -> Result<PageCount, String> {
    let size = match (&settings.size, &slot) {
        (None, _) => None,
        (Some(size), PageSlot::Query(_)) => {
            let size = query(operation, size)?;
            Some((size.name.clone(), default_of(size)))
        }
        (Some(size), PageSlot::Body(_)) => Some((size.clone(), None)),
    };
    Ok(PageCount { slot, first: if by_items { 0 } else { settings.first.unwrap_or(1) }, by_items, size })
}

/// The query parameter of this name, or the problem that there is none.
pub(crate) fn query<'a>(operation: &'a Operation, name: &str) -> Result<&'a Parameter, String> {
    let found = operation.parameters_in(ParameterPlace::Query).find(|parameter| parameter.name == name);
    found.ok_or_else(|| format!("it has no query parameter `{name}`"))
}

/// A name in lower case without separators.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

fn is_integer(api: &Api, parameter: &Parameter) -> bool {
    matches!(api.resolve(&parameter.ty), Type::Integer(_))
}

fn default_of(parameter: &Parameter) -> Option<u64> {
    parameter.default.as_ref()?.as_u64()
}

/// The number of the first page, as a default or a minimum has it.
fn first_page(page: &Parameter) -> Option<u64> {
    let minimum = match page.rules.minimum {
        Some(Bound::Integer(minimum)) => u64::try_from(minimum).ok(),
        _ => None,
    };
    default_of(page).or(minimum).filter(|first| *first <= 1)
}

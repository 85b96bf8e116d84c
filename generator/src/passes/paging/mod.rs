//! Paging: how the pages of a list follow each other, as the settings have it or else as the document's shape does.

mod page_number;
mod shape;

use std::collections::BTreeMap;

use crate::config::{Paging, Place, nearest};
use crate::finding::{Finding, Findings};
use crate::model::{Api, BodyKind, NextPage, Operation, PageSlot, Pagination, Shape, Struct, Type};
use shape::detect;

/// Finds the lists among the operations: as the user describes them, or else from the shape of their answers.
pub(crate) fn pagination(api: &mut Api, settings: &BTreeMap<String, Paging>, findings: &mut Findings) {
    for index in 0..api.operations.len() {
        let operation = &api.operations[index];
        let found = match settings.get(&operation.id) {
            Some(settings) if settings.off => Ok(None),
            Some(settings) => configured(api, operation, settings).map(Some),
            None => Ok(detect(api, operation)),
        };
        api.operations[index].pagination = found.unwrap_or_else(|problem| {
            let message = format!("`paging` of this operation can't be: {problem}");
            findings.add(Finding::warning(api.operations[index].place.clone(), message, "not paged"));
            None
        });
    }
}

/// Paging as the user describes it, or why it can't be. Settings without a way to the next page are laid over what the
/// document's shape gives.
fn configured(api: &Api, operation: &Operation, settings: &Paging) -> Result<Pagination, String> {
    let mut pagination = match detect(api, operation).filter(|_| settings.is_of_the_end()) {
        Some(found) => found,
        None => going_on(api, operation, settings)?,
    };
    let body = &answer(operation)?;
    let member = |text: &Option<String>, kind: &str, fits: fn(&Type) -> bool| {
        let Some(text) = text else { return Ok(None) };
        match at(api, body, text)? {
            (path, ty) if fits(ty) => Ok(Some(path)),
            _ => Err(format!("`{text}` is no {kind}")),
        }
    };
    let more = member(&settings.more, "boolean", is_flag)?.map(|path| (path, true));
    let last = member(&settings.last, "boolean", is_flag)?.map(|path| (path, false));
    let total = member(&settings.total, "integer", is_number)?;
    let pages = member(&settings.pages, "integer", is_number)?;
    let ends = &mut pagination.ends;
    ends.more = more.or(last).or(ends.more.take());
    ends.total = total.or(ends.total.take());
    ends.pages = pages.or(ends.pages.take());
    ends.repeated |= settings.ends_repeated;
    Ok(pagination)
}

fn going_on(api: &Api, operation: &Operation, settings: &Paging) -> Result<Pagination, String> {
    let body = answer(operation)?;
    let (items, Type::Array(item)) = at(api, body, &settings.items)? else {
        return Err(format!("`{}` is no array", settings.items));
    };
    let slot = |name: &str, fits| slot(api, operation, settings.place, name, fits);
    let ways = (&settings.next, &settings.last_item, &settings.page, &settings.offset, settings.link_header);
    let next = match ways {
        (Some(next), None, None, None, false) => {
            let (next, _) = at(api, body, next)?;
            if next.is_empty() {
                return Err("`next` names no member".to_owned());
            }
            match &settings.token {
                Some(token) => NextPage::Token(next, slot(token, is_text)?),
                None => NextPage::Link(next),
            }
        }
        (None, Some(id), None, None, false) => {
            let token = settings.token.as_ref().ok_or("`last_item` needs `token`, which takes what it holds")?;
            NextPage::LastItem(at(api, item, id)?.0, slot(token, is_text)?)
        }
        (None, None, Some(page), None, false) => {
            NextPage::Count(page_number::configured(operation, settings, slot(page, is_number)?, false)?)
        }
        (None, None, None, Some(offset), false) => {
            NextPage::Count(page_number::configured(operation, settings, slot(offset, is_number)?, true)?)
        }
        (None, None, None, None, true) => NextPage::Header,
        _ => return Err("it takes one of `next`, `last_item`, `link_header`, `page` and `offset`".to_owned()),
    };
    Ok(Pagination { item: (**item).clone(), items, next, ends: Default::default() })
}

/// The type of the body that an operation answers with.
pub(super) fn answer(operation: &Operation) -> Result<&Type, &'static str> {
    let payload = operation.success.iter().find_map(|outcome| outcome.payload.as_ref());
    payload.map(|payload| &payload.ty).ok_or("it answers without a body")
}

/// The place in a request for the value that leads to the next page.
fn slot(
    api: &Api,
    operation: &Operation,
    place: Place,
    name: &str,
    fits: fn(&Type) -> bool,
) -> Result<PageSlot, String> {
    if place == Place::Query {
        return Ok(PageSlot::Query(page_number::query(operation, name)?.name.clone()));
    }
    match at(api, request(operation).ok_or("it has no body of JSON")?, name)? {
        (path, ty) if fits(ty) && !path.is_empty() => Ok(PageSlot::Body(path)),
        _ => Err(format!("the member `{name}` of its body is of another type")),
    }
}

/// The type of a request's body in JSON.
pub(super) fn request(operation: &Operation) -> Option<&Type> {
    let kinds = operation.body.iter().flat_map(|body| &body.kinds);
    kinds.filter(|payload| payload.kind == BodyKind::Json).map(|payload| &payload.ty).next()
}

/// The members that a dotted path names, and the type at its end. A name may have dots of its own: of two members that a
/// path could mean, it is the one with the longer name.
pub(super) fn at<'a>(api: &'a Api, body: &'a Type, path: &str) -> Result<(Vec<String>, &'a Type), String> {
    let (mut names, mut ty, mut rest) = (Vec::new(), api.resolve(body), path);
    while !rest.is_empty() {
        let Some(object) = structure(api, ty) else {
            return Err(format!("`{}` has no documented members", names.join(".")));
        };
        let behind = |name: &str| match rest.strip_prefix(name)? {
            "" => Some(""),
            behind => behind.strip_prefix('.'),
        };
        let named = object.fields.iter().filter_map(|field| Some((field, behind(&field.name)?)));
        let Some((field, behind)) = named.min_by_key(|(_, behind)| behind.len()) else {
            let name = rest.split('.').next().unwrap_or_default();
            let known: Vec<&str> = object.fields.iter().map(|field| field.name.as_str()).collect();
            let hint = nearest(name, &known).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            names.push(name.to_owned());
            return Err(format!("there is no member `{}`{hint}", names.join(".")));
        };
        names.push(field.name.clone());
        (ty, rest) = (api.resolve(&field.ty), behind);
    }
    Ok((names, ty))
}

/// The type behind names of members.
pub(super) fn member<'a>(api: &'a Api, body: &'a Struct, path: &[&str]) -> Option<&'a Type> {
    let (first, rest) = path.split_first()?;
    let field = body.fields.iter().find(|field| field.name == *first)?;
    let ty = api.resolve(&field.ty);
    if rest.is_empty() { Some(ty) } else { member(api, structure(api, ty)?, rest) }
}

pub(super) fn structure<'a>(api: &'a Api, ty: &'a Type) -> Option<&'a Struct> {
    match api.resolve(ty) {
        Type::Named(id) => match &api.def(*id).shape {
            Shape::Struct(found) => Some(found),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn is_flag(ty: &Type) -> bool {
    matches!(ty, Type::Bool)
}

pub(super) fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::Integer(_))
}

pub(super) fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::String)
}

//! Paging: how the pages of a list follow each other, found from the shape of the answer.

mod page_number;

use crate::config::{Paging, nearest};
use crate::finding::{Finding, Severity};
use crate::lower::Context;
use crate::model::{Api, BodyKind, NextPage, Operation, Pagination, ParameterPlace, Shape, Struct, Type};

/// Members that hold a link to the next page, from the root of the body.
const LINKS: [&[&str]; 9] = [
    &["meta", "next_page_url"],
    &["next_page_uri"],
    &["next_page_url"],
    &["links", "next"],
    &["_links", "next", "href"],
    &["paging", "next"],
    &["pagination", "next"],
    &["@odata.nextLink"],
    &["next"],
];

/// Members that hold a token for the next page, from the root of the body.
const TOKENS: [&[&str]; 9] = [
    &["next_page_token"],
    &["nextPageToken"],
    &["next_token"],
    &["nextToken"],
    &["next_cursor"],
    &["response_metadata", "next_cursor"],
    &["meta", "next_token"],
    &["meta", "nextToken"],
    &["pagination", "next_cursor"],
];

/// Query parameters that take such a token, in lower case without separators.
const TOKEN_PARAMETERS: [&str; 6] = ["pagetoken", "nexttoken", "cursor", "nextcursor", "nextpagetoken", "token"];

impl Context<'_> {
    /// Finds the lists among the operations.
    pub(crate) fn find_pages(&mut self) {
        for index in 0..self.api.operations.len() {
            let operation = &self.api.operations[index];
            let found = match self.options.paging.get(&operation.id) {
                Some(settings) if settings.off => Ok(None),
                Some(settings) => configured(&self.api, operation, settings).map(Some),
                None => Ok(pagination(&self.api, operation)),
            };
            self.api.operations[index].pagination = found.unwrap_or_else(|problem| {
                let place = self.api.operations[index].place.clone();
                let message = format!("`paging` of this operation can't be: {problem}");
                self.add_finding(Finding {
                    severity: Severity::Warning,
                    place,
                    message,
                    instead: "not paged".to_owned(),
                });
                None
            });
        }
    }
}

fn pagination(api: &Api, operation: &Operation) -> Option<Pagination> {
    let [outcome] = operation.success.as_slice() else { return None };
    let payload = outcome.payload.as_ref().filter(|payload| payload.kind == BodyKind::Json)?;
    if operation.method != "GET" {
        return None;
    }
    let linked = outcome.headers.iter().any(|(name, ..)| name.eq_ignore_ascii_case("link"));
    let in_header = || linked.then_some(NextPage::Header);
    let counted = || page_number::detect(api, operation).map(NextPage::Count);
    if let Type::Array(item) = resolve(api, &payload.ty) {
        return Some(Pagination { items: Vec::new(), item: (**item).clone(), next: in_header().or_else(counted)? });
    }
    let body = structure(api, &payload.ty)?;
    let in_body = link(api, body).or_else(|| token(api, body, operation));
    let next = in_body.or_else(in_header).or_else(counted)?;
    let mut lists = body.fields.iter().filter_map(|field| match resolve(api, &field.ty) {
        Type::Array(item) => Some((field.name.clone(), item)),
        _ => None,
    });
    let (name, item) = lists.next()?;
    if lists.next().is_some() {
        return None;
    }
    Some(Pagination { items: vec![name], item: (**item).clone(), next })
}

/// Paging as the user describes it, or why it can't be.
fn configured(api: &Api, operation: &Operation, settings: &Paging) -> Result<Pagination, String> {
    let path = |text: &str| text.split('.').filter(|name| !name.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let payload = operation.success.iter().find_map(|outcome| outcome.payload.as_ref());
    let body = &payload.ok_or("it answers without a body")?.ty;
    let items = path(&settings.items);
    let Type::Array(item) = at(api, body, &items)? else {
        return Err(format!("`{}` is no array", settings.items));
    };
    let next = match (&settings.next, &settings.page, &settings.offset, settings.link_header) {
        (Some(next), None, None, false) => {
            let next = path(next);
            if next.is_empty() {
                return Err("`next` names no member".to_owned());
            }
            at(api, body, &next)?;
            match &settings.token {
                Some(token) => NextPage::Token(next, page_number::query(operation, token)?.name.clone()),
                None => NextPage::Link(next),
            }
        }
        (None, Some(page), None, false) => NextPage::Count(page_number::configured(operation, settings, page, false)?),
        (None, None, Some(offset), false) => {
            NextPage::Count(page_number::configured(operation, settings, offset, true)?)
        }
        (None, None, None, true) => NextPage::Header,
        _ => return Err("it takes one of `next`, `link_header`, `page` and `offset`".to_owned()),
    };
    Ok(Pagination { item: (**item).clone(), items, next })
}

/// The type at the end of a path of members.
fn at<'a>(api: &'a Api, body: &'a Type, path: &[String]) -> Result<&'a Type, String> {
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    let mut ty = resolve(api, body);
    for (index, name) in names.iter().enumerate() {
        let Some(object) = structure(api, ty) else {
            return Err(format!("`{}` has no documented members", names[..index].join(".")));
        };
        let Some(found) = member(api, object, &[name]) else {
            let known: Vec<&str> = object.fields.iter().map(|field| field.name.as_str()).collect();
            let hint = nearest(name, &known).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            return Err(format!("there is no member `{}`{hint}", names[..=index].join(".")));
        };
        ty = found;
    }
    Ok(ty)
}

fn link(api: &Api, body: &Struct) -> Option<NextPage> {
    let found = LINKS.iter().find(|path| matches!(member(api, body, path), Some(Type::String)))?;
    Some(NextPage::Link(found.iter().map(|&name| name.to_owned()).collect()))
}

fn token(api: &Api, body: &Struct, operation: &Operation) -> Option<NextPage> {
    let found = TOKENS.iter().find(|path| matches!(member(api, body, path), Some(Type::String)))?;
    let parameter = operation
        .parameters_in(ParameterPlace::Query)
        .find(|parameter| TOKEN_PARAMETERS.contains(&page_number::plain(&parameter.name).as_str()))?;
    Some(NextPage::Token(found.iter().map(|&name| name.to_owned()).collect(), parameter.name.clone()))
}

/// The type behind names of members.
fn member<'a>(api: &'a Api, body: &'a Struct, path: &[&str]) -> Option<&'a Type> {
    let (first, rest) = path.split_first()?;
    let field = body.fields.iter().find(|field| field.name == *first)?;
    let ty = resolve(api, &field.ty);
    if rest.is_empty() { Some(ty) } else { member(api, structure(api, ty)?, rest) }
}

fn structure<'a>(api: &'a Api, ty: &'a Type) -> Option<&'a Struct> {
    match resolve(api, ty) {
        Type::Named(id) => match &api.def(*id).shape {
            Shape::Struct(found) => Some(found),
            _ => None,
        },
        _ => None,
    }
}

/// The type behind `null` and other names.
pub(crate) fn resolve<'a>(api: &'a Api, ty: &'a Type) -> &'a Type {
    let mut at = ty.not_null();
    // A chain of names that leads back to itself ends after as many steps as there are types.
    for _ in 0..api.types.len() {
        match at {
            Type::Named(id) => match &api.def(*id).shape {
                Shape::Alias(target, _) => at = target.not_null(),
                _ => return at,
            },
            _ => return at,
        }
    }
    at
}

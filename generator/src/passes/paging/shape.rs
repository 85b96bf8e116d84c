//! Paging by shape: lists that are found by the names and types of members of their pages and requests.

use super::page_number;
use super::{is_flag, is_number, is_text, member, request, structure};
use crate::model::{
    Api, BodyKind, NextPage, Operation, PageEnds, PageSlot, Pagination, ParameterPlace, Shape, Struct, Type,
};

/// Members that hold a link to the next page, from the root of the body.
const LINKS: [&[&str]; 32] = [
    &["meta", "next_page_url"],
    &["next_page_uri"],
    &["next_page_url"],
    &["links", "next"],
    &["links", "next", "href"],
    &["_links", "next", "href"],
    &["_links", "next"],
    &["paging", "next"],
    &["paging", "next", "link"],
    &["paging", "next_page_url"],
    &["pagination", "next"],
    &["pagination", "next_url"],
    &["pagination", "nextUrl"],
    &["pagination", "next_page_url"],
    &["pagination", "nextPageUrl"],
    &["pagination", "links", "next"],
    &["meta", "next"],
    &["meta", "next_url"],
    &["meta", "nextPageUrl"],
    &["meta", "links", "next"],
    &["@odata.nextLink"],
    &["odata.nextLink"],
    &["nextLink"],
    &["next_link"],
    &["nextPageLink"],
    &["next_page_link"],
    &["nextPageUrl"],
    &["nextPageUri"],
    &["nextUrl"],
    &["next_url"],
    &["next_href"],
    &["next"],
];

/// Members that hold a token for the next page, from the root of the body, and the condition for it to be one.
const TOKENS: [(&[&str], Needs); 33] = [
    (&["next_page_token"], Needs::Nothing),
    (&["nextPageToken"], Needs::Nothing),
    (&["next_token"], Needs::Nothing),
    (&["nextToken"], Needs::Nothing),
    (&["next_cursor"], Needs::Nothing),
    (&["nextCursor"], Needs::Nothing),
    (&["next_marker"], Needs::Nothing),
    (&["nextMarker"], Needs::Nothing),
    (&["continuation_token"], Needs::Nothing),
    (&["continuationToken"], Needs::Nothing),
    (&["nextContinuationToken"], Needs::Nothing),
    (&["nextForwardToken"], Needs::Nothing),
    (&["response_metadata", "next_cursor"], Needs::Nothing),
    (&["metadata", "next_cursor"], Needs::Nothing),
    (&["metadata", "continue"], Needs::Nothing),
    (&["meta", "next_token"], Needs::Nothing),
    (&["meta", "nextToken"], Needs::Nothing),
    (&["meta", "next_cursor"], Needs::Nothing),
    (&["meta", "nextCursor"], Needs::Nothing),
    (&["pagination", "next_cursor"], Needs::Nothing),
    (&["pagination", "nextCursor"], Needs::Nothing),
    (&["pagination", "next_token"], Needs::Nothing),
    (&["pagination", "nextToken"], Needs::Nothing),
    (&["pagination", "next_page_token"], Needs::Nothing),
    (&["paging", "next", "after"], Needs::Nothing),
    (&["paging", "cursors", "after"], Needs::Nothing),
    (&["cursors", "after"], Needs::Nothing),
    (&["page_info", "end_cursor"], Needs::More),
    (&["pageInfo", "endCursor"], Needs::More),
    (&["last_id"], Needs::More),
    (&["next"], Needs::More),
    (&["cursor"], Needs::Parameter("cursor")),
    (&["bookmark"], Needs::Parameter("bookmark")),
];

/// The condition for a member to be the token for the next page.
enum Needs {
    Nothing,
    /// A flag for whether there is a next page: the token is there on the last one as well.
    More,
    /// A parameter of this name: the member's name alone is too vague.
    Parameter(&'static str),
}

/// Parameters or members of a body that take such a token, in lower case without separators.
const TOKEN_PARAMETERS: [&str; 17] = [
    "pagetoken",
    "nexttoken",
    "cursor",
    "nextcursor",
    "nextpagetoken",
    "token",
    "after",
    "startcursor",
    "pagecursor",
    "continuationtoken",
    "continuation",
    "continue",
    "marker",
    "pagemarker",
    "startingtoken",
    "startingafter",
    "bookmark",
];

/// Query parameters that take the identifier of the item before the page, in lower case without separators.
const ITEM_PARAMETERS: [&str; 3] = ["startingafter", "after", "afterid"];

/// Flags for whether another page follows, in lower case without separators.
const MORE: [&str; 8] = [
    "hasmore",
    "hasnext",
    "hasnextpage",
    "hasmoreitems",
    "hasmoreresults",
    "hasmorepages",
    "morerecords",
    "istruncated",
];

/// Flags for whether this is the last page.
const LAST: [&str; 3] = ["last", "islast", "islastpage"];

/// Members that hold the number of all items. One that is called `count` counts a page as often.
const TOTAL: [&str; 8] =
    ["total", "totalcount", "totalitems", "totalresults", "totalelements", "totalrecords", "totalsize", "totalentries"];

/// Members that hold the number of all pages.
const PAGES: [&str; 5] = ["totalpages", "pagecount", "numpages", "lastpage", "pages"];

/// Members that hold such members.
const CONTAINERS: [&str; 9] =
    ["meta", "metadata", "pagination", "paging", "page", "pageinfo", "pagemetadata", "responsemetadata", "paginginfo"];

pub(super) fn detect(api: &Api, operation: &Operation) -> Option<Pagination> {
    let mut full = operation.success.iter().filter(|outcome| outcome.payload.is_some());
    let (Some(outcome), None) = (full.next(), full.next()) else { return None };
    let payload = outcome.payload.as_ref().filter(|payload| payload.kind == BodyKind::Json)?;
    let gets = operation.method == "GET";
    if !gets && operation.method != "POST" {
        return None;
    }
    let linked = gets && outcome.headers.iter().any(|(name, ..)| name.eq_ignore_ascii_case("link"));
    let in_header = || linked.then_some(NextPage::Header);
    let counted = || page_number::detect(api, operation).filter(|_| gets).map(NextPage::Count);
    if let Type::Array(item) = api.resolve(&payload.ty) {
        let next = in_header().or_else(counted)?;
        return Some(Pagination { items: Vec::new(), item: (**item).clone(), next, ends: PageEnds::default() });
    }
    let body = structure(api, &payload.ty)?;
    let mut lists = body.fields.iter().filter_map(|field| match api.resolve(&field.ty) {
        Type::Array(item) => Some((field.name.clone(), item)),
        _ => None,
    });
    let (Some((name, item)), None) = (lists.next(), lists.next()) else { return None };
    let mut ends = ends(api, body);
    let token = token(api, body, operation, &ends);
    // `next` may be a link or a token: beside a flag and a parameter for a token, it is a token.
    let is_next = |next: &NextPage| matches!(next, NextPage::Token(path, _) if path.as_slice() == ["next"]);
    let linked_in_body = link(api, body).filter(|_| gets && !token.as_ref().is_some_and(is_next));
    let next = linked_in_body.or(token);
    let next = next.or_else(|| last_item(api, item, operation).filter(|_| gets && ends.more.is_some()));
    let next = next.or_else(in_header).or_else(counted)?;
    ends.keep_for(&next);
    Some(Pagination { items: vec![name], item: (**item).clone(), next, ends })
}

fn link(api: &Api, body: &Struct) -> Option<NextPage> {
    let found = LINKS.iter().find(|path| member(api, body, path).is_some_and(is_text))?;
    Some(NextPage::Link(owned(found)))
}

fn token(api: &Api, body: &Struct, operation: &Operation, ends: &PageEnds) -> Option<NextPage> {
    TOKENS.iter().find_map(|(path, needs)| {
        let ty = member(api, body, path).filter(|ty| is_text(ty) || is_number(ty))?;
        let slot = token_slot(api, operation, is_text(ty), |name| match needs {
            Needs::Parameter(needed) => name == *needed,
            _ => TOKEN_PARAMETERS.contains(&name),
        })?;
        let fits = !matches!(needs, Needs::More) || ends.more.is_some();
        fits.then(|| NextPage::Token(owned(path), slot))
    })
}

/// The place for a token: a parameter of the query, or for POST a member of the body.
fn token_slot(api: &Api, operation: &Operation, text: bool, named: impl Fn(&str) -> bool) -> Option<PageSlot> {
    if operation.method == "GET" {
        let mut parameters = operation.parameters_in(ParameterPlace::Query);
        let found = parameters.find(|parameter| named(&page_number::plain(&parameter.name)))?;
        return Some(PageSlot::Query(found.name.clone()));
    }
    let body = structure(api, request(operation)?)?;
    let mut fields = body.fields.iter().filter(|field| text && is_text(api.resolve(&field.ty)));
    let found = fields.find(|field| named(&page_number::plain(&field.name)))?;
    Some(PageSlot::Body(vec![found.name.clone()]))
}

/// Pages that are asked for by the identifier of the last item.
fn last_item(api: &Api, item: &Type, operation: &Operation) -> Option<NextPage> {
    let mut parameters = operation.parameters_in(ParameterPlace::Query);
    let found = parameters.find(|parameter| ITEM_PARAMETERS.contains(&page_number::plain(&parameter.name).as_str()))?;
    has_id(api, item, DEPTH).then(|| NextPage::LastItem(vec!["id".to_owned()], PageSlot::Query(found.name.clone())))
}

/// The greatest depth of unions in each other for their values to be known to have an identifier.
const DEPTH: usize = 4;

/// Whether values of a type have an identifier.
fn has_id(api: &Api, ty: &Type, depth: usize) -> bool {
    let Type::Named(id) = api.resolve(ty) else { return false };
    match &api.def(*id).shape {
        Shape::Struct(object) => member(api, object, &["id"]).is_some_and(|ty| *ty != Type::Null),
        Shape::Union(union) if depth > 0 => {
            !union.variants.is_empty() && union.variants.iter().all(|variant| has_id(api, &variant.ty, depth - 1))
        }
        _ => false,
    }
}

/// The members of a page that show where the list ends.
fn ends(api: &Api, body: &Struct) -> PageEnds {
    let find = |names: &[&str], fits: fn(&Type) -> bool| {
        let own = |object: &Struct| {
            let fits = |name: &String, ty| names.contains(&page_number::plain(name).as_str()) && fits(api.resolve(ty));
            object.fields.iter().find(|field| fits(&field.name, &field.ty)).map(|field| field.name.clone())
        };
        let inner = || {
            let mut held =
                body.fields.iter().filter(|field| CONTAINERS.contains(&page_number::plain(&field.name).as_str()));
            held.find_map(|field| Some(vec![field.name.clone(), own(structure(api, &field.ty)?)?]))
        };
        own(body).map(|name| vec![name]).or_else(inner)
    };
    let more = find(&MORE, is_flag).map(|path| (path, true));
    let more = more.or_else(|| find(&LAST, is_flag).map(|path| (path, false)));
    let repeated = member(api, body, &["nextForwardToken"]).is_some();
    PageEnds { more, total: find(&TOTAL, is_number), pages: find(&PAGES, is_number), repeated }
}

impl PageEnds {
    /// Keeps the signs that have a meaning for this way to the next page.
    fn keep_for(&mut self, next: &NextPage) {
        match next {
            NextPage::Count(count) if count.by_items => self.pages = None,
            NextPage::Count(_) => {}
            _ => (self.total, self.pages) = (None, None),
        }
    }
}

fn owned(path: &[&str]) -> Vec<String> {
    path.iter().map(|&name| name.to_owned()).collect()
}

//! One page: the texts of its items and what leads to the next page, found in one pass over its JSON.

use std::ops::Range;

use bytes::Bytes;
use http::response::Parts;
use serde_json::value::RawValue;

use super::{Names, Next, Paging};
use crate::json::{self, DecodeError, Kind, Mismatch, Source};
use crate::response::head::Head;

/// A page with the items that haven't been asked for yet.
#[derive(Default)]
pub(super) struct Page {
    head: Head,
    body: Bytes,
    /// The range of each item in the body.
    items: Vec<Range<usize>>,
    position: usize,
}

/// An item of the page at hand.
pub struct Item {
    index: usize,
    range: Range<usize>,
}

/// A page that can't be read, with its response.
pub(super) type Unread = Box<(Parts, DecodeError, Bytes)>;

/// The signs in a page of whether another follows.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs {
    /// The link or token that leads to the next one.
    pub(super) next: Option<String>,
    /// Whether there is a next one.
    pub(super) more: Option<bool>,
    /// The items of the whole list.
    pub(super) total: Option<u64>,
    /// The pages of the whole list.
    pub(super) pages: Option<u64>,
}

/// The parts of a page.
#[derive(Default)]
struct Found<'de> {
    items: Vec<&'de RawValue>,
    signs: Signs,
}

/// A path of members' names that still lies ahead, if this is a way to what is looked for.
type Path = Option<Names>;

/// The ways to all that is looked for.
#[derive(Clone, Copy)]
struct Ways {
    items: Path,
    next: Path,
    more: Path,
    total: Path,
    pages: Path,
}

impl Page {
    /// Finds the items of a page and what it says of those that follow it.
    pub(super) fn read(head: Parts, body: Bytes, paging: &Paging) -> Result<(Self, Signs), Unread> {
        let ways = Ways::of(paging);
        let found = json::as_text(&body).and_then(|text| {
            let mut found = Found::default();
            json::read_document(text, &mut |json| {
                found = Found::default();
                walk(json, ways, &mut found)
            })?;
            Ok(found)
        });
        let found = match found {
            Ok(found) => found,
            Err(error) => return Err(Box::new((head, error, body.clone()))),
        };
        let start = body.as_ptr().addr();
        let range = |item: &&RawValue| {
            let offset = item.get().as_ptr().addr().saturating_sub(start);
            offset..offset.saturating_add(item.get().len())
        };
        let items = found.items.iter().map(range).collect();
        let mut signs = found.signs;
        if let Some((_, goes_on)) = paging.more {
            signs.more = signs.more.map(|more| more == goes_on);
        }
        if let (Next::LastItem(id, _), Some(last)) = (paging.next, found.items.last()) {
            signs.next = json::find(last, id).and_then(|id| token(id).ok().flatten());
        }
        Ok((Self { head: head.into(), body, items, position: 0 }, signs))
    }

    /// The next item.
    pub(super) fn next(&mut self) -> Option<Item> {
        let range = self.items.get(self.position)?.clone();
        let index = self.position;
        self.position += 1;
        Some(Item { index, range })
    }

    /// The text of an item.
    pub(super) fn text(&self, item: &Item) -> &str {
        let bytes = self.body.get(item.range.clone()).unwrap_or_default();
        // It was found in text, so that it is text.
        simdutf8::basic::from_utf8(bytes).unwrap_or_default()
    }

    /// The bytes of an item.
    pub(super) fn bytes(&self, item: &Item) -> Bytes {
        match item.range.end <= self.body.len() && item.range.start <= item.range.end {
            true => self.body.slice(item.range.clone()),
            false => Bytes::new(),
        }
    }

    /// The number of its items, those used up included.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The number of items that are used up.
    pub(super) fn position(&self) -> usize {
        self.position
    }

    pub(super) fn has_more(&self) -> bool {
        self.position < self.items.len()
    }

    /// Takes up to so many items as used up.
    pub(super) fn skip(&mut self, items: usize) {
        self.position = self.position.saturating_add(items).min(self.items.len());
    }

    /// Whether it is the other page once more.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.body == other.body
    }

    pub(super) fn head(&self) -> &Head {
        &self.head
    }
}

impl Item {
    /// The error with its place in the page: `participants[412].join_time`.
    pub(super) fn locate(&self, items: &[&str], mut error: DecodeError) -> DecodeError {
        let dot = if error.path.is_empty() || error.path.starts_with('[') { "" } else { "." };
        error.path = format!("{}[{}]{dot}{}", items.join("."), self.index, error.path);
        error.offset = error.offset.saturating_add(self.range.start);
        error
    }
}

impl Ways {
    fn of(paging: &Paging) -> Self {
        let next = match paging.next {
            Next::Link(path) | Next::Token(path, _) => Some(path),
            Next::LastItem(..) | Next::Header | Next::Count(_) => None,
        };
        let more = paging.more.map(|(path, _)| path);
        Self { items: Some(paging.items), next, more, total: paging.total, pages: paging.pages }
    }

    /// What is left of the ways behind the member `name`; `None` if none leads there.
    fn behind(self, name: &str) -> Option<Self> {
        let step = |path: Path| {
            let (first, rest) = path?.split_first()?;
            (*first == name).then_some(rest)
        };
        let [items, next, more, total, pages] = [self.items, self.next, self.more, self.total, self.pages].map(step);
        [items, next, more, total, pages].iter().any(Option::is_some).then_some(Self {
            items,
            next,
            more,
            total,
            pages,
        })
    }

    /// Whether one of the ways but that to the items ends here.
    fn ends(&self) -> bool {
        [self.next, self.more, self.total, self.pages].contains(&Some(&[]))
    }
}

/// Follows all ways at once. What none leads to is skipped, and null is as good as absent.
fn walk<'de>(json: &mut dyn Source<'de>, ways: Ways, found: &mut Found<'de>) -> Result<(), Mismatch> {
    let present = &mut |json: &mut dyn Source<'de>| match ways {
        Ways { items: Some([]), .. } => {
            found.items.clear();
            json.array(&mut |item| {
                found.items.push(item.raw()?);
                Ok(())
            })
        }
        ways if ways.ends() => sign(json.raw()?, ways, &mut found.signs),
        _ => json.object(&mut |name, member| match ways.behind(name) {
            Some(ways) => walk(member, ways, found),
            None => Ok(()),
        }),
    };
    json.nullable(present).map(|_| ())
}

/// Takes what a page says at the end of a way. A flag or a number of another type says nothing.
fn sign(raw: &RawValue, ways: Ways, signs: &mut Signs) -> Result<(), Mismatch> {
    let here = |path: Path| path == Some(&[]);
    if here(ways.next) {
        signs.next = token(raw)?;
    }
    if here(ways.more) {
        signs.more = serde_json::from_str(raw.get()).ok();
    }
    if here(ways.total) {
        signs.total = serde_json::from_str(raw.get()).ok();
    }
    if here(ways.pages) {
        signs.pages = serde_json::from_str(raw.get()).ok();
    }
    Ok(())
}

/// A link or token: a string, or a number as it is spelled.
fn token(raw: &RawValue) -> Result<Option<String>, Mismatch> {
    match Kind::of(raw) {
        Kind::Null => Ok(None),
        Kind::Number => Ok(Some(raw.get().to_owned())),
        Kind::String => json::from_str(raw.get()).map(Some).map_err(|_| Mismatch::new("a string")),
        _ => Err(Mismatch::new("a string that leads to the next page")),
    }
}

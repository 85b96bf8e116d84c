//! One page: the texts of its items and what leads to the next page, found in one pass over its JSON.

use std::ops::Range;

use bytes::Bytes;
use http::response::Parts;
use serde_json::value::RawValue;

use crate::runtime::json::{self, DecodeError, Kind, Mismatch, Source};
use crate::runtime::response::head::Head;

/// A page with the items that haven't been asked for yet.
#[derive(Default)]
pub(super) struct Page {
    head: Head,
    body: Bytes,
    /// Where each item stands in the body.
    items: Vec<Range<usize>>,
    position: usize,
}

/// An item of the page at hand.
pub struct Item {
    index: usize,
    range: Range<usize>,
}

/// A page that can't be read, with the head of its response.
pub(super) type Unread = Box<(Parts, DecodeError)>;

/// What is found in a page.
#[derive(Default)]
struct Found<'de> {
    items: Vec<&'de RawValue>,
    next: Option<String>,
}

/// A path of members' names that still lies ahead, if this is a way to what is looked for.
type Path = Option<&'static [&'static str]>;

impl Page {
    /// Finds the items of a page and, at the path `next` if there is one, what leads to the next page.
    pub(super) fn read(
        head: Parts,
        body: Bytes,
        items: &'static [&'static str],
        next: Path,
    ) -> Result<(Self, Option<String>), Unread> {
        let found = json::as_text(&body).and_then(|text| {
            let mut found = Found::default();
            json::read_document(text, &mut |json| {
                found = Found::default();
                walk(json, Some(items), next, &mut found)
            })?;
            Ok(found)
        });
        let found = match found {
            Ok(found) => found,
            Err(error) => return Err(Box::new((head, error))),
        };
        let start = body.as_ptr().addr();
        let range = |item: &&RawValue| {
            let offset = item.get().as_ptr().addr().saturating_sub(start);
            offset..offset.saturating_add(item.get().len())
        };
        let items = found.items.iter().map(range).collect();
        let next = found.next;
        Ok((Self { head: head.into(), body, items, position: 0 }, next))
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

    /// How many items it holds, those used up included.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// How many items are used up.
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

/// Looks for both paths at once. What leads to neither is skipped, and null is as good as absent.
fn walk<'de>(json: &mut dyn Source<'de>, items: Path, next: Path, found: &mut Found<'de>) -> Result<(), Mismatch> {
    let present = &mut |json: &mut dyn Source<'de>| match (items, next) {
        (Some([]), _) => {
            found.items.clear();
            json.array(&mut |item| {
                found.items.push(item.raw()?);
                Ok(())
            })
        }
        (_, Some([])) => {
            found.next = token(json.raw()?)?;
            Ok(())
        }
        _ => json.object(&mut |name, member| {
            let (items, next) = (step(items, name), step(next, name));
            if items.is_none() && next.is_none() { Ok(()) } else { walk(member, items, next, found) }
        }),
    };
    json.nullable(present).map(|_| ())
}

/// What is left of a path behind the member `name`.
fn step(path: Path, name: &str) -> Path {
    let (first, rest) = path?.split_first()?;
    (*first == name).then_some(rest)
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

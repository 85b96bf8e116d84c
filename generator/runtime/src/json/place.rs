//! The position of a value in its document: its depth, and what it shares with the other values there.

use super::source::{self, ReadValue};
use super::{FromJson, Json, Mismatch};
use serde_json::value::RawValue;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// The greatest depth of JSON, as in `serde_json`; it also holds across values that are read a second time, and for unions
/// inside of each other.
const MAX_DEPTH: u16 = 128;

/// The number of bytes of a document that are copied at once for the values that are kept as text. A larger number needs fewer
/// allocations for many small values, and keeps more in memory for the last of them.
const CHUNK: usize = 4096;

/// A document that is being read.
///
/// A union reads the text of its value again for each variant that it tries. How much may be read again holds for the
/// document as a whole, so that no input makes unions in unions read it without end.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    text: &'t str,
    /// The number of bytes that may still be read again.
    budget: Cell<usize>,
    /// The part of the text that was last copied, and where it starts.
    chunk: RefCell<Option<(usize, Arc<str>)>>,
}

impl<'t> Document<'t> {
    /// A document of which `budget` bytes may be read again.
    pub(crate) fn new(text: &'t str, budget: usize) -> Self {
        Self { text, budget: Cell::new(budget), chunk: RefCell::new(None) }
    }

    /// Copies the value at `start` and what follows it, unless the last copy has the value too.
    fn keep(&self, start: usize, length: usize) -> Option<Json> {
        let mut last = self.chunk.borrow_mut();
        let is_there = |(first, chunk): &(usize, Arc<str>)| *first <= start && start + length <= first + chunk.len();
        if !last.as_ref().is_some_and(is_there) {
            let end = self.text.len().min(start + length.max(CHUNK));
            let end = (start..=end).rev().find(|end| self.text.is_char_boundary(*end))?;
            *last = Some((start, self.text.get(start..end)?.into()));
        }
        let (first, chunk) = last.as_ref()?;
        Some(Json::part(chunk, start - first, length))
    }
}

/// The depth of a value in the document, and the number of unions around it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    depth: u16,
    unions: u16,
    document: &'a Document<'a>,
}

impl<'a> Place<'a> {
    /// The outermost place of a document.
    pub(crate) fn outermost(document: &'a Document<'a>) -> Self {
        Self { depth: 0, unions: 0, document }
    }

    pub(crate) fn deeper(self) -> Result<Self, Mismatch> {
        if self.depth == MAX_DEPTH {
            return Err(Mismatch::new("at most 128 levels of nesting"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    /// Reads the text of a value that stands at this place.
    ///
    /// # Errors
    /// Those of `value`, or too many unions stand inside of each other.
    pub fn read<'de>(mut self, raw: &'de RawValue, value: ReadValue<'_, 'de>) -> Result<(), Mismatch> {
        let budget = &self.document.budget;
        let rest = budget.get().checked_sub(raw.get().len());
        let Some(rest) = rest.filter(|_| self.unions < MAX_DEPTH) else {
            return Err(Mismatch::new("fewer unions inside of unions"));
        };
        budget.set(rest);
        self.unions += 1;
        source::read(raw.get(), self, value)
    }

    /// Reads the text of a value that stands at this place as a type.
    ///
    /// # Errors
    /// Those of [`Place::read`] and of the type.
    pub fn read_as<T: FromJson>(self, raw: &RawValue) -> Result<T, Mismatch> {
        let mut value = None;
        self.read(raw, &mut |json| {
            value = Some(T::from_json(json)?);
            Ok(())
        })?;
        value.ok_or_else(|| Mismatch::new("a value"))
    }

    /// Keeps the text of a value; small values that stand close to each other share their memory.
    pub(crate) fn keep(self, raw: &RawValue) -> Json {
        let Document { text, .. } = self.document;
        // What was read of this document points into its text.
        let start = raw.get().as_ptr().addr().checked_sub(text.as_ptr().addr());
        let start = start.filter(|start| *start < text.len());
        start.and_then(|start| self.document.keep(start, raw.get().len())).unwrap_or_else(|| raw.into())
    }
}

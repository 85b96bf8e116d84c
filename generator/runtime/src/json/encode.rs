//! Writing types as JSON.

use super::{Constant, locate};
use crate::rules::{self, Invalid, Rule, View};
use serde::Serialize;
use std::fmt::Display;
use std::io::Write;

/// A type that can be written as JSON.
pub trait ToJson {
    /// Writes the value: exactly one JSON value.
    fn to_json(&self, out: &mut Writer);

    /// Whether an object leaves the member out.
    fn is_absent(&self) -> bool {
        false
    }

    /// The value as rules see it.
    fn view(&self) -> View<'_> {
        View::Other
    }
}

/// The output for JSON.
///
/// A strict writer also checks the rules of the document, and remembers the first that is broken, and the first value that
/// JSON can't hold.
#[derive(Debug)]
pub struct Writer {
    bytes: Vec<u8>,
    strict: Option<Strict>,
    /// The tags that unions want in the next object, each a member's name and a value that it may have; of several the
    /// first is written.
    tags: Vec<(&'static str, Constant)>,
}

#[derive(Debug, Default)]
struct Strict {
    /// The path of the value that is being written.
    path: String,
    broken: Option<Invalid>,
    unwritable: Option<Invalid>,
}

/// The output of a strict writer.
pub(crate) struct Written {
    bytes: Vec<u8>,
    broken: Option<Invalid>,
    unwritable: Option<Invalid>,
}

impl Written {
    /// The JSON to be sent, if it holds all that the value says and keeps the rules; without `checks`, whatever rules it
    /// breaks.
    pub(crate) fn into_sent(self, checks: bool) -> Result<Vec<u8>, Invalid> {
        let broken = self.broken.filter(|_| checks);
        broken.or(self.unwritable).map_or(Ok(self.bytes), Err)
    }

    /// The first rule that is broken.
    pub(crate) fn take_broken(&mut self) -> Option<Invalid> {
        self.broken.take()
    }
}

impl Writer {
    /// A writer that checks nothing.
    pub(crate) fn lenient() -> Self {
        Self { bytes: Vec::new(), strict: None, tags: Vec::new() }
    }

    /// A writer for what is sent.
    pub(crate) fn strict() -> Self {
        Self { strict: Some(Strict::default()), ..Self::lenient() }
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) fn finish(self) -> Written {
        let Strict { broken, unwritable, .. } = self.strict.unwrap_or_default();
        Written { bytes: self.bytes, broken, unwritable }
    }

    /// Whether what is written is to be sent.
    pub(crate) fn is_strict(&self) -> bool {
        self.strict.is_some()
    }

    /// Says that the value being written can't be sent, and why, as a phrase such as `must be a finite number`.
    /// A lenient writer doesn't mind.
    pub fn refuse(&mut self, reason: &str) {
        if let Some(Strict { path, unwritable, .. }) = &mut self.strict {
            unwritable.get_or_insert_with(|| Invalid::new(path.as_str(), reason));
        }
    }

    /// Says that the value being written isn't one that the document has, and why. A lenient writer doesn't mind.
    pub fn breaks(&mut self, reason: &str) {
        if let Some(Strict { path, broken, .. }) = &mut self.strict {
            broken.get_or_insert_with(|| Invalid::new(path.as_str(), reason));
        }
    }

    /// Writes a value, and refuses it where it breaks a rule. A lenient writer doesn't mind.
    pub fn checked(&mut self, value: &dyn ToJson, rules: &[Rule]) {
        if self.strict.is_some() && !rules.is_empty() {
            self.check(&value.view(), rules);
        }
        #[cfg(feature = "schema")]
        let start = self.bytes.len();
        value.to_json(self);
        #[cfg(feature = "schema")]
        self.check_written(start, rules);
    }

    /// Refuses what breaks a rule as it is seen.
    fn check(&mut self, view: &View<'_>, rules: &[Rule]) {
        let Some(strict) = &mut self.strict else { return };
        if let Err(invalid) = rules::check(view, rules) {
            let path = &strict.path;
            strict.broken.get_or_insert_with(|| invalid.inside(path));
        }
    }

    /// Refuses what was written from `start` on where it breaks a rule that needs all of it.
    #[cfg(feature = "schema")]
    fn check_written(&mut self, start: usize, rules: &[Rule]) {
        let (Some(strict), Some(json)) = (&mut self.strict, self.bytes.get(start..)) else { return };
        if let Err(invalid) = rules::check_written(json, rules) {
            let path = &strict.path;
            strict.broken.get_or_insert_with(|| invalid.inside(path));
        }
    }

    /// Writes null.
    pub fn null(&mut self) {
        self.raw("null");
    }

    /// Writes a JSON text as it is.
    pub fn raw(&mut self, json: &str) {
        self.bytes.extend_from_slice(json.as_bytes());
    }

    /// Writes a string.
    pub fn text(&mut self, text: &str) {
        self.serialize(text);
    }

    /// Writes what a value displays, which must be JSON: an integer.
    pub(crate) fn display(&mut self, value: &dyn Display) {
        // Writing to memory can't fail.
        let _ = write!(self.bytes, "{value}");
    }

    /// Writes a leaf as `serde_json` does.
    pub(crate) fn serialize<T: Serialize + ?Sized>(&mut self, value: &T) {
        // Writing to memory can't fail.
        let _ = serde_json::to_writer(&mut self.bytes, value);
    }

    /// Writes an array.
    pub fn list(&mut self, items: &mut dyn Iterator<Item = &dyn ToJson>) {
        self.tags.clear();
        self.bytes.push(b'[');
        for (index, item) in items.enumerate() {
            if index > 0 {
                self.bytes.push(b',');
            }
            let outer = self.enter(|path| path.push_str(&format!("[{index}]")));
            item.to_json(self);
            self.leave(outer);
        }
        self.bytes.push(b']');
    }

    /// Writes an object with every member that it has: a value that is `None` is written as null.
    pub fn map(&mut self, members: &mut dyn Iterator<Item = (&str, &dyn ToJson)>) {
        self.tags.clear();
        self.begin_object();
        let mut first = true;
        for (name, value) in members {
            self.member(&mut first, name, value, &[]);
        }
        self.end_object();
    }

    /// Asks the next object to have the member `name` with one of some values: the first, unless it has another of them. What
    /// a union inside of another asks for counts.
    pub fn tag(&mut self, name: &'static str, values: &[Constant]) {
        self.tags.retain(|(known, _)| *known != name);
        self.tags.extend(values.iter().map(|value| (name, *value)));
    }

    /// Forgets the tags that no object took, because the variant wasn't one.
    pub fn forget_tags(&mut self) {
        self.tags.clear();
    }

    pub(crate) fn take_tags(&mut self) -> Vec<(&'static str, Constant)> {
        std::mem::take(&mut self.tags)
    }

    pub(crate) fn begin_object(&mut self) {
        self.bytes.push(b'{');
    }

    pub(crate) fn end_object(&mut self) {
        self.bytes.push(b'}');
    }

    /// Writes an object by its members, of which `members` gives the count, and checks its rules as a whole.
    pub(crate) fn whole_object(&mut self, rules: &[Rule], members: &mut dyn FnMut(&mut Self) -> usize) {
        #[cfg(feature = "schema")]
        let start = self.bytes.len();
        self.begin_object();
        let count = members(self);
        self.end_object();
        self.check(&View::Object(count), rules);
        #[cfg(feature = "schema")]
        self.check_written(start, rules);
    }

    /// Writes one member of an object and checks its rules.
    pub(crate) fn member(&mut self, first: &mut bool, name: &str, value: &dyn ToJson, rules: &[Rule]) {
        if !std::mem::take(first) {
            self.bytes.push(b',');
        }
        self.text(name);
        self.bytes.push(b':');
        let outer = self.enter(|path| locate::push_name(path, name));
        self.checked(value, rules);
        self.leave(outer);
    }

    /// Extends the path for a value inside of the present one, and returns its length before.
    fn enter(&mut self, extend: impl FnOnce(&mut String)) -> usize {
        self.strict.as_mut().map_or(0, |strict| {
            let outer = strict.path.len();
            extend(&mut strict.path);
            outer
        })
    }

    fn leave(&mut self, outer: usize) {
        if let Some(strict) = &mut self.strict {
            strict.path.truncate(outer);
        }
    }
}

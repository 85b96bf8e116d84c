//! A value together with its place.

use super::{FileId, Object, Value, pointer};
use crate::finding::Place;

/// A value of a document and where it stands.
#[derive(Clone, Debug)]
pub struct Node<'d> {
    file: FileId,
    pointer: String,
    value: &'d Value,
}

impl<'d> Node<'d> {
    pub(super) fn new(file: FileId, pointer: String, value: &'d Value) -> Self {
        Self { file, pointer, value }
    }

    /// The value.
    #[must_use]
    pub fn value(&self) -> &'d Value {
        self.value
    }

    /// Its place.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { file: self.file, pointer: self.pointer.clone() }
    }

    /// The place of a member of this name, which need not exist.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Place {
        Place { file: self.file, pointer: pointer::join(&self.pointer, key) }
    }

    /// The pointer into its file, without `#`.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The file that it stands in.
    #[must_use]
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The member of this name; nothing where this is no object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Node<'d>> {
        self.value.get(key).map(|value| self.child(key, value))
    }

    /// The element at this index; nothing where this is no array.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<Node<'d>> {
        self.value.at(index).map(|value| self.element(index, value))
    }

    /// The member of the member … of these names.
    #[must_use]
    pub fn path(&self, keys: &[&str]) -> Option<Node<'d>> {
        let value = keys.iter().try_fold(self.value, |value, key| value.get(key))?;
        let mut pointer = self.pointer.clone();
        keys.iter().for_each(|key| pointer::push(&mut pointer, key));
        Some(Node::new(self.file, pointer, value))
    }

    /// The members in document order; none where this is no object.
    pub fn members(&self) -> impl Iterator<Item = (&'d str, Node<'d>)> + use<'d, '_> {
        self.value.as_object().into_iter().flat_map(Object::iter).map(|(key, value)| (key, self.child(key, value)))
    }

    /// The elements; none where this is no array.
    pub fn elements(&self) -> impl Iterator<Item = Node<'d>> + use<'d, '_> {
        self.value.as_array().unwrap_or_default().iter().enumerate().map(|(index, value)| self.element(index, value))
    }

    /// The member of this name, where it is a string.
    #[must_use]
    pub fn str(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    /// The member of this name, where it is a boolean, or a string that spells one.
    #[must_use]
    pub fn bool(&self, key: &str) -> Option<bool> {
        match self.value.get(key)? {
            Value::Bool(value) => Some(*value),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The value as a string, where it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&'d str> {
        self.value.as_str()
    }

    /// The reference that this object is, where it has a `$ref` that is a string. A `$dynamicRef` counts as one: what
    /// it leads to in its own document is all that can be known before there is a value.
    #[must_use]
    pub fn reference(&self) -> Option<&'d str> {
        self.str("$ref").or_else(|| self.str("$dynamicRef")).or_else(|| self.str("$recursiveRef"))
    }

    fn child(&self, key: &str, value: &'d Value) -> Node<'d> {
        Node::new(self.file, pointer::join(&self.pointer, key), value)
    }

    fn element(&self, index: usize, value: &'d Value) -> Node<'d> {
        Node::new(self.file, format!("{}/{index}", self.pointer), value)
    }
}

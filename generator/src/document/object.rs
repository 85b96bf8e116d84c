//! Objects: members by name, in document order.

use crate::hash::HashMap;

use super::Value;

/// The most members of an object without a table: most objects are small, and a table for each would cost more time and
/// memory than it saves.
const FEW: usize = 16;

/// The members of an object in document order.
#[derive(Clone, Debug, Default)]
pub struct Object {
    members: Vec<(Box<str>, Value)>,
    /// The index of each member, once they are more than a few.
    index: Option<Box<HashMap<Box<str>, usize>>>,
}

impl Object {
    /// An object without members.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The member of this name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.members.get(self.position(key)?).map(|(_, value)| value)
    }

    /// The member of this name, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value> {
        let position = self.position(key)?;
        self.members.get_mut(position).map(|(_, value)| value)
    }

    /// The member of this name with its name as the object holds it.
    #[must_use]
    pub fn get_key_value(&self, key: &str) -> Option<(&str, &Value)> {
        self.members.get(self.position(key)?).map(|(key, value)| (&**key, value))
    }

    /// Whether there is a member of this name.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.position(key).is_some()
    }

    /// Sets a member: a new one goes to the end, an old one keeps its place and its former value is returned.
    pub fn insert(&mut self, key: impl Into<Box<str>>, value: impl Into<Value>) -> Option<Value> {
        let (key, value) = (key.into(), value.into());
        if let Some(old) = self.get_mut(&key) {
            return Some(std::mem::replace(old, value));
        }
        self.append(key, value);
        None
    }

    /// Takes a member out; those after it keep their order. Costs as much as there are members.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let (_, value) = self.members.remove(self.position(key)?);
        self.reindex();
        Some(value)
    }

    /// The members.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> + DoubleEndedIterator {
        self.members.iter().map(|(key, value)| (&**key, value))
    }

    /// The members, to be changed.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&str, &mut Value)> {
        self.members.iter_mut().map(|(key, value)| (&**key, value))
    }

    /// The members' names.
    #[must_use]
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.members.iter().map(|(key, _)| &**key)
    }

    /// The members' values.
    #[must_use]
    pub fn values(&self) -> impl ExactSizeIterator<Item = &Value> {
        self.members.iter().map(|(_, value)| value)
    }

    /// The number of members.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Adds a member whose name is known to be new.
    pub(super) fn append(&mut self, key: Box<str>, value: Value) {
        match &mut self.index {
            Some(index) => {
                index.insert(key.clone(), self.members.len());
                self.members.push((key, value));
            }
            None => {
                self.members.push((key, value));
                self.reindex();
            }
        }
    }

    fn position(&self, key: &str) -> Option<usize> {
        match &self.index {
            Some(index) => index.get(key).copied(),
            None => self.members.iter().position(|(name, _)| **name == *key),
        }
    }

    fn reindex(&mut self) {
        let positions = || self.members.iter().enumerate().map(|(position, (key, _))| (key.clone(), position));
        self.index = (self.members.len() > FEW).then(|| Box::new(positions().collect()));
    }
}

/// Objects are the same whatever the order of their members.
impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl IntoIterator for Object {
    type Item = (Box<str>, Value);
    type IntoIter = std::vec::IntoIter<(Box<str>, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<K: Into<Box<str>>> FromIterator<(K, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, Value)>>(members: I) -> Self {
        let mut object = Self::new();
        members.into_iter().for_each(|(key, value)| drop(object.insert(key, value)));
        object
    }
}

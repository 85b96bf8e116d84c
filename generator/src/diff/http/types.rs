//! Types, compared in the direction in which their values go.
//!
//! Types with a name are compared once for each pair and direction, from a list of what is left to compare: neither cycles
//! nor long chains of types matter.

use std::collections::{HashMap, HashSet, VecDeque};
use std::mem;

use super::api::{Core, Half};
use super::bounds;
use super::kinds;
use super::notes::{At, Notes, Subject};
use super::rules::{Direction, NULL_ADDED, NULL_REMOVED};
use super::sole;
use crate::model::{Literal, Rules, Shape, Type, TypeId};

/// A comparison under way.
#[derive(Debug)]
pub(super) struct Comparer<'a> {
    pub(super) old: Half<'a>,
    pub(super) new: Half<'a>,
    pub(super) notes: Notes,
    /// The types that bodies in XML have, old and new.
    pub(super) xml: (HashSet<TypeId>, HashSet<TypeId>),
    seen: HashSet<(TypeId, TypeId, Direction)>,
    todo: VecDeque<(TypeId, TypeId, Direction)>,
}

impl<'a> Comparer<'a> {
    pub(super) fn new(old: Half<'a>, new: Half<'a>) -> Self {
        let xml = (old.api.xml_objects(), new.api.xml_objects());
        Self { old, new, notes: Notes::default(), xml, seen: HashSet::new(), todo: VecDeque::new() }
    }

    /// Compares two uses of types, each with its own rules.
    pub(super) fn relate(
        &mut self,
        at: &At,
        direction: Direction,
        (old, old_rules): (&Type, &Rules),
        (new, new_rules): (&Type, &Rules),
    ) {
        if let (Type::Named(one), Type::Named(other)) = (old.not_null(), new.not_null())
            && self.is_pair(*one, *other)
        {
            self.nullability(at, direction, old != old.not_null(), new != new.not_null());
            bounds::compare(&mut self.notes, at, direction, old_rules, new_rules);
            self.pair(*one, *other, direction);
            return;
        }
        let (old, new) = (self.old.core(old, old_rules), self.new.core(new, new_rules));
        self.cores(at, direction, &old, &new);
    }

    /// Whether two named types are compared under their own name rather than where they are used.
    fn is_pair(&self, old: TypeId, new: TypeId) -> bool {
        self.old.is_alias(old) == self.new.is_alias(new) || self.old.name(old) == self.new.name(new)
    }

    fn pair(&mut self, old: TypeId, new: TypeId, direction: Direction) {
        if self.seen.insert((old, new, direction)) {
            self.todo.push_back((old, new, direction));
        }
    }

    /// Compares all pairs of types that were come across, and those that they lead to.
    pub(super) fn finish(&mut self) {
        while let Some((old, new, direction)) = self.todo.pop_front() {
            self.definitions(old, new, direction);
        }
    }

    /// Compares the types of the two documents that have the same name, where nothing says which way they go.
    pub(super) fn libraries(&mut self) {
        let named: HashMap<&str, usize> =
            self.new.names.types.iter().enumerate().map(|(index, name)| (name.as_str(), index)).collect();
        for (index, name) in self.old.names.types.iter().enumerate() {
            if let Some(new) = named.get(name.as_str()) {
                self.pair(TypeId(index), TypeId(*new), Direction::Sent);
                self.pair(TypeId(index), TypeId(*new), Direction::Received);
            }
        }
    }

    fn definitions(&mut self, old: TypeId, new: TypeId, direction: Direction) {
        let (before, after) = (self.old.def(old), self.new.def(new));
        let name = self.new.name(new);
        let at = At {
            subject: Subject { heading: name.to_owned(), path: format!("crate::types::{name}") },
            label: "it".to_owned(),
            old: Some(before.place.clone()),
            new: Some(after.place.clone()),
        };
        self.prose(&at, direction, &before.docs, &after.docs);
        self.xml(&at, direction, old, new);
        match (&before.shape, &after.shape) {
            (Shape::Struct(one), Shape::Struct(other)) => self.structs(&at, direction, one, other),
            (Shape::Enum(one), Shape::Enum(other)) => self.enums(&at, direction, one, other),
            (Shape::Union(one), Shape::Union(other)) => self.unions(&at, direction, one, other),
            (Shape::FixedString(one), Shape::FixedString(other)) => {
                let rules = |pattern: &String| Rules { pattern: Some(pattern.clone()), ..Rules::default() };
                bounds::compare(&mut self.notes, &at, direction, &rules(&one.pattern), &rules(&other.pattern));
            }
            (Shape::Alias(one, rules), Shape::Alias(other, others)) => {
                self.relate(&at, direction, (one, rules), (other, others));
            }
            (Shape::Tuple(one, rest), Shape::Tuple(other, others)) if self.is_alike(old, new) => {
                let rest = rest.as_deref().zip(others.as_deref());
                for (index, (one, other)) in one.iter().zip(other).chain(rest).enumerate() {
                    let at = at.labelled(format!("item {}", index + 1));
                    self.bare(&at, direction, one, other);
                }
            }
            _ => {
                let none = Rules::default();
                let old = self.old.core(&Type::Named(old), &none);
                let new = self.new.core(&Type::Named(new), &none);
                self.cores(&at, direction, &old, &new);
            }
        }
    }

    /// Compares what stands behind two uses.
    fn cores(&mut self, at: &At, direction: Direction, old: &Core, new: &Core) {
        self.nullability(at, direction, old.nullable, new.nullable);
        bounds::compare(&mut self.notes, at, direction, &old.rules, &new.rules);
        let only = |core: &Core| core.rules.only.as_ref().map(Literal::to_json);
        if self.sole(at, direction, (only(old).as_ref(), &old.ty), (only(new).as_ref(), &new.ty)) {
            return;
        }
        match (&old.ty, &new.ty) {
            (Type::Named(one), Type::Named(other)) if self.is_alike(*one, *other) => self.pair(*one, *other, direction),
            (Type::Array(one), Type::Array(other)) => {
                let at = at.labelled(format!("an item of {}", at.label));
                let rules = [old, new].map(|core| sole::of_each(core.rules.items.as_deref()));
                self.relate(&at, direction, (one, &rules[0]), (other, &rules[1]));
            }
            (Type::Map(one), Type::Map(other)) => {
                let at = at.labelled(format!("a value of {}", at.label));
                let rules = [old, new].map(|core| sole::of_each(core.rules.values.as_deref()));
                self.relate(&at, direction, (one, &rules[0]), (other, &rules[1]));
            }
            (one, other) => kinds::compare(self, at, direction, one, other),
        }
    }

    /// Whether two types are made in the same way, so that their parts can be compared.
    fn is_alike(&self, old: TypeId, new: TypeId) -> bool {
        match (&self.old.def(old).shape, &self.new.def(new).shape) {
            (Shape::Tuple(one, rest), Shape::Tuple(other, others)) => {
                one.len() == other.len() && rest.is_some() == others.is_some()
            }
            (one, other) => mem::discriminant(one) == mem::discriminant(other),
        }
    }

    pub(super) fn bare(&mut self, at: &At, direction: Direction, old: &Type, new: &Type) {
        let none = Rules::default();
        self.relate(at, direction, (old, &none), (new, &none));
    }

    pub(super) fn nullability(&mut self, at: &At, direction: Direction, was: bool, is: bool) {
        match (was, is) {
            (false, true) => {
                self.notes.add(at, &NULL_ADDED, direction, format!("{} may be null", at.label));
            }
            (true, false) => {
                self.notes.add(at, &NULL_REMOVED, direction, format!("{} is never null", at.label));
            }
            _ => {}
        }
    }
}

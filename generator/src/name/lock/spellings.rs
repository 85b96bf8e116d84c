//! Members keep their names from one run to the next, whatever members come beside them.
//!
//! A document spells its fields, values and parameters in one way, or nearly so. The lock has that way once
//! (`#/~spelling/fields = "camelCase"`), a line for each thing that spells its members in another way, and a line for each
//! member whose name follows from neither. Where all members are in `camelCase`, only `dateCreated` can have the name
//! `date_created`, so it needs no line.

use std::collections::BTreeMap;

use heck::{ToKebabCase, ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToTrainCase, ToUpperCamelCase};

use crate::hash::HashMap;
use crate::model::{Api, Shape};
use crate::name::mint::Minter;
use crate::name::mint::document_name;
use crate::name::mint::scope::Scope;

/// Something with a name inside of another thing.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// What it is.
    pub kind: MemberKind,
    /// Its key in the lock.
    pub key: String,
    /// Its name in the document.
    pub document_name: String,
    /// The names that it may have, the best first; at least one.
    pub candidates: Vec<String>,
}

/// The kinds of members. A document spells each of the first three in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum MemberKind {
    Field,
    Value,
    Parameter,
    /// A variant that has its type's name.
    Variant,
}

impl MemberKind {
    const SPELLED: [(Self, &str); 3] = [
        (Self::Field, "#/~spelling/fields"),
        (Self::Value, "#/~spelling/values"),
        (Self::Parameter, "#/~spelling/parameters"),
    ];
}

/// A way to write several words as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Spelling {
    #[default]
    Snake,
    Camel,
    Kebab,
    Pascal,
    Screaming,
    Train,
}

impl Spelling {
    const ALL: [(Self, &str); 6] = [
        (Self::Snake, "snake_case"),
        (Self::Camel, "camelCase"),
        (Self::Kebab, "kebab-case"),
        (Self::Pascal, "PascalCase"),
        (Self::Screaming, "SCREAMING_SNAKE_CASE"),
        (Self::Train, "Train-Case"),
    ];

    /// The spelling of a text; none of one lower-case word, which is the same in several.
    fn seen(text: &str) -> Option<Self> {
        let upper = text.contains(|c: char| c.is_ascii_uppercase());
        let lower = text.contains(|c: char| c.is_ascii_lowercase());
        let starts_upper = text.starts_with(|c: char| c.is_ascii_uppercase());
        match (text.contains('_'), text.contains('-')) {
            (true, true) => None,
            (true, false) if !upper => Some(Self::Snake),
            (true, false) => (!lower).then_some(Self::Screaming),
            (false, true) if !upper => Some(Self::Kebab),
            (false, true) => starts_upper.then_some(Self::Train),
            (false, false) if !upper => None,
            (false, false) if !lower => (text.len() > 1).then_some(Self::Screaming),
            (false, false) => Some(if starts_upper { Self::Pascal } else { Self::Camel }),
        }
    }

    fn of(self, name: &str) -> String {
        match self {
            Self::Snake => name.to_snake_case(),
            Self::Camel => name.to_lower_camel_case(),
            Self::Kebab => name.to_kebab_case(),
            Self::Pascal => name.to_upper_camel_case(),
            Self::Screaming => name.to_shouty_snake_case(),
            Self::Train => name.to_train_case(),
        }
    }

    /// The spelling in a line of the lock.
    fn locked(last: &BTreeMap<String, String>, key: &str) -> Option<Self> {
        let name = last.get(key)?;
        Self::ALL.iter().find(|(_, known)| known == name).map(|(spelling, _)| *spelling)
    }

    /// The spelling that most of some texts have; among equals, the first in our list.
    fn most<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        let mut counts = [0_usize; Self::ALL.len()];
        texts.filter_map(Self::seen).for_each(|spelling| counts[spelling as usize] += 1);
        let best = counts.iter().max().copied().filter(|best| *best > 0)?;
        Self::ALL.iter().zip(counts).find(|(_, count)| *count == best).map(|((spelling, _), _)| *spelling)
    }

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(spelling, _)| *spelling == self).map_or("", |(_, name)| name)
    }
}

/// How a document spells each kind of member.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spellings(HashMap<MemberKind, Spelling>);

impl Spellings {
    /// The spellings that the lock has; for others, those that most members have.
    pub(crate) fn find(api: &Api, last: &BTreeMap<String, String>) -> Self {
        let found = MemberKind::SPELLED
            .into_iter()
            .filter_map(|(kind, key)| Some((kind, Spelling::locked(last, key).or_else(|| most(api, kind))?)));
        Self(found.collect())
    }

    /// The lines of the lock.
    pub(crate) fn locked(&self) -> impl Iterator<Item = (String, String)> {
        let keys = MemberKind::SPELLED.into_iter();
        keys.filter_map(|(kind, key)| Some((key.to_owned(), self.0.get(&kind)?.name().to_owned())))
    }
}

/// The spelling that most members of a kind have in a document.
fn most(api: &Api, kind: MemberKind) -> Option<Spelling> {
    let shapes = || api.types.iter().map(|def| &def.shape);
    match kind {
        MemberKind::Field => Spelling::most(shapes().flat_map(|shape| {
            match shape {
                Shape::Struct(object) => object.fields.as_slice(),
                _ => &[],
            }
            .iter()
            .map(|field| field.name.as_str())
        })),
        MemberKind::Value => Spelling::most(shapes().flat_map(|shape| {
            match shape {
                Shape::Enum(list) => list.values.as_slice(),
                _ => &[],
            }
            .iter()
            .filter_map(document_name)
        })),
        MemberKind::Parameter => {
            let operations = api.operations.iter();
            Spelling::most(operations.flat_map(|operation| &operation.parameters).map(|given| given.name.as_str()))
        }
        MemberKind::Variant => None,
    }
}

/// Whether a name follows from the name in the document, so that no other member can have it.
fn follows(spelling: Option<Spelling>, member: &Member, name: &str) -> bool {
    match spelling.filter(|_| member.kind != MemberKind::Variant) {
        Some(spelling) => spelling.of(name) == member.document_name,
        None => name == member.document_name,
    }
}

impl Minter<'_> {
    /// Names the members of one thing. The lock's names come first, then those that follow from the spelling, then the
    /// others in the document's order. `within` is the start of their keys: names of members that have left stay taken.
    pub(crate) fn name_members(&mut self, within: &str, scope: &mut Scope, mut members: Vec<Member>) -> Vec<String> {
        let last = self.last;
        number_keys(&mut members);
        let members = members.as_slice();
        let known = within.rsplit_once("/~").is_some_and(|(thing, _)| last.contains_key(thing));
        let spelling = self.spelling(within, known, members);
        let locked = |member: &Member| last.get(&member.key).cloned();
        let mut names: Vec<Option<String>> =
            members.iter().map(|member| locked(member).filter(|name| scope.take(name))).collect();
        let left = last.range(within.to_owned()..).take_while(|(key, _)| key.starts_with(within));
        left.for_each(|(_, name)| {
            scope.take(name);
        });
        for (member, slot) in members.iter().zip(&mut names) {
            let own = &member.candidates[0];
            // A new thing has no names to keep: there, a property that is spelled as a field comes first.
            let first = if known {
                follows(spelling, member, own)
            } else {
                member.kind == MemberKind::Field && member.document_name == *own
            };
            if slot.is_none() && first && scope.take(own) {
                *slot = Some(own.clone());
            }
        }
        for (member, slot) in members.iter().zip(&mut names) {
            slot.get_or_insert_with(|| scope.mint(&member.candidates));
        }
        let names: Vec<String> = names.into_iter().flatten().collect();
        for (member, name) in members.iter().zip(&names) {
            if !follows(spelling, member, name) {
                self.names.locked.insert(member.key.clone(), name.clone());
            }
        }
        names
    }

    /// How one thing spells its members: the spelling in the lock, else that of the document, unless the thing is new and
    /// has another spelling, which then gets a line in the lock.
    fn spelling(&mut self, within: &str, known: bool, members: &[Member]) -> Option<Spelling> {
        let kind = members.first()?.kind;
        let usual = self.spellings.0.get(&kind).copied();
        let key = within.trim_end_matches('/');
        let own = match Spelling::locked(self.last, key) {
            Some(spelling) => Some(spelling),
            None if known => usual,
            // Members of one lower-case word each have no spelling, or any.
            None => Spelling::most(members.iter().map(|member| member.document_name.as_str()))
                .or(usual.and(Some(Spelling::Snake))),
        };
        if let Some(spelling) = own.filter(|own| Some(*own) != usual && kind != MemberKind::Variant) {
            self.names.locked.insert(key.to_owned(), spelling.name().to_owned());
        }
        own
    }
}

/// Gives each further member of one key a number behind it: two variants of integers, or the values `1` and `"1"`.
fn number_keys(members: &mut [Member]) {
    let mut seen: HashMap<String, usize> = HashMap::default();
    for member in members {
        let count = seen.entry(member.key.clone()).or_default();
        *count += 1;
        if *count > 1 {
            member.key.push_str(&format!("~{count}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Spelling;

    #[test]
    fn spellings_are_seen_and_made() {
        for (text, spelling) in [
            ("date_created", Spelling::Snake),
            ("dateCreated", Spelling::Camel),
            ("in-progress", Spelling::Kebab),
            ("PageSize", Spelling::Pascal),
            ("NOT_FOUND", Spelling::Screaming),
            ("OK", Spelling::Screaming),
            ("Content-Type", Spelling::Train),
        ] {
            assert_eq!(Spelling::seen(text), Some(spelling), "{text}");
            assert_eq!(spelling.of(text), text);
        }
        for odd in ["status", "", "_-", "a_B", "X"] {
            assert_eq!(Spelling::seen(odd), None, "{odd}");
        }
    }
}

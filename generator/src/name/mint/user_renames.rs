//! Renames: other names that the user wants, by the place of a thing or by the name that it would have.
//!
//! They come after everything has a name, and the lock keeps the names before them: taking a rename back brings the
//! old name back, and a rename by name finds the same thing in every run.

use super::{Minter, file_safe};
use crate::hash::HashMap;
use crate::name::lock::Kind;
use crate::name::mint::words::{is_taken, type_name, value_name};

impl Minter<'_> {
    /// What a thing is called in the end; a rename that is refused is found by [`Self::rename`].
    pub(crate) fn shown<'n>(&'n self, place: &str, name: &'n str) -> &'n str {
        self.wish(place, name).map_or(name, |(_, wanted)| wanted)
    }

    fn wish(&self, place: &str, name: &str) -> Option<(&String, &String)> {
        self.renamed.get_key_value(place).or_else(|| self.renamed.get_key_value(name))
    }

    /// Renames a list of things of one kind, none of them to a name that is reserved or that another one has.
    pub(crate) fn rename(&mut self, kind: Kind, reserved: &[&str], places: &[String], names: &[String]) -> Vec<String> {
        if self.renamed.is_empty() {
            return names.to_vec();
        }
        let things = || places.iter().zip(names);
        let wishes: Vec<_> = things().map(|(place, name)| self.wish(place, name)).collect();
        let unmoved = things().zip(&wishes).filter(|(_, wish)| wish.is_none());
        let mut taken: HashMap<String, &str> =
            unmoved.map(|((place, name), _)| (name.to_lowercase(), place.as_str())).collect();
        taken.extend(reserved.iter().map(|name| ((*name).to_owned(), "the generated code")));
        let mut refused = Vec::new();
        for ((key, wanted), (place, _)) in
            wishes.iter().zip(things()).filter_map(|(wish, thing)| Some(((*wish)?, thing)))
        {
            let reason = match kind.respelled(wanted) {
                Some(spelled) => Some(format!("that is no name for {}; write `{spelled}`", kind.noun())),
                None => taken
                    .insert(wanted.to_lowercase(), place)
                    .map(|other| format!("{other} has that name; choose another, or rename that too")),
            };
            refused.extend(reason.map(|reason| format!("`rename` of `{key}` to `{wanted}`: {reason}")));
        }
        let used: Vec<String> = wishes.iter().flatten().map(|(key, _)| (*key).clone()).collect();
        let renamed = things().map(|(place, name)| self.shown(place, name).to_owned()).collect();
        self.names.refused.extend(refused);
        self.used.extend(used);
        self.can_be_renamed.extend(things().flat_map(|(place, name)| [place.clone(), name.clone()]));
        renamed
    }
}

impl Kind {
    fn noun(self) -> &'static str {
        match self {
            Self::Tag => "a tag's module",
            Self::Operation => "an operation",
            Self::Type => "a type",
            Self::Member | Self::Other => "this",
        }
    }

    /// The right spelling of a name that isn't one for this kind of thing.
    fn respelled(self, name: &str) -> Option<String> {
        let right = match self {
            // Capitals within a word are a matter of taste: `HTTPRoute` may stay.
            Self::Type if name.starts_with(|c: char| c.is_ascii_uppercase()) && !is_taken(name) => {
                name.chars().filter(char::is_ascii_alphanumeric).collect()
            }
            Self::Type => type_name(name, "Type"),
            Self::Operation | Self::Member | Self::Other => value_name(name, "operation"),
            Self::Tag => file_safe(value_name(name, "tag")),
        };
        (right != name).then_some(right)
    }
}

//! Objects with documented members: one table per type, walked by the code here.

use super::slots::position;
use super::{Constant, FillSlots, Fit, FromJson, Mismatch, Source, ToJson, VisitValues, Writer};
use crate::rules::{Rule, View};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// The description of one member of an object, besides its type.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub(super) name: &'static str,
    rules: &'static [Rule],
    nullable: bool,
    private: bool,
    read_only: bool,
}

impl Field {
    /// A member by its name in JSON.
    pub const fn new(name: &'static str) -> Self {
        Self { name, rules: &[], nullable: false, private: false, read_only: false }
    }

    /// The member has this name in JSON.
    pub const fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The member is required and may be null: `None` is written as null, not left out.
    pub const fn nullable(self) -> Self {
        Self { nullable: true, ..self }
    }

    /// Only the API sets the member: it is read, and no request has it.
    pub const fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    /// `Debug` doesn't show the member's value.
    pub const fn private(self) -> Self {
        Self { private: true, ..self }
    }

    /// The rules that are checked before the member is sent.
    pub const fn rules(self, rules: &'static [Rule]) -> Self {
        Self { rules, ..self }
    }

    /// The one value that the member may have, where the document fixes it.
    pub(super) fn constant(&self) -> Option<Constant> {
        self.rules.iter().find_map(Rule::constant)
    }
}

/// An object with documented members, which [`object!`](crate::json) implements.
pub trait Object: Sized {
    /// The documented members, in the order of the document.
    const FIELDS: &'static [Field];

    /// The rules of the object as a whole, which are checked before it is sent.
    const RULES: &'static [Rule] = &[];

    /// Makes an empty slot for each member, lets `fill` fill them all, and builds the object from them.
    ///
    /// # Errors
    /// `fill` fails, or leaves a slot empty.
    fn build(fill: &mut FillSlots<'_>) -> Result<Self, Mismatch>;

    /// Shows `with` the value of each member, and the members that aren't documented.
    fn visit(&self, with: &mut VisitValues<'_>);
}

/// The members that aren't documented, where a type keeps them.
pub trait Extra {
    /// Reads a member and keeps it.
    ///
    /// # Errors
    /// The value isn't what the type of additional members needs.
    fn keep(&mut self, name: &str, json: &mut dyn Source<'_>) -> Result<(), Mismatch>;

    /// Rates how well a value fits the type of additional members.
    fn fit(&self, raw: &RawValue, depth: u8) -> Fit;

    /// Calls `with` with each name and value.
    fn visit(&self, with: &mut dyn FnMut(&str, &dyn ToJson));
}

impl<T: FromJson + ToJson> Extra for BTreeMap<String, T> {
    fn keep(&mut self, name: &str, json: &mut dyn Source<'_>) -> Result<(), Mismatch> {
        self.insert(name.to_owned(), T::from_json(json)?);
        Ok(())
    }

    fn fit(&self, raw: &RawValue, depth: u8) -> Fit {
        T::fit(raw, depth)
    }

    fn visit(&self, with: &mut dyn FnMut(&str, &dyn ToJson)) {
        self.iter().for_each(|(name, value)| with(name, value));
    }
}

/// Writes an object, in the order of its fields; tags that a union wants come first where no member has their name.
pub fn write_object<T: Object>(object: &T, out: &mut Writer) {
    object.visit(&mut VisitValues::by(&mut |values, extra| {
        out.whole_object(T::RULES, &mut |out| out.members(T::FIELDS, values, extra));
    }));
}

impl Writer {
    /// Writes the members of an object; gives how many there are.
    fn members(&mut self, fields: &[Field], values: &[&dyn ToJson], extra: Option<&dyn Extra>) -> usize {
        let (mut first, mut count) = (true, 0);
        let tags = self.take_tags();
        for (index, (name, value)) in tags.iter().enumerate() {
            let is_first = tags.iter().position(|(other, _)| other == name) == Some(index);
            if is_first && !has_member(fields, values, extra, name) {
                self.member(&mut first, name, value, &[]);
                count += 1;
            }
        }
        for (field, value) in fields.iter().zip(values) {
            // Only the API sets it: a request has it only where it selects the variant of a union.
            let is_sent = !field.read_only || !self.is_strict() || tags.iter().any(|tag| tag.0 == field.name);
            if is_sent && (field.nullable || !value.is_absent()) {
                match contradicted(&tags, field.name, *value) {
                    Some(tag) => self.member(&mut first, field.name, tag, &[]),
                    None => self.member(&mut first, field.name, *value, field.rules),
                }
                count += 1;
            }
        }
        if let Some(extra) = extra {
            extra.visit(&mut |name, value| {
                if position(fields, 0, name).is_none() {
                    let tag = contradicted(&tags, name, value);
                    self.member(&mut first, name, tag.map_or(value, |tag| tag), &[]);
                    count += 1;
                }
            });
        }
        count
    }
}

/// The value that a union asks a member to have, where the member has none of those that it may have.
fn contradicted<'t>(tags: &'t [(&str, Constant)], name: &str, value: &dyn ToJson) -> Option<&'t Constant> {
    let mut asked = tags.iter().filter(|(tag, _)| *tag == name).map(|(_, constant)| constant);
    let first = asked.next()?;
    let fits = std::iter::once(first).chain(asked).any(|constant| constant.is_written(value));
    (!fits).then_some(first)
}

fn has_member(fields: &[Field], values: &[&dyn ToJson], extra: Option<&dyn Extra>, name: &str) -> bool {
    let mut has =
        fields.iter().zip(values).any(|(field, value)| field.name == name && (field.nullable || !value.is_absent()));
    if let Some(extra) = extra {
        extra.visit(&mut |other, _| has |= other == name);
    }
    has
}

/// An object as the rules see it.
pub fn view_object<T: Object>(object: &T) -> View<'_> {
    let mut count = 0;
    object.visit(&mut VisitValues::by(&mut |values, extra| {
        count = T::FIELDS.iter().zip(values).filter(|(field, value)| field.nullable || !value.is_absent()).count();
        if let Some(extra) = extra {
            extra.visit(&mut |_, _| count += 1);
        }
    }));
    View::Object(count)
}

/// Writes the `Debug` form of an object with private members: their values are `"[private]"`.
///
/// # Errors
/// The formatter fails.
pub fn debug_object(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    fields: &[Field],
    values: &[(&str, &dyn fmt::Debug)],
) -> fmt::Result {
    let mut out = f.debug_struct(name);
    for (index, (name, value)) in values.iter().enumerate() {
        let private = fields.get(index).is_some_and(|field| field.private);
        // A raw identifier is shown as derived code shows it.
        let name = name.strip_prefix("r#").unwrap_or(name);
        out.field(name, if private { &"[private]" } else { *value });
    }
    out.finish()
}

/// Implements reading and writing for a struct whose fields are the members of an object; a field says its name in JSON
/// where that isn't its own.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! object {
    (@json $name:ident $($extra:ident)?) => {
        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                $crate::json::read_object(json)
            }

            fn fit(raw: &$crate::json::RawValue, depth: u8) -> $crate::json::Fit {
                $crate::json::fit_object::<Self>(raw, depth)
            }

            fn keeps(name: &str) -> bool {
                $crate::json::has_field::<Self>(name) $(|| stringify!($extra) != "")?
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                $crate::json::write_object(self, out);
            }

            fn view(&self) -> $crate::rules::View<'_> {
                $crate::json::view_object(self)
            }
        }

        $crate::json::serde_bridge! { $name }
    };
    ($name:ident debug $([$($rules:tt)*])? { $($body:tt)* }) => {
        $crate::json::object! { $name $([$($rules)*])? { $($body)* } }
        $crate::json::object! { @debug $name { $($body)* } }
    };
    ($name:ident $([$($whole:expr),* $(,)?])? {
        $($field:ident $(= $wire:literal)? $($flag:ident)* $([$($rule:expr),* $(,)?])?),* $(,)?
        $(.. $extra:ident $(,)?)?
    }) => {
        impl $crate::json::Object for $name {
            const FIELDS: &'static [$crate::json::Field] = &[$(
                $crate::json::Field::new(stringify!($field))$(.named($wire))?$(.$flag())*$(.rules(const {
                    use $crate::rules::*;
                    &[$($rule),*]
                }))?
            ),*];
            $(const RULES: &'static [$crate::rules::Rule] = const {
                use $crate::rules::*;
                &[$($whole),*]
            };)?

            fn build(fill: &mut $crate::json::FillSlots<'_>) -> Result<Self, $crate::json::Mismatch> {
                $(let mut $field = None;)*
                $(let mut $extra = ::std::default::Default::default();)?
                let mut filled = None;
                // What comes last stands first, so that the compiler knows the type of each slot before it becomes a `dyn Slot`: that
                // saves a tenth of its time.
                loop {
                    if let Some(filled) = filled {
                        // All members in one pattern: to look at each alone takes the compiler four times as long.
                        return match (filled, $($field,)*) {
                            (Ok(()), $(Some($field),)*) => Ok(Self { $($field,)* $($extra,)? }),
                            (failed, ..) => Err($crate::json::unfilled(failed)),
                        };
                    }
                    filled = Some(fill.fill(&mut [$(&mut $field),*], $crate::json::object!(@extra $(&mut $extra)?)));
                }
            }

            fn visit(&self, with: &mut $crate::json::VisitValues<'_>) {
                with.visit(&[$(&self.$field),*], $crate::json::object!(@extra $(&self.$extra)?));
            }
        }

        $crate::json::object! { @json $name $($extra)? }
    };
    (@extra) => { None };
    (@extra $extra:expr) => { Some($extra) };
    (@debug $name:ident {
        $($field:ident $(= $wire:literal)? $($flag:ident)* $([$($rule:expr),* $(,)?])?),* $(,)?
        $(.. $extra:ident $(,)?)?
    }) => {
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                let fields = <Self as $crate::json::Object>::FIELDS;
                $crate::json::debug_object(f, stringify!($name), fields, &[
                    $((stringify!($field), &self.$field),)*
                    $((stringify!($extra), &self.$extra),)?
                ])
            }
        }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use object;

//! Objects with documented members: one table per type, walked by the code here.

use super::{Fit, FromJson, Kind, Mismatch, Source, ToJson, Writer, members_of};
use crate::rules::{Rule, View};
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;

/// What is known of one member of an object, besides its type.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    name: &'static str,
    rules: &'static [Rule],
    nullable: bool,
    private: bool,
}

impl Field {
    /// A member by its name in JSON.
    pub const fn new(name: &'static str) -> Self {
        Self { name, rules: &[], nullable: false, private: false }
    }

    /// The member has this name in JSON.
    pub const fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The member is required and may be null: `None` is written as null, not left out.
    pub const fn nullable(self) -> Self {
        Self { nullable: true, ..self }
    }

    /// `Debug` doesn't show the member's value.
    pub const fn private(self) -> Self {
        Self { private: true, ..self }
    }

    /// What is checked before the member is sent.
    pub const fn rules(self, rules: &'static [Rule]) -> Self {
        Self { rules, ..self }
    }
}

/// An object with documented members, which [`object!`](crate::json) implements.
pub trait Object: Sized {
    /// The documented members, in the order of the document.
    const FIELDS: &'static [Field];

    /// What is checked of the object as a whole before it is sent.
    const RULES: &'static [Rule] = &[];

    /// Makes an empty slot for each member, lets `fill` fill them, and builds the object from them.
    ///
    /// # Errors
    /// `fill` fails, or a required member is missing.
    fn build(fill: FillSlots<'_>) -> Result<Self, Mismatch>;

    /// Calls `with` with the value of each member, and the members that aren't documented.
    fn visit(&self, with: VisitValues<'_>);
}

/// What fills the slots of an object: one for each of its fields, and one for the members that aren't documented.
pub type FillSlots<'f> = &'f mut dyn FnMut(&mut [&mut dyn Slot], Option<&mut dyn Extra>) -> Result<(), Mismatch>;

/// What looks at the values of an object: one for each of its fields, and the members that aren't documented.
pub type VisitValues<'f> = &'f mut dyn FnMut(&[&dyn ToJson], Option<&dyn Extra>);

/// Where the value of one member is read to.
pub trait Slot {
    /// Reads the value; of a member that stands twice, the last value stays.
    ///
    /// # Errors
    /// The value isn't what the member's type needs.
    fn fill(&mut self, json: &mut dyn Source<'_>) -> Result<(), Mismatch>;

    /// How well a value fits the member's type.
    fn fit(&self, raw: &RawValue, depth: u8) -> Fit;

    /// Whether the member may be absent.
    fn is_optional(&self) -> bool;
}

impl<T: FromJson> Slot for Option<T> {
    fn fill(&mut self, json: &mut dyn Source<'_>) -> Result<(), Mismatch> {
        *self = Some(T::from_json(json)?);
        Ok(())
    }

    fn fit(&self, raw: &RawValue, depth: u8) -> Fit {
        T::fit(raw, depth)
    }

    fn is_optional(&self) -> bool {
        T::absent().is_some()
    }
}

/// The members that aren't documented, where a type keeps them.
pub trait Extra {
    /// Reads a member and keeps it.
    ///
    /// # Errors
    /// The value isn't what the type of additional members needs.
    fn keep(&mut self, name: &str, json: &mut dyn Source<'_>) -> Result<(), Mismatch>;

    /// How well a value fits the type of additional members.
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

/// What was read of a member, or what its type is without it. The last of `names` is the member's in JSON.
///
/// # Errors
/// The member is required and missing.
pub fn member<T: FromJson>(slot: Option<T>, names: &[&'static str]) -> Result<T, Mismatch> {
    slot.or_else(T::absent).ok_or_else(|| Mismatch::missing(names.last().copied().unwrap_or_default()))
}

/// The place of a member in the table. Members mostly come in the order of the document, so `next` is tried first.
#[inline]
fn position(fields: &[Field], next: usize, name: &str) -> Option<usize> {
    match fields.get(next) {
        Some(field) if field.name == name => Some(next),
        _ => fields.iter().position(|field| field.name == name),
    }
}

/// Reads an object into its slots; members that aren't documented go to `extra` or are skipped.
///
/// # Errors
/// The value isn't an object, or that of a member isn't what its type needs.
fn read_slots(
    json: &mut dyn Source<'_>,
    fields: &[Field],
    slots: &mut [&mut dyn Slot],
    mut extra: Option<&mut dyn Extra>,
) -> Result<(), Mismatch> {
    let mut next = 0;
    json.object(&mut |name, json| {
        let Some(index) = position(fields, next, name) else {
            return extra.as_mut().map_or(Ok(()), |extra| extra.keep(name, json));
        };
        next = index + 1;
        // There are as many slots as fields.
        slots.get_mut(index).map_or(Ok(()), |slot| slot.fill(json))
    })
}

/// Reads an object.
///
/// # Errors
/// The value isn't an object, that of a member isn't what its type needs, or a required member is missing.
pub fn read_object<T: Object>(json: &mut dyn Source<'_>) -> Result<T, Mismatch> {
    T::build(&mut |slots, extra| read_slots(json, T::FIELDS, slots, extra))
}

/// How well a value fits an object: no required member may be missing, and the more members are known the better.
pub fn fit_object<T: Object>(raw: &RawValue, depth: u8) -> Fit {
    let mut fit = Fit::NONE;
    // Only the slots are of interest, for their types; building ends here.
    let _ = T::build(&mut |slots, extra| {
        fit = fit_slots(raw, depth, T::FIELDS, slots, extra.as_deref());
        Err(Mismatch::new("nothing"))
    });
    fit
}

/// Whether an object has a field for a member of that name.
pub fn has_field<T: Object>(name: &str) -> bool {
    position(T::FIELDS, 0, name).is_some()
}

fn fit_slots(raw: &RawValue, depth: u8, fields: &[Field], slots: &[&mut dyn Slot], extra: Option<&dyn Extra>) -> Fit {
    let Some(deeper) = depth.checked_sub(1) else {
        return Fit::by_kind(raw, Kind::Object, 400);
    };
    let mut missing: Vec<bool> = slots.iter().map(|slot| !slot.is_optional()).collect();
    let (mut worst, mut known, mut unknown) = (Fit::by_kind(raw, Kind::Object, 400), 0, 0);
    members_of(raw, &mut |name, value| {
        let index = position(fields, 0, name);
        let fit = match index.and_then(|index| slots.get(index)) {
            Some(slot) => {
                known += 1;
                Some(slot.fit(value, deeper))
            }
            None => {
                unknown += 1;
                extra.map(|extra| extra.fit(value, deeper))
            }
        };
        worst = fit.map_or(worst, |fit| worst.min(fit));
        if let Some(missing) = index.and_then(|index| missing.get_mut(index)) {
            *missing = false;
        }
    });
    if worst == Fit::NONE || missing.contains(&true) {
        return Fit::NONE;
    }
    Fit::ranked(worst.is_exact(), 400 + 5 * known.min(110) - unknown.min(390))
}

/// Writes an object, in the order of its fields; tags that a union wants come first where no member has their name.
pub fn write_object<T: Object>(object: &T, out: &mut Writer) {
    object.visit(&mut |values, extra| {
        out.whole_object(T::RULES, &mut |out| out.members(T::FIELDS, values, extra));
    });
}

impl Writer {
    /// Writes the members of an object; gives how many there are.
    fn members(&mut self, fields: &[Field], values: &[&dyn ToJson], extra: Option<&dyn Extra>) -> usize {
        let (mut first, mut count) = (true, 0);
        for (name, value) in self.take_tags() {
            if !has_member(fields, values, extra, name) {
                self.member(&mut first, name, &value, &[]);
                count += 1;
            }
        }
        for (field, value) in fields.iter().zip(values) {
            if field.nullable || !value.is_absent() {
                self.member(&mut first, field.name, value, field.rules);
                count += 1;
            }
        }
        if let Some(extra) = extra {
            extra.visit(&mut |name, value| {
                if position(fields, 0, name).is_none() {
                    self.member(&mut first, name, value, &[]);
                    count += 1;
                }
            });
        }
        count
    }
}

fn has_member(fields: &[Field], values: &[&dyn ToJson], extra: Option<&dyn Extra>, name: &str) -> bool {
    let mut has = fields.iter().zip(values).any(|(field, value)| field.name == name && !value.is_absent());
    if let Some(extra) = extra {
        extra.visit(&mut |other, _| has |= other == name);
    }
    has
}

/// An object as the rules see it.
pub fn view_object<T: Object>(object: &T) -> View<'_> {
    let mut count = 0;
    object.visit(&mut |values, extra| {
        count = T::FIELDS.iter().zip(values).filter(|(field, value)| field.nullable || !value.is_absent()).count();
        if let Some(extra) = extra {
            extra.visit(&mut |_, _| count += 1);
        }
    });
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

            fn build(fill: $crate::json::FillSlots<'_>) -> Result<Self, $crate::json::Mismatch> {
                $(let mut $field = None;)*
                $(let mut $extra = ::std::default::Default::default();)?
                fill(&mut [$(&mut $field),*], $crate::json::object!(@extra $(&mut $extra)?))?;
                Ok(Self {
                    $($field: $crate::json::member($field, &[stringify!($field) $(, $wire)?])?,)*
                    $($extra,)?
                })
            }

            fn visit(&self, with: $crate::json::VisitValues<'_>) {
                with(&[$(&self.$field),*], $crate::json::object!(@extra $(&self.$extra)?));
            }
        }

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

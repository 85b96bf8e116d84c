//! Unions: values of one of several types, selected by a discriminator or by the shape of the value; and types of one field.

use super::{Fit, FromJson, Kind, Mismatch, Place, ToJson, Writer, items_of, members_of};
use serde_json::value::RawValue;
use std::cmp::Reverse;

/// The number of levels that are looked at to choose a variant by its shape.
pub const FIT_DEPTH: u8 = 4;

/// Rates how well a value fits the type that `_make` makes a variant of.
pub fn fit_as<T: FromJson, U>(_make: fn(T) -> U, raw: &RawValue, depth: u8) -> Fit {
    // A union counts as a level, so that one whose variant is itself ends.
    depth.checked_sub(1).map_or(Fit::odd(0), |depth| T::fit(raw, depth))
}

/// Reads a value as the type that `make` makes a variant of.
///
/// # Errors
/// Those of [`Place::read_as`].
pub fn read_as<T: FromJson, U>(make: fn(T) -> U, place: Place<'_>, raw: &RawValue) -> Result<U, Mismatch> {
    place.read_as(raw).map(make)
}

/// A variant that a value might be: how well it fits, and what reads it.
pub type Candidate<'c, U> = (Fit, &'c dyn Fn() -> Result<U, Mismatch>);

/// Reads the variant that fits best, the first of equals; `None` where none can be read.
pub fn choose<U>(candidates: &mut [Candidate<'_, U>]) -> Option<U> {
    candidates.sort_by_key(|(fit, _)| Reverse(*fit));
    candidates.iter().filter(|(fit, _)| *fit != Fit::NONE).find_map(|(_, read)| read().ok())
}

/// Whether the type that `_make` makes a variant of keeps a member of that name.
pub fn keeps_as<T: FromJson, U>(_make: fn(T) -> U, name: &str) -> bool {
    T::keeps(name)
}

/// A variant that a value might be beside others: as a candidate, and whether it keeps a member of a name.
pub type Branch<'c, U> = (Candidate<'c, U>, fn(&str) -> bool);

/// Reads the variant that fits best, as [`choose`] does; `None` too where the value has a member that this variant would
/// lose and another that fits would keep: such a value is of both.
pub fn choose_whole<U>(branches: &mut [Branch<'_, U>], raw: &RawValue) -> Option<U> {
    branches.sort_by_key(|((fit, _), _)| Reverse(*fit));
    let mut fitting = branches.iter().filter(|((fit, _), _)| *fit != Fit::NONE);
    let (value, keeps) = fitting.find_map(|((_, read), keeps)| Some((read().ok()?, keeps)))?;
    let mut lost = false;
    members_of(raw, &mut |name, _| lost |= !keeps(name) && fitting.clone().any(|(_, keeps)| keeps(name)));
    (!lost).then_some(value)
}

/// The item of a tuple.
///
/// # Errors
/// The item isn't what its type needs, or is missing and required.
pub fn item<T: FromJson>(items: &[&RawValue], index: usize, place: Place<'_>) -> Result<T, Mismatch> {
    let item = match items.get(index) {
        Some(raw) => place.read_as(raw),
        None => T::absent().ok_or_else(|| Mismatch::new("an item")),
    };
    item.map_err(|mismatch| mismatch.in_item(index))
}

/// The items of a tuple from `start` on.
///
/// # Errors
/// An item isn't what its type needs.
pub fn rest<T: FromJson>(items: &[&RawValue], start: usize, place: Place<'_>) -> Result<Vec<T>, Mismatch> {
    (start..items.len()).map(|index| item(items, index, place)).collect()
}

/// The texts of the items of a tuple.
///
/// # Errors
/// The value isn't an array.
pub fn tuple_items(raw: &RawValue) -> Result<Vec<&RawValue>, Mismatch> {
    match Kind::of(raw) {
        Kind::Array => Ok(items_of(raw)),
        _ => Err(Mismatch::new("an array")),
    }
}

/// Writes a tuple. Absent items at its end are left out, but for `null` where there has to be an item.
pub fn write_tuple(mut items: Vec<(&dyn ToJson, bool)>, out: &mut Writer) {
    while items.pop_if(|(item, nullable)| !*nullable && item.is_absent()).is_some() {}
    out.list(&mut items.into_iter().map(|(item, _)| item));
}

/// Implements reading and writing for an enum whose variants are the types of a union; behind `or` stand those that are one
/// value, and hold nothing.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! union {
    ($name:ident by $tag:literal else $unknown:ident {
        $($variant:ident = $value:literal $(| $other:literal)* $([$($rule:expr),* $(,)?])?),* $(,)?
    }) => {
        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                let tag = $crate::json::tag_of(raw, $tag)?;
                $(if tag.is($value.into()) $(|| tag.is($other.into()))* {
                    return $crate::json::read_as(Self::$variant, place, raw);
                })*
                Ok(Self::$unknown(raw.into()))
            }

            fn fit(raw: &$crate::json::RawValue, _: u8) -> $crate::json::Fit {
                match $crate::json::tag_of(raw, $tag) {
                    Ok(tag) if $(tag.is($value.into()) $(|| tag.is($other.into()))*)||* => $crate::json::Fit::exact(990),
                    Ok(_) => $crate::json::Fit::odd(300),
                    Err(_) => $crate::json::Fit::NONE,
                }
            }
        }

        $crate::json::union! { @write $name $unknown { $($variant = $tag [$value $(, $other)*] [$($($rule),*)?])* } {} }
    };
    ($name:ident else $unknown:ident { $($variant:ident $([$($rule:expr),* $(,)?])?),* $(,)? }
        $(or { $($unit:ident = $constant:literal),* $(,)? })?) => {
        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                $($(if $crate::json::Constant::from($constant).is(raw) {
                    return Ok(Self::$unit);
                })*)?
                let chosen = $crate::json::choose(&mut [$((
                    $crate::json::fit_as(Self::$variant, raw, $crate::json::FIT_DEPTH),
                    &|| $crate::json::read_as(Self::$variant, place, raw),
                )),*]);
                Ok(chosen.unwrap_or_else(|| Self::$unknown(raw.into())))
            }

            fn fit(raw: &$crate::json::RawValue, depth: u8) -> $crate::json::Fit {
                $crate::json::Fit::NONE
                    $(.max($crate::json::fit_as(Self::$variant, raw, depth)))*
                    $($(.max($crate::json::Constant::from($constant).fit(raw)))*)?
            }
        }

        $crate::json::union! { @write $name $unknown { $($variant [$($($rule),*)?])* } { $($($unit $constant)*)? } }
    };
    ($name:ident any_of else $unknown:ident { $($variant:ident $([$($rule:expr),* $(,)?])?),* $(,)? }
        $(or { $($unit:ident = $constant:literal),* $(,)? })?) => {
        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                $($(if $crate::json::Constant::from($constant).is(raw) {
                    return Ok(Self::$unit);
                })*)?
                let chosen = $crate::json::choose_whole(&mut [$((
                    (
                        $crate::json::fit_as(Self::$variant, raw, $crate::json::FIT_DEPTH),
                        &|| $crate::json::read_as(Self::$variant, place, raw),
                    ),
                    |name| $crate::json::keeps_as(Self::$variant, name),
                )),*], raw);
                Ok(chosen.unwrap_or_else(|| Self::$unknown(raw.into())))
            }

            fn fit(raw: &$crate::json::RawValue, depth: u8) -> $crate::json::Fit {
                $crate::json::Fit::NONE
                    $(.max($crate::json::fit_as(Self::$variant, raw, depth)))*
                    $($(.max($crate::json::Constant::from($constant).fit(raw)))*)?
            }

            fn keeps(name: &str) -> bool {
                false $(|| $crate::json::keeps_as(Self::$variant, name))*
            }
        }

        $crate::json::union! { @write $name $unknown { $($variant [$($($rule),*)?])* } { $($($unit $constant)*)? } }
    };
    (@write $name:ident $unknown:ident { $($variant:ident $(= $tag:literal [$($value:literal),*])? [$($rule:expr),*])* }
        { $($unit:ident $constant:literal)* }) => {
        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                match self {
                    $(Self::$variant(value) => {
                        $(out.tag($tag, &[$($value.into()),*]);)?
                        out.checked(value, const {
                            #[allow(unused_imports, reason = "most variants have no rules")]
                            use $crate::rules::*;
                            &[$($rule),*]
                        });
                    })*
                    $(Self::$unit => $crate::json::ToJson::to_json(&$crate::json::Constant::from($constant), out),)*
                    Self::$unknown(json) => $crate::json::ToJson::to_json(json, out),
                }
                out.forget_tags();
            }

            fn view(&self) -> $crate::rules::View<'_> {
                match self {
                    $(Self::$variant(value) => $crate::json::ToJson::view(value),)*
                    $(Self::$unit => $crate::json::Constant::from($constant).into(),)*
                    Self::$unknown(json) => $crate::json::ToJson::view(json),
                }
            }
        }

        $crate::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use union;

/// Implements reading and writing for a tuple struct whose fields are the items of an array.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! tuple {
    ($name:ident { $($items:tt)* }) => {
        $crate::json::tuple! { @split $name [] $($items)* }
    };
    (@split $name:ident [$($index:tt)*] $(,)?) => {
        $crate::json::tuple! { @impl $name [$($index)*] [] }
    };
    (@split $name:ident [$($index:tt)*] .. $rest:tt $(,)?) => {
        $crate::json::tuple! { @impl $name [$($index)*] [$rest] }
    };
    (@split $name:ident [$($index:tt)*] $next:tt $($nullable:ident)? $(, $($tail:tt)*)?) => {
        $crate::json::tuple! { @split $name [$($index)* ($next $($nullable)?)] $($($tail)*)? }
    };
    (@is nullable) => { true };
    (@is) => { false };
    (@impl $name:ident [$(($index:tt $($nullable:ident)?))*] [$($rest:tt)?]) => {
        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                let items = $crate::json::tuple_items(raw)?;
                Ok(Self {
                    $($index: $crate::json::item(&items, $index, place)?,)*
                    $($rest: $crate::json::rest(&items, $rest, place)?,)?
                })
            }

            fn fit(raw: &$crate::json::RawValue, _: u8) -> $crate::json::Fit {
                $crate::json::Fit::by_kind(raw, $crate::json::Kind::Array, 450)
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                let items: [(&dyn $crate::json::ToJson, bool); _] =
                    [$((&self.$index, $crate::json::tuple! { @is $($nullable)? })),*];
                let items = items.into_iter();
                $(let items = items.chain(self.$rest.iter().map(|item| (item as &dyn $crate::json::ToJson, false)));)?
                $crate::json::write_tuple(items.collect(), out);
            }
        }

        $crate::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use tuple;

/// Implements reading and writing for a struct around one value, which is read and written as that value.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! wrapper {
    ($name:ident) => {
        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                $crate::json::FromJson::from_json(json).map(Self)
            }

            fn absent() -> Option<Self> {
                $crate::json::FromJson::absent().map(Self)
            }

            fn null() -> Option<Self> {
                $crate::json::FromJson::null().map(Self)
            }

            fn fit(raw: &$crate::json::RawValue, depth: u8) -> $crate::json::Fit {
                $crate::json::fit_as(Self, raw, depth)
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                $crate::json::ToJson::to_json(&self.0, out);
            }

            fn is_absent(&self) -> bool {
                $crate::json::ToJson::is_absent(&self.0)
            }

            fn view(&self) -> $crate::rules::View<'_> {
                $crate::json::ToJson::view(&self.0)
            }
        }

        $crate::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use wrapper;

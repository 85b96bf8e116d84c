//! Unions: values of one of several types, told apart by a tag or by their shape; and types of one field.

use super::{Fit, FromJson, Kind, Mismatch, Place, ToJson, Writer, items_of, members_of};
use serde_json::value::RawValue;
use std::cmp::Reverse;

/// How many levels of nesting are looked at to choose a variant by its shape.
pub const FIT_DEPTH: u8 = 4;

/// How well a value fits the type that `_make` makes a variant of.
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

/// Writes a tuple; absent items at its end are left out.
pub fn write_tuple(mut items: Vec<&dyn ToJson>, out: &mut Writer) {
    while items.pop_if(|item| item.is_absent()).is_some() {}
    out.list(&mut items.into_iter());
}

/// Implements reading and writing for an enum whose variants are the types of a union; behind `or` stand those that are one
/// value, and hold nothing.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! union {
    ($name:ident by $tag:literal else $unknown:ident {
        $($variant:ident = $value:literal $(| $other:literal)* $([$($rule:expr),* $(,)?])?),* $(,)?
    }) => {
        impl $crate::runtime::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::runtime::json::Source<'_>) -> Result<Self, $crate::runtime::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                let tag = $crate::runtime::json::tag_of(raw, $tag)?;
                $(if tag.is($value.into()) $(|| tag.is($other.into()))* {
                    return $crate::runtime::json::read_as(Self::$variant, place, raw);
                })*
                Ok(Self::$unknown(raw.into()))
            }

            fn fit(raw: &$crate::runtime::json::RawValue, _: u8) -> $crate::runtime::json::Fit {
                match $crate::runtime::json::tag_of(raw, $tag) {
                    Ok(tag) if $(tag.is($value.into()) $(|| tag.is($other.into()))*)||* => $crate::runtime::json::Fit::exact(990),
                    Ok(_) => $crate::runtime::json::Fit::odd(300),
                    Err(_) => $crate::runtime::json::Fit::NONE,
                }
            }
        }

        $crate::runtime::json::union! { @write $name $unknown { $($variant = $tag [$value $(, $other)*] [$($($rule),*)?])* } {} }
    };
    ($name:ident else $unknown:ident { $($variant:ident $([$($rule:expr),* $(,)?])?),* $(,)? }
        $(or { $($unit:ident = $constant:literal),* $(,)? })?) => {
        impl $crate::runtime::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::runtime::json::Source<'_>) -> Result<Self, $crate::runtime::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                $($(if $crate::runtime::json::Constant::from($constant).is(raw) {
                    return Ok(Self::$unit);
                })*)?
                let chosen = $crate::runtime::json::choose(&mut [$((
                    $crate::runtime::json::fit_as(Self::$variant, raw, $crate::runtime::json::FIT_DEPTH),
                    &|| $crate::runtime::json::read_as(Self::$variant, place, raw),
                )),*]);
                Ok(chosen.unwrap_or_else(|| Self::$unknown(raw.into())))
            }

            fn fit(raw: &$crate::runtime::json::RawValue, depth: u8) -> $crate::runtime::json::Fit {
                $crate::runtime::json::Fit::NONE
                    $(.max($crate::runtime::json::fit_as(Self::$variant, raw, depth)))*
                    $($(.max($crate::runtime::json::Constant::from($constant).fit(raw)))*)?
            }
        }

        $crate::runtime::json::union! { @write $name $unknown { $($variant [$($($rule),*)?])* } { $($($unit $constant)*)? } }
    };
    ($name:ident any_of else $unknown:ident { $($variant:ident $([$($rule:expr),* $(,)?])?),* $(,)? }
        $(or { $($unit:ident = $constant:literal),* $(,)? })?) => {
        impl $crate::runtime::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::runtime::json::Source<'_>) -> Result<Self, $crate::runtime::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                $($(if $crate::runtime::json::Constant::from($constant).is(raw) {
                    return Ok(Self::$unit);
                })*)?
                let chosen = $crate::runtime::json::choose_whole(&mut [$((
                    (
                        $crate::runtime::json::fit_as(Self::$variant, raw, $crate::runtime::json::FIT_DEPTH),
                        &|| $crate::runtime::json::read_as(Self::$variant, place, raw),
                    ),
                    |name| $crate::runtime::json::keeps_as(Self::$variant, name),
                )),*], raw);
                Ok(chosen.unwrap_or_else(|| Self::$unknown(raw.into())))
            }

            fn fit(raw: &$crate::runtime::json::RawValue, depth: u8) -> $crate::runtime::json::Fit {
                $crate::runtime::json::Fit::NONE
                    $(.max($crate::runtime::json::fit_as(Self::$variant, raw, depth)))*
                    $($(.max($crate::runtime::json::Constant::from($constant).fit(raw)))*)?
            }

            fn keeps(name: &str) -> bool {
                false $(|| $crate::runtime::json::keeps_as(Self::$variant, name))*
            }
        }

        $crate::runtime::json::union! { @write $name $unknown { $($variant [$($($rule),*)?])* } { $($($unit $constant)*)? } }
    };
    (@write $name:ident $unknown:ident { $($variant:ident $(= $tag:literal [$($value:literal),*])? [$($rule:expr),*])* }
        { $($unit:ident $constant:literal)* }) => {
        impl $crate::runtime::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::runtime::json::Writer) {
                match self {
                    $(Self::$variant(value) => {
                        $(out.tag($tag, &[$($value.into()),*]);)?
                        out.checked(value, const {
                            #[allow(unused_imports, reason = "most variants have no rules")]
                            use $crate::runtime::rules::*;
                            &[$($rule),*]
                        });
                    })*
                    $(Self::$unit => $crate::runtime::json::ToJson::to_json(&$crate::runtime::json::Constant::from($constant), out),)*
                    Self::$unknown(json) => $crate::runtime::json::ToJson::to_json(json, out),
                }
                out.forget_tags();
            }

            fn view(&self) -> $crate::runtime::rules::View<'_> {
                match self {
                    $(Self::$variant(value) => $crate::runtime::json::ToJson::view(value),)*
                    $(Self::$unit => $crate::runtime::json::Constant::from($constant).into(),)*
                    Self::$unknown(json) => $crate::runtime::json::ToJson::view(json),
                }
            }
        }

        $crate::runtime::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use union;

/// Implements reading and writing for a tuple struct whose fields are the items of an array.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! tuple {
    ($name:ident { $($items:tt)* }) => {
        $crate::runtime::json::tuple! { @split $name [] $($items)* }
    };
    (@split $name:ident [$($index:tt)*] $(,)?) => {
        $crate::runtime::json::tuple! { @impl $name [$($index)*] [] }
    };
    (@split $name:ident [$($index:tt)*] .. $rest:tt $(,)?) => {
        $crate::runtime::json::tuple! { @impl $name [$($index)*] [$rest] }
    };
    (@split $name:ident [$($index:tt)*] $next:tt $(, $($tail:tt)*)?) => {
        $crate::runtime::json::tuple! { @split $name [$($index)* $next] $($($tail)*)? }
    };
    (@impl $name:ident [$($index:tt)*] [$($rest:tt)?]) => {
        impl $crate::runtime::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::runtime::json::Source<'_>) -> Result<Self, $crate::runtime::json::Mismatch> {
                let raw = json.raw()?;
                let place = json.place();
                let items = $crate::runtime::json::tuple_items(raw)?;
                Ok(Self {
                    $($index: $crate::runtime::json::item(&items, $index, place)?,)*
                    $($rest: $crate::runtime::json::rest(&items, $rest, place)?,)?
                })
            }

            fn fit(raw: &$crate::runtime::json::RawValue, _: u8) -> $crate::runtime::json::Fit {
                $crate::runtime::json::Fit::by_kind(raw, $crate::runtime::json::Kind::Array, 450)
            }
        }

        impl $crate::runtime::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::runtime::json::Writer) {
                let items: [&dyn $crate::runtime::json::ToJson; _] = [$(&self.$index),*];
                let items = items.into_iter();
                $(let items = items.chain(self.$rest.iter().map(|item| item as &dyn $crate::runtime::json::ToJson));)?
                $crate::runtime::json::write_tuple(items.collect(), out);
            }
        }

        $crate::runtime::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use tuple;

/// Implements reading and writing for a struct around one value, which is read and written as that value.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! wrapper {
    ($name:ident) => {
        impl $crate::runtime::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::runtime::json::Source<'_>) -> Result<Self, $crate::runtime::json::Mismatch> {
                $crate::runtime::json::FromJson::from_json(json).map(Self)
            }

            fn absent() -> Option<Self> {
                $crate::runtime::json::FromJson::absent().map(Self)
            }

            fn null() -> Option<Self> {
                $crate::runtime::json::FromJson::null().map(Self)
            }

            fn fit(raw: &$crate::runtime::json::RawValue, depth: u8) -> $crate::runtime::json::Fit {
                $crate::runtime::json::fit_as(Self, raw, depth)
            }
        }

        impl $crate::runtime::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::runtime::json::Writer) {
                $crate::runtime::json::ToJson::to_json(&self.0, out);
            }

            fn is_absent(&self) -> bool {
                $crate::runtime::json::ToJson::is_absent(&self.0)
            }

            fn view(&self) -> $crate::runtime::rules::View<'_> {
                $crate::runtime::json::ToJson::view(&self.0)
            }
        }

        $crate::runtime::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use wrapper;

//! Objects of very many members, of which the compiler gets some at a time.
//!
//! All members in one pattern, and all types of one body open at once: rustc's time for either grows with the square of their
//! number. The members stand in groups, `{ { first, second }, { third, fourth } }`, and each group is a pattern of its own.

/// Shows the compiler that a slot is for a member of this type.
pub fn typed<T>(_slot: &Option<T>, _member: &T) {}

/// Implements what [`object!`](crate::json) does for a struct of very many fields, and `Debug` and `PartialEq`: rustc runs out of
/// stack where it compares so many fields in the one expression that is derived.
#[allow(unused_macros, reason = "the runtime alone has no such object")]
macro_rules! large_object {
    ($name:ident $([$($whole:expr),* $(,)?])? {
        $({ $($field:ident $(= $wire:literal)? $($flag:ident)* $([$($rule:expr),* $(,)?])?),* $(,)? }),* $(,)?
        $(.. $extra:ident $(,)?)?
    }) => {
        impl $crate::json::Object for $name {
            const FIELDS: &'static [$crate::json::Field] = &[$($(
                $crate::json::Field::new(stringify!($field))$(.named($wire))?$(.$flag())*$(.rules(const {
                    use $crate::rules::*;
                    &[$($rule),*]
                }))?
            ),*),*];
            $(const RULES: &'static [$crate::rules::Rule] = const {
                use $crate::rules::*;
                &[$($whole),*]
            };)?

            fn build(fill: &mut $crate::json::FillSlots<'_>) -> Result<Self, $crate::json::Mismatch> {
                // Never one: it has the types of the slots, before the next group is looked at.
                let like: Option<&Self> = None;
                $(
                    $(let mut $field = None;)*
                    if let Some(like) = like {
                        $($crate::json::typed(&$field, &like.$field);)*
                    }
                )*
                $(let mut $extra = ::std::default::Default::default();)?
                let filled = fill.fill(&mut [$($(&mut $field),*),*], $crate::json::object!(@extra $(&mut $extra)?));
                match (filled, $(($($field,)*),)*) {
                    (Ok(()), $(($(Some($field),)*),)*) => Ok(Self { $($($field,)*)* $($extra,)? }),
                    (failed, ..) => Err($crate::json::unfilled(failed)),
                }
            }

            fn visit(&self, with: &mut $crate::json::VisitValues<'_>) {
                with.visit(&[$($(&self.$field),*),*], $crate::json::object!(@extra $(&self.$extra)?));
            }
        }

        $crate::json::object! { @json $name $($extra)? }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                let fields = <Self as $crate::json::Object>::FIELDS;
                $crate::json::debug_object(f, stringify!($name), fields, &[
                    $($((stringify!($field), &self.$field),)*)*
                    $((stringify!($extra), &self.$extra),)?
                ])
            }
        }

        #[automatically_derived]
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $(
                    let are_equal = $(self.$field == other.$field)&&*;
                    if !are_equal {
                        return false;
                    }
                )*
                true $(&& self.$extra == other.$extra)?
            }
        }
    };
}
#[allow(unused_imports, reason = "the runtime alone has no such object")]
pub(crate) use large_object;

//! Strings and integers of which a document lists very many values.
//!
//! Each value is a constant of a struct, and not the variant of an enum: rustc looks through all variants for each that is
//! named, and takes hours and all memory for some ten thousand. The values stand in groups, `{ { A = "a" }, { B = "b" } }`: for each
//! value rustc copies what a macro has matched so far.

/// Implements the constants, reading, writing and the conversions of such a string or integer.
#[allow(unused_macros, reason = "the runtime alone has no such type")]
macro_rules! listed {
    ($name:ident: str $values:tt) => {
        $crate::text::listed! { @str $name true $values }
    };
    // Where the document itself allows other values, none is refused.
    ($name:ident: str open $values:tt) => {
        $crate::text::listed! { @str $name false $values }
    };
    (@str $name:ident $closed:literal {
        $({ $($(#[$docs:meta])* $constant:ident = $value:literal),* $(,)? }),* $(,)?
    }) => {
        $($crate::text::listed! { @constants $name { $($(#[$docs])* $constant = ::std::borrow::Cow::Borrowed($value);)* } })*
        $crate::text::listed! { @listed $name &'static str as as_str [$($($value),*),*] }

        impl $name {
            /// The value as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self(::std::borrow::Cow::Owned(value.to_owned()))
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self(::std::borrow::Cow::Owned(value))
            }
        }

        $crate::text::open_string! { $name $closed }
    };
    ($name:ident: i64 { $({ $($(#[$docs:meta])* $constant:ident = $value:literal),* $(,)? }),* $(,)? }) => {
        $($crate::text::listed! { @constants $name { $($(#[$docs])* $constant = $value;)* } })*
        $crate::text::listed! { @listed $name i64 as value [$($($value),*),*] }

        impl $name {
            /// The value as it is written.
            pub fn value(&self) -> i64 {
                self.0
            }
        }

        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                Self(value)
            }
        }

        $crate::text::open_integer! { $name }
    };
    (@constants $name:ident { $($(#[$docs:meta])* $constant:ident = $held:expr;)* }) => {
        #[allow(non_upper_case_globals, reason = "a value has the name that it has as the variant of an enum")]
        impl $name {
            $($(#[$docs])* pub const $constant: Self = Self($held);)*
        }
    };
    (@listed $name:ident $ty:ty as $get:ident $values:tt) => {
        impl $name {
            fn is_listed(&self) -> bool {
                const VALUES: &[$ty] = &$values;
                static LISTED: ::std::sync::LazyLock<::std::collections::HashSet<$ty>> =
                    ::std::sync::LazyLock::new(|| VALUES.iter().copied().collect());
                LISTED.contains(&self.$get())
            }
        }
    };
}
#[allow(unused_imports, reason = "the runtime alone has no such type")]
pub(crate) use listed;

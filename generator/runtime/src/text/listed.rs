//! Strings of which a document lists very many values.
//!
//! Each value is a constant of a struct, and not the variant of an enum: rustc looks through all variants for each that is
//! named, and takes hours and all memory for some ten thousand.

/// Implements the constants, reading, writing and the conversions of such a string.
#[allow(unused_macros, reason = "the runtime alone has no such string")]
macro_rules! listed {
    ($name:ident: str $values:tt) => {
        $crate::text::listed! { @str $name true $values }
    };
    // Where the document itself allows other values, none is refused.
    ($name:ident: str open $values:tt) => {
        $crate::text::listed! { @str $name false $values }
    };
    (@str $name:ident $closed:literal { $($(#[$docs:meta])* $constant:ident = $value:literal),* $(,)? }) => {
        #[allow(non_upper_case_globals, reason = "a value has the name that it has as the variant of an enum")]
        impl $name {
            $($(#[$docs])* pub const $constant: Self = Self(::std::borrow::Cow::Borrowed($value));)*
        }

        impl $name {
            /// The value as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            fn is_listed(&self) -> bool {
                const VALUES: &[&str] = &[$($value),*];
                static LISTED: ::std::sync::LazyLock<::std::collections::HashSet<&str>> =
                    ::std::sync::LazyLock::new(|| VALUES.iter().copied().collect());
                LISTED.contains(self.as_str())
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
}
#[allow(unused_imports, reason = "the runtime alone has no such string")]
pub(crate) use listed;

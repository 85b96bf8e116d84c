//! Conversions from what a union is made of.

/// Implements `From` for what the variants of a union hold; behind `boxed` stand those that hold it by a pointer.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! from_variants {
    ($name:ident { $($variant:ident: $inner:ty),* $(,)? } $(boxed { $($by_pointer:ident: $behind:ty),* $(,)? })?) => {
        $(impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self::$variant(value)
            }
        })*
        $($(impl From<$behind> for $name {
            fn from(value: $behind) -> Self {
                Self::$by_pointer(Box::new(value))
            }
        })*)?
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use from_variants;

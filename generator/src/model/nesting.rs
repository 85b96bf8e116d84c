//! The depth of containers in each other.

use super::Type;

impl Type {
    /// Whether containers stand in each other here so deep that nobody reads the type where a map or an array in an optional
    /// field holds it. The measure is that of clippy's lint `type_complexity`, which the output passes.
    #[must_use]
    pub fn is_deeply_nested(&self) -> bool {
        complexity(self, INNERMOST_NEST) > MOST_COMPLEX
    }
}

/// The depth of the values of a map in an optional field.
const INNERMOST_NEST: u32 = 3;

/// The most complex type for the values of a map in an optional field: with the `Option`, the map and its keys, it is clippy's
/// limit.
const MOST_COMPLEX: u32 = 250 - 10 - 20 - 30;

/// The complexity of a type, counted as clippy does: ten for each name, times its depth.
fn complexity(ty: &Type, nest: u32) -> u32 {
    let own = 10 * nest;
    match ty {
        Type::Map(inner) => own + 10 * (nest + 1) + complexity(inner, nest + 1),
        Type::Array(inner) | Type::Nullable(inner) => own + complexity(inner, nest + 1),
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::Type;

    #[test]
    fn a_few_containers_are_readable_and_many_are_not() {
        let nested = |depth: usize| (0..depth).fold(Type::String, |inner, _| Type::Map(Box::new(inner)));
        assert!(!nested(1).is_deeply_nested());
        assert!(nested(3).is_deeply_nested());
    }
}

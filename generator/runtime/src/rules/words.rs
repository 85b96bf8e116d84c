//! The words for a rule that is broken.

use super::{Kind, Rule, Side};
use std::fmt;

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Bound(side, bound) => write!(f, "must be {side} {bound}"),
            Kind::BoundNumber(side, bound) => write!(f, "must be {side} {bound}"),
            Kind::MultipleOf(step) => write!(f, "must be a multiple of {step}"),
            Kind::MultipleOfNumber(step) => write!(f, "must be a multiple of {step}"),
            Kind::MinLength(least) => write!(f, "must have at least {}", Count(least, "character")),
            Kind::MaxLength(most) => write!(f, "must have at most {}", Count(most, "character")),
            #[cfg(feature = "pattern")]
            Kind::Pattern(expression) => write!(f, "must match the pattern {expression}"),
            Kind::Only(only) => write!(f, "must be {only}"),
            Kind::MinItems(least) => write!(f, "must have at least {}", Count(least, "item")),
            Kind::MaxItems(most) => write!(f, "must have at most {}", Count(most, "item")),
            Kind::UniqueItems => f.write_str("must not have the same item twice"),
            Kind::MinProperties(least) => {
                write!(f, "must have at least {}", Count(least, "member"))
            }
            Kind::MaxProperties(most) => write!(f, "must have at most {}", Count(most, "member")),
            #[cfg(feature = "schema")]
            Kind::Schema(text) => write!(f, "must match the schema {text}"),
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AtLeast => "at least",
            Self::AtMost => "at most",
            Self::Above => "greater than",
            Self::Below => "less than",
        })
    }
}

/// A count with its noun, in the singular or the plural.
struct Count(u64, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.0, self.1, if self.0 == 1 { "" } else { "s" })
    }
}

//! Values with rules of the place where they stand.

use super::{ToJson, Writer};
use crate::runtime::rules::{Rule, View};
use std::fmt;

/// A value with the rules that the document sets for the place that it is sent in: a body, or a part of one.
#[derive(Clone, Copy)]
pub struct Checked<'a>(pub &'a dyn ToJson, pub &'a [Rule]);

impl ToJson for Checked<'_> {
    fn to_json(&self, out: &mut Writer) {
        out.checked(self.0, self.1);
    }

    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }

    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

/// The rules alone: the value may be private.
impl fmt::Debug for Checked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Checked").field(&self.1).finish()
    }
}

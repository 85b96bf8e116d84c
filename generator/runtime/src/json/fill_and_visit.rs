//! The functions that objects are built and looked at by.
//!
//! Each is a type with a method: in the code of every object, rustc takes much longer for the call of a closure.

use super::{Extra, Mismatch, Slot, ToJson};

/// Fills the slots of an object: one for each of its fields, and one for the members that aren't documented.
pub struct FillSlots<'f>(&'f mut Filling<'f>);

/// A function that fills slots.
type Filling<'f> = dyn FnMut(&mut [&mut dyn Slot], Option<&mut dyn Extra>) -> Result<(), Mismatch> + 'f;

impl<'f> FillSlots<'f> {
    pub(super) fn by(fill: &'f mut Filling<'f>) -> Self {
        Self(fill)
    }

    /// Fills the slots.
    ///
    /// # Errors
    /// The slots can't be filled, or aren't meant to be.
    pub fn fill(&mut self, slots: &mut [&mut dyn Slot], extra: Option<&mut dyn Extra>) -> Result<(), Mismatch> {
        (self.0)(slots, extra)
    }
}

/// Looks at the values of an object: one for each of its fields, and the members that aren't documented.
pub struct VisitValues<'f>(&'f mut Visiting<'f>);

/// A function that looks at values.
type Visiting<'f> = dyn FnMut(&[&dyn ToJson], Option<&dyn Extra>) + 'f;

impl<'f> VisitValues<'f> {
    pub(super) fn by(visit: &'f mut Visiting<'f>) -> Self {
        Self(visit)
    }

    /// Looks at the values.
    pub fn visit(&mut self, values: &[&dyn ToJson], extra: Option<&dyn Extra>) {
        (self.0)(values, extra);
    }
}

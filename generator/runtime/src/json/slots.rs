//! Reading objects with documented members: each has a slot that it is read to.

use super::{Extra, Field, FillSlots, Fit, FromJson, Kind, Mismatch, Object, Source, members_of};
use serde_json::value::RawValue;

/// A place that the value of one member is read to.
pub trait Slot {
    /// Reads the value; of a member that stands twice, the last value stays.
    ///
    /// # Errors
    /// The value isn't what the member's type needs.
    fn fill(&mut self, json: &mut dyn Source<'_>) -> Result<(), Mismatch>;

    /// Rates how well a value fits the member's type.
    fn fit(&self, raw: &RawValue, depth: u8) -> Fit;

    /// Whether the member may be absent.
    fn is_optional(&self) -> bool;

    /// Fills a slot that is empty with what the type is without the member; gives whether the slot is full then.
    fn complete(&mut self) -> bool;
}

impl<T: FromJson> Slot for Option<T> {
    fn fill(&mut self, json: &mut dyn Source<'_>) -> Result<(), Mismatch> {
        *self = Some(T::from_json(json)?);
        Ok(())
    }

    fn fit(&self, raw: &RawValue, depth: u8) -> Fit {
        T::fit(raw, depth)
    }

    fn is_optional(&self) -> bool {
        T::absent().is_some()
    }

    fn complete(&mut self) -> bool {
        if self.is_none() {
            *self = T::absent();
        }
        self.is_some()
    }
}

/// The place of a member in the table. Members mostly come in the order of the document, so `next` is tried first.
#[inline]
pub(super) fn position(fields: &[Field], next: usize, name: &str) -> Option<usize> {
    match fields.get(next) {
        Some(field) if field.name == name => Some(next),
        _ => fields.iter().position(|field| field.name == name),
    }
}

/// Reads an object.
///
/// # Errors
/// The value isn't an object, that of a member isn't what its type needs, or a required member is missing.
pub fn read_object<T: Object>(json: &mut dyn Source<'_>) -> Result<T, Mismatch> {
    T::build(&mut FillSlots::by(&mut |slots, extra| {
        json.slots(T::FIELDS, slots, extra)?;
        complete(T::FIELDS, slots)
    }))
}

/// Fills the slots of the members that are absent; the first that is required fails.
fn complete(fields: &[Field], slots: &mut [&mut dyn Slot]) -> Result<(), Mismatch> {
    let missing = fields.iter().zip(slots).find_map(|(field, slot)| (!slot.complete()).then_some(field.name));
    missing.map_or(Ok(()), |name| Err(Mismatch::missing(name)))
}

/// Why an object can't be built: what failed, or a slot that was left empty.
pub fn unfilled(filled: Result<(), Mismatch>) -> Mismatch {
    filled.err().unwrap_or_else(|| Mismatch::new("all required members"))
}

/// Rates how well a value fits an object: no required member may be missing, none whose value is fixed may have another, and the
/// more members are known the better.
pub fn fit_object<T: Object>(raw: &RawValue, depth: u8) -> Fit {
    let mut fit = Fit::NONE;
    // Only the slots are of interest, for their types; building ends here.
    let _ = T::build(&mut FillSlots::by(&mut |slots, extra| {
        fit = fit_slots(raw, depth, T::FIELDS, slots, extra.as_deref());
        Err(Mismatch::new("nothing"))
    }));
    fit
}

/// Whether an object has a field for a member of that name.
pub fn has_field<T: Object>(name: &str) -> bool {
    position(T::FIELDS, 0, name).is_some()
}

fn fit_slots(raw: &RawValue, depth: u8, fields: &[Field], slots: &[&mut dyn Slot], extra: Option<&dyn Extra>) -> Fit {
    let Some(deeper) = depth.checked_sub(1) else {
        return Fit::by_kind(raw, Kind::Object, 400);
    };
    let mut missing: Vec<bool> = slots.iter().map(|slot| !slot.is_optional()).collect();
    let (mut worst, mut known, mut unknown) = (Fit::by_kind(raw, Kind::Object, 400), 0_u16, 0_u16);
    members_of(raw, &mut |name, value| {
        let index = position(fields, 0, name);
        let fit = match index.and_then(|index| Some((fields.get(index)?, slots.get(index)?))) {
            Some((field, slot)) => {
                known = known.saturating_add(1);
                // An object whose constant is another is an object of another type.
                let differs = field.constant().is_some_and(|constant| !constant.is(value));
                let is_absent = slot.is_optional() && Kind::of(value) == Kind::Null;
                Some(if differs && !is_absent { Fit::NONE } else { slot.fit(value, deeper) })
            }
            None => {
                unknown = unknown.saturating_add(1);
                extra.map(|extra| extra.fit(value, deeper))
            }
        };
        worst = fit.map_or(worst, |fit| worst.min(fit));
        if let Some(missing) = index.and_then(|index| missing.get_mut(index)) {
            *missing = false;
        }
    });
    if worst == Fit::NONE || missing.contains(&true) {
        return Fit::NONE;
    }
    Fit::ranked(worst.is_exact(), 400 + 5 * known.min(110) - unknown.min(390))
}

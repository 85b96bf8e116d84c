//! Numbers: integers of every width in every spelling, floats, and the digits of numbers that neither can hold.

use super::{Fit, FromJson, Kind, Mismatch, Source, ToJson, Writer};
use crate::rules::View;
use serde_json::value::RawValue;

/// A JSON number taken apart: `coefficient × 10^exponent`, without zeros at either end of the coefficient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    pub(crate) negative: bool,
    /// Decimal digits without leading or trailing zeros; empty for zero.
    pub(crate) coefficient: String,
    pub(crate) exponent: i64,
}

impl Digits {
    /// Takes a number apart; `None` where it isn't written as JSON has it.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let coefficient = [whole, fraction].concat();
        let significant = coefficient.trim_end_matches('0');
        if significant.trim_start_matches('0').is_empty() {
            return Some(Self { negative: false, coefficient: String::new(), exponent: 0 });
        }
        let trailing_zeros = coefficient.len() - significant.len();
        let shift = i64::try_from(trailing_zeros).ok()? - i64::try_from(fraction.len()).ok()?;
        let exponent = exponent.parse::<i64>().ok()?.checked_add(shift)?;
        Some(Self { negative, coefficient: significant.trim_start_matches('0').to_owned(), exponent })
    }

    /// The number times `10^shift`, where that is an integer of at most 128 bits: its sign and its magnitude.
    pub(crate) fn scaled(&self, shift: i64) -> Option<(bool, u128)> {
        if self.coefficient.is_empty() {
            return Some((false, 0));
        }
        let power = u32::try_from(self.exponent.checked_add(shift)?).ok()?;
        let magnitude = self.coefficient.parse::<u128>().ok()?.checked_mul(10_u128.checked_pow(power)?)?;
        Some((self.negative, magnitude))
    }
}

/// The integer that a number is, however it is spelled: `65`, `65.0`, `6.5e1`.
pub(crate) fn integer<T: TryFrom<i128> + TryFrom<u128>>(text: &str) -> Option<T> {
    // Nearly every integer is short and plain.
    if let Ok(value) = text.parse::<i64>() {
        return T::try_from(i128::from(value)).ok();
    }
    match Digits::of(text)?.scaled(0)? {
        (false, magnitude) => T::try_from(magnitude).ok(),
        (true, magnitude) => T::try_from(0_i128.checked_sub_unsigned(magnitude)?).ok(),
    }
}

/// The text of a number.
pub(crate) fn number<'de>(json: &mut dyn Source<'de>, expected: &'static str) -> Result<&'de str, Mismatch> {
    let raw = json.raw()?;
    #[cfg(feature = "digits")]
    if let Some(digits) = quoted(raw) {
        return Ok(digits);
    }
    if Kind::of(raw) == Kind::Number { Ok(raw.get()) } else { Err(Mismatch::new(expected)) }
}

/// The number in a string: the API's numbers may be strings of digits.
#[cfg(feature = "digits")]
fn quoted(raw: &RawValue) -> Option<&str> {
    let digits = raw.get().trim_ascii().strip_prefix('"')?.strip_suffix('"')?;
    Digits::of(digits).map(|_| digits)
}

/// A number as the rules see it.
pub(crate) fn view<'a>(text: &str) -> View<'a> {
    match integer(text) {
        Some(value) => View::Integer(value),
        None => text.parse().map_or(View::Other, View::Number),
    }
}

macro_rules! integers {
    ($($integer:ty = $expected:literal,)*) => {$(
        impl FromJson for $integer {
            fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
                integer(number(json, $expected)?).ok_or_else(|| Mismatch::new($expected))
            }

            fn from_json_or_null(json: &mut dyn Source<'_>) -> Result<Option<Self>, Mismatch> {
                let raw = json.raw()?;
                if Kind::of(raw) == Kind::Null {
                    return Ok(None);
                }
                #[cfg(feature = "digits")]
                if let Some(digits) = quoted(raw) {
                    return integer(digits).map(Some).ok_or_else(|| Mismatch::new($expected));
                }
                integer(raw.get()).map(Some).ok_or_else(|| Mismatch::new($expected))
            }

            fn fit(raw: &RawValue, _: u8) -> Fit {
                #[cfg(feature = "digits")]
                if quoted(raw).is_some_and(|digits| integer::<Self>(digits).is_some()) {
                    return Fit::odd(50);
                }
                let is_integer = Kind::of(raw) == Kind::Number && integer::<Self>(raw.get()).is_some();
                if is_integer { Fit::exact(900) } else { Fit::NONE }
            }
        }

        impl ToJson for $integer {
            fn to_json(&self, out: &mut Writer) {
                out.display(self);
            }

            fn view(&self) -> View<'_> {
                i128::try_from(*self).map_or(View::Number(*self as f64), View::Integer)
            }
        }
    )*};
}

integers! {
    i8 = "an integer from -128 to 127",
    i16 = "an integer from -32768 to 32767",
    i32 = "an integer of 32 bits",
    i64 = "an integer of 64 bits",
    i128 = "an integer of 128 bits",
    u8 = "an integer from 0 to 255",
    u16 = "an integer from 0 to 65535",
    u32 = "an integer of 32 bits that isn't negative",
    u64 = "an integer of 64 bits that isn't negative",
    u128 = "an integer of 128 bits that isn't negative",
}

macro_rules! floats {
    ($($float:ty),*) => {$(
        impl FromJson for $float {
            fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
                // `str::parse` rounds to the nearest float. JSON has no infinity: a number beyond the range is refused.
                let number = number(json, "a number")?.parse::<Self>().ok();
                number.filter(|number| number.is_finite()).ok_or_else(|| Mismatch::new("a number in the range of floats"))
            }

            fn fit(raw: &RawValue, _: u8) -> Fit {
                #[cfg(feature = "digits")]
                if quoted(raw).is_some() {
                    return Fit::odd(40);
                }
                Fit::by_kind(raw, Kind::Number, 800)
            }
        }

        impl ToJson for $float {
            fn to_json(&self, out: &mut Writer) {
                if self.is_finite() {
                    out.serialize(self);
                } else {
                    out.refuse("must be a finite number");
                    out.null();
                }
            }

            /// The number that is written: the `f32` nearest to 0.1 is 0.1, and not 0.10000000149.
            fn view(&self) -> View<'_> {
                view(&self.to_string())
            }
        }
    )*};
}

floats!(f32, f64);

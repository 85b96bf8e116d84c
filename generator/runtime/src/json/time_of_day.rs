//! Times of day, with the offset from UTC that they came with.

use super::strings::parsed_fit;
use super::{Fit, FromJson, Mismatch, Source, ToJson, Writer};
use jiff::civil::Time;
use jiff::tz::Offset;
use serde_json::value::RawValue;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// A time of day with its offset from UTC: `full-time` of RFC 3339, section 5.6, such as `17:32:28.5+01:00`.
///
/// Many APIs leave the offset out, so it may be missing here too. A leap second is read as the second before it and written
/// as it came, and so is an offset of zero, of which there are several spellings; digits beyond nanoseconds are cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay<T = Time> {
    /// What a clock shows.
    pub time: T,
    /// The offset of that clock from UTC, in whole minutes.
    pub offset: Option<Offset>,
    pub(crate) spelling: Spelling,
}

impl<T> From<T> for TimeOfDay<T> {
    fn from(time: T) -> Self {
        Self { time, offset: None, spelling: Spelling::default() }
    }
}

/// The spelling of a time that can be written in several ways. Times that differ in nothing else are equal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelling {
    /// The second before a leap second, where it was read as that.
    leap: Option<Time>,
    zero: &'static str,
}

impl Default for Spelling {
    fn default() -> Self {
        Self { leap: None, zero: "Z" }
    }
}

impl PartialEq for Spelling {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Spelling {}

impl PartialOrd for Spelling {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Spelling {
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

impl Hash for Spelling {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// What a clock shows, as some crate has it.
pub trait Clock: Sized {
    /// The same time, if this type has it.
    fn from_civil(time: Time) -> Option<Self>;

    /// The same time, if jiff has it.
    fn to_civil(&self) -> Option<Time>;
}

impl Clock for Time {
    fn from_civil(time: Time) -> Option<Self> {
        Some(time)
    }

    fn to_civil(&self) -> Option<Time> {
        Some(*self)
    }
}

impl<T: Clock> FromJson for TimeOfDay<T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let read = parse(&json.text()?).and_then(|TimeOfDay { time, offset, spelling }| {
            Some(Self { time: T::from_civil(time)?, offset, spelling })
        });
        read.ok_or_else(|| Mismatch::new("a time of day"))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        parsed_fit(raw, 650, &|text| parse(text).is_some())
    }
}

impl<T: Clock> ToJson for TimeOfDay<T> {
    fn to_json(&self, out: &mut Writer) {
        let offset = self.offset.map(|offset| offset_text(offset, self.spelling.zero));
        match (self.time.to_civil(), offset) {
            (Some(time), None) => out.text(&self.spelling.clock(time)),
            (Some(time), Some(Some(offset))) => out.text(&format!("{}{offset}", self.spelling.clock(time))),
            _ => {
                out.refuse("must be a time that RFC 3339 can write");
                out.null();
            }
        }
    }
}

impl Spelling {
    fn of(text: &str, time: Time, offset: &str) -> Self {
        let zero = ["z", "+00:00", "-00:00"].into_iter().find(|zero| *zero == offset);
        Self { leap: (text.get(5..8) == Some(":60")).then_some(time), zero: zero.unwrap_or("Z") }
    }

    /// What the clock shows, a leap second as it was.
    fn clock(self, time: Time) -> String {
        let mut text = time.to_string();
        if self.leap == Some(time) {
            text.replace_range(6..8, "60");
        }
        text
    }
}

/// Reads `09:42:00.5`, with or without an offset.
fn parse(text: &str) -> Option<TimeOfDay> {
    let end = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (time, offset) = text.split_at_checked(end)?;
    let civil: Time = time.parse().ok()?;
    let spelling = Spelling::of(time, civil, offset);
    let offset = if offset.is_empty() { None } else { Some(parse_offset(offset.as_bytes())?) };
    Some(TimeOfDay { time: civil, offset, spelling })
}

/// Reads `Z`, `+01:00`, and what is commonly written instead of the latter: `+0100` or `+01`.
fn parse_offset(text: &[u8]) -> Option<Offset> {
    let (sign, hours, minutes) = match *text {
        [b'Z' | b'z'] => return Some(Offset::UTC),
        [sign @ (b'+' | b'-'), h0, h1] => (sign, [h0, h1], [b'0', b'0']),
        [sign @ (b'+' | b'-'), h0, h1, m0, m1] | [sign @ (b'+' | b'-'), h0, h1, b':', m0, m1] => {
            (sign, [h0, h1], [m0, m1])
        }
        _ => return None,
    };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i32::from(byte - b'0'));
    let number = |[tens, ones]: [u8; 2]| Some(digit(tens)? * 10 + digit(ones)?);
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let seconds = (hours < 24 && minutes < 60).then_some((hours * 60 + minutes) * 60)?;
    Offset::from_seconds(if sign == b'-' { -seconds } else { seconds }).ok()
}

/// The offset as RFC 3339 has it, which knows no seconds and less than a day; `zero` is how that of UTC is spelled.
fn offset_text(offset: Offset, zero: &str) -> Option<String> {
    let minutes = offset.seconds().unsigned_abs() / 60;
    match offset.seconds() {
        0 => Some(zero.to_owned()),
        seconds if seconds % 60 != 0 || minutes >= 24 * 60 => None,
        seconds => {
            let sign = if seconds < 0 { '-' } else { '+' };
            Some(format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60))
        }
    }
}

impl<T: Clock> serde::Serialize for TimeOfDay<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::serialize(self, serializer)
    }
}

impl<'de, T: Clock> serde::Deserialize<'de> for TimeOfDay<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::deserialize(deserializer)
    }
}

//! Times of day, with the offset from UTC that they came with.

use super::strings::parsed_fit;
use super::{Fit, FromJson, Mismatch, Source, ToJson, Writer};
use jiff::civil::Time;
use jiff::tz::Offset;
use serde_json::value::RawValue;

/// A time of day with its offset from UTC: `full-time` of RFC 3339, section 5.6, such as `17:32:28.5+01:00`.
///
/// Many APIs leave the offset out, so it may be missing here too. Offsets of zero are all written `Z`, and digits beyond
/// nanoseconds are cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay<T = Time> {
    /// What a clock shows.
    pub time: T,
    /// How far that clock is ahead of UTC, in whole minutes.
    pub offset: Option<Offset>,
}

impl<T> From<T> for TimeOfDay<T> {
    fn from(time: T) -> Self {
        Self { time, offset: None }
    }
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
        let read = parse(&json.text()?).and_then(|(time, offset)| Some(Self { time: T::from_civil(time)?, offset }));
        read.ok_or_else(|| Mismatch::new("a time of day"))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        parsed_fit(raw, 650, &|text| parse(text).is_some())
    }
}

impl<T: Clock> ToJson for TimeOfDay<T> {
    fn to_json(&self, out: &mut Writer) {
        let offset = self.offset.map(offset_text);
        match (self.time.to_civil(), offset) {
            (Some(time), None) => out.text(&time.to_string()),
            (Some(time), Some(Some(offset))) => out.text(&format!("{time}{offset}")),
            _ => {
                out.refuse("must be a time that RFC 3339 can write");
                out.null();
            }
        }
    }
}

/// Reads `09:42:00.5`, with or without an offset.
fn parse(text: &str) -> Option<(Time, Option<Offset>)> {
    let Some(end) = text.find(['Z', 'z', '+', '-']) else {
        return Some((text.parse().ok()?, None));
    };
    let (time, offset) = text.split_at_checked(end)?;
    Some((time.parse().ok()?, Some(parse_offset(offset.as_bytes())?)))
}

/// Reads `Z`, `+01:00`, and what is commonly written instead of the latter: `+0100` or `+01`.
fn parse_offset(text: &[u8]) -> Option<Offset> {
    let (sign, hours, minutes) = match *text {
        [b'Z' | b'z'] => return Some(Offset::UTC),
        [sign, h0, h1] => (sign, [h0, h1], [b'0', b'0']),
        [sign, h0, h1, m0, m1] | [sign, h0, h1, b':', m0, m1] => (sign, [h0, h1], [m0, m1]),
        _ => return None,
    };
    let number = |digits: [u8; 2]| std::str::from_utf8(&digits).ok()?.parse::<u8>().ok().map(i32::from);
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let seconds = (hours < 24 && minutes < 60).then_some((hours * 60 + minutes) * 60)?;
    Offset::from_seconds(if sign == b'-' { -seconds } else { seconds }).ok()
}

/// The offset as RFC 3339 has it, which knows no seconds and less than a day.
fn offset_text(offset: Offset) -> Option<String> {
    let minutes = offset.seconds().unsigned_abs() / 60;
    match offset.seconds() {
        0 => Some("Z".to_owned()),
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

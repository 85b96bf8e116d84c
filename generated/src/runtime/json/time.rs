//! Points in time: as date-times (RFC 3339) and as seconds since 1970.

use super::number::{self, Digits};
use super::strings::parsed_fit;
use super::{Fit, FromJson, Mismatch, Source, ToJson, Writer};
use crate::runtime::rules::View;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use serde_json::value::RawValue;

const SECONDS_PER_DAY: i64 = 86_400;

impl FromJson for Timestamp {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        read(&json.text()?)
    }

    fn from_json_or_null(json: &mut dyn Source<'_>) -> Result<Option<Self>, Mismatch> {
        json.text_or_null()?.map(|text| read(&text)).transpose()
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        parsed_fit(raw, 650, &|text| timestamp(text).is_some())
    }
}

impl ToJson for Timestamp {
    fn to_json(&self, out: &mut Writer) {
        let text = self.to_string();
        let fraction = text.get(LAST_SECOND.len()..).filter(|_| self.as_second() == Timestamp::MAX.as_second());
        match fraction {
            Some(fraction) => out.text(&format!("{LAST_SECOND}{fraction}")),
            None => out.text(&text),
        }
    }
}

/// The last second of the year 9999, by which many services mean *never*. Timestamps end some hours before it: that second is
/// read as the last that they have, [`Timestamp::MAX`], and that one is written as it.
const LAST_SECOND: &str = "9999-12-31T23:59:59";
const LAST: i64 = 253_402_300_799;

/// The instant so many seconds and nanoseconds after 1970; of the last hours of the year 9999, the last that there is.
pub(super) fn instant(seconds: i64, nanoseconds: i32) -> Option<Timestamp> {
    let last = Timestamp::MAX.as_second();
    let seconds = if (last..=LAST + SECONDS_PER_DAY).contains(&seconds) { last } else { seconds };
    Timestamp::new(seconds, nanoseconds).ok()
}

fn read(text: &str) -> Result<Timestamp, Mismatch> {
    timestamp(text).ok_or_else(|| Mismatch::new("a date-time"))
}

/// Reads a date-time of RFC 3339 section 5.6, and what is commonly written instead: a space for the `T`, or no
/// offset, which is read as UTC.
fn timestamp(text: &str) -> Option<Timestamp> {
    rfc3339(text.as_bytes())
        .or_else(|| text.parse().ok())
        .or_else(|| Offset::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok())
        .or_else(|| {
            text.starts_with("9999-12-31").then(|| rfc3339(format!("{}Z", text.replacen(' ', "T", 1)).as_bytes()))?
        })
}

/// The date of a text that is a date, or a date-time where the document says that it is a date.
pub(super) fn date(text: &str) -> Option<Date> {
    let of_time = || text.get(..10).filter(|_| timestamp(text).is_some())?.parse().ok();
    text.parse().ok().or_else(of_time)
}

/// Reads what nearly every date-time looks like, `2023-05-04T09:42:00.123456+00:00`, in a fraction of the time that
/// the full grammar takes; anything else is left to that.
fn rfc3339(text: &[u8]) -> Option<Timestamp> {
    let (date_time, rest) = text.split_first_chunk::<19>()?;
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1, b'T', h0, h1, b':', n0, n1, b':', s0, s1] = *date_time else {
        return None;
    };
    let (year, month) = (two(y0, y1)? * 100 + two(y2, y3)?, two(m0, m1)?);
    let (day, hour, minute, second) = (two(d0, d1)?, two(h0, h1)?, two(n0, n1)?, two(s0, s1)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let (nanoseconds, offset) = fraction(rest)?;
    let days = days_since_1970(year, month, day)?;
    let seconds = days * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second - offset_seconds(offset)?;
    instant(seconds, nanoseconds)
}

/// The number that two digits are.
fn two(tens: u8, ones: u8) -> Option<i64> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| i64::from(tens - b'0') * 10 + i64::from(ones - b'0'))
}

/// Splits off a fraction of a second, in nanoseconds; what is finer is cut off.
fn fraction(text: &[u8]) -> Option<(i32, &[u8])> {
    let Some(digits) = text.strip_prefix(b".") else {
        return Some((0, text));
    };
    let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if count == 0 {
        return None;
    }
    let (digits, rest) = digits.split_at_checked(count)?;
    let padded = digits.iter().chain(std::iter::repeat(&b'0')).take(9);
    Some((padded.fold(0, |value, digit| value * 10 + i32::from(digit - b'0')), rest))
}

/// The offset from UTC in seconds: `Z` or `+01:00`.
fn offset_seconds(text: &[u8]) -> Option<i64> {
    match *text {
        [b'Z'] => Some(0),
        [sign @ (b'+' | b'-'), h0, h1, b':', m0, m1] => {
            let (hours, minutes) = (two(h0, h1)?, two(m0, m1)?);
            let offset = (hours < 24 && minutes < 60).then_some(hours * 3600 + minutes * 60)?;
            Some(if sign == b'-' { -offset } else { offset })
        }
        _ => None,
    }
}

/// The days from 1970-01-01 to a date of the Gregorian calendar.
///
/// Years are counted from March, so that the leap day is the last of them, and 400 years have 146,097 days.
fn days_since_1970(year: i64, month: i64, day: i64) -> Option<i64> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days_in_month = match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=days_in_month).contains(&day) {
        return None;
    }
    let (year, month_from_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let century_days = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(century_days + day_of_year - 719_468)
}

/// A point in time that is a number in JSON: seconds since 1970-01-01T00:00:00Z, which may have a fraction; what
/// is finer than nanoseconds is cut off when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(pub Timestamp);

impl From<Timestamp> for UnixTime {
    fn from(time: Timestamp) -> Self {
        Self(time)
    }
}

impl UnixTime {
    fn parse(text: &str) -> Option<Self> {
        let nanoseconds = match number::integer::<i64>(text) {
            Some(seconds) => i128::from(seconds) * 1_000_000_000,
            None => match Digits::of(up_to_nanoseconds(text))?.scaled(9)? {
                (false, magnitude) => i128::try_from(magnitude).ok()?,
                (true, magnitude) => 0_i128.checked_sub_unsigned(magnitude)?,
            },
        };
        Timestamp::from_nanosecond(nanoseconds).ok().map(Self)
    }
}

/// The number without the decimals that no timestamp holds.
fn up_to_nanoseconds(text: &str) -> &str {
    let end = text.find('.').filter(|_| !text.contains(['e', 'E'])).map(|point| point + 10);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

impl FromJson for UnixTime {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "seconds since 1970";
        Self::parse(number::number(json, EXPECTED)?).ok_or_else(|| Mismatch::new(EXPECTED))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        if Self::parse(raw.get()).is_some() { Fit::exact(860) } else { Fit::NONE }
    }
}

impl ToJson for UnixTime {
    fn to_json(&self, out: &mut Writer) {
        let since_1970 = self.0.as_duration();
        out.raw(&seconds(since_1970));
    }

    fn view(&self) -> View<'_> {
        number::view(&seconds(self.0.as_duration()))
    }
}

/// Seconds with as many decimals as there are.
fn seconds(duration: SignedDuration) -> String {
    let (whole, nanoseconds) = (duration.as_secs(), duration.subsec_nanos().unsigned_abs());
    if nanoseconds == 0 {
        return whole.to_string();
    }
    let sign = if duration.is_negative() { "-" } else { "" };
    let decimals = format!("{nanoseconds:09}");
    format!("{sign}{}.{}", whole.unsigned_abs(), decimals.trim_end_matches('0'))
}

super::serde_bridge! { UnixTime }

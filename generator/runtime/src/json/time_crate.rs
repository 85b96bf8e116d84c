//! The times of the crate `time`, which are jiff's in JSON.

use super::Clock;
use super::other_times::as_jiff;
use super::time::{instant, seconds_of};
use ::time::{Date, Month, OffsetDateTime, Time};
use jiff::{Timestamp, civil};

as_jiff! {
    OffsetDateTime = Timestamp {
        |time| {
            let (seconds, nanoseconds) = seconds_of(time);
            Self::from_unix_timestamp_nanos(i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds)).ok()
        },
        |time| instant(time.unix_timestamp(), i32::try_from(time.nanosecond()).ok()?)
    }
    Date = civil::Date {
        |date| {
            let month = Month::try_from(u8::try_from(date.month()).ok()?).ok()?;
            Self::from_calendar_date(date.year().into(), month, u8::try_from(date.day()).ok()?).ok()
        },
        |date| {
            let (month, day) = (i8::try_from(u8::from(date.month())).ok()?, i8::try_from(date.day()).ok()?);
            civil::Date::new(i16::try_from(date.year()).ok()?, month, day).ok()
        }
    }
}

impl Clock for Time {
    fn from_civil(time: civil::Time) -> Option<Self> {
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(u8::try_from);
        Self::from_hms_nano(hour.ok()?, minute.ok()?, second.ok()?, u32::try_from(time.subsec_nanosecond()).ok()?).ok()
    }

    fn to_civil(&self) -> Option<civil::Time> {
        let [hour, minute, second] = [self.hour(), self.minute(), self.second()].map(i8::try_from);
        civil::Time::new(hour.ok()?, minute.ok()?, second.ok()?, i32::try_from(self.nanosecond()).ok()?).ok()
    }
}

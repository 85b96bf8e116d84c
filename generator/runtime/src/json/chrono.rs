//! The times of chrono, which are jiff's in JSON.

use super::Clock;
use super::other_times::as_jiff;
use super::time::{instant, seconds_of};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// A leap second, which chrono has as more nanoseconds than a second has, is the end of the second before it.
const LAST_NANOSECOND: u32 = 999_999_999;

as_jiff! {
    DateTime<Utc> = Timestamp {
        |time| {
            let (seconds, nanoseconds) = seconds_of(time);
            Self::from_timestamp(seconds, 0)?.checked_add_signed(chrono::TimeDelta::nanoseconds(nanoseconds.into()))
        },
        |time| {
            let nanoseconds = i32::try_from(time.timestamp_subsec_nanos().min(LAST_NANOSECOND)).ok()?;
            instant(time.timestamp(), nanoseconds)
        }
    }
    NaiveDate = Date {
        |date| Self::from_ymd_opt(date.year().into(), number(date.month())?, number(date.day())?),
        |date| Date::new(number(date.year())?, number(date.month())?, number(date.day())?).ok()
    }
}

impl Clock for NaiveTime {
    fn from_civil(time: Time) -> Option<Self> {
        let [hour, minute, second] = [time.hour(), time.minute(), time.second()];
        Self::from_hms_nano_opt(number(hour)?, number(minute)?, number(second)?, number(time.subsec_nanosecond())?)
    }

    fn to_civil(&self) -> Option<Time> {
        let nanosecond = number(self.nanosecond().min(LAST_NANOSECOND))?;
        Time::new(number(self.hour())?, number(self.minute())?, number(self.second())?, nanosecond).ok()
    }
}

/// A part of a time as the other crate counts it.
fn number<From, To: TryFrom<From>>(value: From) -> Option<To> {
    To::try_from(value).ok()
}

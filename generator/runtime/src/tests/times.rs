use super::{read, refusal, written};
use crate::json::{TimeOfDay, UnixTime};
use jiff::Timestamp;
use jiff::civil::Date;

fn time(text: &str) -> Timestamp {
    read(&format!("\"{text}\""))
}

#[test]
fn date_times_are_read_as_commonly_written() {
    let expected: Timestamp = "2023-05-04T09:42:00Z".parse().unwrap();
    for text in [
        "2023-05-04T09:42:00Z",
        "2023-05-04T09:42:00+00:00",
        "2023-05-04T09:42:00.000000-00:00",
        "2023-05-04T11:12:00+01:30",
        "2023-05-03T21:42:00.0-12:00",
        "2023-05-04 09:42:00Z",
        "2023-05-04t09:42:00z",
        "2023-05-04T09:42:00",
        "2023-05-04 09:42",
        "2023-05-04T09:42:00+0000",
    ] {
        assert_eq!(time(text), expected, "{text}");
    }
    assert_eq!(time("2016-12-31T23:59:60Z").as_second(), 1_483_228_799);
    assert_eq!(written(&time("2023-05-04T09:42:00.120+00:00")), "\"2023-05-04T09:42:00.12Z\"");
}

#[test]
fn what_is_no_date_time_is_refused() {
    for text in [
        "",
        "now",
        "2023-02-29T00:00:00Z",
        "2023-13-01T00:00:00Z",
        "2023-05-04T24:01:00Z",
        "2023-05-04T09:42:00.Z",
        "09:42:00Z",
    ] {
        assert!(refusal::<Timestamp>(&format!("\"{text}\"")).contains("expected a date-time"), "{text}");
    }
    assert!(refusal::<Timestamp>("1683193320").contains("expected a string, found a number"));
}

#[test]
fn the_fast_path_agrees_with_jiff() {
    // Every 371 days and 3 hours from year 0 to 9999, with fractions and offsets that vary.
    let mut second = -62_167_219_200_i64 + 86_400;
    while second < 253_402_207_200 - 86_400 {
        let nanosecond = (second.unsigned_abs() % 1_000_000_000) as i32;
        let expected = Timestamp::new(second, nanosecond * second.signum() as i32).unwrap();
        let offset = jiff::tz::Offset::from_seconds((second % 1440) as i32 * 60 / 2).unwrap();
        let text = format!("{}", expected.display_with_offset(offset));
        assert_eq!(time(&text), text.parse::<Timestamp>().unwrap(), "{text}");
        assert_eq!(time(&expected.to_string()), expected);
        second += 86_400 * 371 + 10_801;
    }
}

#[test]
fn unix_times_are_numbers() {
    for (text, again) in [
        ("1683193320", "1683193320"),
        ("1683193320.0", "1683193320"),
        ("1683193320.250", "1683193320.25"),
        ("-0.5", "-0.5"),
        ("1.6831933e9", "1683193300"),
        ("1.1234567891234", "1.123456789"),
    ] {
        assert_eq!(written(&read::<UnixTime>(text)), again, "{text}");
    }
    assert!(refusal::<UnixTime>("1e30").contains("seconds since 1970"));
    assert!(refusal::<UnixTime>("\"x\"").contains("expected seconds since 1970, found a string"));
}

#[test]
fn dates_are_parsed() {
    assert_eq!(written(&read::<Date>("\"2024-02-29\"")), "\"2024-02-29\"");
    assert!(refusal::<Date>("\"2023-02-29\"").contains("expected a date"));
}

#[test]
fn times_of_day_keep_their_offset() {
    let same = ["09:42:00.5", "17:32:28.5Z", "17:32:28+01:00", "00:00:00-23:59", "23:59:59.999999999Z"];
    let odd = ["17:32:28z", "17:32:28-00:00", "17:32:28+00:00", "23:59:60Z", "01:29:60.5+01:30"];
    for text in same.into_iter().chain(odd) {
        assert_eq!(written(&read::<TimeOfDay>(&format!("\"{text}\""))), format!("\"{text}\""));
    }
    for (text, again) in [("17:32+0100", "17:32:00+01:00"), ("17:32:28+0000", "17:32:28Z")] {
        assert_eq!(written(&read::<TimeOfDay>(&format!("\"{text}\""))), format!("\"{again}\""));
    }
    for text in [
        "",
        "Z",
        "25:00:00",
        "17:32:28+24:00",
        "17:32:28+1",
        "17:32:28+01:60",
        "17:32:28Zulu",
        "1é:00Z",
        "17:32:28Z05",
        "17:32:28++5:00",
        "17:32:28-+5",
    ] {
        assert!(refusal::<TimeOfDay>(&format!("\"{text}\"")).contains("expected a time of day"), "{text}");
    }
    assert_eq!(read::<TimeOfDay>("\"23:59:60Z\""), read("\"23:59:59-00:00\""));
    // Another time is no leap second because the one before was.
    let mut moved: TimeOfDay = read("\"23:59:60Z\"");
    moved.time = jiff::civil::time(12, 0, 59, 0);
    assert_eq!(written(&moved), "\"12:00:59Z\"");
    let odd: TimeOfDay = TimeOfDay { offset: jiff::tz::Offset::from_seconds(90).ok(), ..read("\"17:32:28\"") };
    assert!(super::unsent(&odd).contains("RFC 3339"));
}

/// What jiff reads, the other crates' types read, and write as jiff does.
#[cfg(feature = "other_times")]
#[test]
fn times_of_other_crates_are_those_of_jiff() {
    for text in ["2023-05-04 11:12:00.12+01:30", "1969-12-31T23:59:59.999999999Z", "-000044-03-15T12:00:00Z"] {
        let expected = written(&time(text));
        let text = format!("\"{text}\"");
        assert_eq!(written(&read::<chrono::DateTime<chrono::Utc>>(&text)), expected);
        assert_eq!(written(&read::<time::OffsetDateTime>(&text)), expected);
    }
    assert_eq!(written(&read::<chrono::NaiveDate>("\"2024-02-29\"")), "\"2024-02-29\"");
    assert_eq!(written(&read::<time::Date>("\"2024-02-29\"")), "\"2024-02-29\"");
    assert_eq!(written(&read::<TimeOfDay<chrono::NaiveTime>>("\"09:42:00.5+01:00\"")), "\"09:42:00.5+01:00\"");
    assert_eq!(written(&read::<TimeOfDay<time::Time>>("\"09:42:00.5Z\"")), "\"09:42:00.5Z\"");
    assert!(refusal::<time::Date>("\"2023-02-29\"").contains("expected a date"));
    let leap = chrono::NaiveTime::from_hms_nano_opt(23, 59, 59, 1_500_000_000).unwrap();
    assert_eq!(written(&TimeOfDay::from(leap)), "\"23:59:59.999999999\"");
    assert!(super::unsent(&chrono::DateTime::<chrono::Utc>::MAX_UTC).contains("years"));
    assert_eq!(written(&chrono::NaiveDate::MAX), "null");
}

//! Whether a string is what its format or its pattern says.

use crate::model::FixedString;

/// `2026-01-02`.
pub(crate) fn is_date(text: &str) -> bool {
    let [year, month, day] = *text.split('-').collect::<Vec<_>>() else { return false };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

/// `03:04:05`, perhaps with a fraction.
pub(crate) fn is_time(text: &str) -> bool {
    without_offset(text).is_some_and(is_clock)
}

/// What stands before the offset from UTC, which may be missing; nothing where the offset is none.
fn without_offset(text: &str) -> Option<&str> {
    let Some(end) = text.find(['Z', 'z', '+', '-']) else { return Some(text) };
    let (clock, offset) = text.split_at_checked(end)?;
    let is_offset =
        matches!(offset, "Z" | "z") || offset.get(1..).is_some_and(|clock| is_clock(&format!("{clock}:00")));
    is_offset.then_some(clock)
}

fn is_clock(text: &str) -> bool {
    let (clock, fraction) = text.split_once('.').map_or((text, None), |(clock, fraction)| (clock, Some(fraction)));
    let [hour, minute, second] = *clock.split(':').collect::<Vec<_>>() else { return false };
    let below = |part: &str, limit: u32| digits(part, 2).is_some_and(|value| value < limit);
    below(hour, 24)
        && below(minute, 60)
        && below(second, 61)
        && fraction.is_none_or(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `2026-01-02T03:04:05Z` (RFC 3339, section 5.6).
pub(crate) fn is_date_time(text: &str) -> bool {
    let Some((date, rest)) = text.split_at_checked(10) else { return false };
    let Some(time) = rest.strip_prefix(['T', 't', ' ']) else { return false };
    is_date(date) && time.contains(['Z', 'z', '+', '-']) && is_time(time)
}

/// `67e55044-10b1-426f-9247-bb680e5fe0c8` (RFC 9562, section 4).
pub(crate) fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// A number, spelled as JSON does.
pub(super) fn is_decimal(text: &str) -> bool {
    serde_json::from_str::<serde_json::Number>(text).is_ok()
}

/// Base64 (RFC 4648), of either alphabet, perhaps without padding.
pub(super) fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let alphabet = |byte: u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(&byte);
    text.len() - body.len() <= 2 && body.len() % 4 != 1 && body.bytes().all(alphabet)
}

/// Whether a string is of the length and the classes that a fixed string has.
pub(super) fn is_fixed(fixed: &FixedString, text: &str) -> bool {
    let mut bytes = text.bytes();
    let run = |run: &crate::model::ClassRun| {
        let of_class = |byte: u8| run.ranges.iter().any(|(low, high)| (*low..=*high).contains(&byte));
        (0..run.count).all(|_| bytes.next().is_some_and(of_class))
    };
    fixed.runs.iter().all(run) && bytes.next().is_none()
}

/// The number that so many digits are.
fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

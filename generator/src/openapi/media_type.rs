//! Media types: the form of their content, and the one that is sent.

use crate::model::BodyKind;

/// The form in which content of a media type is written and read (RFC 6838, RFC 6839).
pub(super) fn kind(media_type: &str) -> BodyKind {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        // Kubernetes: each change of a watched resource is a line.
        "application/json" if is_watch(media_type) => BodyKind::JsonLines,
        "application/json" | "text/json" | "*/*" | "application/*" | "" => BodyKind::Json,
        "application/x-www-form-urlencoded" => BodyKind::Form,
        "text/event-stream" => BodyKind::EventStream,
        "application/x-ndjson"
        | "application/jsonl"
        | "application/x-jsonlines"
        | "application/ndjson"
        | "application/json-seq" => BodyKind::JsonLines,
        "application/xml" | "text/xml" => BodyKind::Xml,
        essence if essence.ends_with("+json") => BodyKind::Json,
        essence if essence.ends_with("+xml") => BodyKind::Xml,
        essence if essence.starts_with("multipart/") => BodyKind::Multipart,
        essence if essence.starts_with("text/") => BodyKind::Text,
        _ => BodyKind::Bytes,
    }
}

/// Whether a media type is a watch in JSON, as Kubernetes has it.
pub(super) fn is_watch(media_type: &str) -> bool {
    let mut words = media_type.split(';').map(str::trim);
    words.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"))
        && words.any(|word| word.eq_ignore_ascii_case("stream=watch"))
}

/// Whether a media type is a range that leaves its content open.
pub(super) fn is_range(media_type: &str) -> bool {
    matches!(media_type.split(';').next().unwrap_or_default().trim(), "*/*" | "application/*" | "")
}

/// The media type of content that is sent: a range is none that a body could have (RFC 9110, section 8.3).
pub(super) fn sent(media_type: String, kind: BodyKind) -> String {
    match kind {
        _ if !media_type.is_empty() && !media_type.contains('*') => media_type,
        BodyKind::Json => "application/json".to_owned(),
        BodyKind::Xml => "application/xml".to_owned(),
        BodyKind::Text => "text/plain".to_owned(),
        _ => media_type,
    }
}

/// The order in which kinds are preferred: the smaller the better.
pub(super) fn rank(media_type: &str, kind: BodyKind) -> (u8, bool) {
    let rank = match kind {
        BodyKind::Json => 0,
        BodyKind::Form => 1,
        BodyKind::Multipart => 2,
        BodyKind::JsonLines => 3,
        BodyKind::EventStream => 4,
        BodyKind::Text => 5,
        BodyKind::Xml => 6,
        BodyKind::Bytes => 7,
    };
    (rank, !media_type.eq_ignore_ascii_case("application/json"))
}

//! The home document's example, read into the types that its crate has.

use super::{read, written};
use crate::json::JsonObject;
use jiff::Timestamp;

macro_rules! sid {
    ($name:ident $letter:literal) => {
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct $name(crate::text::FixedString<34>);
        crate::text::fixed_string! { $name: 34 = [$letter 1, "A-Z" 1, "0-9a-fA-F" 32] }
    };
}
sid!(AccountSid "A");
sid!(CallSid "C");

#[derive(Clone, Debug, PartialEq, Eq)]
enum CallStatus {
    Answered,
    Unknown(Box<str>),
}
crate::text::open_enum! { CallStatus: str else Unknown { Answered = "answered" } }

#[derive(Clone, PartialEq)]
struct Participant {
    account_sid: Option<AccountSid>,
    call_sid: Option<CallSid>,
    call_status: Option<CallStatus>,
    coached_participants: Option<Vec<CallSid>>,
    duration_seconds: Option<i64>,
    from: Option<String>,
    is_coach: Option<bool>,
    join_time: Option<Timestamp>,
    metrics: Option<JsonObject>,
}
crate::json::object! {
    Participant debug {
        account_sid = "account_sid",
        call_sid = "call_sid",
        call_status = "call_status",
        coached_participants = "coached_participants",
        duration_seconds = "duration_seconds",
        from = "from" private,
        is_coach = "is_coach",
        join_time = "join_time",
        metrics = "metrics",
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Meta {
    next_page_url: Option<String>,
    page: Option<i64>,
}
crate::json::object! { Meta { next_page_url = "next_page_url", page = "page" } }

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Page {
    meta: Option<Meta>,
    participants: Option<Vec<Participant>>,
}
crate::json::object! { Page { meta = "meta", participants = "participants" } }

pub(super) const EXAMPLE: &str = r#"{
  "meta": {
    "first_page_url": "https://example.com", "key": "string", "next_page_url": "https://example.com",
    "page": 42, "page_size": 42, "previous_page_url": "https://example.com", "url": "https://example.com"
  },
  "participants": [
    {
      "account_sid": "string", "call_direction": "inbound", "call_sid": "string", "call_status": "answered",
      "call_type": "carrier", "coached_participants": ["string"], "conference_region": "us1",
      "conference_sid": "string", "country_code": "string", "duration_seconds": 42, "from": "string",
      "is_coach": true, "is_moderator": true, "jitter_buffer_size": "large",
      "join_time": "2023-05-04T09:42:00+00:00", "label": "string", "leave_time": "2023-05-04T09:42:00+00:00",
      "outbound_queue_length": 42, "outbound_time_in_queue": 42, "participant_region": "us1",
      "participant_sid": "string", "processing_state": "complete", "to": "string", "url": "https://example.com"
    }
  ]
}"#;

#[test]
fn the_example_is_read_though_it_breaks_its_own_patterns() {
    let page: Page = read(EXAMPLE);
    let participants = page.participants.as_deref().unwrap();
    let [participant] = participants else { panic!("one participant") };
    assert_eq!(participant.account_sid.as_ref().unwrap(), &"string");
    assert!(!participant.call_sid.as_ref().unwrap().is_valid());
    assert_eq!(participant.call_status, Some(CallStatus::Answered));
    assert_eq!(participant.join_time, Some("2023-05-04T09:42:00Z".parse().unwrap()));
    assert_eq!((participant.duration_seconds, participant.metrics.clone()), (Some(42), None));
    assert_eq!(page.meta.as_ref().unwrap().page, Some(42));
    assert!(read::<Page>(&written(&page)) == page);
}

#[test]
fn one_wrong_type_in_a_page_is_found() {
    let broken = EXAMPLE.replace(r#""join_time": "2023-05-04T09:42:00+00:00""#, r#""join_time": 12"#);
    let error = crate::json::from_slice::<Page>(broken.as_bytes()).unwrap_err();
    assert_eq!(error.path, "participants[0].join_time");
    assert_eq!(error.offset, broken.find("12,").unwrap());
    assert_eq!((error.expected.as_str(), error.found.as_str()), ("a string", "a number"));
    assert!(!error.excerpt.contains("large"), "{}", error.excerpt);
}

#[test]
fn nulls_and_unknown_values_do_no_harm() {
    let page: Page = read(r#"{"participants":[{"account_sid":null,"call_status":"new","metrics":{"a":1.50}}]}"#);
    let participant = &page.participants.as_ref().unwrap()[0];
    assert_eq!(participant.call_status, Some(CallStatus::Unknown("new".into())));
    assert_eq!(participant.metrics.as_ref().unwrap().as_str(), r#"{"a":1.50}"#);
}

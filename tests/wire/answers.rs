//! What comes in: successes, as documented and otherwise.

use serde_json::{Value, json};
use twilio_insights_participants::Error;
use twilio_insights_participants::types::{JitterBufferSize, Participant, ParticipantPage, Region};

use crate::server::{Server, json as respond_json};
use crate::support::{both, list, page, sid};

/// The answer that the reference page of the operation shows, placeholders and all.
const REFERENCE: &str = r#"{
  "meta": {
    "first_page_url": "https://example.com",
    "key": "string",
    "next_page_url": "https://example.com",
    "page": 42,
    "page_size": 42,
    "previous_page_url": "https://example.com",
    "url": "https://example.com"
  },
  "participants": [
    {
      "account_sid": "string",
      "call_direction": "inbound",
      "call_sid": "string",
      "call_status": "answered",
      "call_type": "carrier",
      "coached_participants": [
        "string"
      ],
      "conference_region": "us1",
      "conference_sid": "string",
      "country_code": "string",
      "duration_seconds": 42,
      "from": "string",
      "is_coach": true,
      "is_moderator": true,
      "jitter_buffer_size": "large",
      "join_time": "2023-05-04T09:42:00+00:00",
      "label": "string",
      "leave_time": "2023-05-04T09:42:00+00:00",
      "outbound_queue_length": 42,
      "outbound_time_in_queue": 42,
      "participant_region": "us1",
      "participant_sid": "string",
      "processing_state": "complete",
      "to": "string",
      "url": "https://example.com"
    }
  ]
}"#;

/// The one page that both clients give, which must be the same.
fn get(body: &str) -> ParticipantPage {
    let server = Server::with(body);
    let [one, other] =
        both!(server.client(), |client| client.list_conference_participants(&sid()).send()).map(Result::unwrap);
    assert_eq!(one, other);
    one
}

fn only(participant: &str) -> Participant {
    get(&page(participant, "null")).participants.remove(0)
}

#[test]
fn the_reference_pages_placeholders_decode_and_round_trip() {
    let page = get(REFERENCE);
    let participant = &page.participants[0];
    let sid = participant.participant_sid.as_ref().unwrap();
    assert_eq!((sid.as_str(), sid.is_valid()), ("string", false));
    assert_eq!(participant.coached_participants.as_ref().unwrap()[0].as_str(), "string");
    assert_eq!(participant.join_time.unwrap().to_string(), "2023-05-04T09:42:00Z");
    assert_eq!(participant.jitter_buffer_size, Some(JitterBufferSize::Large));
    // The offset is the one thing that is written in another way: as the same instant's `Z`.
    let written: Value = serde_json::from_str(&REFERENCE.replace("+00:00", "Z")).unwrap();
    assert_eq!(serde_json::to_value(&page).unwrap(), written);
}

#[test]
fn unknown_values_of_enums_are_kept() {
    let participant =
        only(r#"{"participant_region":"in1","conference_region":"US1","call_status":"","call_type":"sip"}"#);
    assert_eq!(participant.participant_region, Some(Region::Unrecognized("in1".into())));
    assert_eq!(participant.conference_region.as_ref().map(Region::as_str), Some("US1"), "values have a case");
    assert_eq!(
        serde_json::to_value(&participant).unwrap(),
        json!({"participant_region": "in1", "conference_region": "US1", "call_status": "", "call_type": "sip"})
    );
}

#[test]
fn members_that_nobody_knows_and_members_that_are_not_there_are_no_error() {
    assert_eq!(only(r#"{"new":{"deep":[1,{"a":null}]},"label":null,"":0}"#), Participant::default());
    let page = get(r#"{"more":1,"participants":[{}],"meta":{"later":true}}"#);
    assert_eq!((page.participants.len(), page.meta.key), (1, None));
}

#[test]
fn integers_may_be_spelled_as_numbers() {
    let participant = only(r#"{"duration_seconds":65.0,"outbound_queue_length":1e2,"outbound_time_in_queue":-0}"#);
    assert_eq!(participant.duration_seconds, Some(65));
    assert_eq!(participant.outbound_queue_length, Some(100));
    assert_eq!(participant.outbound_time_in_queue, Some(0));
}

#[test]
fn json_of_unspecified_shape_keeps_every_digit() {
    let text = r#"{"jitter":{"avg":2.810,"max":123456789012345678901234567890},"jitter":1E+2}"#;
    let metrics = only(&format!(r#"{{"metrics":{text}}}"#)).metrics.unwrap();
    assert_eq!(metrics.as_str(), text);
}

#[test]
fn a_wrong_type_is_an_error_with_its_path_and_offset_and_the_others_still_come() {
    let wrong = [r#"5"#, r#"{"a":1}"#, r#""yesterday, CANARY""#];
    for value in wrong {
        let body = page(&format!(r#"{{"label":"one"}},{{"join_time": {value}}},{{"label":"three"}}"#), "null");
        let offset = body.find(value).unwrap();
        let server = Server::with(body);
        for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).send()) {
            let error = answer.unwrap_err();
            let Error::Decode(failure) = &error else { panic!("{error:?}") };
            assert_eq!((failure.error().path.as_str(), failure.error().offset), ("participants[1].join_time", offset));
            assert_eq!(error.status().unwrap(), 200);
            let told = error.to_string();
            assert!(told.contains(&format!("participants[1].join_time (byte {offset}): expected a ")), "{told}");
        }
        let items = list!(server.client());
        let labels: Vec<_> =
            items.iter().map(|item| item.as_ref().ok().and_then(|item| item.label.as_deref())).collect();
        assert_eq!(labels, [Some("one"), None, Some("three")]);
        let Err(Error::Decode(failure)) = &items[1] else { panic!("{items:?}") };
        assert_eq!((failure.error().path.as_str(), failure.error().offset), ("participants[1].join_time", offset));
    }
}

#[test]
fn a_body_that_is_no_page_is_an_error() {
    for (body, path) in [
        ("", ""),
        ("null", ""),
        ("[]", ""),
        ("<html></html>", ""),
        (r#"{"meta":{}}"#, "participants"),
        (r#"{"meta":7,"participants":[]}"#, "meta"),
        (r#"{"meta":{},"participants":{}}"#, "participants"),
        (r#"{"meta":{"page":"0"},"participants":[]}"#, "meta.page"),
        (r#"{"meta":{},"participants":[]} {}"#, ""),
        (r#"{"meta":{},"participants":[{"label":"a"#, ""),
    ] {
        let server = Server::with(body);
        for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).send()) {
            let Err(Error::Decode(failure)) = &answer else { panic!("{body}: {answer:?}") };
            // Where the text isn't JSON, the path says how far it was read.
            assert!(path.is_empty() || failure.error().path == path, "{body}: {answer:?}");
        }
    }
}

#[test]
fn the_status_and_the_headers_are_one_method_away() {
    let body = page("{}", "null");
    let server = Server::new(move |_| respond_json(&body));
    for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).send_with_response()) {
        let response = answer.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["x-request-id"], "RQ1");
        assert_eq!(response.into_body().participants.len(), 1);
    }
}

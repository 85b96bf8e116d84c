//! The document's own examples are read by the generated types, and written as they were.

use std::path::Path;

use serde_json::Value;
use twilio_insights_participants::runtime::json::{self, FromJson, ToJson};
use twilio_insights_participants::types::{ApiError, ConferenceSid, Participant, ParticipantPage};
use typecase::document::{Document, Node};

fn document() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/participants.yaml");
    Document::load(&path).unwrap().document
}

/// Reads an example as a type, and writes it under the rules for what is sent: examples keep them all.
fn round_trip<T: FromJson + ToJson>(example: &Value) -> Value {
    let value: T = json::from_str(&example.to_string()).unwrap();
    serde_json::from_slice(&json::to_vec_strict(&value).unwrap()).unwrap()
}

/// The example without members that are null: these are absent as well as null, and are left out when written.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        Value::Object(members) => {
            let members = members.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(members.map(|(name, value)| (name, without_nulls(value))).collect())
        }
        other => other,
    }
}

#[test]
fn every_example_decodes_and_is_written_again_as_it_was() {
    let document = document();
    let examples = document.root().path(&["components", "examples"]).unwrap();
    let mut count = 0;
    for (name, example) in examples.members() {
        let example = example.get("value").unwrap().value().to_json();
        let written = match name {
            "ParticipantPage" => round_trip::<ParticipantPage>(&example),
            "NotFound" => round_trip::<ApiError>(&example),
            _ => panic!("{name} is a new example; say here which type it has"),
        };
        assert_eq!(written, without_nulls(example), "{name}");
        count += 1;
    }
    assert_eq!(count, 2);
}

#[test]
fn the_page_has_what_a_page_can_have() {
    let document = document();
    let page = document.root().path(&["components", "examples", "ParticipantPage", "value"]).unwrap();
    let page: ParticipantPage = json::from_str(&page.value().to_json().to_string()).unwrap();
    assert_eq!(page.participants.len(), 2);
    assert!(page.meta.next_page_url.is_some() && page.meta.previous_page_url.is_none());
    let participants = page.participants;
    assert!(participants.iter().all(|one| one.metrics.is_some() && one.events.is_some() && one.properties.is_some()));
    assert!(participants.iter().all(|one| one.participant_sid.as_ref().is_some_and(|sid| sid.is_valid())));
    let is_in_order =
        |one: &Participant| one.leave_time.is_none_or(|left| one.join_time.is_some_and(|joined| joined < left));
    assert!(participants.iter().all(is_in_order));
}

#[test]
fn examples_of_parameters_are_values_of_theirs() {
    let document = document();
    let path = ["paths", "/v1/Conferences/{ConferenceSid}/Participants", "get", "parameters"];
    let parameters = document.root().path(&path).unwrap();
    let examples: Vec<(&str, &str)> =
        parameters.elements().filter_map(|one: Node<'_>| Some((one.str("name")?, one.str("example")?))).collect();
    let [("ConferenceSid", example)] = examples[..] else { panic!("{examples:?}") };
    assert_eq!(ConferenceSid::new(example).unwrap().as_str(), example);
}

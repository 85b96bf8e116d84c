//! Decodes a page of 1,000 participants, for valgrind: `decode_participants decode` reads the page once, `skip` only
//! skips its JSON, and `make` does neither. The differences are what decoding and skipping cost.

#![expect(missing_docs, reason = "an example's types aren't an interface")]

// The macros aren't exported: like a generated crate, this one carries the modules that it uses.
#[path = "../src/json/mod.rs"]
pub mod json;
#[path = "../src/rules/mod.rs"]
pub mod rules;
#[path = "../src/text/mod.rs"]
pub mod text;

use jiff::Timestamp;
use json::JsonObject;
use std::hint::black_box;

macro_rules! sid {
    ($name:ident $letter:literal) => {
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(text::FixedString<34>);
        text::fixed_string! { $name: 34 = ["A-Z" 1, $letter 1, "0-9a-fA-F" 32] }
    };
}
sid!(AccountSid "C");
sid!(CallSid "A");
sid!(ConferenceSid "F");
sid!(ParticipantSid "P");

macro_rules! open_enum {
    ($name:ident { $($variant:ident = $value:literal),* }) => {
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($variant,)*
            Unknown(Box<str>),
        }
        text::open_enum! { $name: str else Unknown { $($variant = $value),* } }
    };
}
open_enum!(Direction { Inbound = "inbound", Outbound = "outbound" });
open_enum!(Status { Answered = "answered", Completed = "completed", Busy = "busy", Fail = "fail", Noanswer = "noanswer", Ringing = "ringing", Canceled = "canceled" });
open_enum!(Type { Carrier = "carrier", Client = "client", Sip = "sip" });
open_enum!(Region { Us1 = "us1", Us2 = "us2", Au1 = "au1", Br1 = "br1", Ie1 = "ie1", Jp1 = "jp1", Sg1 = "sg1", De1 = "de1" });
open_enum!(Buffer { Large = "large", Small = "small", Medium = "medium", Off = "off" });
open_enum!(State { Complete = "complete", InProgress = "in_progress", Timeout = "timeout" });

#[derive(Clone, PartialEq)]
pub struct Participant {
    pub account_sid: Option<AccountSid>,
    pub call_direction: Option<Direction>,
    pub call_sid: Option<CallSid>,
    pub call_status: Option<Status>,
    pub call_type: Option<Type>,
    pub coached_participants: Option<Vec<CallSid>>,
    pub conference_region: Option<Region>,
    pub conference_sid: Option<ConferenceSid>,
    pub country_code: Option<String>,
    pub duration_seconds: Option<i64>,
    pub events: Option<JsonObject>,
    pub from: Option<String>,
    pub is_coach: Option<bool>,
    pub is_moderator: Option<bool>,
    pub jitter_buffer_size: Option<Buffer>,
    pub join_time: Option<Timestamp>,
    pub label: Option<String>,
    pub leave_time: Option<Timestamp>,
    pub metrics: Option<JsonObject>,
    pub outbound_queue_length: Option<i64>,
    pub outbound_time_in_queue: Option<i64>,
    pub participant_region: Option<Region>,
    pub participant_sid: Option<ParticipantSid>,
    pub processing_state: Option<State>,
    pub properties: Option<JsonObject>,
    pub to: Option<String>,
    pub url: Option<String>,
}
json::object! {
    Participant debug {
        account_sid = "account_sid",
        call_direction = "call_direction",
        call_sid = "call_sid",
        call_status = "call_status",
        call_type = "call_type",
        coached_participants = "coached_participants",
        conference_region = "conference_region",
        conference_sid = "conference_sid",
        country_code = "country_code",
        duration_seconds = "duration_seconds",
        events = "events",
        from = "from" private,
        is_coach = "is_coach",
        is_moderator = "is_moderator",
        jitter_buffer_size = "jitter_buffer_size",
        join_time = "join_time",
        label = "label",
        leave_time = "leave_time",
        metrics = "metrics",
        outbound_queue_length = "outbound_queue_length",
        outbound_time_in_queue = "outbound_time_in_queue",
        participant_region = "participant_region",
        participant_sid = "participant_sid",
        processing_state = "processing_state",
        properties = "properties",
        to = "to" private,
        url = "url",
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    pub next_page_url: Option<String>,
    pub page: Option<i64>,
}
json::object! { Meta { next_page_url = "next_page_url", page = "page" } }

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub meta: Option<Meta>,
    pub participants: Option<Vec<Participant>>,
}
json::object! { Page { meta = "meta", participants = "participants" } }

/// A participant as the API writes it: some 1,400 bytes, with a label on every second one.
fn participant(n: usize) -> String {
    let sid = |prefix: &str, salt: usize| format!("{prefix}{:032x}", (n + salt) * 0x9E37_79B9_7F4A);
    let (conference, call, participant) = (sid("CF", 1), sid("CA", 2), sid("CP", 3));
    let label = if n.is_multiple_of(2) { "\"agent\"" } else { "null" };
    let (second, packets) = (n % 60, 20_000 + n * 7);
    let stream = |name: &str| {
        format!(
            r#""{name}":{{"packets_received":{packets},"packets_lost":{},"packet_loss_percentage":0.{n},"jitter":{{"avg":4.{n},"max":11.5}},"latency":{{"avg":84.{n},"max":120.25}},"mos":{{"avg":4.3{n},"min":4.1}}}}"#,
            n % 9
        )
    };
    format!(
        r#"{{"account_sid":"{}","call_direction":"inbound","call_sid":"{call}","call_status":"completed","call_type":"carrier","coached_participants":null,"conference_region":"us1","conference_sid":"{conference}","country_code":"US","duration_seconds":{},"events":{{"hold":[1683193321000,1683193325000],"unhold":[1683193330000],"mute":[1683193340000],"nested":{{"url":"/v1/Conferences/{conference}/Participants/{participant}/Events"}}}},"from":"+1415555{:04}","is_coach":false,"is_moderator":true,"jitter_buffer_size":"medium","join_time":"2023-05-04T09:42:{second:02}+00:00","label":{label},"leave_time":"2023-05-04T10:12:{second:02}Z","metrics":{{{},{}}},"outbound_queue_length":null,"outbound_time_in_queue":null,"participant_region":"us1","participant_sid":"{participant}","processing_state":"complete","properties":{{"start_conference_on_enter":true,"end_conference_on_exit":false,"play_early_media":true,"enter_muted":false,"beep_on_enter":true}},"to":"+1628555{:04}","url":"https://insights.twilio.com/v1/Conferences/{conference}/Participants/{participant}"}}"#,
        sid("AC", 0),
        60 + n,
        n % 10_000,
        stream("inbound"),
        stream("outbound"),
        n * 3 % 10_000,
    )
}

fn main() {
    let participants: Vec<String> = (0..1000).map(participant).collect();
    let page = format!(r#"{{"meta":{{"page":0,"next_page_url":null}},"participants":[{}]}}"#, participants.join(","));
    println!("{} bytes", page.len());
    match std::env::args().nth(1).as_deref() {
        Some("decode") => {
            let page = json::from_slice::<Page>(black_box(page.as_bytes()));
            println!("decoded: {}", page.is_ok());
            // What follows is not decoding.
            std::mem::forget(black_box(page));
        }
        Some("skip") => {
            let skipped = serde_json::from_str::<serde::de::IgnoredAny>(black_box(&page));
            println!("skipped: {}", skipped.is_ok());
        }
        _ => {}
    }
}

//! A page of a thousand participants, as the API writes it: some 1.4 MB.

use twilio_insights_participants::types::ParticipantPage;

pub const PARTICIPANTS: usize = 1_000;

/// The page as text.
pub fn text() -> String {
    let participants: Vec<String> = (0..PARTICIPANTS).map(participant).collect();
    format!(r#"{{"meta":{{"page":0,"next_page_url":null}},"participants":[{}]}}"#, participants.join(","))
}

/// Reads the page.
pub fn decode(text: &str) -> ParticipantPage {
    twilio_insights_participants::runtime::json::from_slice(text.as_bytes())
        .expect("the page is what the document says")
}

/// A participant: some 1,400 bytes, with a label on every second one.
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

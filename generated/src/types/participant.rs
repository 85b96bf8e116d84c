// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

use super::{
    AccountSid, CallDirection, CallSid, CallStatus, CallType, ConferenceSid, JitterBufferSize,
    ParticipantSid, ProcessingState, Region,
};
use crate::runtime::JsonObject;

/// What is known of one participant of a conference.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Participant {
    /// The account that the conference belongs to.
    pub account_sid: Option<AccountSid>,
    /// Whether the participant was called or did the calling.
    pub call_direction: Option<CallDirection>,
    /// The call that brought the participant into the conference.
    pub call_sid: Option<CallSid>,
    /// The status of the call that brought the participant into the conference.
    pub call_status: Option<CallStatus>,
    /// The kind of line that the participant was on.
    pub call_type: Option<CallType>,
    /// The calls of the participants whom this one coached.
    pub coached_participants: Option<Vec<CallSid>>,
    /// The region that mixed the conference.
    pub conference_region: Option<Region>,
    /// The conference.
    pub conference_sid: Option<ConferenceSid>,
    /// The participant's country, by its ISO 3166-1 alpha-2 code.
    pub country_code: Option<String>,
    /// How long the participant took part, in seconds.
    pub duration_seconds: Option<i64>,
    /// What participants did in the conference, and the addresses of nested resources.
    pub events: Option<JsonObject>,
    /// The caller ID of the calling party.
    pub from: Option<String>,
    /// Whether the participant was a coach.
    pub is_coach: Option<bool>,
    /// Whether the participant's arrival started the conference or the participant's leaving ended it
    /// (`startConferenceOnEnter=true` or `endConferenceOnExit=true`).
    pub is_moderator: Option<bool>,
    /// The size of the participant's jitter buffer.
    pub jitter_buffer_size: Option<JitterBufferSize>,
    /// When the participant joined, in ISO 8601.
    pub join_time: Option<jiff::Timestamp>,
    /// The label that the user gave to the participant.
    pub label: Option<String>,
    /// When the participant left, in ISO 8601.
    pub leave_time: Option<jiff::Timestamp>,
    /// The quality of the participant's connection.
    pub metrics: Option<JsonObject>,
    /// How long the call was expected to wait in the queue when it was created.
    pub outbound_queue_length: Option<i64>,
    /// How long the call did wait in the queue, in seconds.
    pub outbound_time_in_queue: Option<i64>,
    /// The region where the participant's media came from.
    pub participant_region: Option<Region>,
    /// The participant.
    pub participant_sid: Option<ParticipantSid>,
    /// How far the summary of the participant is.
    pub processing_state: Option<ProcessingState>,
    /// How the participant was set up, and other metadata.
    pub properties: Option<JsonObject>,
    /// The called party.
    pub to: Option<String>,
    /// The address of this participant's summary.
    pub url: Option<String>,
}

crate::runtime::object! {
    Participant debug {
        account_sid,
        call_direction,
        call_sid,
        call_status,
        call_type,
        coached_participants,
        conference_region,
        conference_sid,
        country_code,
        duration_seconds,
        events,
        from private,
        is_coach,
        is_moderator,
        jitter_buffer_size,
        join_time,
        label private,
        leave_time,
        metrics,
        outbound_queue_length,
        outbound_time_in_queue,
        participant_region,
        participant_sid,
        processing_state,
        properties,
        to private,
        url,
    }
}

// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! Answers to the operations: participants.

use crate::{api, types};

crate::runtime::mock::mock! {
    /// Sets what [`Client::list_conference_participants`](crate::Client::list_conference_participants) is answered.
    list_conference_participants: types::ParticipantPage = api::participants::LIST_CONFERENCE_PARTICIPANTS,
        json(200, "application/json"),
        example(200, "participants/list_conference_participants_answer.json");
}

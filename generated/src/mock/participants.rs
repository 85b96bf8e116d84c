// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! Answers to the operations: participants.

use crate::runtime::mock::{Answer, Mock, Request, Success, encode};
use crate::{api, types};

impl Mock {
    /// Sets what [`Client::list_conference_participants`](crate::Client::list_conference_participants) is answered.
    pub fn list_conference_participants<A: Into<Answer<types::ParticipantPage>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::participants::LIST_CONFERENCE_PARTICIPANTS,
            Success::new(200, "application/json", encode::json),
            move |request| answer(request).into(),
        )
    }
}

/// Makes the operations known, with the document's examples of their answers.
pub(super) fn operations(mock: &Mock) {
    mock.expect(
        &api::participants::LIST_CONFERENCE_PARTICIPANTS,
        Some((
            200,
            include_str!("participants/list_conference_participants_answer.json"),
        )),
    );
}

// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! The participants of a conference.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_CONFERENCE_PARTICIPANTS: Operation = Operation::new(
    "ListConferenceParticipants",
    Method::GET,
    "/v1/Conferences/{ConferenceSid}/Participants",
)
.secured(&[&["accountSid_authToken"]])
.accept("application/json");

impl<M: Mode> Client<M> {
    /// List Conference Participants
    ///
    /// Lists the participants of one conference, a page at a time.
    /// `meta.next_page_url` leads to the page that follows, and is null on the last one.
    ///
    /// `GET /v1/Conferences/{ConferenceSid}/Participants`
    ///
    /// * `conference_sid`: The conference whose participants are listed.
    ///
    /// # Errors
    ///
    /// * 4XX: The request was refused, or could not be answered
    /// * any other status: The request was refused, or could not be answered
    pub fn list_conference_participants(
        &self,
        conference_sid: &types::ConferenceSid,
    ) -> ListConferenceParticipants<M> {
        let mut call = self.call(&LIST_CONFERENCE_PARTICIPANTS);
        call.set(Param::path("ConferenceSid"), conference_sid);
        ListConferenceParticipants { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_conference_participants`], to be filled in and sent.
    ListConferenceParticipants {
        value: types::ParticipantPage = reply::json,
        error: types::ApiError = reply::json,
    }
}

impl<M: Mode> ListConferenceParticipants<M> {
    /// Lists only the participant with this SID.
    pub fn participant_sid(mut self, participant_sid: &types::ParticipantSid) -> Self {
        self.call.set(Param::query("ParticipantSid"), participant_sid);
        self
    }

    /// Lists only participants that were given this label.
    pub fn label(mut self, label: &str) -> Self {
        self.call.set(Param::query("Label"), &label);
        self
    }

    /// Lists only participants with these conference events, which an application or a participant
    /// caused; for example `hold` or `mute`.
    pub fn events(mut self, events: &str) -> Self {
        self.call.set(Param::query("Events"), &events);
        self
    }

    /// How many participants a page has at most.
    ///
    /// Between 1 and 1000.
    ///
    /// The API's default is `50`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.set(Param::query("PageSize").rules(&[min(1), max(1000)]), &page_size);
        self
    }

    /// The number of the page, from 0. It is taken from a paging link, together with PageToken.
    ///
    /// At least 0.
    pub fn page(mut self, page: i64) -> Self {
        self.call.set(Param::query("Page").rules(&[min(0)]), &page);
        self
    }

    /// Where the page begins. It is taken from a paging link, and has no meaning but there.
    pub fn page_token(mut self, page_token: &str) -> Self {
        self.call.set(Param::query("PageToken"), &page_token);
        self
    }

    /// All items, one by one: follows `meta.next_page_url` from page to page.
    pub fn stream(self) -> M::Items<types::Participant, types::ApiError> {
        self.call
            .items(
                Paging::link(&["participants"], &["meta", "next_page_url"]),
                reply::json,
            )
    }
}

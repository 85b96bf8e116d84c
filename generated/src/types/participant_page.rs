// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

use super::{PageMeta, Participant};

/// One page of a conference's participants.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParticipantPage {
    /// Where a page stands among the pages of its list.
    pub meta: PageMeta,
    /// The participants of this page.
    pub participants: Vec<Participant>,
}

crate::runtime::object! {
    ParticipantPage {
        meta,
        participants,
    }
}

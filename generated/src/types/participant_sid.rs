// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

use crate::runtime::FixedString;

/// The SID of a participant.
///
/// 34 bytes that match `^CP[0-9a-fA-F]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParticipantSid(FixedString<34>);

crate::runtime::fixed_string! {
    ParticipantSid: 34 = ["C" 1, "P" 1, "0-9A-Fa-f" 32]
}

// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

use crate::runtime::FixedString;

/// The SID of a conference.
///
/// 34 bytes that match `^CF[0-9a-fA-F]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConferenceSid(FixedString<34>);

crate::runtime::fixed_string! {
    ConferenceSid: 34 = ["C" 1, "F" 1, "0-9A-Fa-f" 32]
}

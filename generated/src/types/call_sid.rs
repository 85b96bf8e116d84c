// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

use crate::runtime::FixedString;

/// The SID of a call.
///
/// 34 bytes that match `^CA[0-9a-fA-F]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallSid(FixedString<34>);

crate::runtime::fixed_string! {
    CallSid: 34 = ["C" 1, "A" 1, "0-9A-Fa-f" 32]
}

// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

use crate::runtime::FixedString;

/// The SID of an account.
///
/// 34 bytes that match `^AC[0-9a-fA-F]{32}$`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountSid(FixedString<34>);

crate::runtime::fixed_string! {
    AccountSid: 34 = ["A" 1, "C" 1, "0-9A-Fa-f" 32]
}

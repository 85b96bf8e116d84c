// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// Whether a call came in or went out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CallDirection {
    /// `inbound`
    Inbound,
    /// `outbound`
    Outbound,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    CallDirection: str else Unrecognized {
        Inbound = "inbound",
        Outbound = "outbound",
    }
}

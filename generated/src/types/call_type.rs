// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// The kind of line that a call is on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CallType {
    /// `carrier`
    Carrier,
    /// `client`
    Client,
    /// `sip`
    Sip,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    CallType: str else Unrecognized {
        Carrier = "carrier",
        Client = "client",
        Sip = "sip",
    }
}

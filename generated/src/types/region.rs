// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// A Twilio region.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Region {
    /// `us1`
    Us1,
    /// `us2`
    Us2,
    /// `au1`
    Au1,
    /// `br1`
    Br1,
    /// `ie1`
    Ie1,
    /// `jp1`
    Jp1,
    /// `sg1`
    Sg1,
    /// `de1`
    De1,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Region: str else Unrecognized {
        Us1 = "us1",
        Us2 = "us2",
        Au1 = "au1",
        Br1 = "br1",
        Ie1 = "ie1",
        Jp1 = "jp1",
        Sg1 = "sg1",
        De1 = "de1",
    }
}

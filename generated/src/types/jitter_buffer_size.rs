// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// How much audio is held back to even out its arrival.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum JitterBufferSize {
    /// `large`
    Large,
    /// `small`
    Small,
    /// `medium`
    Medium,
    /// `off`
    Off,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    JitterBufferSize: str else Unrecognized {
        Large = "large",
        Small = "small",
        Medium = "medium",
        Off = "off",
    }
}

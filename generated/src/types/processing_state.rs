// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// How far a summary is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProcessingState {
    /// `complete`
    Complete,
    /// `in_progress`
    InProgress,
    /// `timeout`
    Timeout,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ProcessingState: str else Unrecognized {
        Complete = "complete",
        InProgress = "in_progress",
        Timeout = "timeout",
    }
}

// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// How a call stands, or how it ended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CallStatus {
    /// `answered`
    Answered,
    /// `completed`
    Completed,
    /// `busy`
    Busy,
    /// `fail`
    Fail,
    /// `noanswer`
    Noanswer,
    /// `ringing`
    Ringing,
    /// `canceled`
    Canceled,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    CallStatus: str else Unrecognized {
        Answered = "answered",
        Completed = "completed",
        Busy = "busy",
        Fail = "fail",
        Noanswer = "noanswer",
        Ringing = "ringing",
        Canceled = "canceled",
    }
}

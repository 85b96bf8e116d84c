// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// Why a request failed.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// Twilio's number for this error.
    pub code: Option<i64>,
    /// What went wrong, in words.
    pub message: Option<String>,
    /// A page about this error.
    pub more_info: Option<String>,
    /// The HTTP status once more.
    pub status: Option<i64>,
}

crate::runtime::object! {
    ApiError {
        code,
        message,
        more_info,
        status,
    }
}

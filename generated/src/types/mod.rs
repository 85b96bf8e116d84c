// Set by typecase from spec/participants.yaml. Regenerate rather than edit.
//! The types of the document.

mod account_sid;
mod api_error;
mod call_direction;
mod call_sid;
mod call_status;
mod call_type;
mod conference_sid;
mod jitter_buffer_size;
mod page_meta;
mod participant;
mod participant_page;
mod participant_sid;
mod processing_state;
mod region;

pub use account_sid::AccountSid;
pub use api_error::ApiError;
pub use call_direction::CallDirection;
pub use call_sid::CallSid;
pub use call_status::CallStatus;
pub use call_type::CallType;
pub use conference_sid::ConferenceSid;
pub use jitter_buffer_size::JitterBufferSize;
pub use page_meta::PageMeta;
pub use participant::Participant;
pub use participant_page::ParticipantPage;
pub use participant_sid::ParticipantSid;
pub use processing_state::ProcessingState;
pub use region::Region;

//! What the tests share: one call by both clients, and what they ask for.

use std::fmt::Debug;

use twilio_insights_participants::Error;
use twilio_insights_participants::types::ConferenceSid;
pub use typecase_testing::block_on;

/// A conference.
pub const SID: &str = "CF0123456789abcdef0123456789ABCDEF";
/// Where its participants are.
pub const PATH: &str = "/v1/Conferences/CF0123456789abcdef0123456789ABCDEF/Participants";

pub fn sid() -> ConferenceSid {
    SID.parse().unwrap()
}

/// A page of these participants, as JSON, and the link to the next page, as JSON too.
pub fn page(participants: &str, next: &str) -> String {
    format!(r#"{{"meta":{{"key":"participants","next_page_url":{next}}},"participants":[{participants}]}}"#)
}

/// For calls whose requests matter, and whose answers need only be there.
pub trait Succeed {
    /// Fails unless each answer is a success.
    fn succeed(self);
}

impl<T: Debug, E> Succeed for [Result<T, Error<E>>; 2] {
    #[track_caller]
    fn succeed(self) {
        self.into_iter().for_each(|answer| drop(answer.unwrap()));
    }
}

/// Makes the same call by both clients; what the blocking one gives comes first.
macro_rules! both {
    ($builder:expr, |$client:ident| $call:expr) => {
        [
            {
                let $client = $builder.build_blocking().unwrap();
                $call
            },
            {
                let $client = $builder.build().unwrap();
                $crate::support::block_on($call)
            },
        ]
    };
}

/// Lists by both clients, and gives what both find: at most 20 items, so that a list without end shows.
macro_rules! list {
    ($builder:expr) => {{
        let sid = $crate::support::sid();
        let blocking = $builder.build_blocking().unwrap().list_conference_participants(&sid).stream();
        let blocking: Vec<_> = blocking.take(20).collect();
        let mut items = $builder.build().unwrap().list_conference_participants(&sid).stream();
        let mut found = Vec::new();
        $crate::support::block_on(async {
            while let Some(item) = items.try_next().await.transpose() {
                found.push(item);
                if found.len() == 20 {
                    break;
                }
            }
        });
        assert_eq!(format!("{blocking:?}"), format!("{found:?}"), "the two clients agree");
        found
    }};
}

pub(crate) use {both, list};

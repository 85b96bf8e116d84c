//! Operations that are waited for.

use std::sync::Arc;

use super::drive as exchange;
use crate::{
    call::{
        exchange::FinalResponse,
        polling::{PollStep, Poller},
    },
    error::Failure,
    transport::{BodyStream, Transport},
};

/// Waits for an operation; gives the last answer.
pub(super) async fn drive(
    transport: Arc<dyn Transport>,
    mut poller: Poller,
) -> Result<FinalResponse<BodyStream>, Failure> {
    let mut reply = exchange(Arc::clone(&transport), poller.start()?).await?;
    loop {
        let wait = match poller.step(reply)? {
            PollStep::Done(reply) => return Ok(*reply),
            PollStep::Ask(wait) => wait,
        };
        match transport.sleep(wait) {
            Some(sleep) => sleep.await,
            None => return Err(poller.timed_out()),
        }
        reply = exchange(Arc::clone(&transport), poller.ask()?).await?;
    }
}

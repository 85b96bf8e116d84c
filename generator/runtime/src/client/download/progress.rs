//! The progress of a download.

use std::sync::Arc;

use super::Download;
use crate::{call::limits::SizeLimit, mode::Mode};

/// Takes note of the bytes so far, and of their number in all.
type Progress = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

/// Whom progress is reported to, if anyone wants to know.
#[derive(Clone, Default)]
pub(super) struct Report {
    to: Option<Progress>,
    /// The bytes that came by an earlier response.
    before: u64,
}

impl Report {
    pub(super) fn tell(&self, size: &SizeLimit) {
        if let Some(to) = &self.to {
            let (seen, expected) = size.progress();
            to(self.before.saturating_add(seen), expected.map(|expected| self.before.saturating_add(expected)));
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn behind(&mut self, bytes: u64) {
        self.before = bytes;
    }
}

impl<M: Mode> Download<M> {
    /// What is called as the body comes in, with the bytes so far and their number in all where the server says it. Bytes
    /// are counted after decompression; of a compressed body their number isn't known ahead.
    #[must_use]
    pub fn progress(mut self, report: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        self.progress.to = Some(Arc::new(report));
        self
    }
}

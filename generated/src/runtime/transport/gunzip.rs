//! Gzip, undone piece by piece. It is done here because `reqwest` reads the first member of a body alone, as if the others
//! weren't there (RFC 1952 §2.2).

use std::io::{self, Write as _};

use bytes::Bytes;
use flate2::write::MultiGzDecoder;

/// How much is undone at once: a byte can stand for a thousand.
const PIECE: usize = 4 << 10;

/// A body on its way out of gzip.
pub(super) struct Gunzip {
    decoder: MultiGzDecoder<Vec<u8>>,
    /// What has come in and isn't undone.
    pending: Bytes,
    /// Whether anything has come in: a response without a body is no broken one.
    begun: bool,
}

impl Gunzip {
    pub(super) fn new() -> Self {
        Self { decoder: MultiGzDecoder::new(Vec::new()), pending: Bytes::new(), begun: false }
    }

    /// Takes the next chunk as it came, once [`next`](Self::next) has nothing more.
    pub(super) fn push(&mut self, chunk: Bytes) {
        self.begun |= !chunk.is_empty();
        self.pending = chunk;
    }

    /// What the next piece of the chunk says, which may be nothing; `None` after its end.
    ///
    /// # Errors
    /// When it isn't gzip.
    pub(super) fn next(&mut self) -> io::Result<Option<Bytes>> {
        if self.pending.is_empty() {
            return Ok(None);
        }
        let piece = self.pending.split_to(PIECE.min(self.pending.len()));
        self.decoder.write_all(&piece)?;
        self.decoder.flush()?;
        Ok(Some(std::mem::take(self.decoder.get_mut()).into()))
    }

    /// What is left when the body has ended.
    ///
    /// # Errors
    /// When it has ended too early.
    pub(super) fn finish(&mut self) -> io::Result<Bytes> {
        if std::mem::take(&mut self.begun) {
            self.decoder.try_finish()?;
        }
        Ok(std::mem::take(self.decoder.get_mut()).into())
    }
}

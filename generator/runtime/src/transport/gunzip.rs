//! Gzip, decoded piece by piece. It is done here because `reqwest` reads only the first member of a body (RFC 1952 §2.2), and
//! `ureq` fails where anything but a member follows the last one.

use std::io::{self, Write as _};

use bytes::Bytes;
use flate2::write::GzDecoder;
use http::{
    HeaderMap,
    header::{CONTENT_ENCODING, CONTENT_LENGTH},
};

/// The number of bytes that are decoded at once: a byte can become a thousand.
const PIECE: usize = 4 << 10;

/// The start of a member.
const MAGIC: [u8; 2] = [0x1F, 0x8B];

/// Whether a body is gzip. Then the headers that say so are taken away, as for the other codings.
pub(super) fn is_zipped(headers: &mut HeaderMap) -> bool {
    let zipped = headers.get(CONTENT_ENCODING).is_some_and(|coding| {
        [&b"gzip"[..], b"x-gzip"].iter().any(|known| coding.as_bytes().eq_ignore_ascii_case(known))
    });
    if zipped {
        headers.remove(CONTENT_ENCODING);
        headers.remove(CONTENT_LENGTH);
    }
    zipped
}

/// A body on its way out of gzip.
pub(super) struct Gunzip {
    decoder: GzDecoder<Vec<u8>>,
    /// Bytes that have come in and aren't decoded yet.
    pending: Bytes,
    place: Place,
}

/// The part of the body that the next byte belongs to.
#[derive(Clone, Copy)]
enum Place {
    /// The first member, if there is one: a response without a body is no broken one.
    Start,
    Member,
    /// Another member, of whose start so many bytes are there, or padding.
    Behind(usize),
    /// Padding, such as zeros.
    Padding,
}

impl Gunzip {
    pub(super) fn new() -> Self {
        Self { decoder: GzDecoder::new(Vec::new()), pending: Bytes::new(), place: Place::Start }
    }

    /// Takes the next chunk as it came, once [`next`](Self::next) has nothing more.
    pub(super) fn push(&mut self, chunk: Bytes) {
        self.pending = chunk;
    }

    /// The next decoded piece of the chunk, which may be empty; `None` after its end.
    ///
    /// # Errors
    /// When it isn't gzip.
    pub(super) fn next(&mut self) -> io::Result<Option<Bytes>> {
        if self.pending.is_empty() {
            return Ok(None);
        }
        let piece = self.pending.split_to(PIECE.min(self.pending.len()));
        self.undo(&piece)?;
        self.decoder.flush()?;
        Ok(Some(std::mem::take(self.decoder.get_mut()).into()))
    }

    fn undo(&mut self, mut piece: &[u8]) -> io::Result<()> {
        while let Some((first, rest)) = piece.split_first() {
            match self.place {
                Place::Start => self.place = Place::Member,
                Place::Member => match self.decoder.write(piece)? {
                    0 => {
                        self.decoder.try_finish()?;
                        self.place = Place::Behind(0);
                    }
                    count => piece = piece.get(count..).unwrap_or_default(),
                },
                Place::Behind(count) if MAGIC.get(count) == Some(first) => {
                    piece = rest;
                    self.place = Place::Behind(count + 1);
                    if count + 1 == MAGIC.len() {
                        self.decoder = GzDecoder::new(std::mem::take(self.decoder.get_mut()));
                        self.decoder.write_all(&MAGIC)?;
                        self.place = Place::Member;
                    }
                }
                Place::Behind(_) => self.place = Place::Padding,
                Place::Padding => return Ok(()),
            }
        }
        Ok(())
    }

    /// The rest when the body has ended.
    ///
    /// # Errors
    /// When it has ended too early.
    pub(super) fn finish(&mut self) -> io::Result<Bytes> {
        if matches!(self.place, Place::Member) {
            self.decoder.try_finish()?;
        }
        self.place = Place::Padding;
        Ok(std::mem::take(self.decoder.get_mut()).into())
    }
}

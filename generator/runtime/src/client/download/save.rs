//! A download into a file, which goes on where its body broke off.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Seek as _, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, ETAG, IF_RANGE, LAST_MODIFIED, RANGE},
};

use super::{Download, into_io, progress::Report};
use crate::{
    call::{
        exchange::{Delivery, Exchange, FinalResponse, OpenBody},
        plan::CallPlan,
        result,
    },
    error::{Error, Failure},
    json::Json,
    mode::{Async, Blocking, Mode, asynchronous, blocking, sealed::PreparedCall},
    response::decode,
};

impl<M: Mode> Download<M> {
    /// The download with the call that asked for it.
    pub(crate) fn asked_for_by(mut self, call: PreparedCall<M>) -> Self {
        self.again = Some(call);
        self
    }

    fn saving(&self, path: &Path) -> io::Result<Saving> {
        let plan = self.again.as_ref().map(|again| again.plan.clone());
        Saving::new(path, plan, self.progress.clone(), self.status(), self.headers())
    }
}

/// Saving to a file. The body goes to a file of the same name with `.part` behind it, in place of one that is there, which gets its
/// name once all of it has come; where it doesn't come, it is removed.
///
/// A body that breaks off or stalls is asked for again from there on (`Range`, RFC 9110 §14), as often in a row without a byte in
/// between as the client's [`Retry`](crate::Retry) has attempts, if the answer had a length and a validator that tells one
/// version from another: a strong `ETag`, or else `Last-Modified`. If the server has another version by then (`If-Range`), the file
/// is written anew. A compressed body isn't asked for in parts.
impl Download<Async> {
    /// Writes the body to a file; gives the number of bytes. Each chunk is written as it comes, by whoever polls.
    ///
    /// # Errors
    /// Those of the file, and those of the call, which carry an [`Error`] as their cause.
    pub async fn save(mut self, path: impl AsRef<Path>) -> io::Result<u64> {
        let mut saving = self.saving(path.as_ref())?;
        let mut body = self.open_body.take();
        while let Some(open_body) = &mut body {
            let read = asynchronous::chunk(open_body).await;
            saving.progress.tell(&open_body.limits.size);
            match read {
                Ok(Some(chunk)) => saving.write(&chunk)?,
                Ok(None) => break,
                Err(failure) => {
                    let mut failure = failure;
                    body = loop {
                        let (exchange, wait) = saving.again(failure)?;
                        let Some(again) = &self.again else { return Err(lost()) };
                        if let Some(sleep) = again.transport.sleep(wait) {
                            sleep.await;
                        }
                        match asynchronous::drive(Arc::clone(&again.transport), exchange).await {
                            Ok(reply) => break saving.goes_on(reply)?,
                            Err(next) => failure = next,
                        }
                    };
                }
            }
        }
        saving.finish()
    }
}

impl Download<Blocking> {
    /// Writes the body to a file; gives the number of bytes.
    ///
    /// # Errors
    /// Those of the file, and those of the call, which carry an [`Error`] as their cause.
    pub fn save(mut self, path: impl AsRef<Path>) -> io::Result<u64> {
        let mut saving = self.saving(path.as_ref())?;
        let mut body = self.open_body.take();
        let mut buffer = vec![0; 64 << 10];
        while let Some(open_body) = &mut body {
            let read = blocking::chunk(open_body, &mut buffer);
            saving.progress.tell(&open_body.limits.size);
            match read {
                Ok(0) => break,
                Ok(count) => saving.write(buffer.get(..count).unwrap_or_default())?,
                Err(failure) => {
                    let mut failure = failure;
                    body = loop {
                        let (exchange, wait) = saving.again(failure)?;
                        let Some(again) = &self.again else { return Err(lost()) };
                        again.transport.sleep(wait);
                        match blocking::drive(again.transport.as_ref(), exchange) {
                            Ok(reply) => break saving.goes_on(reply)?,
                            Err(next) => failure = next,
                        }
                    };
                }
            }
        }
        saving.finish()
    }
}

/// A download that nobody has asked for; no caller comes by here.
fn lost() -> io::Error {
    io::Error::other("the download has no call")
}

/// A file on its way, and what its rest is asked for by.
struct Saving {
    path: PathBuf,
    part: PathBuf,
    file: File,
    written: u64,
    plan: Option<CallPlan>,
    version: Option<Version>,
    /// The number of times in a row that the rest was asked for without getting a byte.
    tries: u32,
    progress: Report,
    finished: bool,
}

/// What tells a version of the content from others.
struct Version {
    validator: HeaderValue,
    length: u64,
}

impl Version {
    /// That of a whole answer, if the rest of it can be asked for.
    fn of(status: StatusCode, headers: &HeaderMap) -> Option<Self> {
        let refused = headers.get(ACCEPT_RANGES).is_some_and(|ranges| ranges == "none");
        let length = headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()?;
        let strong = headers.get(ETAG).filter(|tag| !tag.as_bytes().starts_with(b"W/"));
        let validator = strong.or_else(|| headers.get(LAST_MODIFIED).filter(|_| !headers.contains_key(ETAG)))?;
        (status == StatusCode::OK && !refused).then(|| Self { validator: validator.clone(), length })
    }
}

impl Saving {
    fn new(
        path: &Path,
        plan: Option<CallPlan>,
        progress: Report,
        status: StatusCode,
        headers: &HeaderMap,
    ) -> io::Result<Self> {
        let mut part = OsString::from(path);
        part.push(".part");
        let part = PathBuf::from(part);
        let file = File::create(&part)?;
        let version = Version::of(status, headers);
        Ok(Self { path: path.to_owned(), part, file, written: 0, plan, version, tries: 0, progress, finished: false })
    }

    fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
        self.file.write_all(chunk)?;
        self.written = self.written.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        self.tries = 0;
        Ok(())
    }

    /// The call for the rest, and how long to wait before it; else the failure that ends the download.
    fn again(&mut self, failure: Failure) -> io::Result<(Exchange, Duration)> {
        let broke_off = matches!(failure, Error::Transport(_) | Error::Timeout(_));
        let (Some(version), Some(plan), true) = (&self.version, &self.plan, broke_off) else {
            return Err(into_io(failure.typed()));
        };
        self.tries += 1;
        if !plan.policy.retry.has_attempt_after(self.tries) || self.written >= version.length {
            return Err(into_io(failure.typed()));
        }
        let mut plan = plan.clone();
        let headers = Arc::make_mut(&mut plan.headers);
        headers.insert(IF_RANGE, version.validator.clone());
        let range = HeaderValue::try_from(format!("bytes={}-", self.written));
        headers.insert(RANGE, range.map_err(io::Error::other)?);
        let wait = plan.policy.retry.wait(self.tries, plan.settings.surroundings.random());
        let exchange = Exchange::start(&plan, None, Delivery::Open).map_err(|failure| into_io(failure.typed()))?;
        Ok((exchange, wait))
    }

    /// Takes the answer to the call for the rest: the rest, or the whole content anew.
    fn goes_on<B>(&mut self, reply: FinalResponse<B>) -> io::Result<Option<OpenBody<B>>> {
        let headers = reply.response.headers();
        match reply.response.status() {
            StatusCode::PARTIAL_CONTENT if self.is_rest(headers) => self.progress.behind(self.written),
            StatusCode::OK => {
                self.file.set_len(0)?;
                self.file.rewind()?;
                self.written = 0;
                self.progress.behind(0);
                self.version = Version::of(StatusCode::OK, headers);
            }
            StatusCode::PARTIAL_CONTENT => {
                return Err(io::Error::other("the server gave another part than was asked for"));
            }
            _ => return Err(self.refused(reply.response)),
        }
        Ok(reply.open_body)
    }

    /// Whether the part begins where the file ends (RFC 9110 §14.4), and is of the same content.
    fn is_rest(&self, headers: &HeaderMap) -> bool {
        let Some(range) = headers.get(CONTENT_RANGE).and_then(|range| range.to_str().ok()) else { return false };
        let Some((range, length)) = range.strip_prefix("bytes ").and_then(|range| range.split_once('/')) else {
            return false;
        };
        let start = range.split('-').next().and_then(|start| start.parse::<u64>().ok());
        let expected = self.version.as_ref().map(|version| version.length);
        start == Some(self.written) && (length == "*" || length.parse().ok() == expected)
    }

    fn refused(&self, response: http::Response<Bytes>) -> io::Error {
        let Some(plan) = &self.plan else { return lost() };
        into_io(result::unsuccessful(plan.request.operation(), response, decode::json::<Json>))
    }

    fn finish(mut self) -> io::Result<u64> {
        self.file.sync_all()?;
        fs::rename(&self.part, &self.path)?;
        self.finished = true;
        Ok(self.written)
    }
}

impl Drop for Saving {
    fn drop(&mut self) {
        if !self.finished {
            _ = fs::remove_file(&self.part);
        }
    }
}

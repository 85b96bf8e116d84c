//! A small HTTP server on the loopback.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long the server waits for a request.
const PATIENCE: Duration = Duration::from_secs(20);

/// Accepts connections, each on a thread of its own, until it is dropped.
#[derive(Debug)]
pub struct Listener {
    /// The address, such as `http://127.0.0.1:40000`.
    pub url: String,
    stop: Arc<AtomicBool>,
}

impl Listener {
    /// Listens on a free port, and gives each connection to `handle`.
    ///
    /// # Panics
    /// When no port is free.
    pub fn new(handle: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let stop = Arc::<AtomicBool>::default();
        let (end, handle) = (Arc::clone(&stop), Arc::new(handle));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                let handle = Arc::clone(&handle);
                thread::spawn(move || handle(stream.expect("a connection")));
            }
        });
        Self { url, stop }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The listener wakes up, sees the flag and ends.
        _ = TcpStream::connect(self.url.trim_start_matches("http://"));
    }
}

/// A request as it came over the wire.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// The path and the query, such as `/v1/Rooms?Page=1`.
    pub target: String,
    /// The request line and the headers, with the empty line after them.
    pub head: String,
    /// The body, without the frames of chunks.
    pub body: Vec<u8>,
    /// Whether the body came to its end.
    pub complete: bool,
}

impl Seen {
    /// The value of a header, if it is there.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// Reads a request; none where the connection ends before its head does.
    fn read(stream: &mut TcpStream) -> Option<Self> {
        let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
        let end = loop {
            if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => return None,
                Ok(count) => bytes.extend_from_slice(&buffer[..count]),
            }
        };
        let body = bytes.split_off(end);
        let head = String::from_utf8(bytes).expect("a head in UTF-8");
        let mut words = head.split(' ').map(str::to_owned);
        let (method, target) = (words.next()?, words.next()?);
        let mut seen = Self { method, target, head, body, complete: true };
        let length = seen.header("content-length").map_or(0, |length| length.parse().expect("a length"));
        let is_chunked = seen.header("transfer-encoding").is_some();
        let has_ended = |body: &[u8]| if is_chunked { body.ends_with(b"0\r\n\r\n") } else { body.len() >= length };
        while seen.complete && !has_ended(&seen.body) {
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => seen.complete = false,
                Ok(count) => seen.body.extend_from_slice(&buffer[..count]),
            }
        }
        if is_chunked {
            seen.body = unchunked(&seen.body);
        }
        Some(seen)
    }
}

/// The content of chunks (RFC 9112 §7.1), as far as they came.
fn unchunked(mut chunks: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    while let Some(line) = chunks.windows(2).position(|window| window == b"\r\n") {
        let (size, rest) = (&chunks[..line], &chunks[line + 2..]);
        let length = usize::from_str_radix(&String::from_utf8_lossy(size), 16).expect("the length of a chunk");
        content.extend_from_slice(&rest[..length.min(rest.len())]);
        chunks = rest.get(length + 2..).unwrap_or_default();
    }
    content
}

/// Answers one request on each connection, and keeps all requests.
#[derive(Debug)]
pub struct Server {
    /// The address, such as `http://127.0.0.1:40000`.
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    _listener: Listener,
}

impl Server {
    /// A server that answers with the bytes that `answer` returns.
    ///
    /// # Panics
    /// When no port is free.
    pub fn new(answer: impl Fn(&Seen) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let seen = Arc::<Mutex<Vec<Seen>>>::default();
        let log = Arc::clone(&seen);
        let listener = Listener::new(move |mut stream| {
            stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
            let Some(request) = Seen::read(&mut stream) else { return };
            log.lock().unwrap_or_else(PoisonError::into_inner).push(request.clone());
            // A client that has given up is no failure of the server.
            if request.complete {
                _ = stream.write_all(&answer(&request));
            }
        });
        Self { url: listener.url.clone(), seen, _listener: listener }
    }

    /// The requests so far.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A response with this status line, header lines and body.
#[must_use]
pub fn respond(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}").into_bytes()
}

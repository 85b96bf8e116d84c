//! A tiny HTTP server on the loopback, and the two clients that talk to it.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use typecase_runtime::{ClientBuilder, Retry};
pub use typecase_testing::block_on;

/// A request as it came over the wire.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    pub target: String,
    pub head: String,
    pub body: Vec<u8>,
    /// Whether the body came to its end.
    pub complete: bool,
}

impl Seen {
    /// The value of a header, if it is there.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Answers each request on a connection of its own until it is dropped.
pub struct Server {
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    stop: Arc<AtomicBool>,
}

impl Server {
    /// A server that answers with the bytes that `answer` gives.
    pub fn new(answer: impl Fn(&Seen) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let stop = Arc::new(AtomicBool::new(false));
        let (log, end, answer) = (Arc::clone(&seen), Arc::clone(&stop), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                let (log, answer) = (Arc::clone(&log), Arc::clone(&answer));
                thread::spawn(move || serve(stream.unwrap(), &log, &*answer));
            }
        });
        Self { url, seen, stop }
    }

    /// The requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// A builder for a client of this server that sends each call once.
    pub fn client(&self) -> ClientBuilder {
        ClientBuilder::new(&self.url, "test/1").timeout(Duration::from_secs(10)).retries(Retry::never())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The listener wakes up, sees the flag and ends.
        let _ = TcpStream::connect(self.url.trim_start_matches("http://"));
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Seen>>, answer: &dyn Fn(&Seen) -> Vec<u8>) {
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    };
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut words = head.split(' ');
    let (method, target) = (words.next().unwrap().to_owned(), words.next().unwrap().to_owned());
    let mut seen = Seen { method, target, head, body: bytes[end..].to_vec(), complete: true };
    let length = seen.header("content-length").map_or(0, |length| length.parse().unwrap());
    let chunked = seen.header("transfer-encoding").is_some();
    while if chunked { !seen.body.ends_with(b"0\r\n\r\n") } else { seen.body.len() < length } {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => {
                seen.complete = false;
                break;
            }
            Ok(count) => seen.body.extend_from_slice(&buffer[..count]),
        }
    }
    if chunked {
        seen.body = unchunked(&seen.body);
    }
    log.lock().unwrap().push(seen.clone());
    if seen.complete {
        let _ = stream.write_all(&answer(&seen));
    }
}

/// The content of chunks (RFC 9112 §7.1), as far as they came.
fn unchunked(mut chunks: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    while let Some(line) = chunks.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(std::str::from_utf8(&chunks[..line]).unwrap(), 16).unwrap();
        let rest = &chunks[line + 2..];
        content.extend_from_slice(&rest[..length.min(rest.len())]);
        chunks = rest.get(length + 2..).unwrap_or_default();
    }
    content
}

/// A response with this status line, header lines and body.
pub fn reply(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}").into_bytes()
}

/// A response of JSON.
pub fn ok(body: &str) -> Vec<u8> {
    reply("200 OK", "Content-Type: application/json\r\n", body)
}

/// For calls whose requests matter, and whose answers need only be there.
pub trait Succeed {
    /// Fails unless each answer is a success.
    fn succeed(self);
}

impl<T, E: std::fmt::Debug> Succeed for [Result<T, E>; 2] {
    #[track_caller]
    fn succeed(self) {
        for answer in self {
            answer.unwrap();
        }
    }
}

/// Sends the same call by both clients: what the blocking one gives, then the async one.
macro_rules! both {
    ($builder:expr, $operation:expr, |$call:ident| $set:expr) => {{
        use typecase_runtime::{json::Json, reply};
        let blocking = {
            let client = $builder.build_blocking().unwrap();
            let mut $call = client.call(&$operation);
            $set;
            $call.send_with_response(reply::json::<Json>, reply::json::<Json>)
        };
        let client = $builder.build().unwrap();
        let mut $call = client.call(&$operation);
        $set;
        [blocking, crate::support::block_on($call.send_with_response(reply::json::<Json>, reply::json::<Json>))]
    }};
}
pub(crate) use both;

/// Answers each connection with chunks of a body, one by one.
pub struct Trickle {
    pub url: String,
    stop: Arc<AtomicBool>,
}

impl Trickle {
    /// A server that waits before each chunk as long as it says, and after the last one before it closes. A chunk
    /// without a byte breaks the body off.
    pub fn new(chunks: Vec<(Duration, Vec<u8>)>, before_close: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let stop = Arc::new(AtomicBool::new(false));
        let end = Arc::clone(&stop);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(Ordering::SeqCst) {
                    return;
                }
                let chunks = chunks.clone();
                thread::spawn(move || trickle(stream.unwrap(), &chunks, before_close));
            }
        });
        Self { url, stop }
    }
}

impl Drop for Trickle {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.url.trim_start_matches("http://"));
    }
}

fn trickle(mut stream: TcpStream, chunks: &[(Duration, Vec<u8>)], before_close: Duration) {
    let _ = stream.read(&mut [0; 4096]);
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    let _ = stream.write_all(head.as_bytes());
    for (wait, chunk) in chunks {
        thread::sleep(*wait);
        let framed = [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat();
        if chunk.is_empty() || stream.write_all(&framed).is_err() {
            return;
        }
    }
    thread::sleep(before_close);
    let _ = stream.write_all(b"0\r\n\r\n");
}

//! A small HTTP server on the loopback that answers as a test says, and remembers what it was asked.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use twilio_insights_participants::{Client, ClientBuilder};

/// A request as it came over the wire: its target, such as `/v1/Rooms?Page=1`, and its whole head.
#[derive(Clone, Debug)]
pub struct Seen {
    pub target: String,
    head: String,
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
        let (seen, stop) = (Arc::<Mutex<Vec<_>>>::default(), Arc::<AtomicBool>::default());
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

    /// A server that gives everyone this body of JSON.
    pub fn with(body: impl Into<String>) -> Self {
        let answer = json(&body.into());
        Self::new(move |_| answer.clone())
    }

    /// The requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// A builder for a client of this server, with credentials.
    pub fn client(&self) -> ClientBuilder {
        Client::builder().base_url(&self.url).timeout(Duration::from_secs(20)).basic_auth("AC-CANARY", "token-CANARY")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // The listener wakes up, sees the flag and ends.
        _ = TcpStream::connect(self.url.trim_start_matches("http://"));
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Seen>>, answer: &dyn Fn(&Seen) -> Vec<u8>) {
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    while !bytes.ends_with(b"\r\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
    let head = String::from_utf8(bytes).unwrap();
    assert!(head.starts_with("GET "), "the document has no other method");
    let seen = Seen { target: head.split(' ').nth(1).unwrap().to_owned(), head };
    log.lock().unwrap().push(seen.clone());
    // A client that has given up is no failure of the server.
    _ = stream.write_all(&answer(&seen));
}

/// A response with this status line, header lines and body.
pub fn respond(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}").into_bytes()
}

/// A success of JSON.
pub fn json(body: &str) -> Vec<u8> {
    respond("200 OK", "Content-Type: application/json\r\nX-Request-Id: RQ1\r\n", body)
}

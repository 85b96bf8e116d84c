//! The servers of these tests, and the two clients that talk to them.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    ops::Deref,
    thread,
    time::Duration,
};

use typecase_runtime::{ClientBuilder, Retry};
use typecase_testing::Listener;
pub use typecase_testing::{Seen, block_on, respond as reply};

/// A server on the loopback that keeps all requests.
pub struct Server(typecase_testing::Server);

impl Server {
    /// A server that answers with the bytes that `answer` returns.
    pub fn new(answer: impl Fn(&Seen) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self(typecase_testing::Server::new(answer))
    }

    /// A builder for a client of this server that sends each call once.
    pub fn client(&self) -> ClientBuilder {
        ClientBuilder::new(&self.url, "test/1").timeout(Duration::from_secs(10)).retries(Retry::never())
    }
}

impl Deref for Server {
    type Target = typecase_testing::Server;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// A response of JSON.
pub fn ok(body: &str) -> Vec<u8> {
    reply("200 OK", "Content-Type: application/json\r\n", body)
}

/// Answers of calls whose requests matter.
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

/// Sends the same call by both clients: the answer of the blocking one, then that of the async one.
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

/// Runs the test of this name in a process of its own; false in that. Tracing asks but once at each place where spans
/// begin whether anyone collects them, and a test beside this one, without a collector, could be asked in its stead.
#[cfg(feature = "tracing")]
pub fn alone(name: &str) -> bool {
    const CHILD: &str = "TYPECASE_TEST_OF_SPANS";
    if std::env::var_os(CHILD).is_some() {
        return false;
    }
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    let output = child.args(["--exact", name]).env(CHILD, "1").output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    // A name that no test has succeeds too, by running none.
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
    true
}

/// Answers each connection with chunks of a body, one by one.
pub struct Trickle(Listener);

impl Trickle {
    /// A server that waits before each chunk for its time, and after the last one before it closes. A chunk without a byte
    /// breaks the body off.
    pub fn new(chunks: Vec<(Duration, Vec<u8>)>, before_close: Duration) -> Self {
        Self(Listener::new(move |stream| trickle(stream, &chunks, before_close)))
    }
}

impl Deref for Trickle {
    type Target = Listener;

    fn deref(&self) -> &Self::Target {
        &self.0
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

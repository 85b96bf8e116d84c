//! A server that does on each connection what a script says, whatever HTTP has to say to it.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    },
    thread,
    time::Duration,
};

use typecase_runtime::{ClientBuilder, Retry};

/// What the server does next on a connection.
#[derive(Clone, Debug)]
pub enum Act {
    /// Reads a request up to the end of its head.
    Read,
    Write(Vec<u8>),
    /// Waits for so many milliseconds.
    Wait(u64),
    /// Closes the connection with a reset: that is what Linux sends where something is left unread.
    Reset,
}

pub struct Scripted {
    pub url: String,
    connections: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
}

impl Scripted {
    /// A server that does the same on each connection.
    pub fn new(script: Vec<Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (connections, stop) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (count, end) = (Arc::clone(&connections), Arc::clone(&stop));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if end.load(SeqCst) {
                    return;
                }
                count.fetch_add(1, SeqCst);
                let script = script.clone();
                thread::spawn(move || act(stream.unwrap(), &script));
            }
        });
        Self { url, connections, stop }
    }

    /// One that answers a request with these bytes and closes the connection.
    pub fn answering(answer: impl Into<Vec<u8>>) -> Self {
        Self::new(vec![Act::Read, Act::Write(answer.into())])
    }

    pub fn connections(&self) -> usize {
        self.connections.load(SeqCst)
    }

    /// A builder for a client that sends each call once.
    pub fn client(&self) -> ClientBuilder {
        ClientBuilder::new(&self.url, "test/1").timeout(Duration::from_secs(10)).retries(Retry::never())
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.stop.store(true, SeqCst);
        let _ = TcpStream::connect(self.url.trim_start_matches("http://"));
    }
}

fn act(mut stream: TcpStream, script: &[Act]) {
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    for act in script {
        let done = match act {
            Act::Read => read_head(&mut stream),
            Act::Write(bytes) => stream.write_all(bytes).is_ok(),
            Act::Wait(millis) => {
                thread::sleep(Duration::from_millis(*millis));
                true
            }
            Act::Reset => {
                // Something has come in, and stays unread.
                let _ = stream.peek(&mut [0]);
                false
            }
        };
        if !done {
            return;
        }
    }
}

fn read_head(stream: &mut TcpStream) -> bool {
    let mut seen = Vec::new();
    let mut byte = [0];
    while !seen.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => seen.push(byte[0]),
            _ => return false,
        }
    }
    true
}

/// An address where connections hang: the queue of the listener is full. It stays so while what is returned lives.
pub fn hanging() -> (String, TcpListener, Vec<TcpStream>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let waiting = || TcpStream::connect_timeout(&address, Duration::from_millis(200)).ok();
    let queue = std::iter::from_fn(waiting).take(10_000).collect();
    (format!("http://{address}"), listener, queue)
}

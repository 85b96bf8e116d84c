//! The fake server over HTTP/1.1 (RFC 9112): a request for each connection.

use std::io::{self, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{Answered, Asked, Mock};

const MAX_HEAD: usize = 64 << 10;
const MAX_HEADERS: usize = 256;
const MAX_BODY: usize = 64 << 20;
/// The longest wait for the next bytes of a request.
const PATIENCE: Duration = Duration::from_secs(30);

/// A request, and who waits for its answer.
type Waiting = (Asked, mpsc::Sender<Answered>);

/// Answers every connection until the process ends; `told` is called with each request and its answer.
///
/// # Errors
/// No thread can be started.
pub fn serve(mock: &mut Mock<'_>, listener: TcpListener, told: &mut dyn FnMut(&Asked, &Answered)) -> io::Result<()> {
    let (sender, requests) = mpsc::channel::<Waiting>();
    let accept = move || {
        for stream in listener.incoming().filter_map(Result::ok) {
            let sender = sender.clone();
            // A connection that gets no thread is closed.
            _ = thread::Builder::new().name("connection".to_owned()).spawn(move || connection(stream, &sender));
        }
    };
    thread::Builder::new().name("connections".to_owned()).spawn(accept)?;
    for (asked, waiting) in requests {
        let answered = mock.answer(&asked);
        told(&asked, &answered);
        // Who has gone away needs no answer.
        _ = waiting.send(answered);
    }
    Ok(())
}

fn connection(mut stream: TcpStream, requests: &mpsc::Sender<Waiting>) {
    _ = stream.set_read_timeout(Some(PATIENCE));
    _ = stream.set_write_timeout(Some(PATIENCE));
    let (answered, without_body) = match read(&mut stream) {
        Ok(asked) => {
            let without_body = asked.method == "HEAD";
            let (sender, answer) = mpsc::channel();
            if requests.send((asked, sender)).is_err() {
                return;
            }
            let Ok(answered) = answer.recv() else { return };
            (answered, without_body)
        }
        Err(Some((status, reason))) => (Answered::problem(status, reason, &[]), false),
        Err(None) => return,
    };
    _ = stream.write_all(&written(&answered, without_body));
    _ = stream.shutdown(std::net::Shutdown::Write);
}

/// What is wrong with a request, if there is anyone to tell.
type Fault = Option<(u16, &'static str)>;

fn read(stream: &mut TcpStream) -> Result<Asked, Fault> {
    let mut bytes = Vec::new();
    let (mut asked, start) = loop {
        more(stream, &mut bytes)?;
        if let Some(parsed) = head(&bytes)? {
            break parsed;
        }
        if bytes.len() > MAX_HEAD {
            return Err(Some((431, "the head is larger than 64 KiB")));
        }
    };
    if asked.header("expect").is_some_and(|expect| expect.eq_ignore_ascii_case("100-continue")) {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").map_err(|_| None)?;
    }
    let mut body = bytes.split_off(start);
    asked.body = match asked.header("transfer-encoding") {
        Some(_) => chunks(stream, body)?,
        None => {
            let length = asked.header("content-length").map_or(Ok(0), str::parse::<usize>);
            let length = length.map_err(|_| Some((400, "the length is no number")))?;
            if length > MAX_BODY {
                return Err(Some((413, "the body is larger than 64 MiB")));
            }
            while body.len() < length {
                more(stream, &mut body)?;
            }
            body.truncate(length);
            body
        }
    };
    Ok(asked)
}

/// The content of a body in chunks (RFC 9112 §7.1), of which some is read.
fn chunks(stream: &mut TcpStream, mut bytes: Vec<u8>) -> Result<Vec<u8>, Fault> {
    let mut content = Vec::new();
    loop {
        let (start, length) = loop {
            let parsed = httparse::parse_chunk_size(&bytes).map_err(|_| Some((400, "the chunks can't be read")))?;
            match parsed {
                httparse::Status::Complete(found) => break found,
                httparse::Status::Partial if bytes.len() > MAX_HEAD => {
                    return Err(Some((400, "the line before a chunk is larger than 64 KiB")));
                }
                httparse::Status::Partial => more(stream, &mut bytes)?,
            }
        };
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > MAX_BODY - content.len() {
            return Err(Some((413, "the body is larger than 64 MiB")));
        }
        let end = start.saturating_add(length);
        // Behind a chunk stands a line break. What stands behind the last one is passed over with the connection.
        while length > 0 && bytes.len() < end + 2 {
            more(stream, &mut bytes)?;
        }
        if length == 0 {
            return Ok(content);
        }
        content.extend(bytes.get(start..end).unwrap_or_default());
        bytes.drain(..end + 2);
    }
}

/// Reads what there is, at least a byte.
fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Result<(), Fault> {
    let mut buffer = [0; 16 << 10];
    let count = stream.read(&mut buffer).map_err(|_| None)?;
    bytes.extend_from_slice(buffer.get(..count).unwrap_or_default());
    if count == 0 { Err(None) } else { Ok(()) }
}

/// The request without its body, and where that starts, once the head is there.
fn head(bytes: &[u8]) -> Result<Option<(Asked, usize)>, Fault> {
    let bad = Some((400, "the head can't be read"));
    let mut fields = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut fields);
    let httparse::Status::Complete(start) = parsed.parse(bytes).map_err(|_| bad)? else { return Ok(None) };
    let (Some(method), Some(target)) = (parsed.method, parsed.path) else { return Err(bad) };
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let headers = parsed.headers.iter().map(|field| (field.name.to_ascii_lowercase(), text(field.value))).collect();
    let asked = Asked { method: method.to_owned(), target: target.to_owned(), headers, body: Vec::new() };
    Ok(Some((asked, start)))
}

fn written(answered: &Answered, without_body: bool) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {} \r\n", answered.status).into_bytes();
    for (name, value) in &answered.headers {
        bytes.extend(format!("{name}: {value}\r\n").into_bytes());
    }
    let bodiless = matches!(answered.status, 100..200 | 204 | 304);
    if !bodiless {
        bytes.extend(format!("content-length: {}\r\n", answered.body.len()).into_bytes());
    }
    bytes.extend(b"connection: close\r\n\r\n");
    if !bodiless && !without_body {
        bytes.extend_from_slice(&answered.body);
    }
    bytes
}

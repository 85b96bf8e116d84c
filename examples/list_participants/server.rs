//! A server on loopback that serves a conference made from the document's example: three pages of participants.

use std::error::Error;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread;

use serde_json::{Value, json};
use twilio_insights_participants::types::ConferenceSid;
use typecase::document::Document;

const CONFERENCE: &str = "CF0123456789abcdef0123456789abcdef";
const PAGES: usize = 3;
const LABELS: [&str; 6] = ["agent", "customer", "supervisor", "interpreter", "specialist", "recorder"];

/// It serves until the program ends.
pub struct Server {
    url: String,
}

impl Server {
    /// Starts the server on a free port.
    pub fn start() -> Result<Self, Box<dyn Error>> {
        let example = example()?;
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("http://{}", listener.local_addr()?);
        let own = url.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if let Err(error) = serve(stream, &own, &example) {
                    eprintln!("the server on loopback: {error}");
                }
            }
        });
        Ok(Self { url })
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// The one conference that it knows.
    pub fn conference(&self) -> Result<ConferenceSid, Box<dyn Error>> {
        Ok(CONFERENCE.parse()?)
    }
}

/// The participants of the document's example page.
fn example() -> Result<Vec<Value>, Box<dyn Error>> {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/participants.yaml");
    let document = Document::load(&spec)?.document;
    let path = ["components", "examples", "ParticipantPage", "value", "participants"];
    let participants = document.root().path(&path).ok_or("the document has no example page")?;
    Ok(participants.elements().map(|participant| participant.value().to_json()).collect())
}

/// Answers one request.
fn serve(stream: TcpStream, url: &str, example: &[Value]) -> io::Result<()> {
    let lines = BufReader::new(&stream).lines().take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty()));
    let head = lines.collect::<Result<Vec<_>, _>>()?;
    let target = head.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let is_allowed = head.iter().any(|line| line.to_ascii_lowercase().starts_with("authorization: basic "));
    let (status, body) = if is_allowed {
        ("200 OK", page(url, target, example))
    } else {
        ("401 Unauthorized", json!({"code": 20003, "message": "Authenticate", "status": 401}))
    };
    let body = body.to_string();
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n");
    (&stream).write_all(format!("{head}Connection: close\r\n\r\n{body}").as_bytes())
}

/// The page that a request asks for by `Page`, from 0.
fn page(url: &str, target: &str, example: &[Value]) -> Value {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let number = query.split('&').find_map(|pair| pair.strip_prefix("Page=")?.parse().ok()).unwrap_or(0);
    let link = |number: usize| (number < PAGES).then(|| format!("{url}{path}?Page={number}"));
    let start = number * example.len();
    let participants = example.iter().enumerate().map(|(index, participant)| vary(participant, start + index));
    json!({
        "meta": {"key": "participants", "page": number, "url": link(number), "next_page_url": link(number + 1)},
        "participants": participants.collect::<Vec<_>>(),
    })
}

/// The example's participant as the one of this number in the conference.
fn vary(example: &Value, number: usize) -> Value {
    let mut participant = example.clone();
    participant["call_sid"] = json!(format!("CA{:032x}", number + 1));
    participant["participant_sid"] = json!(format!("CP{:032x}", number + 1));
    participant["label"] = json!(LABELS.get(number));
    participant["join_time"] = json!(format!("2026-03-02T17:{number:02}:04Z"));
    participant["duration_seconds"] = json!(1874 - 60 * number);
    participant
}

//! A fake server of the API for tests of what uses its client: real HTTP on the loopback, with answers that a test sets.

mod answer;
#[cfg(feature = "uploads")]
mod chunks;
mod connection;
mod methods;
mod request;
mod route;
#[cfg(feature = "mock_answers")]
mod script;

use std::{
    fmt, io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
    thread::{self, JoinHandle},
};

use http::{HeaderMap, StatusCode};

use crate::{call::credential::Credential, client::ClientBuilder, request::operation::Operation};
use answer::Reply;
pub use answer::{Answer, Success, encode};
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use methods::mock;
pub use request::Request;
use route::Route;
#[cfg(feature = "mock_answers")]
pub use script::in_turn;

/// A fake server of the API, on a free port of the loopback until it is dropped.
///
/// An operation answers what the test has set last for it. Where nothing is set, it answers the document's example; without
/// one, 501. A path that no operation has is answered 404. Every request is kept.
///
/// ```text
/// let mock = Mock::start()?;
/// let rooms: Rooms = serde_json::from_str(r#"{"rooms":[]}"#)?;
/// mock.list_rooms(move |request| match request.query_parameter("page").as_deref() {
///     None => Answer::from(rooms.clone()),
///     Some(_) => Answer::status(404),
/// });
/// let client = mock.client().retries(Retry::never()).build()?;
/// ```
///
/// A type that only answers have is made of JSON, as above: its fields may be more in the next version, so that no literal makes it.
///
/// It speaks HTTP/1.1 without TLS, one request a connection, with bodies of 64 MiB at most.
pub struct Mock {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    routes: Mutex<Vec<Route>>,
    requests: Mutex<Vec<Request>>,
    ended: AtomicBool,
}

/// A function that answers an operation.
type Answering = Arc<dyn Fn(&Request) -> Reply + Send + Sync>;

impl Mock {
    /// A server that knows no operation yet.
    ///
    /// # Errors
    /// No port is free.
    pub fn listen() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::default());
        let served = Arc::clone(&shared);
        let listening = thread::Builder::new().name("mock".to_owned()).spawn(move || listen(&listener, &served))?;
        Ok(Self { address, shared, listening: Some(listening) })
    }

    /// Its base URL, for a client's `base_url`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far, oldest first.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }

    /// Adds an operation, with the status and the JSON of the document's example.
    pub fn expect(&self, operation: &Operation, example: Option<(u16, &'static str)>) {
        let reply = example.map(|(status, json)| Reply::json(status, json));
        let answering = reply.map(|reply| Arc::new(move |_: &Request| reply.clone()) as Answering);
        lock(&self.shared.routes).push(Route::new(operation, answering));
    }

    /// A builder of a client of this server, which sends calls without credentials too.
    pub fn connect(&self, mut builder: ClientBuilder) -> ClientBuilder {
        for scheme in lock(&self.shared.routes).iter().flat_map(|route| route.schemes()) {
            builder = builder.credential(scheme, Credential::outside());
        }
        builder.base_url(&self.url())
    }

    /// Sets what answers an operation.
    pub fn answer<T: 'static>(
        &self,
        operation: &Operation,
        success: Success<T>,
        answer: impl Fn(&Request) -> Answer<T> + Send + Sync + 'static,
    ) -> &Self {
        let answering: Answering = Arc::new(move |request| answer(request).into_reply(&success));
        let mut routes = lock(&self.shared.routes);
        match routes.iter_mut().find(|route| route.is_for(operation)) {
            Some(route) => route.answering = Some(answering),
            None => routes.push(Route::new(operation, Some(answering))),
        }
        self
    }
}

/// The header that says why a fake server has no answer.
const REASON: &str = "mock-reason";

/// Why a fake server has no answer, if it is one that has none.
pub(crate) fn reason(headers: &HeaderMap) -> Option<&str> {
    headers.get(REASON)?.to_str().ok()
}

/// The server ends: no thread waits for another connection.
impl Drop for Mock {
    fn drop(&mut self) {
        self.shared.ended.store(true, SeqCst);
        // The listener wakes up, sees that it is over, and ends; without a connection it would wait for one.
        if TcpStream::connect(self.address).is_ok()
            && let Some(listening) = self.listening.take()
        {
            let _ = listening.join();
        }
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock").field("url", &self.url()).finish_non_exhaustive()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.ended.load(SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // A connection without a thread is closed, which the client sees.
        let _ = thread::Builder::new().name("mock connection".to_owned()).spawn(move || {
            connection::serve(stream, |request| shared.reply(request));
        });
    }
}

impl Shared {
    fn reply(&self, mut request: Request) -> Reply {
        let found = route::find(&lock(&self.routes), &mut request);
        lock(&self.requests).push(request.clone());
        match found {
            Ok(Some(answering)) => answering(&request),
            Ok(None) => {
                let id = request.operation().unwrap_or_default();
                let text =
                    format!("the operation {id} has no answer: the document gives no example, and the test sets none");
                Reply::reason(StatusCode::NOT_IMPLEMENTED, &text)
            }
            Err(text) => Reply::reason(StatusCode::NOT_FOUND, &text),
        }
    }
}

//! A fake server of a document: which operation a request is for, whether it is as documented, and what it is answered. Nothing
//! here but [`serve`] does IO.

mod http;
mod parameters;
mod respond;
mod routes;
#[cfg(test)]
mod tests;

use serde_json::{Value as Json, json};

use crate::diff::schema::{Containment, Direction, Judge, Side};
use crate::document::{Document, Node};
use crate::openapi::declared;

pub use http::serve;
use routes::{Route, Routes};

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The method, in capitals.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Names in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Asked {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// What a request is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// The status.
    pub status: u16,
    /// Names and values, without the length.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answered {
    /// Why there is no documented answer, as a problem (RFC 9457).
    fn problem(status: u16, title: &str, details: &[String]) -> Self {
        let body = json!({"title": title, "status": status, "errors": details});
        let headers = vec![("content-type".to_owned(), "application/problem+json".to_owned())];
        Self { status, headers, body: body.to_string().into_bytes() }
    }
}

/// A document as a server has it.
pub struct Mock<'d> {
    document: &'d Document,
    routes: Routes<'d>,
    /// What clients send, and what they receive.
    sent: Containment<'d>,
    received: Containment<'d>,
}

impl<'d> Mock<'d> {
    /// The server of a document.
    #[must_use]
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            routes: Routes::of(document),
            sent: Containment::new(document, document, Direction::Sent),
            received: Containment::new(document, document, Direction::Received),
        }
    }

    /// What a request is answered: as documented, if it is itself as documented. The same request has the same answer.
    pub fn answer(&mut self, asked: &Asked) -> Answered {
        let path = asked.target.split(['?', '#']).next().unwrap_or_default();
        let (route, values) = match self.routes.find(&asked.method, path) {
            Ok(found) => found,
            Err(methods) if methods.is_empty() => {
                return Answered::problem(404, "no operation has this path", &[path.to_owned()]);
            }
            Err(methods) => {
                let mut answer =
                    Answered::problem(405, "the path has no such method", std::slice::from_ref(&asked.method));
                answer.headers.push(("allow".to_owned(), methods.join(", ")));
                return answer;
            }
        };
        if !self.is_allowed(&route, asked) {
            let mut answer = Answered::problem(401, "the request has none of the credentials that it needs", &[]);
            answer.headers.push(("www-authenticate".to_owned(), self.challenge(&route).to_owned()));
            return answer;
        }
        let faults = self.parameter_faults(&route, &values, asked);
        if !faults.is_empty() {
            return Answered::problem(422, "the request isn't as documented", &faults);
        }
        if let Some((status, fault)) = self.body_fault(&route, asked) {
            return Answered::problem(status, "the request's body isn't as documented", &[fault]);
        }
        self.respond(&route, asked)
    }

    /// The challenge of an answer 401; a client needs that of digest authentication before it can send a credential at all.
    fn challenge(&self, route: &Route<'d>) -> &'static str {
        let root = self.document.root();
        let security = route.operation.get("security").or_else(|| root.get("security"));
        let is_digest = |name: &str| {
            let scheme = root.path(&["components", "securitySchemes"]).and_then(|schemes| schemes.get(name));
            let scheme = scheme.map(|scheme| self.document.target(&scheme));
            scheme.and_then(|scheme| scheme.str("scheme").map(|one| one.eq_ignore_ascii_case("digest"))) == Some(true)
        };
        let mut asked = security.iter().flat_map(Node::elements);
        match asked.any(|one| one.members().any(|(name, _)| is_digest(name))) {
            true => "Digest realm=\"mock\", nonce=\"mock\", algorithm=SHA-256, qop=\"auth\"",
            false => "Bearer",
        }
    }

    /// Whether a request has what one of the alternatives of its operation's security asks for. No secret is checked.
    fn is_allowed(&self, route: &Route<'d>, asked: &Asked) -> bool {
        let root = self.document.root();
        let Some(security) = route.operation.get("security").or_else(|| root.get("security")) else { return true };
        let has = |name: &str| {
            let scheme = root.path(&["components", "securitySchemes"]).and_then(|schemes| schemes.get(name));
            let Some(scheme) = scheme.map(|scheme| self.document.target(&scheme)) else { return true };
            match (scheme.str("type"), scheme.str("in"), scheme.str("name")) {
                (Some("apiKey"), Some("query"), Some(name)) => !parameters::in_query(asked, name).is_empty(),
                (Some("apiKey"), Some("cookie"), Some(name)) => parameters::in_cookie(asked, name).is_some(),
                (Some("apiKey"), _, Some(name)) => asked.header(&name.to_ascii_lowercase()).is_some(),
                (Some("http" | "oauth2" | "openIdConnect"), _, _) => asked.header("authorization").is_some(),
                _ => true,
            }
        };
        let mut alternatives = security.elements().peekable();
        alternatives.peek().is_none() || alternatives.any(|one| one.members().all(|(name, _)| has(name)))
    }

    /// The status for a body that isn't as documented, and why it isn't.
    fn body_fault(&mut self, route: &Route<'d>, asked: &Asked) -> Option<(u16, String)> {
        let body = self.document.target(&route.operation.get("requestBody")?);
        if asked.body.is_empty() {
            let required = body.bool("required") == Some(true);
            return required.then(|| (400, "a body is required".to_owned()));
        }
        let kind = asked.header("content-type").unwrap_or("application/octet-stream");
        let Some(content) = declared::content(&body, kind) else {
            return Some((415, format!("`{kind}` is none of the documented media types")));
        };
        if !is_json(&declared::essence(kind)) {
            return None;
        }
        let value: Json = match serde_json::from_slice(&asked.body) {
            Ok(value) => value,
            Err(error) => return Some((400, format!("the body isn't JSON: {error}"))),
        };
        let schema = content.get("schema")?;
        self.fault(&schema, &value).map(|pointer| (422, format!("{pointer} isn't what its schema describes")))
    }

    /// The place in a value that isn't what a schema describes, as exactly as members and items tell.
    fn fault(&mut self, schema: &Node<'d>, value: &Json) -> Option<String> {
        let schemas = self.sent.side(Side::New);
        let id = schemas.schema(schema);
        if schemas.accepts(id, value, Judge::Strict) != Some(false) {
            return None;
        }
        let (mut pointer, mut schema, mut value) = ("#".to_owned(), self.document.target(schema), value);
        for _ in 0..DEEPEST {
            let inner: Vec<(String, Node<'d>, &Json)> = match value {
                Json::Object(members) => {
                    let declared = schema.get("properties");
                    let declared = |name: &str| declared.as_ref().and_then(|properties| properties.get(name));
                    let members =
                        members.iter().filter_map(|(name, value)| Some((name.clone(), declared(name)?, value)));
                    members.collect()
                }
                Json::Array(items) => {
                    let declared = schema.get("items");
                    let items = items
                        .iter()
                        .enumerate()
                        .filter_map(|(index, value)| Some((index.to_string(), declared.clone()?, value)));
                    items.collect()
                }
                _ => break,
            };
            let schemas = self.sent.side(Side::New);
            let wrong = inner.into_iter().find(|(_, schema, value)| {
                let id = schemas.schema(schema);
                schemas.accepts(id, value, Judge::Strict) == Some(false)
            });
            let Some((name, at, inside)) = wrong else { break };
            pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
            (schema, value) = (self.document.target(&at), inside);
        }
        Some(pointer)
    }
}

/// The greatest depth of a value at which its fault is looked for.
const DEEPEST: usize = 32;

/// Whether a media type is JSON.
fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

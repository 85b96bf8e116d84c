//! Finds the operation of a request.

use http::Method;

use super::{
    Answering,
    request::{Request, decoded},
};
use crate::{
    request::operation::{Operation, Security},
    url::escape,
};

/// An operation, and what answers it.
pub(super) struct Route {
    id: &'static str,
    method: Option<Method>,
    template: &'static str,
    security: Security,
    pub(super) answering: Option<Answering>,
}

impl Route {
    pub(super) fn new(operation: &Operation, answering: Option<Answering>) -> Self {
        // Some documents have several operations at one path, with fragments or queries in it, which routing doesn't distinguish.
        let template = operation.template().split(['#', '?']).next().unwrap_or_default();
        Self {
            id: operation.id(),
            method: operation.method().ok(),
            template,
            security: operation.security(),
            answering,
        }
    }

    /// The names of the security schemes that the operation speaks of.
    pub(super) fn schemes(&self) -> Vec<&'static str> {
        match self.security {
            Security::Alternatives(alternatives) => alternatives.iter().copied().flatten().copied().collect(),
            Security::All => Vec::new(),
        }
    }

    pub(super) fn is_for(&self, operation: &Operation) -> bool {
        self.id == operation.id()
    }
}

/// What answers the request, in which its operation and path parameters are set; or what the server says that has none.
pub(super) fn find(routes: &[Route], request: &mut Request) -> Result<Option<Answering>, String> {
    let matching = |route: &&Route| matches(route.template, request.path()).is_some();
    // A path that is spelled out goes before one with parameters (OpenAPI, section Paths Object).
    let best = routes
        .iter()
        .filter(|route| route.method.as_ref() == Some(&request.method))
        .filter(matching)
        .min_by_key(|route| route.template.matches('{').count());
    let Some(route) = best else {
        let (method, path) = (&request.method, request.path());
        let others: Vec<&str> =
            routes.iter().filter(matching).filter_map(|route| Some(route.method.as_ref()?.as_str())).collect();
        return Err(match others.as_slice() {
            [] => format!("no operation of the document has the path {path}"),
            others => format!("no operation of the document is {method} {path}, only {}", others.join(", ")),
        });
    };
    request.path_parameters = matches(route.template, request.path()).unwrap_or_default();
    request.operation = Some(route.id);
    Ok(route.answering.clone())
}

/// The path parameters, if the path is one of the template.
fn matches(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let mut found = Vec::new();
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(found),
            (Some(wanted), Some(given)) => segment(wanted, given, &mut found)?,
            _ => return None,
        }
    }
}

/// One segment, such as `{id}.json`: each parameter takes as little as it can, and at least a character.
fn segment(mut wanted: &'static str, mut given: &str, found: &mut Vec<(&'static str, String)>) -> Option<()> {
    while let Some((before, rest)) = wanted.split_once('{') {
        let (name, after) = rest.split_once('}')?;
        given = given.strip_prefix(sent(before).as_str())?;
        let literal = sent(after.split('{').next().unwrap_or_default());
        let end = match literal.as_str() {
            "" => given.len(),
            literal => given.char_indices().skip(1).find(|(at, _)| given[*at..].starts_with(literal))?.0,
        };
        if end == 0 {
            return None;
        }
        found.push((name, decoded(&given[..end])));
        (wanted, given) = (after, &given[end..]);
    }
    (sent(wanted) == given).then_some(())
}

/// Text of a template as it is sent.
fn sent(text: &str) -> String {
    let mut sent = String::new();
    escape::literal(text, &mut sent);
    sent
}

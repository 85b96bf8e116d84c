//! Which operation a request is for.

use percent_encoding::percent_decode_str;

use crate::document::{Document, Node};
use crate::model::{Server, ServerVariable};
use crate::openapi::LONGEST_URL;

/// The methods that a Path Item Object has members for.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// An operation and where it is called.
#[derive(Clone)]
pub(super) struct Route<'d> {
    pub(super) method: String,
    template: &'d str,
    /// The Path Item Object, which has parameters of all its operations.
    pub(super) item: Node<'d>,
    pub(super) operation: Node<'d>,
}

/// The operations of a document.
pub(super) struct Routes<'d> {
    routes: Vec<Route<'d>>,
    /// The paths of the servers that operations are called below.
    bases: Vec<String>,
}

/// The value of each of a path's parameters, decoded.
pub(super) type Values = Vec<(String, String)>;

impl<'d> Routes<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let root = document.root();
        let mut routes = Vec::new();
        for (template, item) in root.get("paths").iter().flat_map(Node::members) {
            let item = document.target(&item);
            let additional = item.get("additionalOperations");
            let own = METHODS.iter().filter_map(|method| Some((method.to_uppercase(), item.get(method)?)));
            let others = additional.iter().flat_map(Node::members).map(|(method, node)| (method.to_owned(), node));
            let operations: Vec<(String, Node<'d>)> = own.chain(others).collect();
            let route = |(method, operation)| Route { method, template, item: item.clone(), operation };
            routes.extend(operations.into_iter().map(route));
        }
        // Of two templates that fit, the one with a literal where the other has a parameter is meant (OpenAPI 3.1, section 4.8.8.2).
        routes.sort_by_key(|route| {
            let segments = route.template.split('/').map(|segment| (segment.contains('{'), !segment.starts_with('{')));
            segments.collect::<Vec<_>>()
        });
        Self { routes, bases: bases(document) }
    }

    /// The operation and the values of its path; else the methods that the path has.
    pub(super) fn find(&self, method: &str, path: &str) -> Result<(Route<'d>, Values), Vec<String>> {
        let below = self.bases.iter().filter_map(|base| path.strip_prefix(base.as_str()));
        let paths: Vec<&str> = below.filter(|rest| rest.is_empty() || rest.starts_with('/')).collect();
        let mut methods: Vec<String> = Vec::new();
        for route in &self.routes {
            let Some(values) = paths.iter().find_map(|path| fit(route.template, path)) else { continue };
            if route.method == method {
                return Ok((route.clone(), values));
            }
            if !methods.contains(&route.method) {
                methods.push(route.method.clone());
            }
        }
        // A document rarely lists HEAD where it has GET.
        if method == "HEAD" && methods.iter().any(|method| method == "GET") {
            return self.find("GET", path);
        }
        Err(methods)
    }
}

/// The paths of all servers with the defaults of their variables, the longest first, and the empty one.
fn bases(document: &Document) -> Vec<String> {
    let root = document.root();
    let servers = root.get("servers");
    let path = |server: Node<'_>| {
        let variable = |(name, variable): (&str, Node<'_>)| ServerVariable {
            name: name.to_owned(),
            default: variable.str("default").map(str::to_owned),
            ..ServerVariable::default()
        };
        let url = server.str("url").filter(|url| url.len() <= LONGEST_URL)?.to_owned();
        let variables = server.get("variables").iter().flat_map(Node::members).map(variable).collect();
        let url = Server { url, variables, ..Server::default() }.plain_url();
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
        Some(rest.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_owned())
    };
    let mut bases: Vec<String> = servers.iter().flat_map(Node::elements).filter_map(path).collect();
    bases.push(String::new());
    bases.sort_by_key(|base| std::cmp::Reverse(base.len()));
    bases.dedup();
    bases
}

/// The values of a template's parameters in a path, if it fits. A segment may have text around its parameters: `{id}.json`.
fn fit(template: &str, path: &str) -> Option<Values> {
    let template = template.split(['?', '#']).next().unwrap_or_default();
    let (mut segments, mut values) = (path.split('/'), Vec::new());
    for pattern in template.split('/') {
        let segment = segments.next()?;
        fit_segment(pattern, segment, &mut values)?;
    }
    segments.next().is_none().then_some(values)
}

fn fit_segment(mut pattern: &str, mut segment: &str, values: &mut Values) -> Option<()> {
    while let Some((before, rest)) = pattern.split_once('{') {
        segment = segment.strip_prefix(before)?;
        let (name, after) = rest.split_once('}')?;
        let literal = after.split('{').next().unwrap_or_default();
        let length = if literal.is_empty() { segment.len() } else { segment.find(literal)? };
        let (value, left) = segment.split_at_checked(length)?;
        if value.is_empty() {
            return None;
        }
        values.push((name.to_owned(), percent_decode_str(value).decode_utf8_lossy().into_owned()));
        (pattern, segment) = (after, left);
    }
    let literal = percent_decode_str(segment).decode_utf8_lossy();
    (pattern == segment || *pattern == *literal).then_some(())
}

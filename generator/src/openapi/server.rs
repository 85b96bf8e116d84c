//! Servers: those of the whole API, and those of paths and operations.

use indexmap::IndexSet;

use super::Reader;
use crate::document::{Node, Value};
use crate::finding::{Finding, Severity};
use crate::model::{Server, ServerVariable, next_variable};

impl<'d> Reader<'d> {
    /// The servers of the whole API. A document without servers has a single `/`.
    pub(super) fn api_servers(&mut self) {
        self.servers(&self.document().root(), false);
        if let [server] = self.api.servers.as_slice()
            && server.url == "/"
        {
            self.api.servers.clear();
            self.servers.clear();
        }
    }

    /// The servers of an operation, or else of its path; none where they are those of the whole API.
    pub(super) fn own_servers(&mut self, item: &Node<'d>, operation: &Node<'d>) -> Vec<usize> {
        let node =
            [operation, item].into_iter().find(|node| node.get("servers").is_some_and(|list| list.at(0).is_some()));
        let own = node.map(|node| self.servers(node, true)).unwrap_or_default();
        let whole = self.api.servers.partition_point(|server| !server.apart);
        if own.iter().copied().eq(0..whole) { Vec::new() } else { own }
    }

    /// Where every operation has servers of its own and the whole API has none, those of the first are as good as any.
    pub(super) fn default_servers(&mut self) {
        let Some(first) = self.api.operations.first().map(|operation| operation.servers.clone()) else { return };
        let root = self.document().root();
        let named = self.api.servers.iter().any(|server| !server.apart);
        if !named && self.api.operations.iter().all(|operation| !operation.servers.is_empty()) {
            self.api.servers.iter_mut().enumerate().for_each(|(index, server)| server.apart = !first.contains(&index));
            let same = self.api.operations.iter_mut().filter(|operation| operation.servers == first);
            same.for_each(|operation| operation.servers.clear());
        } else if !named {
            self.types.built.findings.add(Finding {
                severity: Severity::Note,
                place: root.place(),
                message: NO_SERVER.to_owned(),
                instead: "`base_url` has to be set when a client is built".to_owned(),
            });
        }
    }

    /// The indices of the servers that a node lists, each once.
    fn servers(&mut self, node: &Node<'d>, apart: bool) -> Vec<usize> {
        let mut indices = IndexSet::new();
        for node in node.get("servers").iter().flat_map(Node::elements) {
            let Some(server) = self.server(&node, apart) else { continue };
            let index = *self.servers.entry((server.url.clone(), server.variables.clone())).or_insert_with(|| {
                self.api.servers.push(server);
                self.api.servers.len() - 1
            });
            indices.insert(index);
        }
        indices.into_iter().collect()
    }

    fn server(&mut self, node: &Node<'d>, apart: bool) -> Option<Server> {
        let written = node.str("url")?.trim();
        if written.len() > LONGEST_URL {
            self.note(node, format!("the server's URL is longer than {LONGEST_URL} bytes"), "passed over");
            return None;
        }
        let mut url = written.to_owned();
        if written.starts_with("//") {
            self.note(node, format!("the server `{written}` has no scheme"), "read with `https`");
            url.insert_str(0, "https:");
        } else if !written.contains("://") && !written.starts_with('{') {
            let path = written.trim_start_matches(['.', '/']);
            url = format!("/{path}");
            self.note(
                node,
                format!("the server `{written}` is relative to where the document is, which isn't known"),
                if apart { "read as relative to the API" } else { "the rest is given when a client is built" },
            );
        }
        if let Some((before, _)) = url.split_once('#') {
            self.note(node, format!("the server `{url}` has a fragment, which is never sent"), "read without it");
            url.truncate(before.len());
        }
        if url.contains('?') {
            self.note(node, format!("the server `{url}` has a query"), "it is sent with every call");
        }
        let text = |key: &str| node.str(key).unwrap_or_default().trim().to_owned();
        let url = if url == "/" { url } else { url.trim_end_matches('/').to_owned() };
        let variables = self.variables(node, &url);
        Some(Server { name: text("name"), description: text("description"), url, variables, apart })
    }

    /// The variables that stand in an address, in its order.
    fn variables(&mut self, server: &Node<'d>, url: &str) -> Vec<ServerVariable> {
        let mut variables: Vec<ServerVariable> = Vec::new();
        let declared = server.get("variables");
        let mut rest = url;
        while let Some((_, name, after)) = next_variable(rest) {
            rest = after;
            if variables.iter().any(|known| known.name == name) {
                continue;
            }
            match declared.as_ref().and_then(|declared| declared.get(name)) {
                Some(node) => variables.push(self.variable(name, &node)),
                None => {
                    self.note(
                        server,
                        format!("the variable `{name}` isn't declared"),
                        "it has to be set, to any value",
                    );
                    variables.push(ServerVariable { name: name.to_owned(), ..ServerVariable::default() });
                }
            }
        }
        for (name, node) in declared.iter().flat_map(Node::members) {
            if !variables.iter().any(|known| known.name == name) {
                self.note(&node, format!("the server's URL has no variable `{name}`"), "passed over");
            }
        }
        variables
    }

    fn variable(&mut self, name: &str, node: &Node<'d>) -> ServerVariable {
        let listed = node.get("enum");
        let mut values: Vec<String> = Vec::new();
        for value in listed.iter().flat_map(Node::elements).filter_map(|value| text(value.value())) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        let default = node.get("default").and_then(|default| text(default.value())).or_else(|| {
            let first = values.first().cloned();
            let instead =
                first.as_ref().map_or_else(|| "it has to be set".to_owned(), |first| format!("it is `{first}`"));
            self.note(node, format!("the variable `{name}` has no default"), instead);
            first
        });
        if let Some(default) = default.as_ref().filter(|default| !values.is_empty() && !values.contains(default)) {
            self.note(
                node,
                format!("`{default}` is not one of the values that `{name}` may have"),
                "read as if it were",
            );
            values.push(default.clone());
        }
        let description = node.str("description").unwrap_or_default().trim().to_owned();
        ServerVariable { name: name.to_owned(), default, values, description }
    }
}

/// Bytes of a server's URL; no server has one as long.
pub(crate) const LONGEST_URL: usize = 1024;

/// The finding on an API without servers.
const NO_SERVER: &str = "the document names no server";

/// A value of a variable; ports are often written as numbers.
fn text(value: &Value) -> Option<String> {
    match value.to_json() {
        serde_json::Value::String(text) => Some(text),
        number @ serde_json::Value::Number(_) => Some(number.to_string()),
        _ => None,
    }
}

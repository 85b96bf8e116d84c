//! The names of the builder's methods that take credentials.

use super::{Minter, members};
use crate::document::pointer::escape;
use crate::model::{Scheme, SchemeKind};
use crate::name::GrantNames;
use crate::name::mint::scope::Scope;

/// Methods that the client's builder has of itself.
const CLIENT_BUILDER_METHODS: [&str; 18] = [
    "build",
    "build_blocking",
    "base_url",
    "server",
    "with_servers",
    "user_agent",
    "timeout",
    "connect_timeout",
    "max_body",
    "header",
    "credential",
    "hook",
    "retries",
    "surroundings",
    "transport",
    "blocking_transport",
    "new",
    "clone",
];

impl Minter<'_> {
    /// The client's methods that take credentials. All of them are in the lock: a second scheme of a kind would have
    /// both called otherwise.
    pub(crate) fn schemes(&mut self) {
        let api = self.api;
        let mut scope = Scope::with(&CLIENT_BUILDER_METHODS);
        let keys: Vec<String> =
            api.schemes.iter().map(|scheme| format!("#/~credential/{}", escape(&scheme.name))).collect();
        let mut names: Vec<Option<String>> =
            keys.iter().map(|key| self.last.get(key).filter(|name| scope.take(name)).cloned()).collect();
        for (scheme, slot) in api.schemes.iter().zip(&mut names) {
            slot.get_or_insert_with(|| scope.mint(&members::scheme(api, scheme)));
        }
        let names: Vec<String> = names.into_iter().flatten().collect();
        self.names.locked.extend(keys.into_iter().zip(names.iter().cloned()));
        self.names.schemes = names;
        let mut grants = Vec::new();
        for scheme in &api.schemes {
            let names = match scheme.kind {
                SchemeKind::Token(_) => GrantNames {
                    client_credentials: self.grant(&mut scope, scheme, "client_credentials"),
                    refresh_token: self.grant(&mut scope, scheme, "refresh_token"),
                    provider: self.grant(&mut scope, scheme, "token_provider"),
                },
                _ => GrantNames::default(),
            };
            grants.push(names);
        }
        self.names.grants = grants;
    }

    /// A method for the tokens of a scheme, which keeps its name as the scheme's own method does.
    fn grant(&mut self, scope: &mut Scope, scheme: &Scheme, what: &str) -> String {
        let key = format!("#/~credential/{}/~{what}", escape(&scheme.name));
        let kept = self.last.get(&key).filter(|name| scope.take(name)).cloned();
        let name = kept.unwrap_or_else(|| scope.mint(&members::grant(self.api, scheme, what)));
        self.names.locked.insert(key, name.clone());
        name
    }
}

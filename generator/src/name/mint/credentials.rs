//! The names of the builder's methods that take credentials.

use super::Minter;
use crate::document::pointer::escape;
use crate::model::{Api, Scheme, SchemeKind};
use crate::name::GrantNames;
use crate::name::mint::scope::Scope;
use crate::name::mint::words::value_name;

/// Methods that every client's builder has.
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

/// The name in the lock of a scheme that the client doesn't speak.
const UNSUPPORTED: &str = "unsupported";

impl Minter<'_> {
    /// The client's methods that take credentials. All of them are in the lock: a second scheme of a kind would have
    /// both called otherwise.
    pub(crate) fn schemes(&mut self) {
        let api = self.api;
        let mut scope = Scope::with(&CLIENT_BUILDER_METHODS);
        let keys: Vec<String> =
            api.schemes.iter().map(|scheme| format!("#/~credential/{}", escape(&scheme.name))).collect();
        // A scheme that the client didn't speak had no method, so that nobody calls it by that name.
        let is_kept =
            |scheme: &Scheme, name: &str| matches!(scheme.kind, SchemeKind::Unsupported(_)) || name != UNSUPPORTED;
        let last =
            api.schemes.iter().zip(&keys).map(|(scheme, key)| {
                self.last.get(key).filter(|name| is_kept(scheme, name) && scope.take(name)).cloned()
            });
        let mut names: Vec<Option<String>> = last.collect();
        for (scheme, slot) in api.schemes.iter().zip(&mut names) {
            slot.get_or_insert_with(|| scope.mint(&scheme_candidates(api, scheme)));
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
        let name = kept.unwrap_or_else(|| scope.mint(&grant_candidates(self.api, scheme, what)));
        self.names.locked.insert(key, name.clone());
        name
    }
}

/// What a method that takes a scheme's credentials may be called: by its kind where no other scheme is of that kind, else by its name.
fn scheme_candidates(api: &Api, scheme: &Scheme) -> Vec<String> {
    let kind = match &scheme.kind {
        SchemeKind::Basic => "basic_auth",
        SchemeKind::Bearer => "bearer_token",
        SchemeKind::Digest => "digest_auth",
        SchemeKind::AwsSigV4 => "aws_signature",
        SchemeKind::Token(_) => "access_token",
        SchemeKind::ApiKey(..) => "api_key",
        SchemeKind::Unsupported(_) => UNSUPPORTED,
    };
    let same = api
        .schemes
        .iter()
        .filter(|other| std::mem::discriminant(&other.kind) == std::mem::discriminant(&scheme.kind))
        .count();
    let own = value_name(&scheme.name, "credential");
    if same == 1 { vec![kind.to_owned(), own] } else { vec![own.clone(), format!("{own}_{kind}")] }
}

/// What a method for the tokens of a scheme may be called: by its purpose, and by the scheme's name too where there are several.
fn grant_candidates(api: &Api, scheme: &Scheme, what: &str) -> Vec<String> {
    let alone = api.schemes.iter().filter(|other| matches!(other.kind, SchemeKind::Token(_))).count() == 1;
    let apart = format!("{}_{what}", value_name(&scheme.name, "credential").trim_end_matches('_'));
    if alone { vec![what.to_owned(), apart] } else { vec![apart] }
}

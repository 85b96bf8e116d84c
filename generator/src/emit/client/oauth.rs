//! The builder's methods for access tokens that the client gets for itself.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{code, comment};
use crate::emit::layout::imports::Imports;
use crate::markdown::{escape, plain};
use crate::model::{Grants, Scheme, SchemeKind};
use crate::model::{WELL_KNOWN, is_confidential};
use crate::name::GrantNames;

/// The most scopes that docs list. An API with more has pages of its own for them.
const MOST_SCOPES: usize = 40;

impl Emission<'_> {
    /// The methods of all schemes.
    pub(crate) fn token_methods(&self, imports: &mut Imports) -> Vec<TokenStream> {
        let mut used = BTreeSet::new();
        let mut methods = Vec::new();
        for (scheme, names) in self.api.schemes.iter().zip(&self.names.grants) {
            if let SchemeKind::Token(grants) = &scheme.kind {
                methods.extend(self.client_credentials(grants, names, &mut used));
                methods.extend(self.refresh_token(grants, names, &mut used));
                methods.push(provider(scheme, grants, names));
                used.insert("TokenProvider");
            }
        }
        used.into_iter().for_each(|name| imports.add("crate::runtime::oauth", name));
        methods
    }

    fn client_credentials(
        &self,
        grants: &Grants,
        names: &GrantNames,
        used: &mut BTreeSet<&'static str>,
    ) -> Option<TokenStream> {
        let (url, from, new) = self.source(grants.client_credentials.as_deref(), grants)?;
        used.insert("ClientCredentials");
        let (method, provider) = (format_ident!("{}", names.client_credentials), format_ident!("{}", names.provider));
        let docs = comment(&[
            format!("Gets access tokens by client credentials (RFC 6749 §4.4), {from} {}.", shown(&url)),
            String::new(),
            format!("[`{provider}`](Self::{provider}) takes a [`ClientCredentials`] with scopes and more."),
        ]);
        Some(quote! {
            #docs
            pub fn #method(self, client_id: impl Into<String>, client_secret: impl Into<String>) -> Self {
                self.#provider(ClientCredentials::#new(#url, client_id, client_secret))
            }
        })
    }

    fn refresh_token(
        &self,
        grants: &Grants,
        names: &GrantNames,
        used: &mut BTreeSet<&'static str>,
    ) -> Option<TokenStream> {
        let (url, from, new) = self.source(grants.refresh_token.as_deref(), grants)?;
        used.insert("RefreshToken");
        let (method, provider) = (format_ident!("{}", names.refresh_token), format_ident!("{}", names.provider));
        let docs = comment(&[
            format!(
                "Gets access tokens by the refresh token of a public client (RFC 6749 §6), {from} {}.",
                shown(&url)
            ),
            String::new(),
            format!("[`{provider}`](Self::{provider}) takes a [`RefreshToken`] with a client's secret and more."),
        ]);
        Some(quote! {
            #docs
            pub fn #method(self, client_id: impl Into<String>, refresh_token: impl Into<String>) -> Self {
                self.#provider(RefreshToken::#new(#url, client_id, refresh_token))
            }
        })
    }

    /// Where tokens come from, in words and as a constructor: a token endpoint, or a provider's metadata that has one.
    fn source(&self, endpoint: Option<&str>, grants: &Grants) -> Option<(String, &'static str, Ident)> {
        if let Some(url) = endpoint {
            return Some((self.endpoint(url)?, "from", format_ident!("new")));
        }
        let url = grants.discovery.as_deref().filter(|url| url.ends_with(WELL_KNOWN))?;
        Some((self.endpoint(url)?, "from the endpoint in", format_ident!("discover")))
    }

    /// A token endpoint as an absolute URL; none where the document has no complete one, or it isn't safe for secrets.
    fn endpoint(&self, url: &str) -> Option<String> {
        if !is_confidential(url) {
            return None;
        }
        if !url.starts_with('/') {
            return Some(url.to_owned());
        }
        let server = self.api.first_server()?.plain_url();
        let (scheme, rest) = server.split_once("://")?;
        let url = format!("{scheme}://{}{url}", rest.split('/').next().unwrap_or_default());
        is_confidential(&url).then_some(url)
    }
}

/// An address in words: as inline code, or where that is impossible by its place in the document.
fn shown(url: &str) -> String {
    code(url).unwrap_or_else(|| "the address in the API description".to_owned())
}

fn provider(scheme: &Scheme, grants: &Grants, names: &GrantNames) -> TokenStream {
    let method = format_ident!("{}", names.provider);
    let mut lines = vec!["Gets access tokens when calls need them, and new ones when they expire.".to_owned()];
    let scopes = grants.scopes.iter().take(MOST_SCOPES).filter_map(|(scope, prose)| {
        let (scope, prose) = (code(scope)?, escape(&plain(prose)));
        Some(if prose.is_empty() { format!("* {scope}") } else { format!("* {scope}: {prose}") })
    });
    let scopes: Vec<String> = scopes.collect();
    if !scopes.is_empty() {
        lines.extend([String::new(), "The scopes of the API:".to_owned(), String::new()]);
        lines.extend(scopes);
    }
    let (docs, key) = (comment(&lines), &scheme.name);
    quote! {
        #docs
        pub fn #method(self, provider: impl TokenProvider + 'static) -> Self {
            self.credential(#key, Credential::tokens(provider))
        }
    }
}

//! Security: the schemes and which operations ask for them.

use super::{Reader, declared};
use crate::document::Node;
use crate::finding::{Finding, Severity};
use crate::model::{Grants, Operation, ParameterPlace, Scheme, SchemeKind, WELL_KNOWN, is_confidential};

/// The instead-text for a call whose credentials the client can't write.
const UNSPOKEN: &str =
    "calls are refused unless `credential` on the builder is given one, or an Authorization header is set";

/// The instead-text for an endpoint that isn't safe.
const NOT_FETCHED: &str = "no token is fetched from there; a token or a provider of tokens can be given";

impl<'d> Reader<'d> {
    /// The security schemes of the document.
    pub(super) fn schemes(&mut self) {
        let root = self.document().root();
        let Some(schemes) = root.path(&["components", "securitySchemes"]) else { return };
        for (name, entry) in schemes.members() {
            let Some(node) = self.follow(&entry) else { continue };
            let kind = scheme_kind(&node);
            if let SchemeKind::Token(grants) = &kind {
                self.check_endpoints(&node, grants);
            }
            let description = node.str("description").unwrap_or_default().trim().to_owned();
            self.api.schemes.push(Scheme { name: name.to_owned(), description, kind });
        }
    }

    /// Notes token endpoints that nothing secret may be sent to.
    fn check_endpoints(&mut self, node: &Node<'d>, grants: &Grants) {
        for url in grants.client_credentials.iter().chain(&grants.refresh_token) {
            if !is_confidential(url) {
                self.note(
                    node,
                    format!("the token endpoint `{url}` is neither https nor on the loopback"),
                    NOT_FETCHED,
                );
            }
        }
        let Some(url) = &grants.discovery else { return };
        if !is_confidential(url) {
            self.note(node, format!("`{url}` is neither https nor on the loopback"), NOT_FETCHED);
        } else if !url.ends_with(WELL_KNOWN) {
            self.note(node, format!("`{url}` doesn't end in `{WELL_KNOWN}`, as OpenID Connect has it"), NOT_FETCHED);
        }
    }

    /// Leaves out the schemes that no selected operation asks for. Where all operations are read, every scheme stays: a
    /// document may list one that only its prose mentions.
    pub(super) fn drop_unused_schemes(&mut self) {
        if self.options.select.is_everything() {
            return;
        }
        let mut operations: Vec<_> = self.api.operations.iter_mut().chain(&mut self.api.incoming).collect();
        let asks =
            |index: usize| operations.iter().any(|one| one.security.iter().flatten().any(|asked| *asked == index));
        let used: Vec<bool> = (0..self.api.schemes.len()).map(asks).collect();
        for asked in operations.iter_mut().flat_map(|operation| operation.security.iter_mut().flatten()) {
            *asked = used.iter().take(*asked).filter(|used| **used).count();
        }
        let mut used = used.into_iter();
        self.api.schemes.retain(|_| used.next() == Some(true));
    }

    /// Reports the schemes that the client doesn't support: as a warning where an operation has no other.
    pub(super) fn report_unsupported_schemes(&mut self) {
        let root = self.document().root();
        let Some(schemes) = root.path(&["components", "securitySchemes"]) else { return };
        for (name, entry) in schemes.members() {
            let Some(index) = self.api.schemes.iter().position(|scheme| scheme.name == name) else { continue };
            let SchemeKind::Unsupported(what) = self.api.schemes[index].kind.clone() else { continue };
            let Some(node) = self.follow(&entry) else { continue };
            let message = format!("the security scheme `{what}` is not one that the client speaks");
            let alone = |operation: &&Operation| self.api.requires_unsupported(operation, index);
            let count = self.api.operations.iter().filter(alone).count();
            let (severity, instead) = match count {
                0 => (Severity::Note, "operations that ask for it have an alternative".to_owned()),
                1 => (Severity::Warning, format!("an operation has no other; {UNSPOKEN}")),
                count => (Severity::Warning, format!("{count} operations have no other; {UNSPOKEN}")),
            };
            for number in 0..self.api.operations.len() {
                if self.api.requires_unsupported(&self.api.operations[number], index) {
                    self.api.operations[number].weakened.push(message.clone());
                }
            }
            self.types.built.findings.add(Finding { severity, place: node.place(), message, instead });
        }
    }

    /// The alternatives that an operation lists, or else those of the whole document.
    pub(super) fn security(&mut self, node: &Node<'d>) -> Vec<Vec<usize>> {
        let Some(list) = node.get("security").or_else(|| self.document().root().get("security")) else {
            return Vec::new();
        };
        let mut alternatives = Vec::new();
        for requirement in list.elements() {
            let mut schemes = Vec::new();
            let mut known = true;
            for (name, _) in requirement.members() {
                let called = declared::scheme(self.document(), &requirement, name);
                match self.api.schemes.iter().position(|scheme| scheme.name == called) {
                    Some(index) => schemes.push(index),
                    None => {
                        known = false;
                        self.note(
                            &requirement,
                            format!("no security scheme is called `{name}`"),
                            "this alternative is left out",
                        );
                    }
                }
            }
            if known && !alternatives.contains(&schemes) {
                alternatives.push(schemes);
            }
        }
        alternatives
    }
}

/// What API Gateway writes beside a key in `Authorization` that is really a signature.
const AWS_SIGNATURE: (&str, &str) = ("x-amazon-apigateway-authtype", "awsSigv4");

fn scheme_kind(node: &Node<'_>) -> SchemeKind {
    let (key, value) = AWS_SIGNATURE;
    if node.str(key).is_some_and(|kind| kind.eq_ignore_ascii_case(value)) {
        return SchemeKind::AwsSigV4;
    }
    let parsed: Option<openapiv3::SecurityScheme> = serde_json::from_value(node.value().to_json()).ok();
    match parsed {
        Some(openapiv3::SecurityScheme::HTTP { scheme, .. }) => match scheme.to_ascii_lowercase().as_str() {
            "basic" => SchemeKind::Basic,
            "bearer" => SchemeKind::Bearer,
            "digest" => SchemeKind::Digest,
            "aws4-hmac-sha256" => SchemeKind::AwsSigV4,
            other => SchemeKind::Unsupported(other.to_owned()),
        },
        Some(openapiv3::SecurityScheme::APIKey { location, name, .. }) => {
            let place = match location {
                openapiv3::APIKeyLocation::Query => ParameterPlace::Query,
                openapiv3::APIKeyLocation::Header => ParameterPlace::Header,
                openapiv3::APIKeyLocation::Cookie => ParameterPlace::Cookie,
            };
            SchemeKind::ApiKey(place, name)
        }
        Some(openapiv3::SecurityScheme::OpenIDConnect { .. }) => SchemeKind::Token(grants(node)),
        Some(openapiv3::SecurityScheme::OAuth2 { .. }) => SchemeKind::Token(grants(node)),
        // Flows often lack required members; the token is sent all the same.
        None if matches!(node.str("type"), Some("oauth2" | "openIdConnect")) => SchemeKind::Token(grants(node)),
        None => SchemeKind::Unsupported(node.str("type").unwrap_or("without a type").to_owned()),
    }
}

/// The endpoints and scopes of a scheme's flows, as far as they give tokens without a user at a browser.
fn grants(node: &Node<'_>) -> Grants {
    let discovery = node.str("openIdConnectUrl").map(str::trim).filter(|url| !url.is_empty()).map(str::to_owned);
    let mut grants = Grants { user: discovery.is_some(), discovery, ..Grants::default() };
    for (name, flow) in node.get("flows").iter().flat_map(Node::members) {
        let url = |key: &str| flow.str(key).map(str::trim).filter(|url| !url.is_empty()).map(str::to_owned);
        grants.user |= matches!(name, "authorizationCode" | "deviceAuthorization");
        match name {
            "clientCredentials" => grants.client_credentials = url("tokenUrl"),
            "authorizationCode" | "password" | "deviceAuthorization" => {
                grants.refresh_token = grants.refresh_token.or_else(|| url("refreshUrl")).or_else(|| url("tokenUrl"));
            }
            _ => {}
        }
        for (scope, prose) in flow.get("scopes").iter().flat_map(Node::members) {
            if !grants.scopes.iter().any(|(known, _)| known == scope) {
                grants.scopes.push((scope.to_owned(), prose.value().as_str().unwrap_or_default().trim().to_owned()));
            }
        }
    }
    grants
}

//! Security: the schemes and which operations ask for them.

use super::context::Context;
use crate::document::Node;
use crate::model::{ParameterPlace, Scheme, SchemeKind};

impl<'d> Context<'d> {
    /// The security schemes of the document.
    pub(super) fn lower_schemes(&mut self) {
        let root = self.document.root();
        let Some(schemes) = root.path(&["components", "securitySchemes"]) else { return };
        for (name, said) in schemes.members() {
            let Some(node) = self.follow(&said) else { continue };
            let kind = scheme_kind(&node);
            if let SchemeKind::Unsupported(what) = &kind {
                self.tell(
                    crate::finding::Severity::Note,
                    node.place(),
                    format!("the security scheme `{what}` is not one that the client speaks"),
                    "its credentials can be sent as a header by the caller",
                );
            }
            let description = node.str("description").unwrap_or_default().trim().to_owned();
            self.api.schemes.push(Scheme { name: name.to_owned(), description, kind });
        }
    }

    /// The alternatives that an operation lists, or else those of the whole document.
    pub(super) fn security(&mut self, node: &Node<'d>) -> Vec<Vec<usize>> {
        let Some(list) = node.get("security").or_else(|| self.document.root().get("security")) else {
            return Vec::new();
        };
        let mut alternatives = Vec::new();
        for requirement in list.elements() {
            let mut schemes = Vec::new();
            let mut known = true;
            for (name, _) in requirement.members() {
                match self.api.schemes.iter().position(|scheme| scheme.name == name) {
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

fn scheme_kind(node: &Node<'_>) -> SchemeKind {
    let parsed: Option<openapiv3::SecurityScheme> = serde_json::from_value(node.value().to_json()).ok();
    match parsed {
        Some(openapiv3::SecurityScheme::HTTP { scheme, .. }) => match scheme.to_ascii_lowercase().as_str() {
            "basic" => SchemeKind::Basic,
            "bearer" => SchemeKind::Bearer,
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
        Some(openapiv3::SecurityScheme::OpenIDConnect { .. }) => SchemeKind::Token(None),
        Some(openapiv3::SecurityScheme::OAuth2 { .. }) => SchemeKind::Token(token_url(node)),
        // Flows that lack what the specification asks for are common, and a token is a token.
        None if matches!(node.str("type"), Some("oauth2" | "openIdConnect")) => SchemeKind::Token(token_url(node)),
        None => SchemeKind::Unsupported(node.str("type").unwrap_or("without a type").to_owned()),
    }
}

fn token_url(node: &Node<'_>) -> Option<String> {
    let flows = node.get("flows")?;
    flows.members().find_map(|(_, flow)| flow.str("tokenUrl").map(str::to_owned)).filter(|url| !url.is_empty())
}

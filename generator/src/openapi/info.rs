//! `info`: the title, version and prose of the whole API.

use super::Reader;
use crate::document::Node;
use crate::model::Api;

impl Reader<'_> {
    /// The title, version and prose of the whole API.
    pub(super) fn information(&mut self) {
        let root = self.document().root();
        let info = root.get("info");
        let text = |key: &str| info.as_ref().and_then(|info| info.str(key)).unwrap_or_default().trim().to_owned();
        self.api =
            Api { title: text("title"), version: text("version"), description: text("description"), ..Api::default() };
        if let Some(info) = info {
            self.api.contact = contact_lines(&info);
        }
    }
}

/// The lines of a README with the terms, the contact and the licence of an API.
fn contact_lines(info: &Node<'_>) -> Vec<(String, String)> {
    let info: Option<openapiv3::Info> = serde_json::from_value(info.value().to_json()).ok();
    let Some(info) = info else { return Vec::new() };
    let mut lines = Vec::new();
    if let Some(terms) = info.terms_of_service {
        lines.push(("Terms of service".to_owned(), terms));
    }
    if let Some(contact) = info.contact {
        let parts = [contact.name, contact.url, contact.email];
        lines.push(("Contact".to_owned(), parts.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    }
    if let Some(license) = info.license {
        lines.push(("Licence of the API".to_owned(), license.name));
    }
    lines
}

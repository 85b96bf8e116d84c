//! The paging of an operation, where its shape doesn't show it.

use serde::{Deserialize, Serialize};

/// The paging of an operation: by one of `next`, `last_item`, `link_header`, `page` and `offset`, or not at all (`off`). Without
/// any of them, paging is found by the shape of the operation, and the settings for the end of a list are added to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Paging {
    /// The dotted path of the array of items in the response (`meta.items`); empty where the response is the array.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub items: String,
    /// The dotted path of the link to the next page, or of the token for it where `token` names a parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The dotted path, in the last item of a page, of what asks for the next page where `token` takes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_item: Option<String>,
    /// The query parameter that takes what `next` or `last_item` holds; without one, `next` is a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// The location of `token`, `page`, `offset` and `size`: in the query, or in a body of JSON, as dotted paths then.
    #[serde(rename = "in", skip_serializing_if = "is_query")]
    pub place: Place,
    /// Whether the `Link` header has the link to the next page (RFC 8288).
    #[serde(skip_serializing_if = "is_false")]
    pub link_header: bool,
    /// The query parameter for the number of a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The number of the first page; 1 by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<u64>,
    /// The query parameter for the number of items before a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<String>,
    /// The query parameter for the number of items in a page. A page with fewer is the last, so that this is for
    /// services which give as many as are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// The dotted path of the boolean that is true where another page follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
    /// The dotted path of the boolean that is true on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// The dotted path of the number of items in the whole list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// The dotted path of the number of pages in the whole list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// Whether a link or a token that was followed before is the end of the list; else it is an error.
    #[serde(skip_serializing_if = "is_false")]
    pub ends_repeated: bool,
    /// Whether the operation doesn't page, although it looks so.
    #[serde(skip_serializing_if = "is_false")]
    pub off: bool,
}

impl Paging {
    /// Whether only settings for the end of a list are set, and none for the way to the next page.
    pub(crate) fn is_of_the_end(&self) -> bool {
        let Self { more, last, total, pages, ends_repeated, .. } = self.clone();
        *self == Self { more, last, total, pages, ends_repeated, ..Self::default() }
    }
}

/// The location in a request that asks for a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// In parameters of the query.
    #[default]
    Query,
    /// In members of a body of JSON.
    Body,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_query(place: &Place) -> bool {
    *place == Place::Query
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

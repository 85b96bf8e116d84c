// Set by typecase from spec/participants.yaml. Regenerate rather than edit.

/// Where a page stands among the pages of its list.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PageMeta {
    /// The first page.
    pub first_page_url: Option<String>,
    /// The name of the member of the body that holds the page's items.
    pub key: Option<String>,
    /// The page after this one; null on the last page.
    pub next_page_url: Option<String>,
    /// The number of this page, from 0.
    pub page: Option<i64>,
    /// How many items a page has at most.
    pub page_size: Option<i64>,
    /// The page before this one; null on the first page.
    pub previous_page_url: Option<String>,
    /// This page.
    pub url: Option<String>,
}

crate::runtime::object! {
    PageMeta {
        first_page_url,
        key,
        next_page_url,
        page,
        page_size,
        previous_page_url,
        url,
    }
}

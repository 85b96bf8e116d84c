//! What strings hold: `contentMediaType` and `contentSchema` (JSON Schema 2020-12, chapter 8).

use super::rules::CONTENT_CHANGED;
use super::walk::{Comparer, Walk};
use crate::diff::schema::Wire;
use crate::diff::words::quoted;
use crate::document::Node;

impl<'a> Comparer<'a> {
    pub(super) fn content_of_text(&mut self, walk: &Walk, old: &Node<'a>, new: &Node<'a>) {
        let label = &walk.at.label;
        let (was, is) = (old.str("contentMediaType"), new.str("contentMediaType"));
        // What a body as a whole is in, its Media Type Object says (OpenAPI 3.1, section 4.8.14.2).
        let is_whole = walk.wire == Wire::Text { listed: false };
        if was != is && !is_whole {
            let shown = |media: Option<&str>| media.map_or_else(|| "plain text".to_owned(), quoted);
            let what = format!("{label} holds {}, and held {}", shown(is), shown(was));
            self.notes.add(&walk.at, &CONTENT_CHANGED, walk.direction, what);
        }
        let what = match (old.get("contentSchema"), new.get("contentSchema")) {
            (None, None) => return,
            (Some(was), Some(is)) if was.value() == is.value() => return,
            (Some(_), Some(_)) => format!("the schema of what {label} holds changed"),
            (None, Some(_)) => format!("what {label} holds has a schema now"),
            (Some(_), None) => format!("what {label} holds no longer has a schema"),
        };
        self.notes.add(&walk.at, &CONTENT_CHANGED, walk.direction, what);
    }
}

//! Text and bytes: content of which a schema says nothing but that (OpenAPI 3.1, section 4.8.14.2).

use super::walk::{Comparer, Walk};
use crate::diff::schema::{Case, Kind, Kinds, SchemaId, Schemas, Side};
use crate::document::{Node, Version};
use crate::model::BodyKind;

impl<'a> Comparer<'a> {
    /// Compares the schemas of content of one kind.
    pub(super) fn relate_content(
        &mut self,
        walk: &Walk,
        kind: BodyKind,
        old: Option<&Node<'a>>,
        new: Option<&Node<'a>>,
    ) {
        let old = self.content_schema(walk, kind, Side::Old, old);
        let new = self.content_schema(walk, kind, Side::New, new);
        self.pair(walk, old, new);
    }

    /// Compares the schemas of parameters or headers: what has none is text.
    pub(super) fn relate_texts(&mut self, walk: &Walk, old: Option<&Node<'a>>, new: Option<&Node<'a>>) {
        let kind = |node: Option<&Node<'a>>| if node.is_none() { BodyKind::Text } else { BodyKind::Json };
        let (was, is) = (kind(old), kind(new));
        let old = self.content_schema(walk, was, Side::Old, old);
        let new = self.content_schema(walk, is, Side::New, new);
        self.pair(walk, old, new);
    }

    fn content_schema(&mut self, walk: &Walk, kind: BodyKind, side: Side, node: Option<&Node<'a>>) -> SchemaId {
        let half = if side == Side::Old { &self.old } else { &self.new };
        let is_early = matches!(half.document.version(), Version::Swagger2 | Version::V30);
        let schemas = self.schemas(walk.direction).side(side);
        let id = node.map_or(Schemas::ANY, |node| schemas.schema(node));
        match kind {
            BodyKind::Text | BodyKind::Bytes => text(schemas, id, false),
            BodyKind::Multipart => with_raw_parts(schemas, id, is_early),
            _ => id,
        }
    }
}

/// A schema of text or bytes: what has no type is any text, and `format: binary` says only that there is one. Before 3.1 what has no
/// type isn't bytes where it is a part: `is_typed`.
fn text(schemas: &mut Schemas<'_>, id: SchemaId, is_typed: bool) -> SchemaId {
    let form = schemas.form(id);
    let [case] = form.cases.as_slice() else { return id };
    let is_binary = |format: &String| format == "binary";
    let is_known = case.kinds.as_ref().is_some_and(|kinds| !kinds.iter().eq([&Kind::Text]));
    if is_known || (is_typed && case.kinds.is_none()) || (case.kinds.is_some() && !case.formats.iter().any(is_binary)) {
        return id;
    }
    let formats = case.formats.iter().filter(|format| !is_binary(format)).cloned().collect();
    schemas.case(&Case { kinds: Some(Kinds::from([Kind::Text])), formats, ..case.clone() })
}

/// A multipart body whose parts are bytes where nothing says what they are.
fn with_raw_parts(schemas: &mut Schemas<'_>, id: SchemaId, is_typed: bool) -> SchemaId {
    let form = schemas.form(id);
    let [case] = form.cases.as_slice() else { return id };
    let mut raw = case.clone();
    for member in raw.members.values_mut() {
        *member = text(schemas, *member, is_typed);
        let inner = schemas.form(*member);
        if let [list] = inner.cases.as_slice()
            && let (Some(item), true) = (list.rest, list.prefix.is_empty() && list.kinds.is_some())
        {
            let rest = text(schemas, item, is_typed);
            if rest != item {
                *member = schemas.case(&Case { rest: Some(rest), ..list.clone() });
            }
        }
    }
    if raw.members == case.members { id } else { schemas.case(&raw) }
}

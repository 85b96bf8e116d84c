//! Styles: how values are written as text.

use crate::diff::schema::Kind;
use crate::model::Style;

/// What a style comes to for values of a type, and whether it then matters that they are exploded (OpenAPI 3.1, section 4.8.12.3).
pub(super) fn spelled(style: Style, explode: bool, kind: Kind) -> (Style, bool) {
    match (style, kind) {
        (Style::Json, Kind::Number | Kind::Boolean) => (Style::Form, false),
        (Style::Json | Style::DeepObject, Kind::Array | Kind::Object) | (Style::Json, _) => (style, false),
        (Style::Label | Style::Matrix, Kind::Array | Kind::Object) | (Style::Simple, Kind::Object) => (style, explode),
        (Style::Simple, Kind::Array) => (style, false),
        (_, Kind::Array | Kind::Object) if explode => (Style::Form, true),
        (_, Kind::Array | Kind::Object) | (Style::Label | Style::Matrix, _) => (style, false),
        _ => (Style::Form, false),
    }
}

/// A style as OpenAPI spells it.
pub(super) fn style(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "spaceDelimited",
        Style::PipeDelimited => "pipeDelimited",
        Style::TabDelimited => "tabDelimited",
        Style::DeepObject => "deepObject",
        Style::Cookie => "cookie",
        Style::Json => "json",
    }
}

//! `deepObject`: members in brackets behind the name of the parameter, `filter[color]=red`.

use super::style::Shape;
use crate::{
    json::{self, Json, Kind},
    request::parameter::value::scalar,
};

/// The form of arrays in the style `deepObject`, which OpenAPI leaves open (3.1 §4.8.12.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Arrays {
    /// `expand[0]=a&expand[1]=b`, `items[0][sku]=x`
    #[default]
    Indexed,
    /// `expand[]=a&expand[]=b`, `items[][sku]=x`
    Brackets,
    /// `expand=a&expand=b`, `items[sku]=x`
    Repeated,
}

/// A value that is nested deeper than this is written as its JSON.
const MAX_DEPTH: u8 = 16;

impl Shape<'_> {
    /// The pairs of a value; `None` if there are none. Null isn't written, and neither are empty arrays and objects.
    pub(crate) fn write_deep(&self, value: &Json, arrays: Arrays) -> Option<String> {
        let mut pairs = Vec::new();
        self.pairs(&self.name_escape().apply(self.name), value, arrays, MAX_DEPTH, &mut pairs);
        (!pairs.is_empty()).then(|| pairs.join(self.and))
    }

    /// The pairs of a value whose name so far is `name`.
    fn pairs(&self, name: &str, value: &Json, arrays: Arrays, depth: u8, pairs: &mut Vec<String>) {
        let escape = self.name_escape();
        let inside = |key: &str| format!("{name}{}{}{}", escape.apply("["), escape.apply(key), escape.apply("]"));
        match value.kind() {
            Kind::Array if depth > 0 => {
                let items = json::items_of(value.raw()).into_iter().filter(|item| Kind::of(item) != Kind::Null);
                for (index, item) in items.enumerate() {
                    let name = match arrays {
                        Arrays::Indexed => inside(&index.to_string()),
                        Arrays::Brackets => inside(""),
                        Arrays::Repeated => name.to_owned(),
                    };
                    self.pairs(&name, &item.into(), arrays, depth - 1, pairs);
                }
            }
            Kind::Object if depth > 0 => json::members_of(value.raw(), &mut |key, member| {
                self.pairs(&inside(key), &member.into(), arrays, depth - 1, pairs);
            }),
            _ => pairs.extend(scalar(value).map(|text| format!("{name}={}", self.escape.apply(&text)))),
        }
    }
}

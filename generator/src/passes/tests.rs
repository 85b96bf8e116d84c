//! Tests of passes, on models that are made here without a document.

use super::{discriminator_constants, sweep};
use crate::document::FileId;
use crate::finding::Place;
use crate::model::{
    Api, Docs, Enum, EnumValue, Extra, Literal, Origin, Rules, Shape, Struct, Tagging, Type, TypeDef, TypeId, Union,
    Variant,
};

fn def(origin: Origin, pointer: &str, shape: Shape) -> TypeDef {
    let places = vec![Place { file: FileId(0), pointer: pointer.to_owned() }];
    TypeDef {
        places,
        origin,
        title: None,
        docs: Docs::default(),
        shape,
        weakened: None,
        imported: None,
        input_of: None,
        shared: None,
        number: None,
    }
}

fn values(values: &[&str]) -> Shape {
    let value = |text: &&str| EnumValue {
        literal: Literal::String((*text).to_owned()),
        name: None,
        description: String::new(),
    };
    Shape::Enum(Enum { values: values.iter().map(value).collect(), open: false })
}

fn field(name: &str, ty: Type) -> crate::model::Field {
    crate::model::Field {
        name: name.to_owned(),
        ty,
        required: true,
        docs: Docs::default(),
        rules: Rules::default(),
        default: None,
        read_only: false,
        write_only: false,
        private: false,
        constant: None,
        xml: None,
    }
}

fn object(fields: Vec<crate::model::Field>) -> Shape {
    Shape::Struct(Struct { fields, extra: Extra::Ignored, rules: Rules::default() })
}

#[test]
fn an_inline_type_that_nothing_uses_is_swept_and_the_others_close_up() {
    let inside = |role: &str| Origin::Inside(TypeId(0), role.to_owned());
    let types = vec![
        def(Origin::Component("Call".to_owned()), "/c", object(vec![field("status", Type::Named(TypeId(2)))])),
        def(inside("unused"), "/u", values(&["a"])),
        def(inside("status"), "/s", values(&["open", "closed"])),
    ];
    let mut api = Api { types, ..Api::default() };
    sweep(&mut api);
    let places: Vec<&str> = api.types.iter().flat_map(TypeDef::place).map(|place| place.pointer.as_str()).collect();
    assert_eq!(places, ["/c", "/s"]);
    assert!(matches!(&api.types[0].shape, Shape::Struct(call) if call.fields[0].ty == Type::Named(TypeId(1))));
}

#[test]
fn the_tag_of_a_variant_is_a_constant_unless_another_union_has_another() {
    let union = |tag: &str| {
        let tags = vec![Literal::String(tag.to_owned())];
        let variants = vec![Variant { tags, ..Variant::of(Type::Named(TypeId(0))) }];
        Shape::Union(Union { tagging: Tagging::Tag("kind".to_owned()), overlapping: false, variants })
    };
    let component = |name: &str, shape: Shape| def(Origin::Component(name.to_owned()), name, shape);
    let constant = |unions: &[&str]| {
        let mut types = vec![component("Cat", object(vec![field("kind", Type::String)]))];
        types.extend(unions.iter().map(|tag| component("Pet", union(tag))));
        let mut api = Api { types, ..Api::default() };
        discriminator_constants(&mut api);
        match &api.types[0].shape {
            Shape::Struct(cat) => cat.fields[0].constant.clone(),
            _ => None,
        }
    };
    assert_eq!(constant(&["cat"]), Some("cat".into()));
    assert_eq!(constant(&["cat", "tom"]), None);
}

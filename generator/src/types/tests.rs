//! Tests of types, built from the schemas of a document without operations.

use super::TypeBuilder;
use crate::document::Document;
use crate::lower::Options;
use crate::model::{Origin, Shape, TypeDef};

/// The types of some named schemas, written as YAML in one line: what each is, and the name or role that it has.
fn types(schemas: &str) -> Vec<String> {
    let text =
        format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {schemas}}}\n");
    let document = Document::from_text("a.yaml", text).expect("a document").document;
    let options = Options::default();
    let mut builder = TypeBuilder::new(&document, &options);
    builder.components();
    builder.built.types.into_list().iter().map(shown).collect()
}

fn shown(def: &TypeDef) -> String {
    let name = match &def.origin {
        Origin::Component(name) | Origin::Shared(name) => name.clone(),
        Origin::Inside(parent, role) => format!("{}.{role}", parent.0),
        Origin::Operation { role, .. } => role.clone(),
    };
    let shape = match &def.shape {
        Shape::Struct(object) => {
            let fields: Vec<String> =
                object.fields.iter().map(|field| format!("{}: {:?}", field.name, field.ty)).collect();
            format!("struct {}", fields.join(", "))
        }
        Shape::Enum(list) => format!("enum of {}", list.values.len()),
        Shape::Union(union) => format!("union of {}", union.variants.len()),
        Shape::Alias(ty, _) => format!("alias {ty:?}"),
        Shape::Tuple(items, _) => format!("tuple of {}", items.len()),
        Shape::FixedString(fixed) => format!("string like {}", fixed.pattern),
        Shape::Pending => "pending".to_owned(),
    };
    format!("{name} = {shape}")
}

#[test]
fn an_inline_schema_is_a_type_inside_of_the_one_that_holds_it() {
    let schemas =
        "{Call: {type: object, properties: {status: {type: string, enum: [open, closed]}, size: {type: integer}}}}";
    assert_eq!(types(schemas), ["Call = struct status: Named(TypeId(1)), size: Integer(I64)", "0.status = enum of 2",]);
}

#[test]
fn a_schema_that_holds_itself_is_one_type() {
    assert_eq!(
        types("{Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}}}}"),
        ["Tree = struct left: Named(TypeId(0))"]
    );
}

#[test]
fn a_condition_may_lead_back_to_what_holds_it() {
    let condition = "if: {type: integer}, then: {$ref: '#/components/schemas/C'}";
    let of = |member: &str| types(&format!("{{C: {{type: object, properties: {{c: {member}}}}}}}"));
    let plain = of(&format!("{{{condition}}}"));
    let in_a_choice = of(&format!("{{oneOf: [{{const: a, {condition}}}, {{type: boolean}}]}}"));
    for types in [plain, in_a_choice] {
        assert!(types.len() <= 3 && types.iter().any(|ty| ty.starts_with("C = struct c: ")), "{types:?}");
    }
}

#[test]
fn what_turns_out_to_be_another_name_leaves_no_type_behind() {
    let schemas = "{A: {type: object, properties: {b: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}}}, B: {type: string}}";
    assert_eq!(types(schemas), ["A = struct b: Nullable(Named(TypeId(1)))", "B = alias String"]);
}

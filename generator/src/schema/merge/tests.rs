//! Schemas merged from the text of a document alone: no types are built.

use super::merge;
use crate::document::Document;
use crate::schema::{Families, References};

/// Merges `A` of some named schemas, written as YAML in one line, and shows what came of it: its JSON types, its members
/// with a `!` behind each that is required, its bounds, and the findings.
fn merged(schemas: &str) -> String {
    let text =
        format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {schemas}}}\n");
    let document = Document::from_text("a.yaml", text).expect("a document").document;
    let schema = document.root().path(&["components", "schemas", "A"]).expect("a schema");
    let (merged, findings) = merge(&mut References::new(&document), &mut Families::new(&document), &[schema]);
    let sign = |name: &str| if merged.required.contains(name) { "!" } else { "" };
    let members: Vec<String> = merged.properties.keys().map(|name| format!("{name}{}", sign(name))).collect();
    let bounds: Vec<String> =
        [merged.rules.minimum, merged.rules.maximum].iter().map(|bound| format!("{bound:?}")).collect();
    let findings: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
    format!("{:?} {{{}}} {} {findings:?}", merged.json_types_or_implied(), members.join(", "), bounds.join(".."))
}

#[test]
fn parts_and_references_are_merged_into_one_schema() {
    let cases = [
        (
            "{A: {allOf: [{$ref: '#/components/schemas/B'}, {required: [id]}]}, B: {type: object, properties: {id: {}, of: {}}}}",
            r#"["object"] {id!, of} None..None []"#,
        ),
        (
            "{A: {$ref: '#/components/schemas/B', maximum: 50}, B: {type: integer, minimum: 1, maximum: 99}}",
            r#"["integer"] {} Some(Integer(1))..Some(Integer(50)) []"#,
        ),
        ("{A: {type: object, if: {}, then: {properties: {only: {}}}}}", r#"["object"] {only} None..None []"#),
        ("{A: {allOf: [{$ref: '#/components/schemas/A'}]}}", r#"[] {} None..None ["the schema is a part of itself"]"#),
        (
            "{A: {allOf: [{type: string}, {type: integer}]}}",
            r#"["integer"] {} None..None ["no JSON type satisfies all of this schema's parts"]"#,
        ),
    ];
    for (schemas, expected) in cases {
        assert_eq!(merged(schemas), expected, "{schemas}");
    }
}

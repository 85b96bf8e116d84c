//! Documents that are read, without passes over the model.

use super::read;
use crate::document::Document;
use crate::lower::Options;
use crate::model::{Bound, Type};

#[test]
fn an_operation_has_the_parameters_of_its_path_and_the_rules_of_their_schemas() {
    let text = "
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /calls:
    parameters: [{ name: PageSize, in: query, schema: { type: integer, maximum: 1000 } }]
    get: { operationId: ListCalls, responses: { '204': { description: None. } } }
";
    let document = Document::from_text("a.yaml", text.to_owned()).expect("a document").document;
    let read = read(&document, &Options::default());
    let [list] = read.api.operations.as_slice() else { panic!("one operation") };
    let [size] = list.parameters.as_slice() else { panic!("one parameter") };
    assert_eq!((list.id.as_str(), size.name.as_str()), ("ListCalls", "PageSize"));
    assert!(matches!(size.ty, Type::Integer(_)));
    assert_eq!(size.rules.maximum, Some(Bound::Integer(1000)));
    assert!(list.pagination.is_none(), "paging is a pass");
}

//! Names of operations that have no `operationId`.

/// A name from method and path: `get /pets/{id}` is `get_pets_by_id`.
pub(crate) fn name_from_path(method: &str, path: &str) -> String {
    let mut words = vec![method.to_owned()];
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => words.push(format!("by_{name}")),
            None => words.push(segment.replace(['{', '}'], "_")),
        }
    }
    words.join("_")
}

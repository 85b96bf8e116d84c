//! What tells alternatives apart: a discriminator, of a choice or of a schema that others extend (OpenAPI 3.1, section 4.8.25), or
//! constants, by which generated code reads them as well.

use crate::document::{Document, Node, Value, pointer};
use crate::finding::Place;
use crate::hash::{HashMap, HashSet};
use crate::schema::{Families, has_choice};

/// How many parts of an `allOf` may stand in each other where a tag is looked for.
const DEPTH: usize = 4;
/// How many values of its property may select one alternative.
const VALUES: usize = 8;

/// Alternatives, each with the values of a property that select it.
#[derive(Clone, Debug)]
pub(super) struct Tagged<'d> {
    pub(super) property: String,
    pub(super) branches: Vec<(Vec<String>, Node<'d>)>,
}

/// The schemas that others extend and that have a discriminator, by the addresses of their values.
pub(super) type Tagging<'d> = HashMap<*const Value, Tagged<'d>>;

impl<'d> Tagged<'d> {
    /// The alternatives of a choice; none where it has no discriminator, and no constants that do as well.
    pub(super) fn of_choice(document: &'d Document, node: &Node<'d>, branches: &[Node<'d>]) -> Option<Self> {
        let Some(discriminator) = node.get("discriminator") else { return Self::by_constants(document, branches) };
        let property = property(&discriminator)?;
        let tags = tags(document, &discriminator, property, branches).into_iter();
        Some(Self { property: property.to_owned(), branches: tags.zip(branches.iter().cloned()).collect() })
    }

    /// Alternatives by the first property that all of them require, each with values that no other has.
    ///
    /// ```yaml
    /// oneOf:
    ///   - {required: [kind], properties: {kind: {const: cat}}}
    ///   - {required: [kind], properties: {kind: {const: dog}}}
    /// ```
    fn by_constants(document: &'d Document, branches: &[Node<'d>]) -> Option<Self> {
        let targets: Vec<Node<'d>> = branches.iter().map(|branch| document.target(branch)).collect();
        let mut objects = targets.iter().filter(|target| is_object(target));
        let first = objects.next()?;
        objects.next()?;
        let mut names = Vec::new();
        required(document, first, DEPTH, &mut names);
        let by = |name: &'d str| {
            let mut met = HashSet::default();
            let tags = targets.iter().map(|target| match is_object(target) {
                true => {
                    let mut names = Vec::new();
                    required(document, target, DEPTH, &mut names);
                    let values = constants(document, target, name).filter(|_| names.contains(&name))?;
                    values.iter().all(|value| met.insert(value.clone())).then_some(values)
                }
                false => Some(Vec::new()),
            });
            let tags = tags.collect::<Option<Vec<_>>>()?;
            Some(Self { property: name.to_owned(), branches: tags.into_iter().zip(branches.iter().cloned()).collect() })
        };
        names.into_iter().take(VALUES).find_map(by)
    }

    /// A schema and those that extend it; none where they have no discriminator.
    fn of_family(document: &'d Document, families: &mut Families<'d>, node: &Node<'d>) -> Option<Self> {
        if has_choice(node) {
            return None;
        }
        let children = families.descendants(node);
        let inherited = || {
            let ancestors = families.ancestors(node);
            let parent = ancestors.into_iter().find(|parent| parent.get("discriminator").is_some())?;
            if has_choice(&parent) { None } else { parent.get("discriminator") }
        };
        let discriminator = node.get("discriminator").or_else(inherited).filter(|_| !children.is_empty())?;
        let property = property(&discriminator)?;
        let all: Vec<Node<'d>> = children.iter().chain([node]).cloned().collect();
        let tags = tags(document, &discriminator, property, &all).into_iter();
        Some(Self { property: property.to_owned(), branches: tags.zip(all).collect() })
    }

    /// All families of a document.
    pub(super) fn families(document: &'d Document) -> Tagging<'d> {
        let schemas = document.root().path(&["components", "schemas"]);
        let all: Vec<Node<'d>> = schemas.iter().flat_map(Node::members).map(|(_, node)| node).collect();
        if !all.iter().any(|node| node.get("discriminator").is_some() && !has_choice(node)) {
            return HashMap::default();
        }
        let mut families = Families::new(document);
        let of = |node: Node<'d>| {
            let tagged = Self::of_family(document, &mut families, &node)?;
            Some((std::ptr::from_ref(node.value()), tagged))
        };
        all.into_iter().filter_map(of).collect()
    }

    /// The alternative that a value selects.
    pub(super) fn selected(&self, tag: &str) -> Option<&Node<'d>> {
        self.branches.iter().find(|(tags, _)| tags.iter().any(|own| own == tag)).map(|(_, branch)| branch)
    }

    /// Whether every alternative has a tag, so that a value without one is of none.
    pub(super) fn is_total(&self) -> bool {
        self.branches.iter().all(|(tags, _)| !tags.is_empty())
    }
}

/// The property of a discriminator, which in Swagger 2.0 is all that it has.
fn property<'d>(discriminator: &Node<'d>) -> Option<&'d str> {
    discriminator.as_str().or_else(|| discriminator.str("propertyName"))
}

/// The values that select each of some alternatives: those that the document maps, else those that its property may have, where
/// no other may have them, else its name.
fn tags<'d>(
    document: &'d Document,
    discriminator: &Node<'d>,
    property: &str,
    branches: &[Node<'d>],
) -> Vec<Vec<String>> {
    let mapping = discriminator.get("mapping");
    let mapping: Vec<(&str, Node<'d>)> = mapping.iter().flat_map(Node::members).collect();
    let by_name = |to: &str| document.resolve(discriminator, &pointer::join("#/components/schemas", to)).ok();
    let leads_to = |to: &str| {
        let found = document.resolve(discriminator, to).ok().or_else(|| by_name(to))?;
        Some(document.target(&found).place())
    };
    let mut mapped: HashMap<Place, Vec<String>> = HashMap::default();
    for (place, tag) in mapping.iter().filter_map(|(tag, to)| Some((leads_to(to.as_str()?)?, *tag))) {
        mapped.entry(place).or_default().push(tag.to_owned());
    }
    let targets: Vec<Node<'d>> = branches.iter().map(|branch| document.target(branch)).collect();
    let listed =
        |target: &Node<'d>| stated(document, target, property, DEPTH).map(|(_, values)| values).unwrap_or_default();
    let stated: Vec<Vec<String>> = targets.iter().map(listed).collect();
    let mut alternatives: HashMap<&str, usize> = HashMap::default();
    for list in &stated {
        let once: HashSet<&str> = list.iter().map(String::as_str).collect();
        once.into_iter().for_each(|tag| *alternatives.entry(tag).or_default() += 1);
    }
    let is_shared = |tag: &String| alternatives.get(tag.as_str()).is_some_and(|count| *count > 1);
    let of = |(index, branch): (usize, &Node<'d>)| {
        let target = targets.get(index)?.place();
        let listed = stated.get(index).filter(|list| !list.is_empty() && !list.iter().any(is_shared));
        let name = || {
            let named = target.pointer.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'));
            named.or_else(|| branch.reference()?.rsplit('/').next()).map(|name| vec![name.to_owned()])
        };
        mapped.get(&target).or(listed).cloned().or_else(name)
    };
    branches.iter().enumerate().map(|each| of(each).unwrap_or_default()).collect()
}

/// Whether a schema may have objects, by its own type.
fn is_object(node: &Node<'_>) -> bool {
    node.str("type").is_none_or(|kind| kind == "object")
}

/// The members that a schema requires, by itself and by the parts of its `allOf`.
fn required<'d>(document: &'d Document, node: &Node<'d>, depth: usize, names: &mut Vec<&'d str>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    names.extend(node.get("required").iter().flat_map(Node::elements).filter_map(|name| name.as_str()));
    for part in node.get("allOf").iter().flat_map(Node::elements) {
        required(document, &document.target(&part), depth, names);
    }
}

/// The values of a member, where they are strings, and there are only a few.
fn constants<'d>(document: &'d Document, node: &Node<'d>, property: &str) -> Option<Vec<String>> {
    let (member, values) = stated(document, node, property, DEPTH)?;
    let listed = member.get("enum").map_or(1, |list| list.elements().count());
    (listed == values.len() && member.bool("nullable") != Some(true)).then_some(values)
}

/// One of a schema's members, and the values that are listed for it.
fn stated<'d>(
    document: &'d Document,
    node: &Node<'d>,
    property: &str,
    depth: usize,
) -> Option<(Node<'d>, Vec<String>)> {
    let depth = depth.checked_sub(1)?;
    let own = node.get("properties").and_then(|members| members.get(property)).map(|member| document.target(&member));
    if let Some(own) = own {
        let list = own.get("enum");
        let listed = list.iter().flat_map(Node::elements).chain(own.get("const"));
        let listed: Vec<String> = listed.filter_map(|value| value.as_str().map(str::to_owned)).collect();
        if (1..=VALUES).contains(&listed.len()) {
            return Some((own, listed));
        }
    }
    let parts = node.get("allOf");
    let mut parts = parts.iter().flat_map(Node::elements).map(|part| document.target(&part));
    parts.find_map(|part| stated(document, &part, property, depth))
}

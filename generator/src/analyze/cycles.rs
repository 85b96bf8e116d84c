//! Recursion: strongly connected types, by Tarjan's algorithm.

use crate::hash::HashSet;
use crate::model::{Api, Shape, Type, TypeDef, TypeId};

/// Aliases that refer to themselves through a list or a map.
pub(super) fn wrappers(api: &Api) -> HashSet<TypeId> {
    let edges = |id: TypeId| match &api.def(id).shape {
        Shape::Alias(ty, _) => {
            Vec::from_iter(ty.named().filter(|target| matches!(api.def(*target).shape, Shape::Alias(..))))
        }
        _ => Vec::new(),
    };
    let components = components(api.types.len(), &edges);
    let recursive = |id: &TypeId| edges(*id).iter().any(|target| components[target.0] == components[id.0]);
    (0..api.types.len()).map(TypeId).filter(recursive).collect()
}

/// The uses of a type by another that hold it in place and lead back.
pub(super) fn boxed(api: &Api, wrappers: &HashSet<TypeId>) -> HashSet<(TypeId, TypeId)> {
    let edges = |id: TypeId| if wrappers.contains(&id) { Vec::new() } else { held(api.def(id)) };
    let components = components(api.types.len(), &edges);
    let mut boxed = HashSet::default();
    for id in (0..api.types.len()).map(TypeId) {
        if matches!(api.def(id).shape, Shape::Alias(..)) {
            continue;
        }
        boxed.extend(
            edges(id).into_iter().filter(|target| components[target.0] == components[id.0]).map(|target| (id, target)),
        );
    }
    boxed
}

/// The length of the longest chain of types that mention each other, cycles counted once.
pub(super) fn depth(api: &Api) -> usize {
    let mut known = vec![None; api.types.len()];
    (0..api.types.len()).map(|index| depth_of(api, TypeId(index), &mut known)).max().unwrap_or(0)
}

fn depth_of(api: &Api, id: TypeId, known: &mut Vec<Option<usize>>) -> usize {
    if let Some(depth) = known[id.0] {
        return depth;
    }
    // While a type is on the way, it counts as a leaf: a cycle ends there.
    known[id.0] = Some(1);
    let deepest = all_mentions(api.def(id)).into_iter().map(|target| depth_of(api, target, known)).max().unwrap_or(0);
    known[id.0] = Some(deepest + 1);
    deepest + 1
}

/// The types that a definition uses.
pub(crate) fn all_mentions(def: &TypeDef) -> Vec<TypeId> {
    let mut targets = Vec::new();
    def.each_type(&mut |ty| targets.extend(ty.named()));
    targets
}

/// The types that a definition holds in place.
fn held(def: &TypeDef) -> Vec<TypeId> {
    let mut targets = Vec::new();
    let mut visit = |ty: &Type| {
        if let Type::Named(id) = ty.not_null() {
            targets.push(*id);
        }
    };
    match &def.shape {
        Shape::Struct(object) => object.fields.iter().for_each(|field| visit(&field.ty)),
        Shape::Tuple(items, _) => items.iter().for_each(|item| visit(&item.ty)),
        _ => def.each_type(&mut visit),
    }
    targets
}

/// The number of the strongly connected component of each type; a type alone in its component counts as connected
/// to itself only where it has an edge to itself.
fn components(count: usize, edges: &dyn Fn(TypeId) -> Vec<TypeId>) -> Vec<usize> {
    let mut tarjan = Tarjan {
        edges,
        index: vec![None; count],
        low: vec![0; count],
        stack: Vec::new(),
        on_stack: vec![false; count],
        component: vec![0; count],
        next: 0,
        found: 0,
    };
    for id in 0..count {
        if tarjan.index[id].is_none() {
            tarjan.visit(TypeId(id));
        }
    }
    tarjan.component
}

struct Tarjan<'a> {
    edges: &'a dyn Fn(TypeId) -> Vec<TypeId>,
    index: Vec<Option<usize>>,
    low: Vec<usize>,
    stack: Vec<TypeId>,
    on_stack: Vec<bool>,
    component: Vec<usize>,
    next: usize,
    found: usize,
}

impl Tarjan<'_> {
    fn visit(&mut self, id: TypeId) {
        let index = self.next;
        self.next += 1;
        self.index[id.0] = Some(index);
        self.low[id.0] = index;
        self.stack.push(id);
        self.on_stack[id.0] = true;
        for target in (self.edges)(id) {
            match self.index[target.0] {
                None => {
                    self.visit(target);
                    self.low[id.0] = self.low[id.0].min(self.low[target.0]);
                }
                Some(seen) if self.on_stack[target.0] => self.low[id.0] = self.low[id.0].min(seen),
                Some(_) => {}
            }
        }
        if self.low[id.0] == index {
            self.close(id);
        }
    }

    fn close(&mut self, root: TypeId) {
        while let Some(id) = self.stack.pop() {
            self.on_stack[id.0] = false;
            self.component[id.0] = self.found;
            if id == root {
                break;
            }
        }
        self.found += 1;
    }
}

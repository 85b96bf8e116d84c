//! Writing the types of the standard library as JSON.

use super::{Json, ToJson, Writer, push_name};
use crate::rules::{self, Invalid, Items, Rule, View};
use std::collections::{BTreeMap, BTreeSet};

impl<T: ToJson + ?Sized> ToJson for &T {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn view(&self) -> View<'_> {
        (**self).view()
    }
}

impl<T: ToJson + ?Sized> ToJson for Box<T> {
    fn to_json(&self, out: &mut Writer) {
        (**self).to_json(out);
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn view(&self) -> View<'_> {
        (**self).view()
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Some(value) => value.to_json(out),
            None => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Other, T::view)
    }
}

impl ToJson for bool {
    fn to_json(&self, out: &mut Writer) {
        out.raw(if *self { "true" } else { "false" });
    }

    fn view(&self) -> View<'_> {
        View::Boolean(*self)
    }
}

impl ToJson for () {
    fn to_json(&self, out: &mut Writer) {
        out.null();
    }
}

impl ToJson for str {
    fn to_json(&self, out: &mut Writer) {
        out.text(self);
    }

    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl ToJson for String {
    fn to_json(&self, out: &mut Writer) {
        out.text(self);
    }

    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self, out: &mut Writer) {
        out.list(&mut self.iter().map(|item| item as &dyn ToJson));
    }

    fn view(&self) -> View<'_> {
        View::List(Box::new(self))
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, out: &mut Writer) {
        self.as_slice().to_json(out);
    }

    fn view(&self) -> View<'_> {
        self.as_slice().view()
    }
}

impl<T: ToJson> Items for &[T] {
    fn count(&self) -> usize {
        self.len()
    }

    fn all_differ(&self) -> bool {
        let mut seen = BTreeSet::new();
        self.iter().all(|item| seen.insert(super::canonical(Json::from_json_of(item).raw())))
    }

    fn check_each(&self, rule: Rule) -> Result<(), Invalid> {
        self.iter().enumerate().try_for_each(|(index, item)| {
            rules::check(&item.view(), &[rule]).map_err(|invalid| invalid.inside(&format!("[{index}]")))
        })
    }
}

impl<T: ToJson> ToJson for BTreeMap<String, T> {
    fn to_json(&self, out: &mut Writer) {
        out.map(&mut self.iter().map(|(name, value)| (name.as_str(), value as &dyn ToJson)));
    }

    fn view(&self) -> View<'_> {
        View::Map(Box::new(Values(self)))
    }
}

/// The values of a map, with their names.
pub(super) struct Values<'m, M: ?Sized>(pub(super) &'m M);

impl<'m, T: ToJson + 'm, M> Items for Values<'m, M>
where
    M: ?Sized,
    &'m M: IntoIterator<Item = (&'m String, &'m T)>,
{
    fn count(&self) -> usize {
        self.0.into_iter().count()
    }

    fn all_differ(&self) -> bool {
        true
    }

    fn check_each(&self, rule: Rule) -> Result<(), Invalid> {
        self.0.into_iter().try_for_each(|(name, value)| {
            rules::check(&value.view(), &[rule]).map_err(|invalid| {
                let mut path = String::new();
                push_name(&mut path, name);
                invalid.inside(&path)
            })
        })
    }
}

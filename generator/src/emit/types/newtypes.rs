//! Newtypes, aliases and tuples.

use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{comment, prose, rules_sentence};
use crate::emit::layout::file::Item;
use crate::emit::layout::literal::literal;
use crate::emit::types::type_use::Uses;
use crate::model::{ClassRun, FixedString, Shape, TupleItem, Type, TypeId};

impl Emission<'_> {
    pub(crate) fn fixed_string(&self, id: TypeId, fixed: &FixedString, uses: &mut Uses) -> Vec<Item> {
        let def = self.api.def(id);
        let name = format_ident!("{}", self.type_name(id));
        let length: usize = fixed.runs.iter().map(|run| run.count).sum();
        let pattern =
            crate::emit::docs::code(&fixed.pattern).map(|pattern| format!("{length} bytes that match {pattern}."));
        let more: Vec<String> =
            pattern.filter(|_| !def.docs.description.contains(&fixed.pattern)).into_iter().collect();
        let docs = comment(&prose(&def.docs, &format!("A string of {length} bytes."), &more));
        let kept = uses.runtime("FixedString");
        let size = proc_macro2::Literal::usize_unsuffixed(length);
        let item = quote! {
            #docs
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct #name(#kept<#size>);
        };
        let runs: Vec<String> =
            fixed.runs.iter().map(|run| format!("{} {}", literal(&class(run)), run.count)).collect();
        let block = format!("crate::runtime::fixed_string! {{\n    {name}: {length} = [{}]\n}}\n", runs.join(", "));
        vec![Item::Tokens(item), Item::Text(block)]
    }

    pub(crate) fn alias(&self, id: TypeId, ty: &Type, uses: &mut Uses) -> Vec<Item> {
        let def = self.api.def(id);
        let name = format_ident!("{}", self.type_name(id));
        let rules = match &def.shape {
            Shape::Alias(_, rules) => rules_sentence(rules),
            _ => None,
        };
        let docs = comment(&prose(&def.docs, &self.fallback(id), &Vec::from_iter(rules)));
        let target = self.ty(ty, uses);
        if self.facts.wrappers.contains(&id) {
            let (more, attributes) = (self.more_derives(id, &[]), self.own_attributes(id));
            let item = quote! {
                #docs
                #[derive(Clone, Debug, PartialEq #more)]
                #attributes
                pub struct #name(
                    /// The wrapped value: a type that holds itself has to be a struct.
                    pub #target,
                );
            };
            return vec![Item::Tokens(item), Item::Text(format!("crate::runtime::wrapper! {{ {name} }}\n"))];
        }
        vec![Item::Tokens(quote! { #docs pub type #name = #target; })]
    }

    pub(crate) fn tuple(&self, id: TypeId, first: &[TupleItem], rest: Option<&Type>, uses: &mut Uses) -> Vec<Item> {
        let def = self.api.def(id);
        let name = format_ident!("{}", self.type_name(id));
        let docs = comment(&prose(&def.docs, &self.fallback(id), &[]));
        let mut fields = Vec::new();
        let mut places = Vec::new();
        for (index, item) in first.iter().enumerate() {
            let doc = format!(" Item {}.", index + 1);
            let (ty, nullable) = match &item.ty {
                Type::Nullable(inner) => {
                    let inner = self.inner_type(id, inner.as_ref(), uses);
                    (quote!(Option<#inner>), true)
                }
                ty => (self.inner_type(id, ty, uses), false),
            };
            // JSON has `null` itself.
            let ty = if item.required || item.ty == Type::Json { ty } else { quote!(Option<#ty>) };
            fields.push(quote!(#[doc = #doc] pub #ty));
            places.push(format!("{index}{}", if item.required && nullable { " nullable" } else { "" }));
        }
        if let Some(rest) = rest {
            let rest = self.ty(rest, uses);
            fields.push(quote!(#[doc = " The other items."] pub Vec<#rest>));
            places.push(format!("..{}", first.len()));
        }
        let (more, attributes) = (self.more_derives(id, &[]), self.own_attributes(id));
        let item = quote! {
            #docs
            #[derive(Clone, Debug, PartialEq #more)]
            #attributes
            pub struct #name(#(#fields),*);
        };
        let block = format!("crate::runtime::tuple! {{ {name} {{ {} }} }}\n", places.join(", "));
        vec![Item::Tokens(item), Item::Text(block)]
    }
}

/// A class of bytes as the runtime reads it: ranges, with `-` and `\` escaped.
fn class(run: &ClassRun) -> String {
    let shown = |byte: u8| {
        if matches!(byte, b'-' | b'\\') { format!("\\{}", char::from(byte)) } else { char::from(byte).to_string() }
    };
    let each = run
        .ranges
        .iter()
        .map(|(low, high)| if low == high { shown(*low) } else { format!("{}-{}", shown(*low), shown(*high)) });
    each.collect()
}

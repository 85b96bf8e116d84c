//! Unions: one of several types.

use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{code, comment, prose, rules_sentence, shown};
use crate::emit::layout::file::Item;
use crate::emit::layout::literal::literal;
use crate::emit::layout::macro_block::block_of;
use crate::emit::types::rules;
use crate::emit::types::structs::deprecated;
use crate::emit::types::type_use::{Uses, behind, is_struct};
use crate::hash::HashMap;
use crate::model::{Tagging, Type, TypeId, Union, Variant};
use crate::name::UNLISTED;

impl Emission<'_> {
    pub(crate) fn union(&self, id: TypeId, union: &Union, uses: &mut Uses) -> Vec<Item> {
        let def = self.api.def(id);
        let name = format_ident!("{}", self.type_name(id));
        let docs = comment(&prose(&def.docs, &self.fallback(id), &[]));
        let deprecated = deprecated(def.docs.deprecated);
        let variants: Vec<_> = union
            .variants
            .iter()
            .zip(&self.names.variants[&id])
            .map(|(variant, name)| {
                let name = format_ident!("{name}");
                if let Some(constant) = &variant.constant {
                    let docs = comment(&prose(&variant.docs, &shown(constant), &[]));
                    return quote!(#docs #name,);
                }
                let docs = comment(&prose(
                    &variant.docs,
                    &variant_fallback(union, variant),
                    &Vec::from_iter(rules_sentence(&variant.rules)),
                ));
                let inner = self.ty(&variant.ty, uses);
                let inner = if self.is_boxed(id, variant) { quote!(Box<#inner>) } else { inner };
                quote!(#docs #name(#inner),)
            })
            .collect();
        let unlisted = format_ident!("{UNLISTED}");
        let doc = if union.overlapping {
            " JSON that fits several variants or none, as received."
        } else {
            " JSON that fits no variant, as received."
        };
        let json = self.ty(&Type::Json, uses);
        let (more, attributes) = (self.more_derives(id, &[]), self.own_attributes(id));
        let item = quote! {
            #docs
            #[derive(Clone, Debug, PartialEq #more)]
            #[non_exhaustive]
            #attributes
            #deprecated
            pub enum #name {
                #(#variants)*
                #[doc = #doc]
                #unlisted(#json),
            }
        };
        let mut items = vec![Item::Tokens(item), Item::Text(self.union_block(id, union))];
        items.extend(self.conversions(id, union));
        items
    }

    /// `From` for the types of a union's variants, where the union is sent: for each struct, enum and union that only one variant
    /// has.
    fn conversions(&self, id: TypeId, union: &Union) -> Option<Item> {
        let of = |variant: &Variant| match (&variant.ty, behind(self.api, &variant.ty)) {
            (Type::Named(named), Type::Named(target)) if variant.constant.is_none() => Some((*named, *target)),
            _ => None,
        };
        let targets: Vec<Option<(TypeId, TypeId)>> = union.variants.iter().map(of).collect();
        let mut times: HashMap<TypeId, usize> = HashMap::default();
        targets.iter().flatten().for_each(|(_, target)| *times.entry(*target).or_default() += 1);
        let (mut plain, mut boxed) = (Vec::new(), Vec::new());
        for ((variant, name), target) in union.variants.iter().zip(&self.names.variants[&id]).zip(&targets) {
            let Some((named, target)) = *target else { continue };
            if times.get(&target) == Some(&1) && target != id {
                let list = if self.is_boxed(id, variant) { &mut boxed } else { &mut plain };
                list.push(format!("{name}: {}", self.type_name(named)));
            }
        }
        let wanted = self.facts.sent.contains(&id) && !(plain.is_empty() && boxed.is_empty());
        let lists: &[(&str, &[String])] =
            if boxed.is_empty() { &[("", &plain)] } else { &[("", &plain), ("boxed", &boxed)] };
        wanted.then(|| Item::Text(block_of("from_variants", self.type_name(id), lists)))
    }

    /// Whether a variant holds its value by a pointer. A struct may grow with the API: behind one it can't make the whole union
    /// large.
    pub(super) fn is_boxed(&self, id: TypeId, variant: &Variant) -> bool {
        is_struct(self.api, &variant.ty).is_some()
            || matches!(variant.ty, Type::Named(target) if self.facts.boxed.contains(&(id, target)))
    }

    /// The rules of a variant, in brackets.
    fn variant_rules(&self, id: TypeId, variant: &Variant) -> String {
        if !self.facts.sent.contains(&id) {
            return String::new();
        }
        let float = matches!(behind(self.api, &variant.ty), Type::Float | Type::Double);
        let calls = if float { rules::float_calls(&variant.rules) } else { rules::calls(&variant.rules) };
        if calls.is_empty() { String::new() } else { format!(" [{}]", rules::text(&calls)) }
    }

    fn union_block(&self, id: TypeId, union: &Union) -> String {
        let names = &self.names.variants[&id];
        let by = match &union.tagging {
            Tagging::Tag(tag) => format!(" by {}", literal(tag)),
            Tagging::Shape if union.overlapping => " any_of".to_owned(),
            Tagging::Shape => String::new(),
        };
        let mut variants = Vec::new();
        let mut values = Vec::new();
        for (variant, name) in union.variants.iter().zip(names) {
            let tags: Vec<String> = variant.tags.iter().map(rules::scalar).collect();
            let tags = if union.tagging == Tagging::Shape { String::new() } else { format!(" = {}", tags.join(" | ")) };
            match &variant.constant {
                Some(constant) => values.push(format!("{name} = {}", rules::scalar(constant))),
                None => variants.push(format!("{name}{tags}{}", self.variant_rules(id, variant))),
            }
        }
        let head = format!("{}{by} else {UNLISTED}", self.type_name(id));
        let parts: Vec<(&str, &[String])> = match values.as_slice() {
            [] => vec![("", &variants)],
            values => vec![("", &variants), ("or", values)],
        };
        block_of("union", &head, &parts)
    }
}

/// The documentation of a variant that the document doesn't describe: the value of the discriminator that selects it.
fn variant_fallback(union: &Union, variant: &Variant) -> String {
    let Tagging::Tag(member) = &union.tagging else { return String::new() };
    let tags: Option<Vec<String>> = variant.tags.iter().map(|tag| code(&tag.to_string())).collect();
    let described = code(member).zip(tags).map(|(member, tags)| format!("{member} is {}.", tags.join(" or ")));
    described.unwrap_or_default()
}

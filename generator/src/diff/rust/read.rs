//! From a file to the public items in it.

use std::collections::BTreeSet;
use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Fields, FnArg, ImplItem, Item as Syntax};

use super::attributes::{abilities, is_non_exhaustive, is_public, plain, successor};
use super::blocks::Blocks;
use super::expand::expand;
use super::item::{Item, Key, Kind, Signature, Space, Subject, Surface};
use super::modules::{Module, gate};
use super::operations::Operations;

/// Types of the runtime to which a crate adds methods, which its root exports.
const ROOT: [&str; 4] = ["Client", "ClientBuilder", "Error", "Response"];

/// Reads a file's public items.
///
/// # Errors
/// Where it isn't Rust.
pub(super) fn read(surface: &mut Surface, path: &str, text: &str, module: &Module) -> Result<(), syn::Error> {
    let items = expand(syn::parse_file(text)?.items);
    let reader = Reader { file: path.into(), module, blocks: Blocks::of(&items), operations: Operations::of(&items) };
    for item in items {
        reader.item(surface, item);
    }
    Ok(())
}

/// What is known of the file that is being read.
struct Reader<'a> {
    file: Rc<str>,
    module: &'a Module,
    blocks: Blocks,
    operations: Operations,
}

impl Reader<'_> {
    fn item(&self, surface: &mut Surface, item: Syntax) {
        match item {
            Syntax::Struct(item) => self.structure(surface, item),
            Syntax::Enum(item) => self.enumeration(surface, item),
            Syntax::Impl(item) => self.implementation(surface, item),
            Syntax::Type(mut item) if is_public(&item.vis) => {
                let (gate, successor) = (gate(&item.attrs), successor(&item.attrs));
                plain(&mut item.attrs);
                let (name, shape) = (item.ident.to_string(), pair(&item.generics, &item.ty));
                let alias = Item { successor, ..self.blank(Kind::Alias, &gate) };
                self.named(surface, &name, alias, shape, item.to_token_stream());
            }
            Syntax::Fn(mut item) if is_public(&item.vis) => {
                let gate = gate(&item.attrs);
                plain(&mut item.attrs);
                let (vis, sig) = (&item.vis, &item.sig);
                let kind = Kind::Function(signature(sig, ""));
                let tokens = quote!(#vis #sig {});
                self.named(surface, &sig.ident.to_string(), self.blank(kind, &gate), String::new(), tokens);
            }
            Syntax::Const(mut item) if is_public(&item.vis) => {
                let gate = gate(&item.attrs);
                plain(&mut item.attrs);
                let (name, shape) = (item.ident.to_string(), shape(&item.ty));
                self.named(surface, &name, self.blank(Kind::Other, &gate), shape, item.to_token_stream());
            }
            Syntax::Trait(mut item) if is_public(&item.vis) => {
                let gate = gate(&item.attrs);
                plain(&mut item.attrs);
                let (name, shape) = (item.ident.to_string(), shape(&item));
                self.named(surface, &name, self.blank(Kind::Other, &gate), shape, item.to_token_stream());
            }
            _ => {}
        }
    }

    /// Adds an item that stands under its own name in its module.
    fn named(&self, surface: &mut Surface, name: &str, blank: Item, shape: String, tokens: TokenStream) {
        let Some(path) = self.module.paths(name) else { return };
        let space = match blank.kind {
            Kind::Function(_) => Space::Function,
            Kind::Other => Space::Constant,
            _ => Space::Type,
        };
        let subject = Subject { heading: name.to_owned(), name: name.to_owned(), property: None };
        surface.insert(Key { path, space }, Item { subject, shape, tokens, ..blank });
    }

    /// An item of this file about which nothing is known yet.
    fn blank(&self, kind: Kind, own_gate: &str) -> Item {
        // The condition of a public module is its own.
        let outer = if self.module.path.is_some() { "" } else { self.module.gate.as_str() };
        Item {
            kind,
            file: Rc::clone(&self.file),
            subject: Subject::default(),
            owner: None,
            gate: [outer, own_gate].map(str::trim).join(" ").trim().to_owned(),
            shape: String::new(),
            sealed: false,
            abilities: BTreeSet::new(),
            block: String::new(),
            successor: None,
            tokens: TokenStream::new(),
        }
    }

    fn structure(&self, surface: &mut Surface, mut item: syn::ItemStruct) {
        let name = item.ident.to_string();
        let Some(path) = self.module.paths(&name).filter(|_| is_public(&item.vis)) else { return };
        let key = Key { path, space: Space::Type };
        let block = self.blocks.get(&name);
        let private = item.fields.iter().any(|field| !is_public(&field.vis));
        let sort = match &item.fields {
            Fields::Named(_) => "named",
            Fields::Unnamed(_) => "tuple",
            Fields::Unit => "unit",
        };
        let subject = self.operations.of_type(&name).unwrap_or_else(|| subject_of_type(&name));
        let parts: Vec<(String, TokenStream, String)> = item
            .fields
            .iter_mut()
            .enumerate()
            .filter(|(_, field)| is_public(&field.vis))
            .map(|(index, field)| {
                plain(&mut field.attrs);
                let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
                (name, field.to_token_stream(), shape(&field.ty))
            })
            .collect();
        let owner = Item {
            subject: subject.clone(),
            shape: format!("{sort} {}", shape(&item.generics)),
            sealed: private || is_non_exhaustive(&item.attrs),
            abilities: abilities(&item.attrs, block.map(|block| &block.abilities)),
            block: block.map(|block| block.text.clone()).unwrap_or_default(),
            ..self.blank(Kind::Struct, &gate(&item.attrs))
        };
        plain(&mut item.attrs);
        surface.insert(key.clone(), Item { tokens: item.to_token_stream(), ..owner.clone() });
        for (name, tokens, shape) in parts {
            let plain_name = name.trim_start_matches("r#");
            let property = block.and_then(|block| block.properties.get(plain_name)).cloned();
            let part = Item {
                subject: Subject { property, ..subject.clone() },
                owner: Some(key.clone()),
                gate: owner.gate.clone(),
                shape,
                tokens,
                ..self.blank(Kind::Field, "")
            };
            surface.insert(Key { path: format!("{}::{plain_name}", key.path), space: Space::Field }, part);
        }
    }

    fn enumeration(&self, surface: &mut Surface, mut item: syn::ItemEnum) {
        let name = item.ident.to_string();
        let Some(path) = self.module.paths(&name).filter(|_| is_public(&item.vis)) else { return };
        let key = Key { path, space: Space::Type };
        let subject = self.operations.of_type(&name).unwrap_or_else(|| subject_of_type(&name));
        let block = self.blocks.get(&name);
        for variant in &mut item.variants {
            plain(&mut variant.attrs);
            variant.fields.iter_mut().for_each(|field| plain(&mut field.attrs));
        }
        let owner = Item {
            subject: subject.clone(),
            shape: shape(&item.generics),
            sealed: is_non_exhaustive(&item.attrs),
            abilities: abilities(&item.attrs, block.map(|block| &block.abilities)),
            block: block.map(|block| block.text.clone()).unwrap_or_default(),
            ..self.blank(Kind::Enum, &gate(&item.attrs))
        };
        plain(&mut item.attrs);
        surface.insert(key.clone(), Item { tokens: item.to_token_stream(), ..owner.clone() });
        for variant in &item.variants {
            let part = Item {
                subject: subject.clone(),
                owner: Some(key.clone()),
                gate: owner.gate.clone(),
                shape: shape(&variant.fields),
                tokens: variant.to_token_stream(),
                ..self.blank(Kind::Variant, "")
            };
            surface.insert(Key { path: format!("{}::{}", key.path, variant.ident), space: Space::Type }, part);
        }
    }

    fn implementation(&self, surface: &mut Surface, item: syn::ItemImpl) {
        let Some(name) = self_name(&item.self_ty) else { return };
        let own = self.module.paths(&name).filter(|_| !ROOT.contains(&name.as_str()));
        let path = own.unwrap_or_else(|| format!("crate::{name}"));
        let owner = Key { path: path.clone(), space: Space::Type };
        let own_gate = gate(&item.attrs);
        let (generics, self_ty) = (&item.generics, &item.self_ty);
        let bounds = pair(generics, self_ty);
        let subject = self.operations.of_type(&name).unwrap_or_else(|| subject_of_type(&name));
        if let Some((of, _)) = &item.trait_ {
            let shown = shape(of);
            let tokens = quote!(impl #generics #of for #self_ty {});
            let part = Item { subject, owner: Some(owner), tokens, ..self.blank(Kind::Implementation, &own_gate) };
            let path = format!("<{path} as {shown}> {bounds}");
            surface.insert(Key { path, space: Space::Implementation }, part);
            return;
        }
        for method in item.items {
            if let ImplItem::Const(mut constant) = method {
                plain(&mut constant.attrs);
                let part = Item {
                    subject: subject.clone(),
                    owner: Some(owner.clone()),
                    shape: shape(&constant.ty),
                    tokens: constant.to_token_stream(),
                    ..self.blank(Kind::Other, &own_gate)
                };
                surface.insert(Key { path: format!("{path}::{}", constant.ident), space: Space::Constant }, part);
                continue;
            }
            let ImplItem::Fn(mut method) = method else { continue };
            if !is_public(&method.vis) {
                continue;
            }
            let own_gate = [own_gate.as_str(), &gate(&method.attrs)].join(" ");
            let successor = successor(&method.attrs);
            plain(&mut method.attrs);
            let (vis, sig) = (&method.vis, &method.sig);
            let tokens = quote!(#vis #sig {});
            let part = Item {
                subject: self.operations.called_by(&method.block).unwrap_or_else(|| subject.clone()),
                owner: Some(owner.clone()),
                successor,
                tokens,
                ..self.blank(Kind::Function(signature(sig, &bounds)), &own_gate)
            };
            let name = sig.ident.to_string();
            let path = format!("{path}::{}", name.trim_start_matches("r#"));
            surface.insert(Key { path, space: Space::Function }, part);
        }
    }
}

/// A type is a heading under its own name, and so it stands in the lock.
fn subject_of_type(name: &str) -> Subject {
    Subject { heading: name.to_owned(), name: name.to_owned(), property: None }
}

fn signature(signature: &syn::Signature, bounds: &str) -> Signature {
    let mut receiver = String::new();
    let mut arguments = Vec::new();
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(own) => {
                // Whether a method binds its own `self` as mutable is its own business.
                let own = shape(own);
                receiver = own.strip_prefix("mut ").unwrap_or(&own).to_owned();
            }
            FnArg::Typed(argument) => {
                arguments.push((shape(&argument.pat).trim_start_matches("mut ").to_owned(), shape(&argument.ty)))
            }
        }
    }
    let generics = format!("{bounds} {}", shape(&signature.generics));
    let output = match &signature.output {
        syn::ReturnType::Default => "()".to_owned(),
        syn::ReturnType::Type(_, ty) => shape(ty),
    };
    let is_async = if signature.asyncness.is_some() { "async " } else { "" };
    Signature { receiver, generics: format!("{is_async}{generics}"), arguments, output }
}

/// The last segment of the path of a type.
fn self_name(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// Tokens as Rust is usually spaced.
fn shape(tokens: &impl quote::ToTokens) -> String {
    super::print::spaced(&tokens.to_token_stream())
}

/// The parameters of an item with their conditions, and a type that has them.
fn pair(generics: &syn::Generics, ty: &syn::Type) -> String {
    let bounds = &generics.where_clause;
    shape(&quote!(#generics #bounds #ty))
}

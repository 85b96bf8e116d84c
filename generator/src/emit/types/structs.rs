//! Structs: objects with known members.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Emission;
use crate::emit::docs::{code, default_sentence, prose, rules_sentence};
use crate::emit::layout::declaration::{MARGIN, declaration, deprecation, doc_comment, member};
use crate::emit::layout::file::Item;
use crate::emit::layout::literal::literal;
use crate::emit::layout::macro_block::{block, inline, nested};
use crate::emit::types::rules;
use crate::emit::types::type_use::{Uses, behind};
use crate::model::{Extra, Field, Struct, Type, TypeId};
use crate::name::words::{ident, is_keyword};

/// How a field stands in JSON.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Always present, never null.
    Required,
    /// Always present, may be null.
    Nullable,
    /// May be absent; where it may be null too, null and absent are the same.
    Optional,
    /// May be absent or null, and a request can mean either.
    ThreeState,
}

/// How many members an object has at most that the compiler gets as a whole: its time grows with the square of their number.
const MEMBERS: usize = 200;

/// How many members of a larger one stand in a group.
const GROUP: usize = 100;

/// Whether an object has so many members that they stand in groups.
pub(crate) fn is_large(object: &Struct) -> bool {
    object.fields.len() > MEMBERS
}

impl Emission<'_> {
    pub(crate) fn structure(&self, id: TypeId, object: &Struct, uses: &mut Uses) -> Vec<Item> {
        let def = self.api.def(id);
        let names = &self.names.fields[&id];
        let members = self.fields(id, object);
        let private = members.iter().any(|(field, _)| field.private);
        let built = self.is_built(id);
        let mut fields: String = members.iter().map(|(field, name)| self.field(id, field, name, uses)).collect();
        fields.extend(self.extra_field(object, names, uses));
        let rules = rules_sentence(&rules::of_object(&object.rules));
        let has_default = |field: &Field| {
            let absent = !matches!(self.presence(id, field), Presence::Required | Presence::Nullable);
            absent && !(built && self.is_filled(id, field))
        };
        let bare = members.iter().all(|(field, _)| has_default(field));
        let large = is_large(object);
        // What isn't derived is implemented by the block.
        let derives = [("Clone", true), ("Debug", !private && !large), ("Default", bare), ("PartialEq", !large)];
        let derives: Vec<&str> = derives.iter().filter(|(_, derived)| *derived).map(|(name, _)| *name).collect();
        let head = format!(
            "{}#[derive({}{})]\n#[non_exhaustive]\n{}{}pub struct {}",
            doc_comment(&prose(&def.docs, &self.fallback(id), &Vec::from_iter(rules)), ""),
            derives.join(", "),
            inline(&self.more_derives(id, &[])),
            self.own_attribute_lines(id),
            deprecation(def.docs.deprecated, ""),
            self.type_name(id),
        );
        let mut items = vec![Item::Text(declaration(&head, &fields))];
        if built {
            items.extend(self.builder(id, object, bare, uses));
        }
        items.push(Item::Text(self.object_block(id, object, private)));
        items
    }

    /// The fields of a struct with their names: all but those that repeat the tag of a variant.
    pub(crate) fn fields<'o>(&'o self, id: TypeId, object: &'o Struct) -> Vec<(&'o Field, &'o String)> {
        let each = object.fields.iter().zip(&self.names.fields[&id]).enumerate();
        each.filter(|(index, _)| !self.facts.stated_tags.contains(&(id, *index))).map(|(_, field)| field).collect()
    }

    fn field(&self, owner: TypeId, field: &Field, name: &str, uses: &mut Uses) -> String {
        let mut more = Vec::new();
        if name != field.name {
            more.extend(
                code(&field.name)
                    .filter(|_| !reads_as(name, &field.name))
                    .map(|original| format!("{original} in JSON.")),
            );
        }
        match (field.read_only, field.write_only) {
            (true, false) => more.push("Read-only: the API sets it.".to_owned()),
            (false, true) => more.push("Write-only: responses don't have it.".to_owned()),
            _ => {}
        }
        more.extend(rules_sentence(&field.rules));
        more.extend(default_sentence(field.default.as_ref()));
        let fallback = self.described_by_type(&field.ty, &field.name);
        // Docs that only repeat the field's name are left out.
        let fallback = if fallback == format!("`{name}`") { "" } else { &fallback };
        format!(
            "{}{}{}",
            doc_comment(&prose(&field.docs, fallback, &more), MARGIN),
            deprecation(field.docs.deprecated, MARGIN),
            member(&ident(name).to_string(), &inline(&self.field_type(owner, field, uses))),
        )
    }

    pub(crate) fn presence(&self, owner: TypeId, field: &Field) -> Presence {
        let (sent, received) = (self.facts.sent.contains(&owner), self.facts.received.contains(&owner));
        // One type serves both directions: a member of one direction is optional in the other.
        let always = field.required && !(field.read_only && sent) && !(field.write_only && received);
        let nullable = matches!(&field.ty, Type::Nullable(inner) if **inner != Type::Json);
        match (always, nullable) {
            (true, false) => Presence::Required,
            (true, true) => Presence::Nullable,
            (false, true) if sent => Presence::ThreeState,
            (false, _) => Presence::Optional,
        }
    }

    pub(crate) fn field_type(&self, owner: TypeId, field: &Field, uses: &mut Uses) -> TokenStream {
        let inner = self.inner_type(owner, field.ty.not_null(), uses);
        match self.presence(owner, field) {
            Presence::Required => inner,
            Presence::Nullable | Presence::Optional => quote!(Option<#inner>),
            Presence::ThreeState => quote!(Option<Option<#inner>>),
        }
    }

    /// A type, in a `Box` where it would hold its owner.
    pub(crate) fn inner_type(&self, owner: TypeId, ty: &Type, uses: &mut Uses) -> TokenStream {
        let inner = self.ty(ty, uses);
        match ty {
            Type::Named(target) if self.facts.boxed.contains(&(owner, *target)) => quote!(Box<#inner>),
            _ => inner,
        }
    }

    fn extra_field(&self, object: &Struct, names: &[String], uses: &mut Uses) -> Option<String> {
        let (Extra::Kept(ty), Some(name)) = (&object.extra, names.get(object.fields.len())) else { return None };
        let ty = inline(&self.ty(&Type::Map(Box::new(ty.clone())), uses));
        let docs = "The properties that have no field of their own.";
        Some(format!("{MARGIN}/// {docs}\n{}", member(&ident(name).to_string(), &ty)))
    }

    /// The block that states how the struct is read from JSON and written to it.
    fn object_block(&self, id: TypeId, object: &Struct, private: bool) -> String {
        let names = &self.names.fields[&id];
        let large = is_large(object);
        let debug = if private && !large { " debug" } else { "" };
        let whole =
            if self.facts.sent.contains(&id) { rules::calls(&rules::of_object(&object.rules)) } else { Vec::new() };
        let whole = if whole.is_empty() { String::new() } else { format!(" [{}]", rules::text(&whole)) };
        let mut members: Vec<String> =
            self.fields(id, object).iter().map(|(field, name)| self.member(id, field, name)).collect();
        if large {
            members = members.chunks(GROUP).map(nested).collect();
        }
        if let (Extra::Kept(_), Some(name)) = (&object.extra, names.get(object.fields.len())) {
            members.push(format!("..{name}"));
        }
        block(if large { "large_object" } else { "object" }, &format!("{}{debug}{whole}", self.type_name(id)), &members)
    }

    /// A member as the block has it: its field, and its name in JSON where that isn't the field's.
    fn member(&self, id: TypeId, field: &Field, name: &str) -> String {
        let mut member = name.to_owned();
        if is_keyword(name) {
            member = format!("r#{name} = {}", literal(&field.name));
        } else if name != field.name {
            member.push_str(&format!(" = {}", literal(&field.name)));
        }
        if self.presence(id, field) == Presence::Nullable {
            member.push_str(" nullable");
        }
        if field.read_only && self.facts.sent.contains(&id) {
            member.push_str(" read_only");
        }
        if field.private {
            member.push_str(" private");
        }
        let float = matches!(behind(self.api, field.ty.not_null()), Type::Float | Type::Double);
        let calls = if !self.facts.sent.contains(&id) {
            // A type that is only received has no rules, except for a constant: it selects the branch of a union.
            Vec::from_iter(field.rules.only.as_ref().map(rules::only))
        } else if float {
            rules::float_calls(&field.rules)
        } else {
            rules::calls(&field.rules)
        };
        if !calls.is_empty() {
            member.push_str(&format!(" [{}]", rules::text(&calls)));
        }
        member
    }
}

/// Whether the property's name is obvious from the field's: `call_sid` is `callSid`.
fn reads_as(name: &str, property: &str) -> bool {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    plain(name) == plain(property)
}

/// The docs of a deprecated type, field or variant: `#[deprecated]` would warn wherever the crate itself uses it.
pub(crate) fn deprecated(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(#[doc = ""] #[doc = " Deprecated by the API."]))
}

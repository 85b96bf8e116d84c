//! What the runtime's macros declare: the items that a reader of the crate has, without their insides.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{ParseStream, Parser as _, Result};
use syn::{Attribute, Expr, Ident, Item, Path, Token, Type, braced, parenthesized};

/// The items that an item stands for: those that a `call!` or a `mock!` declares, any other item itself, and a `listed!` with
/// the constants that it declares.
pub(super) fn expand(items: Vec<Item>) -> Vec<Item> {
    items
        .into_iter()
        .flat_map(|item| match declared(&item) {
            Some(declared) if is_block(&item) => [item].into_iter().chain(declared).collect(),
            Some(declared) => declared,
            None => vec![item],
        })
        .collect()
}

/// Whether an item is also a block under a type.
fn is_block(item: &Item) -> bool {
    matches!(item, Item::Macro(item) if item.mac.path.segments.last().is_some_and(|last| last.ident == "listed"))
}

fn declared(item: &Item) -> Option<Vec<Item>> {
    let Item::Macro(item) = item else { return None };
    let tokens = item.mac.tokens.clone();
    let declared = match item.mac.path.segments.last()?.ident.to_string().as_str() {
        "call" => call.parse2(tokens),
        "mock" => mock.parse2(tokens),
        "listed" => listed.parse2(tokens),
        _ => return None,
    };
    Some(syn::parse2::<syn::File>(declared.ok()?).ok()?.items)
}

/// `Name { value: Type = decode, error: Type = decode }`, or `Name {}`.
fn call(input: ParseStream) -> Result<TokenStream> {
    let attributes = input.call(Attribute::parse_outer)?;
    let name: Ident = input.parse()?;
    let body;
    braced!(body in input);
    let declared = quote! {
        #(#attributes)*
        #[derive(Clone, Debug)]
        pub struct #name<M: Mode = Async> { call: Call<M> }
    };
    if body.is_empty() {
        return Ok(declared);
    }
    let (value, error) = (decoded(&body)?, decoded(&body)?);
    Ok(quote! {
        #declared
        impl<M: Mode> #name<M> {
            pub fn send(self) -> M::Answer<#value, #error> {}
            pub fn send_with_response(self) -> M::Answer<Response<#value>, #error> {}
        }
    })
}

/// `Name: str { { Constant = "value", … }, … }`, or of integers; in crates from before, without groups.
fn listed(input: ParseStream) -> Result<TokenStream> {
    let name: Ident = input.parse()?;
    while !input.peek(syn::token::Brace) {
        input
            .step(|cursor| cursor.token_tree().map(|(_, rest)| ((), rest)).ok_or_else(|| cursor.error("no values")))?;
    }
    let body;
    braced!(body in input);
    let mut constants = TokenStream::new();
    while body.peek(syn::token::Brace) {
        let group;
        braced!(group in body);
        body.parse::<Option<Token![,]>>()?;
        constants.extend(listed_constants(&group)?);
    }
    constants.extend(listed_constants(&body)?);
    Ok(quote!(impl #name { #constants }))
}

fn listed_constants(body: ParseStream) -> Result<TokenStream> {
    let mut constants = TokenStream::new();
    while !body.is_empty() {
        let attributes = body.call(Attribute::parse_outer)?;
        let constant: Ident = body.parse()?;
        body.parse::<Token![=]>()?;
        let value: Expr = body.parse()?;
        body.parse::<Option<Token![,]>>()?;
        constants.extend(quote!(#(#attributes)* pub const #constant: Self = #value;));
    }
    Ok(constants)
}

/// The type in `name: Type = decode,`.
fn decoded(input: ParseStream) -> Result<Type> {
    input.parse::<Ident>()?;
    input.parse::<Token![:]>()?;
    let ty = input.parse()?;
    input.parse::<Token![=]>()?;
    input.parse::<Expr>()?;
    input.parse::<Option<Token![,]>>()?;
    Ok(ty)
}

/// A row of `name: Type = operation, encode(…), example(…);`.
fn mock(input: ParseStream) -> Result<TokenStream> {
    let mut methods = TokenStream::new();
    while !input.is_empty() {
        let attributes = input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty: Type = input.parse()?;
        input.parse::<Token![=]>()?;
        let operation: Path = input.parse()?;
        while input.parse::<Option<Token![,]>>()?.is_some() {
            input.parse::<Ident>()?;
            let arguments;
            parenthesized!(arguments in input);
            arguments.parse::<TokenStream>()?;
        }
        input.parse::<Token![;]>()?;
        methods.extend(quote! {
            #(#attributes)*
            pub fn #name<A: Into<Answer<#ty>>>(
                &self,
                answer: impl Fn(&Request) -> A + Send + Sync + 'static,
            ) -> &Self { #operation }
        });
    }
    Ok(quote! { impl Mock { #methods } })
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    #[test]
    fn constants_in_groups_are_those_without() {
        let constants = |text: &str| {
            let items = super::expand(syn::parse_str::<syn::File>(text).unwrap().items);
            items.last().map(|item| item.to_token_stream().to_string()).unwrap()
        };
        let grouped = constants(
            r#"listed! { Part: str open { { /// One.
            A = "a" }, { B = "b" } } }"#,
        );
        assert_eq!(
            grouped,
            constants(
                r#"listed! { Part: str open { /// One.
            A = "a", B = "b" } }"#
            )
        );
        assert!(grouped.contains("pub const B"), "{grouped}");
    }
}

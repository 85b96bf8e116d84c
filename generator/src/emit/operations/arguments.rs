//! Arguments: the Rust argument of a parameter or a body, and the call that takes it.

use proc_macro2::{Literal as Token, TokenStream};
use quote::{format_ident, quote};

use crate::config::DeepArrays;
use crate::emit::Emission;
use crate::emit::types::rules;
use crate::emit::types::type_use::{behind, is_copy};
use crate::model::{Literal, Parameter, ParameterPlace, Rules, Style, Type};
use crate::name::words::ident;

/// An argument of a function: its name, its type, and the statement that sets it in the call.
pub(crate) struct Argument {
    pub(crate) name: proc_macro2::Ident,
    pub(crate) ty: TokenStream,
    pub(crate) apply: TokenStream,
}

impl Emission<'_> {
    /// The type by which a value is taken: small ones by value, all others by reference.
    pub(crate) fn borrowed(&self, ty: &Type) -> TokenStream {
        match behind(self.api, ty.not_null()) {
            Type::String | Type::Secret | Type::Binary => quote!(&str),
            Type::Array(inner) if matches!(behind(self.api, inner), Type::String | Type::Binary) => quote!(&[&str]),
            Type::Array(inner) => {
                let inner = self.outer_ty(inner);
                quote!(&[#inner])
            }
            Type::Foreign(path) => {
                let path: TokenStream = path.parse().unwrap_or_default();
                quote!(&#path)
            }
            plain if is_copy(plain) => self.outer_ty(plain),
            _ => {
                let ty = self.outer_ty(ty.not_null());
                quote!(&#ty)
            }
        }
    }

    /// Whether [`borrowed`](Self::borrowed) gives a reference to a sized value, which can be passed on as it is.
    fn is_reference(&self, ty: &Type) -> bool {
        let ty = behind(self.api, ty.not_null());
        !is_copy(ty) && !matches!(ty, Type::String | Type::Secret | Type::Binary | Type::Array(_))
    }

    /// The constant of a parameter or a part, as the call takes it.
    pub(crate) fn fixed_value(&self, ty: &Type, only: &Literal) -> TokenStream {
        if let (Type::Named(id), Some(variant)) =
            (behind(self.api, ty.not_null()), self.variant_of(&only.to_json(), ty))
        {
            let list = self.outer_ty(&Type::Named(*id));
            return quote!(&#list::#variant);
        }
        match only {
            Literal::String(text) => quote!(#text),
            Literal::Bool(value) => quote!(#value),
            Literal::Integer(number) => {
                let positive = number.unsigned_abs();
                let spelling = format!("{positive}_{}", self.borrowed(ty));
                rules::integer(*number, rules::token(&spelling, || Token::u128_unsuffixed(positive)))
            }
            Literal::Number(number) => quote!(#number),
        }
    }

    /// A parameter as an argument of a function whose call is `call` and whose arguments have taken some names.
    pub(crate) fn parameter(
        &self,
        parameter: &Parameter,
        name: &str,
        call: &TokenStream,
        taken: &[String],
    ) -> Argument {
        let name = ident(name);
        let param = self.param(parameter, taken);
        let value = match is_foreign(behind(self.api, parameter.ty.not_null())) {
            true => foreign(&quote!(#name)),
            false if self.is_reference(&parameter.ty) => quote!(#name),
            false => quote!(&#name),
        };
        Argument { ty: self.borrowed(&parameter.ty), apply: quote!(#call.set(#param, #value);), name }
    }

    /// The runtime's `Param` of a parameter, where some names are taken.
    fn param(&self, parameter: &Parameter, taken: &[String]) -> TokenStream {
        let name = &parameter.name;
        let place = match parameter.place {
            ParameterPlace::Path => quote!(path),
            ParameterPlace::Query => quote!(query),
            ParameterPlace::Header => quote!(header),
            ParameterPlace::Cookie => quote!(cookie),
        };
        let usual = match parameter.place {
            ParameterPlace::Path | ParameterPlace::Header => Style::Simple,
            ParameterPlace::Query | ParameterPlace::Cookie => Style::Form,
        };
        let style = match parameter.style {
            Style::Json => Some(quote!(.json())),
            style if style == usual => None,
            style => {
                let style = style_name(style);
                Some(quote!(.style(Style::#style)))
            }
        };
        let usual_explode = parameter.style.is_usually_exploded();
        let structured = !matches!(behind(self.api, &parameter.ty), Type::String | Type::Secret)
            && !is_copy(behind(self.api, &parameter.ty));
        let explode = (parameter.explode != usual_explode && structured && parameter.style != Style::Json).then(|| {
            let explode = parameter.explode;
            quote!(.explode(#explode))
        });
        let arrays = self.deep_arrays(parameter.style);
        let reserved = parameter.allow_reserved.then(|| quote!(.reserved()));
        let rules = self.rule_list(&parameter.ty, &parameter.rules, taken).map(|rules| quote!(.rules(#rules)));
        quote!(Param::#place(#name)#style #explode #arrays #reserved #rules)
    }

    /// How a style writes arrays, where that isn't the default.
    pub(crate) fn deep_arrays(&self, style: Style) -> Option<TokenStream> {
        let arrays = match self.options.deep_arrays {
            DeepArrays::Indexed => return None,
            DeepArrays::Brackets => quote!(Brackets),
            DeepArrays::Repeated => quote!(Repeated),
        };
        (style == Style::DeepObject).then(|| quote!(.arrays(runtime::Arrays::#arrays)))
    }

    /// The rules of a value as calls of the runtime's constructors.
    pub(crate) fn rule_calls(&self, ty: &Type, rules: &Rules) -> Vec<rules::Call> {
        match behind(self.api, ty.not_null()) {
            Type::Float | Type::Double => rules::float_calls(rules),
            _ => rules::calls(rules),
        }
    }

    /// The rules of a value as a list; in a block of its own where arguments have the names of the constructors.
    pub(crate) fn rule_list(&self, ty: &Type, rules: &Rules, taken: &[String]) -> Option<TokenStream> {
        let calls = self.rule_calls(ty, rules);
        let clashes = |call: &rules::Call| {
            let text = call.to_string();
            let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
            words.any(|word| taken.iter().any(|name| name == word))
        };
        let list = quote!(#(#calls),*);
        match (calls.is_empty(), calls.iter().any(clashes)) {
            (true, _) => None,
            (_, true) => Some(quote!(const { use crate::runtime::rules::*; &[#list] })),
            (_, false) => Some(quote!(&[#list])),
        }
    }

    /// A value in a body, which is a reference, with the rules of its place.
    pub(crate) fn ruled(&self, value: TokenStream, ty: &Type, rules: &Rules, taken: &[String]) -> TokenStream {
        match self.rule_list(ty, rules, taken) {
            Some(rules) => quote!(&Checked(#value, #rules)),
            None => value,
        }
    }
}

/// Whether a type is the user's own.
pub(crate) fn is_foreign(ty: &Type) -> bool {
    matches!(ty, Type::Foreign(_))
}

/// A reference to a value of a type of the user's own, as what is written by serde's traits.
pub(crate) fn foreign(value: &TokenStream) -> TokenStream {
    quote!(&runtime::Foreign(#value))
}

pub(crate) fn style_name(style: Style) -> proc_macro2::Ident {
    format_ident!(
        "{}",
        match style {
            Style::Simple => "Simple",
            Style::Label => "Label",
            Style::Matrix => "Matrix",
            Style::Form | Style::Json => "Form",
            Style::SpaceDelimited => "SpaceDelimited",
            Style::PipeDelimited => "PipeDelimited",
            Style::TabDelimited => "TabDelimited",
            Style::DeepObject => "DeepObject",
            Style::Cookie => "Cookie",
        }
    )
}

//! The inputs of an operation: arguments of its method, and setters of its builder for the rest.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{code, comment, default_sentence, prose, rules_sentence};
use crate::emit::operations::arguments::Argument;
use crate::emit::operations::key_header;
use crate::emit::operations::request_body::is_nullable;
use crate::emit::types::deprecated_method;
use crate::model::{Field, Literal, Operation, Parameter, Payload, Type};
use crate::name::OperationNames;
use crate::name::bodies::kind_word;

/// How many arguments a function may have beside `self`.
const MOST_ARGUMENTS: usize = 6;

impl Emission<'_> {
    /// The arguments of the method for one kind of body.
    pub(crate) fn arguments(
        &self,
        operation: &Operation,
        names: &OperationNames,
        payload: Option<&Payload>,
    ) -> Vec<Argument> {
        let call = quote!(call);
        let taken: Vec<String> = names.parameters.iter().chain(&names.parts).cloned().collect();
        let mut arguments: Vec<Argument> = self
            .asked(operation)
            .zip(&names.parameters)
            .filter(|((_, asked), _)| *asked)
            .map(|((parameter, _), name)| self.parameter(parameter, name, &call, &taken))
            .collect();
        let Some(payload) = payload else { return arguments };
        match self.parts_of(operation, payload) {
            Some(parts) => {
                let is_argument = |field: &Field| field.is_asked() && field.fixed().is_none();
                let asked = parts.iter().zip(&names.parts).filter(|((field, _), _)| is_argument(field));
                let room = MOST_ARGUMENTS.saturating_sub(arguments.len());
                arguments
                    .extend(asked.take(room).map(|((field, _), name)| self.part(payload, field, name, &call, &taken)));
            }
            None if operation.body.as_ref().is_some_and(|body| body.required) => {
                arguments.push(self.body(payload, &call))
            }
            None => {}
        }
        arguments
    }

    /// The parameters and parts that have a constant, which every request has.
    pub(crate) fn fixed(
        &self,
        operation: &Operation,
        names: &OperationNames,
        payload: Option<&Payload>,
    ) -> Vec<TokenStream> {
        let call = quote!(call);
        let taken: Vec<String> = names.parameters.iter().chain(&names.parts).cloned().collect();
        let set = |ty: &Type, only: &Literal, argument: Argument| {
            let Argument { name, apply, .. } = argument;
            let value = self.fixed_value(ty, only);
            quote!(let #name = #value; #apply)
        };
        let parameters = operation.parameters.iter().zip(&names.parameters).filter_map(|(parameter, name)| {
            Some(set(&parameter.ty, parameter.fixed()?, self.parameter(parameter, name, &call, &taken)))
        });
        let mut fixed: Vec<TokenStream> = parameters.collect();
        let payload = payload.and_then(|payload| Some((payload, self.parts_of(operation, payload)?)));
        if let Some((payload, parts)) = payload {
            fixed.extend(parts.iter().zip(&names.parts).filter_map(|((field, _), name)| {
                Some(set(&field.ty, field.fixed()?, self.part(payload, field, name, &call, &taken)))
            }));
        }
        fixed
    }

    /// The setters.
    pub(crate) fn setters(&self, operation: &Operation, names: &OperationNames) -> Vec<TokenStream> {
        let call = quote!(self.call);
        let is_setter = |parameter: &Parameter, asked: bool| !asked && parameter.fixed().is_none();
        let parameters = self.asked(operation).zip(&names.parameters);
        let parameters = parameters.filter(|((parameter, asked), _)| is_setter(parameter, *asked));
        let mut setters: Vec<TokenStream> =
            parameters.map(|((parameter, _), name)| self.setter_of(operation, parameter, name, &call)).collect();
        let Some(body) = &operation.body else { return setters };
        for (index, payload) in body.kinds.iter().enumerate() {
            if let Some(parts) = self.parts_of(operation, payload).filter(|_| index == 0) {
                let room = MOST_ARGUMENTS.saturating_sub(self.asked(operation).filter(|(_, asked)| *asked).count());
                let mut asked = 0;
                let parts = parts
                    .iter()
                    .zip(&names.parts)
                    .filter(|((field, _), _)| field.fixed().is_none() && !field.read_only);
                for ((field, _), name) in parts {
                    asked += usize::from(field.is_asked());
                    if !field.is_asked() || asked > room {
                        let fallback = code(&field.name)
                            .map_or_else(|| "Sets a part.".to_owned(), |name| format!("Sets the part {name}."));
                        setters.push(setter(
                            comment(&prose(&field.docs, &fallback, &Vec::from_iter(rules_sentence(&field.rules)))),
                            self.part(payload, field, name, &call, std::slice::from_ref(name)),
                            deprecated_method(field.docs.deprecated),
                        ));
                    }
                }
            } else if !body.required {
                let mut argument = self.body(payload, &call);
                let mut method = argument.name.clone();
                if index > 0 {
                    method = format_ident!("body_{}", kind_word(payload.kind));
                }
                std::mem::swap(&mut argument.name, &mut method);
                let null = is_nullable(payload).then(|| "`None` is sent as `null`.".to_owned());
                let docs = comment(&prose(&body.docs, "The body of the request.", &Vec::from_iter(null)));
                setters.push(setter_named(docs, &argument.name.clone(), Argument { name: method, ..argument }, None));
            }
        }
        setters
    }

    /// The parameters, each with whether it is an argument: as many of the required ones as a function can have.
    fn asked<'a>(&self, operation: &'a Operation) -> impl Iterator<Item = (&'a Parameter, bool)> {
        let mut room = MOST_ARGUMENTS - usize::from(operation.body.as_ref().is_some_and(|body| body.required));
        operation.parameters.iter().map(move |parameter| {
            let asked = parameter.required && parameter.fixed().is_none() && room > 0;
            room -= usize::from(asked);
            (parameter, asked)
        })
    }

    /// The parts of a multipart body that is the first of its operation's bodies.
    pub(crate) fn parts_of(&self, operation: &Operation, payload: &Payload) -> Option<Vec<(&Field, &str)>> {
        let first = operation.body.as_ref().and_then(|body| body.kinds.first())?;
        if first.kind == payload.kind { self.parts(payload) } else { None }
    }

    fn setter_of(&self, operation: &Operation, parameter: &Parameter, name: &str, call: &TokenStream) -> TokenStream {
        let mut more = Vec::new();
        if key_header(operation).is_some_and(|key| std::ptr::eq(key, parameter)) {
            more.push("Where none is set, each call has a key of its own, the same for all its attempts.".to_owned());
        }
        if parameter.required {
            more.push("The API requires it.".to_owned());
        }
        more.extend(rules_sentence(&parameter.rules));
        more.extend(default_sentence(parameter.default.as_ref()));
        let fallback =
            code(&parameter.name).map_or_else(|| "Sets a parameter.".to_owned(), |name| format!("Sets {name}."));
        let docs = comment(&prose(&parameter.docs, &fallback, &more));
        setter(
            docs,
            self.parameter(parameter, name, call, &[name.to_owned()]),
            deprecated_method(parameter.docs.deprecated),
        )
    }
}

fn setter(docs: TokenStream, argument: Argument, deprecated: Option<TokenStream>) -> TokenStream {
    let method = argument.name.clone();
    setter_named(docs, &method, argument, deprecated)
}

fn setter_named(docs: TokenStream, method: &Ident, argument: Argument, deprecated: Option<TokenStream>) -> TokenStream {
    let Argument { name, ty, apply } = argument;
    quote! {
        #docs
        #deprecated
        pub fn #method(mut self, #name: #ty) -> Self { #apply self }
    }
}

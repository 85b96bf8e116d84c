//! A call with values, for contract tests and the examples of the docs.

use quote::quote;
use serde_json::Value as Json;

use crate::emit::Emission;
use crate::emit::operations::arguments::Argument;
use crate::examples::Request;
use crate::model::{Operation, Payload, Rules, Type};
use crate::name::OperationNames;
use crate::name::words::ident;

/// An input of an operation, with a value for it.
pub(crate) struct Input<'a> {
    pub(crate) argument: Argument,
    pub(crate) ty: &'a Type,
    pub(crate) rules: &'a Rules,
    /// The body as a whole, if it is that.
    pub(crate) payload: Option<&'a Payload>,
    pub(crate) value: Option<&'a Json>,
    /// Whether the function takes it, rather than a setter.
    pub(crate) is_asked: bool,
    pub(crate) required: bool,
}

impl Emission<'_> {
    /// The inputs of an operation, with the values of a request: parameters, then the parts of the body, or the body.
    pub(crate) fn inputs<'a>(
        &'a self,
        operation: &'a Operation,
        names: &'a OperationNames,
        request: &'a Request,
    ) -> Vec<Input<'a>> {
        let payload = operation.body.as_ref().and_then(|body| body.kinds.first());
        let asked = self.arguments(operation, names, payload);
        let is_asked = |argument: &Argument| asked.iter().any(|asked| asked.name == argument.name);
        let taken: Vec<String> = names.parameters.iter().chain(&names.parts).cloned().collect();
        let call = quote!(call);
        let parameters = operation.parameters.iter().zip(&names.parameters).zip(&request.parameters);
        let mut inputs: Vec<Input<'_>> = parameters
            .filter(|((parameter, _), _)| parameter.fixed().is_none())
            .map(|((parameter, name), value)| {
                let argument = self.parameter(parameter, name, &call, &taken);
                let (is_asked, required) = (is_asked(&argument), parameter.required);
                let (ty, rules, value) = (&parameter.ty, &parameter.rules, value.as_ref());
                Input { argument, ty, rules, payload: None, value, is_asked, required }
            })
            .collect();
        let Some(payload) = payload else { return inputs };
        let Some(parts) = self.parts_of(operation, payload) else {
            let required = operation.body.as_ref().is_some_and(|body| body.required);
            let (ty, rules, value) = (&payload.ty, &payload.rules, request.body.as_ref());
            let argument = self.body(payload, &call);
            inputs.push(Input { argument, ty, rules, payload: Some(payload), value, is_asked: required, required });
            return inputs;
        };
        let parts =
            parts.into_iter().zip(&names.parts).filter(|((field, _), _)| !field.read_only && field.fixed().is_none());
        inputs.extend(parts.map(|((field, _), name)| {
            let argument = self.part(payload, field, name, &call, &taken);
            let (is_asked, required) = (is_asked(&argument), field.is_asked());
            let value = request.body.as_ref().and_then(|body| body.get(&field.name));
            Input { argument, ty: &field.ty, rules: &field.rules, payload: None, value, is_asked, required }
        }));
        inputs
    }
}

/// A call while it is written: the arguments of its function in their order, and its setters.
#[derive(Default)]
pub(crate) struct SampleCall {
    arguments: Vec<String>,
    setters: Vec<String>,
}

impl SampleCall {
    /// Takes an input as it is spelled; none where one is missing that has to be given.
    pub(crate) fn give(&mut self, input: &Input<'_>, spelled: Option<String>) -> Option<()> {
        match spelled {
            Some(spelled) if input.is_asked => self.arguments.push(spelled),
            Some(spelled) if input.required || input.value.is_some() => {
                self.setters.push(format!(".{}({spelled})", input.argument.name));
            }
            None if input.required => return None,
            _ => {}
        }
        Some(())
    }

    /// The call, method by method.
    pub(crate) fn methods(self, names: &OperationNames) -> Vec<String> {
        let first = format!(".{}({})", ident(&names.method), self.arguments.join(", "));
        std::iter::once(first).chain(self.setters).collect()
    }
}

//! The names of an operation's parameters, and of the parts of a multipart body.

use super::Minter;
use crate::document::pointer::escape;
use crate::model::{Api, BodyKind, Operation, Parameter, ParameterPlace, Shape, Type};
use crate::name::OperationNames;
use crate::name::lock::spellings::{Member, MemberKind};
use crate::name::mint::scope::Scope;
use crate::name::mint::words::value_name;

/// Methods that each builder has, whatever its operation.
const BUILDER_METHODS: [&str; 14] = [
    "send",
    "send_with_response",
    "stream",
    "stream_events",
    "download",
    "call",
    "clone",
    "body",
    "body_json",
    "body_form",
    "body_multipart",
    "body_text",
    "body_xml",
    "body_bytes",
];

impl Minter<'_> {
    /// The names of an operation's parameters, as arguments and as the builder's methods.
    pub(crate) fn parameters(&mut self, key: &str, operation: &Operation) -> OperationNames {
        let poll = operation.polling.as_ref().map(|_| "poll");
        let taken: Vec<&str> = BUILDER_METHODS.into_iter().chain(poll).collect();
        let mut scope = Scope::with(&taken);
        let within = format!("{key}/~parameter/");
        let member = |parameter: &Parameter| {
            let own = value_name(&parameter.name, "parameter");
            let apart = match parameter.place {
                ParameterPlace::Path => "path",
                ParameterPlace::Query => "query",
                ParameterPlace::Header => "header",
                ParameterPlace::Cookie => "cookie",
            };
            Member {
                kind: MemberKind::Parameter,
                key: format!("{within}{apart}/{}", escape(&parameter.name)),
                document_name: parameter.name.clone(),
                candidates: vec![own.clone(), format!("{}_{apart}", own.trim_end_matches('_'))],
            }
        };
        let members: Vec<Member> = operation.parameters.iter().map(member).collect();
        let parameters = self.name_members(&within, &mut scope, members);
        let within = format!("{key}/~part/");
        let part = |name: &str| {
            let own = value_name(name, "part");
            let apart = format!("{}_part", own.trim_end_matches('_'));
            let candidates = vec![own, apart];
            Member {
                kind: MemberKind::Field,
                key: format!("{within}{}", escape(name)),
                document_name: name.to_owned(),
                candidates,
            }
        };
        let members: Vec<Member> = parts(self.api, operation).into_iter().map(part).collect();
        let parts = self.name_members(&within, &mut scope, members);
        OperationNames { parts, parameters, ..OperationNames::default() }
    }
}

/// The members of a multipart body.
fn parts<'a>(api: &'a Api, operation: &'a Operation) -> Vec<&'a str> {
    let Some(payload) = operation.body.as_ref().and_then(|body| body.kinds.first()) else { return Vec::new() };
    if payload.kind != BodyKind::Multipart {
        return Vec::new();
    }
    let Type::Named(id) = api.resolve(&payload.ty) else { return Vec::new() };
    let Shape::Struct(object) = &api.def(*id).shape else { return Vec::new() };
    object.fields.iter().map(|field| field.name.as_str()).collect()
}

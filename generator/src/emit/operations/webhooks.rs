//! Webhooks and callbacks: readers for the requests that the API sends.

use quote::quote;

use crate::emit::Emission;
use crate::emit::docs::{code, comment, prose};
use crate::emit::layout::file::File;
use crate::emit::layout::imports::Imports;
use crate::emit::layout::used::Used;
use crate::model::{BodyKind, Operation};
use crate::name::OperationNames;
use crate::name::words::ident;

/// Whether the body of a request that the API sends can be read.
pub(in crate::emit) fn is_readable(operation: &Operation) -> bool {
    let first = operation.body.as_ref().and_then(|body| body.kinds.first());
    first.is_some_and(|payload| payload.kind == BodyKind::Json || payload.xml.is_some())
}

impl Emission<'_> {
    /// Whether the API sends requests whose bodies can be read.
    pub(crate) fn has_webhooks(&self) -> bool {
        self.readable().next().is_some()
    }

    fn readable(&self) -> impl Iterator<Item = (&Operation, &OperationNames)> {
        self.api.incoming.iter().zip(&self.names.incoming).filter(|(operation, _)| is_readable(operation))
    }

    pub(crate) fn webhooks(&self) -> File {
        let head = self.header()
            + "//! Readers for the bodies of the requests that the API sends: webhooks and callbacks.\n//!\n\
                //! [`Verifier::read`](crate::runtime::Verifier::read) checks the signature of a request before its body is read.\n";
        let mut file = File::new("src/webhooks.rs".to_owned(), head);
        let mut functions: Vec<_> =
            self.readable().map(|(operation, names)| (names.method.clone(), self.reader(operation, names))).collect();
        functions.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut code = Used::default();
        functions.iter().for_each(|(_, tokens)| code.add(tokens.clone()));
        let mut imports = Imports::default();
        imports.add("crate::runtime::json", "DecodeError");
        let modules = [("crate::runtime", "json"), ("crate::runtime", "xml"), ("crate", "runtime"), ("crate", "types")];
        let used = modules.into_iter().filter(|(_, module)| code.begins_path(module));
        used.for_each(|(path, module)| imports.add(path, module));
        file.items.extend(imports.item());
        functions.into_iter().for_each(|(_, tokens)| file.push(tokens));
        file
    }

    fn reader(&self, operation: &Operation, names: &OperationNames) -> proc_macro2::TokenStream {
        let name = ident(&names.method);
        let payload = operation.body.as_ref().and_then(|body| body.kinds.first());
        let ty = payload.map_or_else(|| quote!(()), |payload| self.outer_ty(&payload.ty));
        let read = match payload.and_then(|payload| self.xml_root(payload)) {
            Some(root) => {
                let content = root.content;
                quote!(xml::from_slice(body, #content))
            }
            None => quote!(json::from_slice(body)),
        };
        let shown = code(&operation.path).unwrap_or_else(|| "the webhook".to_owned());
        let more = [
            format!("Reads the body of {shown}, a `{}` request.", operation.method),
            "# Errors".to_owned(),
            "When the body doesn't match the API description.".to_owned(),
        ];
        let docs = comment(&prose(&operation.docs, "", &more));
        quote! {
            #docs
            pub fn #name(body: &[u8]) -> Result<#ty, DecodeError> { #read }
        }
    }
}

// note webhooks_31.yaml:22:7 #/components/pathItems/PetGone/post: the operation has no operationId; it is called `post_petGone`, after its method and path

// ==== src/lib.rs
//! | requests that the service sends | [`webhooks`] |
pub mod webhooks;

// ==== src/types/pet.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

crate::runtime::object! {
    Pet {
        name,
    }
}

// ==== src/types/pet_gone.rs
/// Part of the request `pet_gone`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetGoneRequest {
    pub id: String,
}

crate::runtime::object! {
    PetGoneRequest {
        id,
    }
}

// ==== src/webhooks.rs
//! Readers for the bodies of the requests that the API sends: webhooks and callbacks.
//!
//! [`Verifier::read`](crate::runtime::Verifier::read) checks the signature of a request before its body is read.

use crate::runtime::json::{self, DecodeError};
use crate::types;

/// Reads the body of `newPet`, a `POST` request.
///
/// # Errors
///
/// When the body doesn't match the API description.
pub fn on_new_pet(body: &[u8]) -> Result<types::Pet, DecodeError> {
    json::from_slice(body)
}

/// Reads the body of `petGone`, a `POST` request.
///
/// # Errors
///
/// When the body doesn't match the API description.
pub fn pet_gone(body: &[u8]) -> Result<types::PetGoneRequest, DecodeError> {
    json::from_slice(body)
}

// note webhooks_31.yaml:22:7 #/components/pathItems/PetGone/post: the operation has no operationId; it is called `post_petGone`, after its method and path

// ==== src/types/pet.rs
/// `Pet` as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// `name`
    pub name: String,
}

crate::runtime::object! {
    Pet {
        name = "name",
    }
}

// ==== src/types/pet_gone.rs
/// `PetGoneRequest` as the document has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetGoneRequest {
    /// `id`
    pub id: String,
}

crate::runtime::object! {
    PetGoneRequest {
        id = "id",
    }
}

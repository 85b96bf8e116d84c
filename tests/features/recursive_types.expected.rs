
// ==== src/api/person.rs
//! Operations: person.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_PERSON: Operation =
    Operation::new("putPerson", Method::PUT, "/person").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPerson`.
    ///
    /// `PUT /person`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_recursive_types::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_recursive_types::types;
    ///
    /// let person = client.put_person(&types::Person::new("name")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_person(&self, body: &types::Person) -> PutPerson<M> {
        let mut call = self.call(&PUT_PERSON);
        call.json("application/json", body);
        PutPerson { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_person`].
    PutPerson {
        value: types::Person = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/company.rs
use super::Person;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Company {
    pub owner: Box<Person>,
}

impl Company {
    /// Creates a value from its required fields.
    pub fn new(owner: Box<Person>) -> Self {
        Self { owner }
    }
}

crate::runtime::object! {
    Company {
        owner,
    }
}

// ==== src/types/menu.rs
/// An array of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Menu(
    /// The wrapped value: a type that holds itself has to be a struct.
    pub Vec<Menu>,
);

crate::runtime::wrapper! { Menu }

// ==== src/types/person.rs
use std::collections::BTreeMap;

use super::{Company, Menu};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub name: String,
    pub mother: Option<Box<Person>>,
    pub partner: Option<Option<Box<Person>>>,
    pub children: Option<Vec<Person>>,
    pub friends: Option<BTreeMap<String, Person>>,
    pub employer: Option<Box<Company>>,
    /// An array of itself.
    pub menu: Option<Menu>,
}

impl Person {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            mother: None,
            partner: None,
            children: None,
            friends: None,
            employer: None,
            menu: None,
        }
    }

    /// Sets `mother`.
    pub fn mother(mut self, mother: Person) -> Self {
        self.mother = Some(Box::new(mother));
        self
    }

    /// Sets `partner`.
    pub fn partner(mut self, partner: Person) -> Self {
        self.partner = Some(Some(Box::new(partner)));
        self
    }

    /// Sets `partner` to `null`, which is not the same as leaving it out.
    pub fn partner_null(mut self) -> Self {
        self.partner = Some(None);
        self
    }

    /// Sets `children`.
    pub fn children(mut self, children: Vec<Person>) -> Self {
        self.children = Some(children);
        self
    }

    /// Sets `friends`.
    pub fn friends(mut self, friends: BTreeMap<String, Person>) -> Self {
        self.friends = Some(friends);
        self
    }

    /// Sets `employer`.
    pub fn employer(mut self, employer: Company) -> Self {
        self.employer = Some(Box::new(employer));
        self
    }

    /// Sets `menu`.
    pub fn menu(mut self, menu: Menu) -> Self {
        self.menu = Some(menu);
        self
    }
}

crate::runtime::object! {
    Person {
        name,
        mother,
        partner,
        children,
        friends,
        employer,
        menu,
    }
}

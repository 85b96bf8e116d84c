//! A service with the clients of several APIs: three crates, a module, and one that a build script writes.

use std::time::Duration;

use acme_api_runtime::{ClientBuilder, Error};
use common::types::{Money, MoneyCurrency};
use rooms::Server;
use rooms::servers::Region;

pub mod clients;
include!("../../out/built.rs");

/// What all clients have in common.
fn ours(builder: ClientBuilder) -> ClientBuilder {
    builder.timeout(Duration::from_secs(5))
}

/// One client of each.
#[derive(Debug)]
pub struct Clients {
    /// Orders.
    pub shop: shop::Client,
    /// Rooms, from a thread that may wait.
    pub rooms: rooms::blocking::Client,
    /// Bills.
    pub billing: billing::Client,
    /// Stock.
    pub stock: clients::stock::Client,
    /// The same, from the build script.
    pub built: built::Client,
}

impl Clients {
    /// All of them.
    ///
    /// # Errors
    /// When a setting can't be right.
    pub fn new() -> Result<Self, Error> {
        let rooms = rooms::Client::builder().with(ours).client_credentials("id", "secret");
        Ok(Self {
            shop: shop::Client::builder().with(ours).build()?.with_member("source", &"service")?,
            rooms: rooms.server(Server::rooms().region(Region::Us)).build_blocking()?.with_timeout(Duration::from_secs(1)),
            billing: billing::Client::builder().with(ours).build()?,
            stock: clients::stock::Client::builder().with(ours).build()?,
            built: built::Client::builder().with(ours).build()?,
        })
    }

    /// Orders at a price, whose type is of the crate of the document that has it; whether all APIs answer.
    ///
    /// # Errors
    /// Where an order or a room isn't taken.
    pub async fn order(&self, cents: i64) -> Result<bool, Error> {
        let price = Money::new(cents, MoneyCurrency::Eur);
        self.shop.place_order(&shop::types::Order::new(price)).send().await?;
        self.rooms.add_room(&rooms::types::Room::new("one")).send()?;
        let orders = self.shop.list_orders().currency(&MoneyCurrency::Eur).send().await;
        let orders = orders.map_err(Error::untyped)?;
        let billed = self.billing.billing_get_0().send().await.is_ok();
        let stocked = self.stock.get_stock().send().await.is_ok() && self.built.get_stock().send().await.is_ok();
        Ok(billed && stocked && !orders.is_empty())
    }
}

/// The snippet of docs/embedding.md.
///
/// # Errors
/// When a setting can't be right.
pub fn documented() -> Result<shop::Client, Error> {
    use shop as pets;

    {{snippet}}
    Ok(pets)
}

/// A fake server, which needs no credentials.
///
/// # Errors
/// When there is no port for the server.
pub fn fake() -> std::io::Result<rooms::mock::Mock> {
    rooms::mock::Mock::start()
}


// ==== src/api/board.rs
//! Operations: board.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_BOARD: Operation =
    Operation::new("putBoard", Method::PUT, "/board").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putBoard`.
    ///
    /// `PUT /board`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_arrays::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_arrays::types;
    ///
    /// let board = client.put_board(&types::Board::new(vec![vec![]])).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_board(&self, body: &types::Board) -> PutBoard<M> {
        let mut call = self.call(&PUT_BOARD);
        call.json("application/json", body);
        PutBoard { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_board`].
    PutBoard {
        value: types::Board = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/board.rs
use super::Players;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Board {
    /// 1 to 9 items.
    pub cells: Vec<Vec<i64>>,
    pub players: Option<Players>,
    /// Each item once; each item at most 16 characters.
    pub tags: Option<Vec<String>>,
    pub holes: Option<Vec<Option<f64>>>,
    pub moves: Option<Vec<BoardMove>>,
}

impl Board {
    /// Creates a value from its required fields.
    pub fn new(cells: Vec<Vec<i64>>) -> Self {
        Self {
            cells,
            players: None,
            tags: None,
            holes: None,
            moves: None,
        }
    }

    /// Sets `players`.
    pub fn players(mut self, players: Players) -> Self {
        self.players = Some(players);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `holes`.
    pub fn holes(mut self, holes: Vec<Option<f64>>) -> Self {
        self.holes = Some(holes);
        self
    }

    /// Sets `moves`.
    pub fn moves(mut self, moves: Vec<BoardMove>) -> Self {
        self.moves = Some(moves);
        self
    }
}

crate::runtime::object! {
    Board {
        cells [min_items(1), max_items(9)],
        players,
        tags [unique_items(), each(max_length(16))],
        holes,
        moves,
    }
}

/// An item of [`Board::moves`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BoardMove {
    pub from: String,
    pub to: String,
}

impl BoardMove {
    /// Creates a value from its required fields.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
        }
    }
}

crate::runtime::object! {
    BoardMove {
        from,
        to,
    }
}

// ==== src/types/player.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Player {
    pub name: Option<String>,
}

impl Player {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Player {
        name,
    }
}

// ==== src/types/players.rs
use super::Player;

pub type Players = Vec<Player>;

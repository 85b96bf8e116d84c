//! Values that may be there, for setters of what may be left out.

/// Calls a setter where there is a value, whatever is built: a call, a body, a client.
pub trait Maybe: Sized {
    /// The builder, with the value set by `set` if there is one.
    ///
    /// ```text
    /// // Both settings are `Option`s: what is `None` isn't sent.
    /// client.list_rooms().maybe(config.label.as_deref(), |call, label| call.label(label)).maybe(config.size, ListRooms::page_size)
    /// ```
    #[must_use]
    fn maybe<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }
}

impl<B> Maybe for B {}

//! The connections of the transport over `ureq`: how long they wait, and how hosts are looked up.

use std::{cell::Cell, fmt, io, time::Duration};

use ureq::{
    config::Config,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport},
    },
};

thread_local! {
    /// The time that a read from a connection may wait, while this thread reads a body. `ureq` has one such limit for a body
    /// and its head, and a head may take all the time of its call.
    pub(super) static PATIENCE: Cell<Option<Duration>> = const { Cell::new(None) };
}

/// Makes connections whose reads wait no longer than the thread's patience. These traits of `ureq` aren't bound to its
/// major version; they are all that gets at a connection.
#[derive(Debug)]
pub(super) struct Patient;

impl<In: Transport> Connector<In> for Patient {
    type Out = PatientConnection<In>;

    fn connect(&self, _: &ConnectionDetails<'_>, made: Option<In>) -> Result<Option<Self::Out>, ureq::Error> {
        Ok(made.map(|connection| PatientConnection { connection, lost: None }))
    }
}

#[derive(Debug)]
pub(super) struct PatientConnection<T> {
    connection: T,
    /// Why the server takes no more of the request. It may have answered before it closed the connection, so that this is
    /// an error only if there is no answer.
    lost: Option<io::Error>,
}

impl<T: Transport> Transport for PatientConnection<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.connection.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
        if self.lost.is_some() {
            return Ok(());
        }
        match self.connection.transmit_output(amount, timeout) {
            Err(ureq::Error::Io(error)) if matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset) => {
                self.lost = Some(error);
                Ok(())
            }
            transmitted => transmitted,
        }
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, ureq::Error> {
        if let Some(patience) = PATIENCE.get() {
            timeout.per_read = Some(patience.into());
        }
        let awaited = self.connection.await_input(timeout);
        match (awaited, self.lost.take()) {
            (Ok(true), lost) => {
                self.lost = lost;
                Ok(true)
            }
            (_, Some(lost)) => Err(lost.into()),
            (awaited, None) => awaited,
        }
    }

    fn is_open(&mut self) -> bool {
        self.lost.is_none() && self.connection.is_open()
    }

    fn is_tls(&self) -> bool {
        self.connection.is_tls()
    }
}

/// Looks hosts up, and marks it where there is none: what the system says of it is an error as any other.
#[derive(Debug)]
pub(super) struct Lookup(pub(super) DefaultResolver);

impl Resolver for Lookup {
    fn resolve(
        &self,
        uri: &http::Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        self.0.resolve(uri, config, timeout).map_err(|error| match error {
            ureq::Error::Io(error) => io::Error::new(io::ErrorKind::NotFound, NoSuchHost(error)).into(),
            other => other,
        })
    }
}

/// A host that couldn't be looked up.
#[derive(Debug)]
pub(super) struct NoSuchHost(io::Error);

impl fmt::Display for NoSuchHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NoSuchHost {}

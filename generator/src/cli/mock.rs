//! `typecase mock`.

use std::net::{Ipv4Addr, TcpListener};

use super::args::Mock as Arguments;
use super::{Failure, jobs, print};
use crate::config::Options;
use crate::document::Loaded;
use crate::mock::{Answered, Asked, Mock, serve};
use crate::output::{self, JobError};

/// Serves until the process is ended. The server's URL is the only data; each request is a line among the messages.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let options = Options { overlays: jobs::overlays(&arguments.overlays), ..Options::default() };
    let job = jobs::job(&arguments.spec, options, arguments.config.as_deref())?;
    let Loaded { document, .. } = output::load(&job.spec, &job.config).map_err(JobError::from)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = listener.map_err(|error| Failure::failed(format!("port {}: {error}", arguments.port)))?;
    let address = listener.local_addr().map_err(Failure::failed)?;
    print::data(&format!("http://{address}\n"))?;
    let mut told = |asked: &Asked, answered: &Answered| {
        // A query may have secrets.
        let path = asked.target.split('?').next().unwrap_or_default();
        let why = if answered.status < 400 { "" } else { std::str::from_utf8(&answered.body).unwrap_or_default() };
        print::status(format!("{} {path}", asked.method), &format!(" {} {why}", answered.status));
    };
    serve(&mut Mock::new(&document), listener, &mut told).map_err(Failure::failed)
}

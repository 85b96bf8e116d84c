//! A redirect: whether it is followed, and what goes on to where it leads.

use bytes::Bytes;
use http::{Method, header};

use super::Exchange;
use crate::runtime::{
    call::redirects::Redirects,
    url::origin::{self, LinkProblem, Target},
};

/// Redirects that may follow one another.
const MAX_REDIRECTS: u8 = 10;

impl Exchange {
    /// Where a redirect leads, if the response is one that is followed: of a method that changes nothing (RFC 9110 §15.4).
    pub(super) fn redirected(&mut self, response: &http::Response<Bytes>) -> Option<Result<Target, LinkProblem>> {
        let followed = self.policy.redirects;
        if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308)
            || !matches!(self.prepared.method, Method::GET | Method::HEAD)
            || followed == Redirects::None
        {
            return None;
        }
        let location = response.headers().get(header::LOCATION)?;
        if self.redirects == MAX_REDIRECTS {
            return Some(Err(LinkProblem::TooManyRedirects));
        }
        self.redirects += 1;
        let location = std::str::from_utf8(location.as_bytes()).map_err(|_| LinkProblem::Malformed);
        let target = location.and_then(|location| origin::resolve(&self.prepared.url, location));
        Some(target.and_then(|target| {
            let allowed = !target.leaves || (followed == Redirects::AnyOrigin && !target.bares);
            if allowed { Ok(target) } else { Err(LinkProblem::OtherOrigin) }
        }))
    }

    /// Goes on at another URL. To another origin goes the bare request, and so it does from there on, should it lead back.
    pub(super) fn redirect(&mut self, target: Target) {
        if target.leaves {
            self.away = true;
            self.prepared.body = Bytes::new();
            let headers = std::mem::take(&mut self.prepared.headers);
            let kept = [header::ACCEPT, header::USER_AGENT];
            self.prepared.headers =
                kept.into_iter().filter_map(|name| Some((name.clone(), headers.get(&name)?.clone()))).collect();
        }
        self.prepared.url = target.url;
    }
}

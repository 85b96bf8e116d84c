//! A redirect: whether it is followed, and what goes on to where it leads.

use bytes::Bytes;
use http::{
    Method,
    header::{self, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
};

use super::Exchange;
use crate::{
    call::redirects::{Following, Redirects},
    request::prepared::PreparedRequest,
    url::origin::{self, LinkProblem, Target},
};

/// Redirects that may follow one another.
const MAX_REDIRECTS: u8 = 10;

impl Exchange {
    /// The target of a redirect and the way to follow it, if the response is one that is followed.
    pub(super) fn redirected(
        &mut self,
        response: &http::Response<Bytes>,
    ) -> Option<Result<(Target, Following), LinkProblem>> {
        let allowed = self.policy.redirects;
        let following = allowed.following(&self.prepared.method, response.status())?;
        #[cfg(feature = "uploads")]
        if following != Following::ByGet && self.is_spent() {
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
            let stays = !target.leaves || (allowed == Redirects::AnyOrigin && !target.bares);
            if stays { Ok((target, following)) } else { Err(LinkProblem::OtherOrigin) }
        }))
    }

    /// Goes on at another URL. To another origin goes the bare request, and so it does from there on, should it lead back.
    pub(super) fn redirect(&mut self, target: Target, following: Following) {
        if following == Following::ByGet || target.leaves {
            self.prepared.drop_body();
        }
        let PreparedRequest { method, headers, .. } = &mut self.prepared;
        if following == Following::ByGet {
            *method = Method::GET;
            [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING].iter().for_each(|name| drop(headers.remove(name)));
        }
        if target.leaves {
            self.away = true;
            let before = std::mem::take(headers);
            let kept = [header::ACCEPT, header::USER_AGENT];
            *headers = kept.into_iter().filter_map(|name| Some((name.clone(), before.get(&name)?.clone()))).collect();
        }
        self.prepared.url = target.url;
    }
}

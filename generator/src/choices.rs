//! Which things have one type, and which have two: as the user wants it, else as in the last run, else as new crates have it.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::model::Api;
use crate::name::{SHARES, SHARES_FAILURES, SPLITS};
use crate::passes;

/// Makes inline types of one shape one type, where the user wants it, the last run did, or there was none.
pub(crate) fn shared(
    api: &mut Api,
    config: &Config,
    locked: &BTreeMap<String, String>,
    last: &mut BTreeMap<String, String>,
    renamed: &BTreeMap<String, String>,
) -> passes::Shared {
    let did = locked.contains_key(SHARES);
    if !config.share.unwrap_or(did || locked.is_empty()) {
        last.remove(SHARES);
        return passes::Shared::default();
    }
    passes::share(api, last, renamed, !did && !locked.is_empty())
}

/// Gives operations with the same answers of failure one type for them, where the user wants it, the last run did, or there was none.
/// Returns whether it did.
pub(crate) fn share_failures(
    api: &mut Api,
    config: &Config,
    locked: &BTreeMap<String, String>,
    last: &mut BTreeMap<String, String>,
) -> bool {
    let did = last.remove(SHARES_FAILURES).is_some();
    let shares = config.share.unwrap_or(did || locked.is_empty());
    if shares {
        passes::share_failures(api);
    }
    shares
}

/// Gives requests types of their own where answers have more, if the user wants it, the last run did, or there was none. Returns
/// whether it did.
pub(crate) fn split(
    api: &mut Api,
    config: &Config,
    locked: &BTreeMap<String, String>,
    last: &BTreeMap<String, String>,
) -> bool {
    let did = locked.contains_key(SPLITS);
    let splits = config.split.unwrap_or(did || locked.is_empty());
    if splits {
        passes::split(api, last, !did);
    }
    splits
}

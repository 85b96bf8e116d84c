//! Headers that hold a secret.

use http::HeaderValue;

/// A header's value that `Debug` doesn't show and HTTP/2 doesn't index.
pub(crate) fn secret(text: &str) -> Result<HeaderValue, &'static str> {
    let mut value = HeaderValue::from_str(text).map_err(|_| "it holds a character that no header can carry")?;
    value.set_sensitive(true);
    Ok(value)
}

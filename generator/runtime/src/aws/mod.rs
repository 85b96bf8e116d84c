//! AWS Signature Version 4, as "Signing AWS API requests" of the IAM User Guide has it.

mod canonical;

use std::{fmt, sync::Arc};

use bytes::Bytes;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::{HeaderValue, Request, header::AUTHORIZATION};
use jiff::Timestamp;
use sha2::Sha256;

use crate::{
    call::signer::{Moment, Signer},
    request::sensitive::secret,
};
use canonical::hash;

/// The name of the algorithm.
const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// What stands for the hash of a body that is read while it is sent.
const UNSIGNED: &str = "UNSIGNED-PAYLOAD";

/// The keys of an AWS account or role. `Debug` shows none of them.
#[derive(Clone)]
pub struct AwsKeys {
    id: String,
    secret: String,
    session_token: Option<String>,
}

impl AwsKeys {
    /// An access key: its id, and its secret.
    pub fn new(access_key_id: impl Into<String>, secret_access_key: impl Into<String>) -> Self {
        Self { id: access_key_id.into(), secret: secret_access_key.into(), session_token: None }
    }

    /// The token of temporary keys, which AWS gives beside them (`X-Amz-Security-Token`).
    #[must_use]
    pub fn session_token(mut self, token: impl Into<String>) -> Self {
        self.session_token = Some(token.into());
        self
    }
}

impl fmt::Debug for AwsKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AwsKeys").finish_non_exhaustive()
    }
}

/// The source of the keys for the next request.
type KeySource = Arc<dyn Fn() -> AwsKeys + Send + Sync>;

/// Signs requests to a service of AWS in a region (AWS Signature Version 4).
///
/// ```text
/// let keys = AwsKeys::new(access_key_id, secret_access_key).session_token(token);
/// let client = Client::builder().aws_signature(AwsSignature::new("eu-central-1", "execute-api", keys)).build()?;
/// ```
///
/// Signed are the method, the path, the query, the host, the body, and all headers but those that proxies change. A body that is read
/// while it is sent isn't signed itself (`UNSIGNED-PAYLOAD`), which S3 takes over HTTPS, and most other services don't. The clock
/// may be 5 minutes off.
#[derive(Clone)]
pub struct AwsSignature {
    region: String,
    service: String,
    keys: KeySource,
}

impl AwsSignature {
    /// Signs by these keys. The service is called as in its endpoint's signing name, such as `execute-api` for API Gateway.
    pub fn new(region: impl Into<String>, service: impl Into<String>, keys: AwsKeys) -> Self {
        Self::keys_by(region, service, move || keys.clone())
    }

    /// Signs by the keys that a function returns, which is called for each request: those of a role expire.
    pub fn keys_by(
        region: impl Into<String>,
        service: impl Into<String>,
        keys: impl Fn() -> AwsKeys + Send + Sync + 'static,
    ) -> Self {
        Self { region: region.into(), service: service.into(), keys: Arc::new(keys) }
    }

    /// S3 takes a path as it is on the wire, and wants the body's hash in a header.
    fn is_s3(&self) -> bool {
        self.service.starts_with("s3")
    }

    /// Signs a request as of this time.
    pub(crate) fn sign_at(
        &self,
        request: &mut Request<Bytes>,
        whole: bool,
        now: Timestamp,
    ) -> Result<(), &'static str> {
        let keys = (self.keys)();
        let time = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        let payload = if whole { hash(request.body()) } else { UNSIGNED.to_owned() };
        let headers = request.headers_mut();
        headers.insert("x-amz-date", HeaderValue::from_str(&time).map_err(|_| "the clock is beyond the year 9999")?);
        if let Some(token) = &keys.session_token {
            headers.insert("x-amz-security-token", secret(token)?);
        }
        if self.is_s3() || !whole {
            headers.insert("x-amz-content-sha256", HeaderValue::from_str(&payload).map_err(|_| "its hash is none")?);
        }
        let (text, signed_headers) = canonical::request(request, &payload, self.is_s3())?;
        let date = time.get(..8).unwrap_or_default();
        let scope = format!("{date}/{}/{}/aws4_request", self.region, self.service);
        let to_sign = format!("{ALGORITHM}\n{time}\n{scope}\n{}", hash(text.as_bytes()));
        let signature = self.signature(&keys, date, &to_sign).ok_or("the secret key is too long")?;
        let value = format!(
            "{ALGORITHM} Credential={}/{scope}, SignedHeaders={signed_headers}, Signature={signature}",
            keys.id
        );
        request.headers_mut().insert(AUTHORIZATION, secret(&value)?);
        Ok(())
    }

    /// The signature by a key that is derived for the day, the region and the service.
    fn signature(&self, keys: &AwsKeys, date: &str, to_sign: &str) -> Option<String> {
        let mut key = format!("AWS4{}", keys.secret).into_bytes();
        for text in [date, &self.region, &self.service, "aws4_request", to_sign] {
            let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
            mac.update(text.as_bytes());
            key = mac.finalize().into_bytes().to_vec();
        }
        Some(canonical::hex(&key))
    }
}

impl Signer for AwsSignature {
    fn shown(&self) -> &'static str {
        "Credential::Aws(\"[private]\")"
    }

    fn check(&self) -> Result<(), &'static str> {
        let is_name =
            |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        match is_name(&self.region) && is_name(&self.service) {
            true => Ok(()),
            false => {
                Err("a region and a service are named by letters, digits and `-`, as `eu-central-1` and `execute-api`")
            }
        }
    }

    fn sign(&self, request: &mut Request<Bytes>, moment: &Moment<'_>) -> Result<(), &'static str> {
        let now = moment.surroundings.now().ok_or("a signature needs the time of day, and there is no clock")?;
        self.sign_at(request, moment.whole, now)
    }
}

impl fmt::Debug for AwsSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AwsSignature")
            .field("region", &self.region)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

//! What a browser brings back from a sign-in, and what a device authorization endpoint answers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use typecase_runtime::oauth::{AuthorizationCode, DeviceCode, DeviceStep};

fuzz_target!(|data: &[u8]| {
    let flow = AuthorizationCode::new("https://example.com/a", "https://example.com/t", "app", "https://example.com/b");
    let Ok(sign_in) = flow.issuer("https://example.com").begin([7; 64]) else { return };
    let text = String::from_utf8_lossy(data);
    if sign_in.finish(&text).is_ok() {
        assert!(text.contains("state=") && text.contains("code=") && text.contains("iss="));
    }
    let mut device = DeviceCode::new("https://example.com/d", "https://example.com/t", "app").begin();
    for _ in 0..4 {
        let _ = device.answer(&http::Response::new(bytes::Bytes::copy_from_slice(data)));
        match device.step() {
            Ok(DeviceStep::Show(prompt)) => assert!(prompt.verification_uri.starts_with("http")),
            Ok(DeviceStep::Wait(time)) => assert!((1..=120).contains(&time.as_secs())),
            _ => {}
        }
    }
});

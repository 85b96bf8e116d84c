//! The times of other crates than jiff.

/// Implements reading and writing for another crate's type by way of jiff's, so that all are as lenient: how one is
/// made of the other, where it can be, there and back.
macro_rules! as_jiff {
    ($($type:ty = $jiff:ty { $read:expr, $write:expr })*) => {$(
        impl $crate::json::FromJson for $type {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                let read: fn($jiff) -> Option<Self> = $read;
                read(<$jiff>::from_json(json)?).ok_or_else(|| $crate::json::Mismatch::new("a time within range"))
            }

            fn fit(raw: &$crate::json::RawValue, depth: u8) -> $crate::json::Fit {
                <$jiff>::fit(raw, depth)
            }
        }

        impl $crate::json::ToJson for $type {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                let write: fn(&Self) -> Option<$jiff> = $write;
                match write(self) {
                    Some(time) => time.to_json(out),
                    None => {
                        out.refuse("must be a time of the years that RFC 3339 can write");
                        out.null();
                    }
                }
            }
        }
    )*};
}
pub(crate) use as_jiff;

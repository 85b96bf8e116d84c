//! The methods of the fake server that a generated crate has.

/// Declares a method for each operation, by which a test sets the operation's answer, and the function `operations`, which
/// makes the operations known with the document's examples.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! mock {
    ($(
        $(#[$docs:meta])*
        $name:ident: $value:ty = $operation:path, $encode:ident($status:literal, $media_type:literal $(, $written:expr)?)
        $(, example($example_status:literal, $file:literal))?;
    )*) => {
        impl $crate::mock::Mock {
            $(
                $(#[$docs])*
                pub fn $name<A: Into<$crate::mock::Answer<$value>>>(
                    &self,
                    answer: impl Fn(&$crate::mock::Request) -> A + Send + Sync + 'static,
                ) -> &Self {
                    let success = $crate::mock::Success::new(
                        $status,
                        $media_type,
                        $crate::mock::mock!(@encode $encode $($written)?),
                    );
                    self.answer(&$operation, success, move |request| answer(request).into())
                }
            )*
        }

        /// Makes the operations known, with the document's examples of their answers.
        pub(super) fn operations(mock: &$crate::mock::Mock) {
            $(mock.expect(&$operation, $crate::mock::mock!(@example $($example_status $file)?));)*
        }
    };
    (@encode $encode:ident) => { $crate::mock::encode::$encode };
    (@encode xml $written:expr) => { $written };
    (@example) => { None };
    (@example $status:literal $file:literal) => { Some(($status, include_str!($file))) };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use mock;

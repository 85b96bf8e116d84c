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
        impl $crate::runtime::mock::Mock {
            $(
                $(#[$docs])*
                pub fn $name<A: Into<$crate::runtime::mock::Answer<$value>>>(
                    &self,
                    answer: impl Fn(&$crate::runtime::mock::Request) -> A + Send + Sync + 'static,
                ) -> &Self {
                    let success = $crate::runtime::mock::Success::new(
                        $status,
                        $media_type,
                        $crate::runtime::mock::mock!(@encode $encode $($written)?),
                    );
                    self.answer(&$operation, success, move |request| answer(request).into())
                }
            )*
        }

        /// Makes the operations known, with the document's examples of their answers.
        pub(super) fn operations(mock: &$crate::runtime::mock::Mock) {
            $(mock.expect(&$operation, $crate::runtime::mock::mock!(@example $($example_status $file)?));)*
        }
    };
    (@encode $encode:ident) => { $crate::runtime::mock::encode::$encode };
    (@encode xml $written:expr) => { $written };
    (@example) => { None };
    (@example $status:literal $file:literal) => { Some(($status, include_str!($file))) };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use mock;

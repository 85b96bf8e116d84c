//! The types of some feature cases, run: what they take, what they give back, and what they refuse to send.

#![cfg(test)]

/// Tests of one type: texts that come back as they are, texts that are read and written in another way, texts that
/// are read but not sent, and texts that can't be read.
macro_rules! round_trips {
    ($krate:ident :: $ty:ident {
        $(same { $($same:literal)* })?
        $(written { $($read:literal => $written:literal)* })?
        $(unsent { $($unsent:literal: $why:literal)* })?
        $(refused { $($refused:literal: $reason:literal)* })?
    }) => {
        mod $krate {
            #[allow(dead_code)]
            type Subject = crate::cases::$krate::types::$ty;

            #[allow(dead_code)]
            fn read(text: &str) -> Subject {
                crate::cases::$krate::runtime::json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
            }

            #[allow(dead_code)]
            fn write(value: &Subject) -> Result<String, String> {
                let sent = crate::cases::$krate::runtime::json::to_vec_strict(value).map_err(|error| error.to_string())?;
                Ok(String::from_utf8(sent).unwrap())
            }

            $(#[test]
            fn comes_back_as_it_is() {
                for text in [$($same),*] {
                    assert_eq!(write(&read(text)).as_deref(), Ok(text));
                }
            })?

            $(#[test]
            fn is_written_in_one_way() {
                for (text, written) in [$(($read, $written)),*] {
                    assert_eq!(write(&read(text)).as_deref(), Ok(written), "{text}");
                }
            })?

            $(#[test]
            fn is_read_but_not_sent() {
                for (text, why) in [$(($unsent, $why)),*] {
                    let error = write(&read(text)).expect_err(text);
                    assert!(error.contains(why), "{text}: {error}");
                }
            })?

            $(#[test]
            fn is_refused_with_its_place() {
                for (text, reason) in [$(($refused, $reason)),*] {
                    let error = crate::cases::$krate::runtime::json::from_str::<Subject>(text).expect_err(text).to_string();
                    assert!(error.contains(reason), "{text}: {error}");
                }
            })?
        }
    };
}

mod cases;
mod enums;
mod failures;
mod objects;
mod read_write_only;
mod rules;
mod scalars;
mod servers;
mod unions;
mod xml;

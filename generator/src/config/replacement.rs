//! Rust's types that stand in the place of schemas: which of them the model has a type for.

use super::Time;
use crate::model::{Integer, Type};

/// The type of the model that a Rust path names, where there is one, so that values of it are written and checked as usual.
/// Any other path is a type of the user's own.
#[must_use]
pub(crate) fn type_of_path(path: &str, time: Time) -> Type {
    let plain = path.replace(' ', "");
    let (moment, date) = match time {
        Time::Jiff => ("jiff::Timestamp", "jiff::civil::Date"),
        Time::Chrono => ("chrono::DateTime<chrono::Utc>", "chrono::NaiveDate"),
        Time::Time => ("time::OffsetDateTime", "time::Date"),
    };
    match plain.as_str() {
        "bool" => Type::Bool,
        "i8" => Type::Integer(Integer::I8),
        "i16" => Type::Integer(Integer::I16),
        "i32" => Type::Integer(Integer::I32),
        "i64" => Type::Integer(Integer::I64),
        "i128" => Type::Integer(Integer::I128),
        "u8" => Type::Integer(Integer::U8),
        "u16" => Type::Integer(Integer::U16),
        "u32" => Type::Integer(Integer::U32),
        "u64" => Type::Integer(Integer::U64),
        "u128" => Type::Integer(Integer::U128),
        "f32" => Type::Float,
        "f64" => Type::Double,
        "String" => Type::String,
        "uuid::Uuid" => Type::Uuid,
        "std::net::Ipv4Addr" => Type::Ipv4,
        "std::net::Ipv6Addr" => Type::Ipv6,
        "crate::runtime::Json" => Type::Json,
        "crate::runtime::JsonObject" => Type::JsonObject,
        "crate::runtime::Decimal" => Type::Decimal,
        "crate::runtime::Secret" => Type::Secret,
        "crate::runtime::UnixTime" => Type::UnixTime,
        "crate::runtime::Base64" => Type::Base64,
        "crate::runtime::TimeOfDay" => Type::Time,
        known if known == moment => Type::DateTime,
        known if known == date => Type::Date,
        _ => Type::Foreign(path.to_owned()),
    }
}

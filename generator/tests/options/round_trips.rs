//! What the settings make of the types, in use.
#![cfg(test)]

use std::collections::HashSet;

const ORDER: &str = r#"{"id":"67e55044-10b1-426f-9247-bb680e5fe0c8","placed":"2023-05-04T09:42:00.5Z","due":"2024-02-29","at":"09:42:00","price":{"cents":5,"currency":"EUR"},"tips":[{"cents":1,"currency":"EUR"}],"status":"closed","counts":{"a":1,"b":2},"payment":["cash"]}"#;

/// Reads and writes again; what is written is what was read.
fn round_trip<T: for<'a> FromText<'a>>(text: &str) -> T {
    let value = T::from_text(text);
    assert_eq!(value.text(), text);
    value
}

trait FromText<'a> {
    fn from_text(text: &'a str) -> Self;
    fn text(&self) -> String;
}

macro_rules! texts {
    ($($krate:ident { $($name:ident),* })*) => {$($(
        impl FromText<'_> for $krate::types::$name {
            fn from_text(text: &str) -> Self {
                $krate::runtime::json::from_str(text).unwrap_or_else(|error| panic!("{error}"))
            }
            fn text(&self) -> String {
                let bytes = $krate::runtime::json::to_vec_strict(self).unwrap_or_else(|broken| panic!("{broken}"));
                String::from_utf8(bytes).unwrap_or_default()
            }
        }
    )*)*};
}

texts! {
    shop_chrono { Order }
    shop_time { Money, Order, Stock }
    shop_replaced { Order }
    shop_formats { Money, Order }
    shop_renamed { Purchase }
}

#[test]
fn times_of_chrono_maps_in_order_and_unknown_members() {
    let order: shop_chrono::types::Order = round_trip(
        &ORDER.replace(r#"{"a":1,"b":2}"#, r#"{"b":1,"a":2}"#).replace("]}", r#"],"zest":true,"added":[1.50]}"#),
    );
    let placed: chrono::DateTime<chrono::Utc> = order.placed;
    assert_eq!(placed.timestamp_millis(), 1_683_193_320_500);
    assert_eq!(order.due, chrono::NaiveDate::from_ymd_opt(2024, 2, 29));
    assert_eq!(order.at.map(|at| at.time), chrono::NaiveTime::from_hms_opt(9, 42, 0));
    assert_eq!(order.counts.as_ref().and_then(|counts| counts.get_index(0)), Some((&"b".to_owned(), &1)));
    assert_eq!(order.additional_properties.keys().collect::<Vec<_>>(), ["zest", "added"]);
    let lenient: shop_chrono::types::Order =
        shop_chrono::runtime::json::from_str(&ORDER.replace("2023-05-04T09:42:00.5Z", "2023-05-04 11:42:00.5+02:00"))
            .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(lenient.placed, placed);
    let _: fn(&shop_chrono::Client) = |client| _ = client.list_orders().since(chrono::DateTime::UNIX_EPOCH);
}

#[test]
fn times_of_time_derived_traits_and_paging_as_told() {
    let order: shop_time::types::Order = round_trip(ORDER);
    let placed: time::OffsetDateTime = order.placed;
    assert_eq!(placed.unix_timestamp_nanos(), 1_683_193_320_500_000_000);
    assert_eq!(order.due, time::Date::from_ordinal_date(2024, 60).ok());
    assert_eq!(order.at.map(|at| at.time), time::Time::from_hms(9, 42, 0).ok());
    let _: fn(&shop_time::Client) = |client| _ = client.list_orders().stream();
    // What holds a float or JSON has no hash, and is derived without.
    let money = round_trip::<shop_time::types::Money>(r#"{"cents":5,"currency":"EUR"}"#);
    assert!(HashSet::from([money.clone()]).contains(&money));
    round_trip::<shop_time::types::Stock>(r#"{"updated":"2023-05-04T09:42:00Z","bolts":1.5}"#);
}

#[test]
fn types_of_the_users_own() {
    let order: shop_replaced::types::Order = round_trip(ORDER);
    let price: &money::Money = &order.price;
    assert_eq!(price.cents, 5);
    let (id, placed): (String, jiff::Timestamp) = (order.id.clone(), order.placed);
    assert_eq!((id.len(), placed.as_millisecond()), (36, 1_683_193_320_500));
    assert_eq!(shop_replaced::types::Order::MARK, "Order");
    let money = r#"{"cents":5,"currency":"EUR"}"#;
    let paid: shop_replaced::types::Order = round_trip(&ORDER.replace(r#"["cash"]"#, money));
    assert!(matches!(paid.payment, Some(shop_replaced::types::OrderPayment::Money(_))), "{:?}", paid.payment);
    let error = shop_replaced::runtime::json::from_str::<shop_replaced::types::Order>(&ORDER.replace("\"EUR\"}]", "1}]"));
    assert!(error.is_err_and(|error| error.path == "tips[0]" && error.expected.contains("Money")));
}

#[test]
fn arguments_of_the_users_own_types_are_those_types() {
    let _: fn(&shop_replaced::Client, &money::Money) = |client, price| {
        _ = client.list_orders().above(price);
        _ = client.set_price(price);
    };
    let _: fn(&shop_formats::Client, &money::Moment) = |client, since| _ = client.list_orders().since(since);
}

#[test]
fn types_of_formats_and_traits_of_single_types() {
    let order: shop_formats::types::Order = round_trip(ORDER);
    let (placed, id): (&money::Moment, &String) = (&order.placed, &order.id);
    assert_eq!((placed.0.as_str(), id.len()), ("2023-05-04T09:42:00.5Z", 36));
    let money = round_trip::<shop_formats::types::Money>(r#"{"cents":5,"currency":"EUR"}"#);
    assert!(HashSet::from([money.clone()]).contains(&money));
    assert_eq!(shop_formats::types::Status::MARK, "Status");
}

#[test]
fn names_of_the_users_own() {
    let order: shop_renamed::types::Purchase = round_trip(ORDER);
    assert_eq!(order.status.map(|state: shop_renamed::types::State| state.to_string()).as_deref(), Some("closed"));
    let _: fn(&shop_renamed::Client) = |client| _ = client.stock();
}

/// An operation that goes on is waited for; the fake server has answers that are made of schemas, and some in turn.
#[test]
fn an_operation_is_waited_for() {
    use shop_parts::mock::{Answer, Mock};
    use shop_parts::runtime::mock::in_turn;
    use shop_parts::types::Export;

    let mock = Mock::start().unwrap_or_else(|error| panic!("{error}"));
    let client = mock.client().build_blocking().unwrap_or_else(|error| panic!("{error}"));
    let made = client.get_order("1").send().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(made.price.currency, "a");
    let order = || shop_parts::runtime::json::from_str(ORDER).unwrap_or_else(|error| panic!("{error}"));
    let open = ORDER.replace("closed", "open");
    mock.place_order(|_| Answer::status(202).header("Location", "/orders/1").header("Retry-After", "0"));
    let open = || Answer::bytes(200, "application/json", open.clone()).header("Retry-After", "0");
    mock.get_order(in_turn(vec![open(), open(), Answer::from(order())]));
    let closed = client.place_order(&order()).poll().send().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(closed, order());
    assert_eq!(mock.requests().len(), 5);

    let begun = r#"{"export":{"id":7,"state":"begun"}}"#;
    mock.start_export(move |_| Answer::bytes(202, "application/json", begun).header("Retry-After", "0"));
    // No request has an export: its constructor is there by the setting.
    mock.get_export(|_| Export::new(7, "done").parts(vec!["a".to_owned()]));
    let done = client.start_export("a b").poll().send().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(done, Export::new(7, "done").parts(vec!["a".to_owned()]));
    assert_eq!(mock.requests().last().map(|request| request.path().to_owned()).as_deref(), Some("/shops/a%20b/exports/7"));
}

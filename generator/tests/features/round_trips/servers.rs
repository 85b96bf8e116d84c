//! Where calls go: which URL a choice of server gives, and which are refused before there is a client.

use crate::cases::case_server_variables::{self, Server, servers::Region};

/// A transport that answers everything with 204, and keeps the URLs.
macro_rules! recorder {
    ($krate:ident) => {
        #[derive(Clone, Default)]
        struct Recorder(std::sync::Arc<std::sync::Mutex<Vec<String>>>);

        impl crate::cases::$krate::runtime::transport::BlockingTransport for Recorder {
            fn send(
                &self,
                request: http::Request<bytes::Bytes>,
                _: &crate::cases::$krate::runtime::transport::Limits,
            ) -> Result<http::Response<Box<dyn std::io::Read + Send>>, crate::cases::$krate::runtime::transport::TransportError> {
                self.0.lock().unwrap().push(request.uri().to_string());
                let body: Box<dyn std::io::Read + Send> = Box::new(std::io::empty());
                Ok(http::Response::builder().status(204).body(body).unwrap())
            }
        }
    };
}

recorder! { case_server_variables }

/// Where the operations of the API, of the path and of the operation with servers of its own go.
fn urls(build: impl FnOnce(case_server_variables::ClientBuilder) -> case_server_variables::ClientBuilder) -> [String; 3] {
    let recorder = Recorder::default();
    let builder = build(case_server_variables::Client::builder()).blocking_transport(recorder.clone());
    let client = builder.build_blocking().unwrap();
    client.list_things().send().unwrap();
    client.upload().send().unwrap();
    client.list_uploads().send().unwrap();
    let urls = recorder.0.lock().unwrap().clone();
    urls.try_into().unwrap()
}

#[test]
fn servers_are_chosen_for_the_calls_that_list_them() {
    let things = "https://eu.example.com:443/v1/things";
    let (upload, uploads) = ("https://uploads.example.com/v2/uploads", "https://mirror.example.com/uploads");
    assert_eq!(urls(|builder| builder), [things, upload, uploads]);
    let us = Server::public_service().region(Region::Us).port("8443").base("v2");
    assert_eq!(urls(|builder| builder.server(us)), ["https://us.example.com:8443/v2/things", upload, uploads]);
    let staging = ["https://staging.example.com/things", "https://staging.example.com/uploads", uploads];
    assert_eq!(urls(|builder| builder.server(Server::tests())), staging);
    let own = |builder: case_server_variables::ClientBuilder| builder.server(Server::host().host("m.example.com:1"));
    assert_eq!(urls(own), [things, upload, "https://m.example.com:1/uploads"]);
    let premises = |builder: case_server_variables::ClientBuilder| {
        builder.server(Server::on_premises("http://localhost:8080"))
    };
    assert_eq!(urls(premises), ["http://localhost:8080/relative/things", upload, uploads]);
    let all = ["http://proxy/x/things", "http://proxy/x/uploads", "http://proxy/x/uploads"];
    assert_eq!(urls(|builder| builder.server(Server::tests()).base_url("http://proxy/x")), all);
}

#[test]
fn what_would_be_another_server_is_refused() {
    let built = |server: Server| {
        let builder = case_server_variables::Client::builder().server(server);
        builder.blocking_transport(Recorder::default()).build_blocking().map(|_| ()).map_err(|error| error.to_string())
    };
    assert_eq!(built(Server::gone().into()), Err("tenant must be set".to_owned()));
    assert_eq!(built(Server::gone().tenant("acme").into()), Ok(()));
    for tenant in ["a/b", "..", "a?b", "a#b", "%2e%2e", "a b"] {
        assert!(built(Server::gone().tenant(tenant).into()).is_err(), "{tenant}");
    }
    for host in ["evil.com/", "user@evil.com", "evil.com?", ""] {
        assert!(built(Server::host().host(host).into()).is_err(), "{host}");
    }
    assert!("mars".parse::<Region>().is_err());
    assert_eq!("us".parse(), Ok(Region::Us));
}

mod files {
    use crate::cases::case_server_of_an_operation::{Client, ClientBuilder, Server};

    recorder! { case_server_of_an_operation }

    #[test]
    fn an_operation_that_says_the_api_s_server_once_more_goes_with_it() {
        let urls = |build: fn(ClientBuilder) -> ClientBuilder| {
            let recorder = Recorder::default();
            let client = build(Client::builder()).blocking_transport(recorder.clone()).build_blocking().unwrap();
            client.list_files().send().unwrap();
            client.list_folders().send().unwrap();
            client.upload().send().unwrap();
            recorder.0.lock().unwrap().join(" ")
        };
        let (api, uploads) = ("https://api.example.com", "https://uploads.example.com");
        assert_eq!(urls(|builder| builder), format!("{api}/files {api}/folders {uploads}/files"));
        assert_eq!(urls(|builder| builder.base_url("http://x")), "http://x/files http://x/folders http://x/files");
        let apart = |builder: ClientBuilder| builder.base_url("http://x").server(Server::uploads());
        assert_eq!(urls(apart), format!("http://x/files http://x/folders {uploads}/files"));
    }
}

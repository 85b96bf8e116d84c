//! Bodies of any length take the same memory.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    time::Duration,
};

use http::Method;
use typecase_runtime::{ClientBuilder, Operation, Upload, json::Json, reply};

const PUT: Operation = Operation::new("Put", Method::PUT, "/put");
const ANY: [&str; 1] = ["*/*"];

/// The most memory that the process had so far, in kilobytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Counts the bytes of a body of a known length, then answers with as many.
fn mirror(length: u64) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().take(2) {
            let mut stream = io::BufReader::new(stream.unwrap());
            let mut line = String::new();
            while line != "\r\n" {
                line.clear();
                io::BufRead::read_line(&mut stream, &mut line).unwrap();
            }
            let count = io::copy(&mut (&mut stream).take(length), &mut io::sink()).unwrap();
            assert_eq!(count, length);
            let mut stream = stream.into_inner();
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n").unwrap();
            io::copy(&mut io::repeat(7).take(length), &mut stream).unwrap();
        }
    });
    url
}

#[test]
#[ignore = "it moves 8 GiB, and needs /proc"]
fn two_gibibytes_go_both_ways_in_flat_memory() {
    let length = 2 << 30;
    let url = mirror(length);
    let builder = || ClientBuilder::new(&url, "test/1").timeout(Duration::from_secs(600));
    let upload = || Upload::reader(io::repeat(7).take(length)).length(length);
    let before = peak();
    let mut call = builder().build_blocking().unwrap().call(&PUT);
    call.upload(&ANY, upload());
    let mut download = call.download::<Json>(reply::json).unwrap();
    assert_eq!(io::copy(&mut download, &mut io::sink()).unwrap(), length);
    let between = peak();
    let mut call = builder().build().unwrap().call(&PUT);
    call.upload(&ANY, upload());
    let count = crate::support::block_on(async {
        let mut download = call.download::<Json>(reply::json).await.unwrap();
        let mut count = 0;
        while let Some(chunk) = download.chunk().await.unwrap() {
            count += chunk.len() as u64;
        }
        count
    });
    assert_eq!(count, length);
    println!("peak before {before} kB, after the blocking client {between} kB, after the async one {} kB", peak());
    assert!(peak() - before < 32 << 10);
}

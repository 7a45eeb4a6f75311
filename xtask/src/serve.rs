//! A static server for `dist/`, as a good host would serve it: right types, brotli, and caching by content hash.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::build::is_hashed;
use crate::error::{Result, TaskError};
use crate::stamp::content_mark;
use crate::tell::put_line;
use crate::workspace::Workspace;

/// Requests answered at once. Browsers open six connections to a host.
const THREADS: usize = 8;

pub struct Options {
    /// 0 takes any free port.
    pub port: u16,
    /// Build first.
    pub build: bool,
}

/// Serves until it is stopped; the last line printed before is the address.
pub fn serve(workspace: &Workspace, options: &Options) -> Result<()> {
    let files = Arc::new(Files { root: workspace.dist(), brotli: workspace.web().join("brotli") });
    if !files.root.join("smp-simulator.js").is_file() {
        let what = "server: there is no build in dist/".to_owned();
        return Err(TaskError::Fix { what, fix: "run: cargo xtask build".to_owned() });
    }
    let server = Server::http(("127.0.0.1", options.port)).map_err(|error| {
        TaskError::Server(format!("port {} can't be used ({error}); choose another with --port", options.port))
    })?;
    let port = server.server_addr().to_ip().map_or(options.port, |address| address.port());
    put_line(format_args!("serving http://localhost:{port}/"))?;
    answer_all(&Arc::new(server), &files);
    Ok(())
}

/// Answers requests until the server is told to stop.
fn answer_all(server: &Arc<Server>, files: &Arc<Files>) {
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, files) = (Arc::clone(server), Arc::clone(files));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A visitor who left before the answer is no concern of the server's.
                    let _ = answer(&files, request);
                }
            })
        })
        .collect();
    for thread in threads {
        let _ = thread.join();
    }
}

fn answer(files: &Files, request: Request) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(plain(405, "only GET and HEAD"));
    }
    let Some(path) = clean_path(request.url()) else { return request.respond(plain(400, "not a path of this site")) };
    let header = |name: &'static str| {
        request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str().to_owned())
    };
    let accepts_brotli = header("Accept-Encoding").is_some_and(|value| accepts_brotli(&value));
    let Some((bytes, is_brotli)) = files.read(&path, accepts_brotli) else {
        return request.respond(plain(404, "not found"));
    };
    let tag = format!("\"{}\"", content_mark(&bytes));
    let cache = if is_hashed(&path) { "public,max-age=31536000,immutable" } else { "no-cache" };
    let unchanged = header("If-None-Match").is_some_and(|seen| seen == tag);
    let status = if unchanged { 304 } else { 200 };
    let mut response = Response::from_data(if unchanged { Vec::new() } else { bytes }).with_status_code(status);
    let mut fields = vec![
        ("Content-Type", content_type(&path)),
        ("Cache-Control", cache),
        ("ETag", &tag),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
        // The element may be embedded from another origin, module and wasm files included.
        ("Access-Control-Allow-Origin", "*"),
    ];
    if is_brotli && !unchanged {
        fields.push(("Content-Encoding", "br"));
    }
    for (name, value) in fields {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(text).with_status_code(status)
}

/// The files served, and their brotli forms.
struct Files {
    root: PathBuf,
    brotli: PathBuf,
}

impl Files {
    /// A file's bytes, and whether they are its brotli form.
    fn read(&self, path: &str, brotli: bool) -> Option<(Vec<u8>, bool)> {
        let file = self.root.join(path);
        if !file.is_file() {
            return None;
        }
        if brotli && let Ok(bytes) = std::fs::read(self.brotli.join(format!("{path}.br"))) {
            return Some((bytes, true));
        }
        std::fs::read(file).ok().map(|bytes| (bytes, false))
    }
}

/// The path below the root that a request means; `None` for anything that could lead outside.
fn clean_path(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let safe = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    path.split('/').all(safe).then_some(path)
}

/// Whether an `Accept-Encoding` value allows brotli.
fn accepts_brotli(value: &str) -> bool {
    value.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next() == Some("br") && !words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

fn content_type(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("ico") => "image/x-icon",
        Some("txt" | "ts") | None => "text/plain; charset=utf-8",
        Some(_) => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    #[test]
    fn no_request_leads_outside_the_folder() {
        for url in [
            "/../Cargo.toml",
            "/..%2fCargo.toml",
            "/a/../../b",
            "/./a",
            "/.git/config",
            "//etc/passwd",
            "/a//b",
            "/%2e%2e/x",
            "/a\\..\\b",
            "/C:/x",
            "x",
            "",
            "/a\0b",
        ] {
            assert_eq!(clean_path(url), None, "{url}");
        }
    }

    #[test]
    fn a_folder_means_its_index_and_a_query_is_no_part_of_the_path() {
        assert_eq!(clean_path("/").as_deref(), Some("index.html"));
        assert_eq!(clean_path("/licences/?a=/../b").as_deref(), Some("licences/index.html"));
        assert_eq!(clean_path("/smp-webgpu-ABCD2345.wasm?x#y").as_deref(), Some("smp-webgpu-ABCD2345.wasm"));
    }

    #[test]
    fn brotli_is_sent_only_to_those_who_accept_it() {
        assert!(accepts_brotli("gzip, deflate, br, zstd"));
        assert!(accepts_brotli("br;q=0.5"));
        for value in ["", "gzip", "br;q=0", "gzip, br; q=0.0", "brown"] {
            assert!(!accepts_brotli(value), "{value}");
        }
    }

    /// Sends a request to a server over a small folder; gives the whole answer as text, its head in lower case.
    fn ask(request: &str) -> String {
        let root =
            std::env::temp_dir().join(format!("smp-serve-{}-{}", std::process::id(), content_mark(request.as_bytes())));
        let brotli = root.join("brotli");
        std::fs::create_dir_all(&brotli).unwrap();
        for (name, text) in [("index.html", "page"), ("smp-webgpu-ABCD2345.wasm", "plain code"), ("sizes.json", "{}")] {
            std::fs::write(root.join(name), text).unwrap();
        }
        std::fs::write(brotli.join("smp-webgpu-ABCD2345.wasm.br"), "small code").unwrap();
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = server.server_addr().to_ip().unwrap();
        let files = Arc::new(Files { root: root.clone(), brotli });
        let threads = std::thread::spawn({
            let server = Arc::clone(&server);
            move || answer_all(&server, &files)
        });
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        write!(stream, "{request}Host: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        for _ in 0..THREADS {
            server.unblock();
        }
        threads.join().unwrap();
        std::fs::remove_dir_all(root).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        format!("{}\n\n{body}", head.to_lowercase())
    }

    #[test]
    fn a_hashed_file_comes_compressed_with_its_type_and_for_ever() {
        let answer = ask("GET /smp-webgpu-ABCD2345.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n");
        for part in [
            "http/1.1 200",
            "content-type: application/wasm",
            "content-encoding: br",
            "cache-control: public,max-age=31536000,immutable",
            "vary: accept-encoding",
            "access-control-allow-origin: *",
            "\n\nsmall code",
        ] {
            assert!(answer.contains(part), "{part} in:\n{answer}");
        }
    }

    #[test]
    fn who_does_not_accept_brotli_gets_the_file_as_it_is() {
        let answer = ask("GET /smp-webgpu-ABCD2345.wasm HTTP/1.1\r\n");
        assert!(!answer.contains("content-encoding") && answer.ends_with("\n\nplain code"), "{answer}");
    }

    #[test]
    fn a_page_is_asked_for_again_each_time_but_sent_only_when_it_changed() {
        let answer = ask("GET / HTTP/1.1\r\n");
        assert!(answer.contains("cache-control: no-cache") && answer.contains("text/html"), "{answer}");
        let tag = content_mark(b"page");
        let answer = ask(&format!("GET / HTTP/1.1\r\nIf-None-Match: \"{tag}\"\r\n"));
        assert!(answer.starts_with("http/1.1 304") && answer.ends_with("\n\n"), "{answer}");
    }

    #[test]
    fn what_is_not_there_or_not_below_the_folder_is_refused() {
        assert!(ask("GET /nothing.js HTTP/1.1\r\n").starts_with("http/1.1 404"));
        assert!(ask("GET /../Cargo.toml HTTP/1.1\r\n").starts_with("http/1.1 400"));
        assert!(ask("DELETE /index.html HTTP/1.1\r\nContent-Length: 0\r\n").starts_with("http/1.1 405"));
    }
}

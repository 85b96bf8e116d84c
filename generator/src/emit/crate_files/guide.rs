//! What the docs of a crate's root say beside the example: where to find what, and the cargo features.

use crate::emit::Emission;
use crate::emit::crate_files::tag_features::ALL;
use crate::model::{Operation, Payload};

impl Emission<'_> {
    /// The sections of the root's docs.
    pub(crate) fn guide(&self) -> Vec<String> {
        let mut lines =
            ["", "# Where to find what", "", "| for | there is |", "| --- | --- |"].map(str::to_owned).to_vec();
        lines.extend(self.places().into_iter().map(|(what, place)| format!("| {what} | {place} |")));
        lines.extend(["", "# Features", ""].map(str::to_owned));
        lines.extend(self.feature_table());
        lines
    }

    /// What a user looks for, and where it is. What a feature brings has no link, which would lead nowhere without it.
    fn places(&self) -> Vec<(&str, &str)> {
        let any = |has: fn(&Operation) -> bool| self.api.operations.iter().any(has);
        let mut places = vec![
            ("the operations", "the methods of [`Client`]; [`api`] has them by tag"),
            (
                "optional inputs of an operation, status and headers of its answer",
                "the builder that its method returns: setters, and `send_with_response` for a [`Response`]",
            ),
        ];
        places.extend(
            any(|operation| operation.pagination.is_some())
                .then_some(("lists in pages", "`stream` of the builder: [`Items`](runtime::Items), from page to page")),
        );
        places.extend(
            any(streams)
                .then_some(("answers that are read as they come", "`stream` or `stream_events` of the builder")),
        );
        places.extend(any(|operation| operation.polling.is_some()).then_some((
            "operations that go on after they are answered",
            "`poll` of the builder: [`Polling`](runtime::Polling)",
        )));
        places.extend(self.parts.has("uploads").then_some((
            "files and streams that are sent",
            "[`Upload`](runtime::Upload), of which memory never has more than a part",
        )));
        places.extend(self.parts.has("downloads").then_some((
            "files and streams that come",
            "`download` of the builder or of a raw call: [`Download`](runtime::Download)",
        )));
        places.extend([
            ("errors", "[`Error`], the same for all calls but for what the document says of failures"),
            ("credentials, servers, times, headers, redirects", "[`ClientBuilder`]"),
            (
                "a `reqwest::Client` or a `ureq::Agent` of one's own",
                "`reqwest_client` and `ureq_agent` of the [`ClientBuilder`]",
            ),
            ("other settings for one call", "clones of the [`Client`]: `with_timeout`, `with_retries`, `with_header`"),
            ("when and how often a call is sent again", "[`Retry`]; `Retry::never()` for not at all"),
            (
                "more than the document has",
                "`with_query`, `with_member`, `without_checks` of the [`Client`], and `raw` for any path",
            ),
            ("logs and metrics, headers for each request", "[`Hook`](runtime::Hook)"),
            ("programs without async", "`build_blocking` of the [`ClientBuilder`]: the same methods, without `.await`"),
            ("another way to send requests", "[`Transport`](runtime::transport::Transport)"),
        ]);
        places.extend((!self.api.operations.is_empty()).then_some((
            "tests without the service",
            "`mock::Mock`, a server of this API on the loopback, by the feature `mock`",
        )));
        places.extend(self.has_webhooks().then_some(("requests that the service sends", "[`webhooks`]")));
        places
    }

    /// The cargo features, as a table.
    pub(crate) fn feature_table(&self) -> Vec<String> {
        let mut lines: Vec<String> = [
            "| feature | what it brings |",
            "| --- | --- |",
            "| `reqwest` (default) | the async client |",
            "| `blocking` | the blocking client, over ureq |",
            "| `gzip`, `brotli`, `zstd` | compressed answers; `zstd` for the async client alone |",
            "| `tracing` | spans of calls and of their attempts |",
            "| `mock` | a mock server of the API, for tests |",
        ]
        .map(str::to_owned)
        .to_vec();
        let tags = self.gates.all(self.api);
        lines.extend((!tags.is_empty()).then(|| format!("| `{ALL}` (default) | the operations of every tag |")));
        lines.extend(tags.iter().map(|tag| format!("| `{tag}` | the operations of that tag, and their types |")));
        lines
    }
}

/// Whether an answer comes piece by piece.
fn streams(operation: &Operation) -> bool {
    let is_stream = |payload: &Payload| payload.kind.is_stream();
    operation.success.iter().any(|outcome| {
        outcome.payload.as_ref().is_some_and(is_stream) || outcome.stream.as_ref().is_some_and(is_stream)
    })
}

//! The crate's README.

use crate::emit::Emission;

impl Emission<'_> {
    pub(crate) fn readme(&self) -> String {
        let name = &self.options.crate_name;
        let title = crate::markdown::escape(&crate::markdown::plain(&self.api.title));
        let mut text = format!(
            "# {name}\n\nA client of {}, set by typecase from `{}`.\n",
            if title.is_empty() { name } else { &title },
            self.options.document
        );
        text.push_str("\n```rust,no_run\n");
        for line in self.example().iter().filter(|line| !line.starts_with("# ")) {
            text.push_str(line);
            text.push('\n');
        }
        text.push_str("```\n\n| feature | what it brings |\n| --- | --- |\n");
        text.push_str("| `reqwest` (default) | the async client |\n| `blocking` | the blocking client, over ureq |\n");
        text.push_str("| `gzip`, `brotli`, `zstd` | compressed answers; `zstd` for the async client alone |\n");
        text.push_str("| `tracing` | spans of calls and of their attempts |\n");
        text.push_str("| `mock` | a fake server of the API, for tests |\n");
        for tag in self.gates.all(self.api) {
            text.push_str(&format!("| `{tag}` (default) | the operations of that tag, and their types |\n"));
        }
        for (what, value) in &self.api.contact {
            text.push_str(&format!("\n{what}: {}\n", crate::markdown::escape(&crate::markdown::plain(value))));
        }
        text
    }
}

//! The TypeScript bundle, made by esbuild through `www/bundle.mjs`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use super::wasm::Backend;
use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::workspace::Workspace;

/// A file in `dist/` that the element loads by its hashed name.
pub struct Asset {
    pub file: String,
    pub bytes: u64,
}

impl Asset {
    fn json(&self) -> Value {
        json!({ "file": self.file, "bytes": self.bytes })
    }
}

/// What lies in `dist/` before the bundle that names it.
pub struct Assets {
    pub head: Asset,
    pub wasm: Vec<(Backend, Asset)>,
    /// Paths of the pictures of choices, by what they show.
    pub pictures: BTreeMap<String, String>,
}

impl Assets {
    fn json(&self) -> Value {
        let wasm: serde_json::Map<String, Value> =
            self.wasm.iter().map(|(backend, asset)| (backend.name().to_owned(), asset.json())).collect();
        json!({ "head": self.head.json(), "wasm": wasm, "pictures": self.pictures })
    }
}

/// Bundles element, worker, pages and what these load later into `out`, with the names of the assets that are there
/// already, and makes the style sheets there small. Gives the npm packages that went in.
pub fn bundle(workspace: &Workspace, out: &Path, assets: &Assets) -> Result<Vec<String>> {
    let www = workspace.at("www/src");
    let glue: serde_json::Map<String, Value> =
        Backend::ALL.iter().map(|backend| (backend.name().to_owned(), json!(backend.glue(workspace)))).collect();
    // In the order in which they are made: each knows the names of those before it.
    let later = json!([
        { "name": "words", "path": www.join("element/language/words.ts"), "file": "smp-words" },
        { "name": "ahead", "path": www.join("element/ahead.ts"), "file": "smp-ahead" },
        { "name": "picture", "path": www.join("element/picture.ts"), "file": "smp-picture" },
        { "name": "choices", "path": www.join("consultation/choices.ts"), "file": "fields-choices" },
        { "name": "jurisdiction", "path": www.join("consultation/jurisdiction/admit.ts"), "file": "smp-jurisdiction" },
        { "name": "lead", "path": www.join("takeaway/lead/leads.ts"), "file": "smp-lead" },
        { "name": "flow", "path": www.join("consultation/flow.ts"), "file": "smp-flow" },
    ]);
    let pages = json!({
        "smp-consultation": www.join("consultation/index.ts"),
        "consultation": www.join("pages/consultation.ts"),
        "fields": www.join("pages/fields.ts"),
        "builder": www.join("pages/builder/index.ts"),
        "consult": www.join("pages/consult/index.ts"),
        "consult-sw": www.join("pages/consult/service-worker.ts"),
    });
    let scripts = json!({
        "embed": www.join("pages/embed/index.ts"),
        "smp-embed": www.join("pages/embed/helper.ts"),
    });
    let plan = json!({
        "root": workspace.root(),
        "out": out,
        "glue": glue,
        "assets": assets.json(),
        "worker": www.join("engine/worker.ts"),
        "locales": www.join("locales"),
        "later": later,
        "entry": www.join("element/index.ts"),
        "pages": pages,
        "scripts": scripts,
    });
    let file = workspace.web().join("bundle.json");
    std::fs::write(&file, plan.to_string()).in_file(&file)?;
    let answer =
        Shell::node("bundle").arg(workspace.at("www/bundle.mjs")).arg(&file).dir(workspace.root()).capture()?;
    let account: Value = serde_json::from_str(&answer)
        .map_err(|error| TaskError::Answer { what: "bundle".to_owned(), message: error.to_string() })?;
    if account["entry"] != json!(["smp-simulator.js"]) {
        let message = format!("the entry came out as {}", account["entry"]);
        return Err(TaskError::Answer { what: "bundle".to_owned(), message });
    }
    let packages = account["packages"].as_array().into_iter().flatten();
    Ok(packages.filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

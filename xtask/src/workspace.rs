//! Where things are.

use std::path::{Path, PathBuf};

/// The checkout's folders.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout this build tool was compiled in.
    pub fn here() -> Self {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { root: manifest.parent().unwrap_or(manifest).to_owned() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn at(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Cargo's output folder.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.at("target"), |dir| self.root.join(dir))
    }

    /// Intermediate files of the browser build.
    pub fn web(&self) -> PathBuf {
        self.at("target/web")
    }

    /// The pictures of choices, by what they show.
    pub fn pictures(&self) -> PathBuf {
        self.web().join("pictures")
    }

    /// What stands in an element's place at first, a picture a tone of skin, as it is drawn.
    pub fn drawn_posters(&self) -> PathBuf {
        self.web().join("drawn-posters")
    }

    /// The same in the forms that browsers take.
    pub fn posters(&self) -> PathBuf {
        self.web().join("posters")
    }

    /// The bindings of one wasm build.
    pub fn package(&self, backend: &str) -> PathBuf {
        self.web().join("pkg").join(backend)
    }

    /// The head asset as built.
    pub fn head_asset(&self) -> PathBuf {
        self.at("target/head/head.bin")
    }

    /// Where the plugin is tried.
    pub fn wordpress(&self) -> PathBuf {
        self.at("target/wordpress")
    }

    /// The deployable folder.
    pub fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// Downloads that outlive a checkout: `$XDG_CACHE_HOME/smp-simulator`, or the platform's place for such files.
    pub fn cache() -> PathBuf {
        let var = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        var("XDG_CACHE_HOME")
            .or_else(|| var("LOCALAPPDATA"))
            .or_else(|| var("HOME").map(|home| home.join(".cache")))
            .unwrap_or_else(std::env::temp_dir)
            .join("smp-simulator")
    }
}

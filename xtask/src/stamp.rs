//! Skipping work that is up to date: a stamp is a hash of everything a step reads, kept beside what it wrote.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::{InFile, Result};
use crate::workspace::Workspace;

/// The hash of a step's inputs, in the making.
pub struct Stamp {
    hash: Sha256,
    root: PathBuf,
    file: PathBuf,
}

impl Stamp {
    /// A stamp for the step called `name`.
    pub fn new(workspace: &Workspace, name: &str) -> Self {
        let root = workspace.root().to_owned();
        Self { hash: Sha256::new(), root, file: workspace.at("target/stamps").join(name) }
    }

    /// Adds a value the step depends on.
    pub fn text(mut self, text: &str) -> Self {
        self.part(text.as_bytes());
        self
    }

    /// Adds a file's content; a missing file counts as such.
    pub fn file(mut self, path: &Path) -> Result<Self> {
        self.add(path)?;
        Ok(self)
    }

    /// Adds every file below a folder, by name and content.
    pub fn tree(mut self, folder: &Path) -> Result<Self> {
        for path in files_below(folder)? {
            self.add(&path)?;
        }
        Ok(self)
    }

    /// Closes the hash.
    pub fn finish(self) -> Finished {
        Finished { digest: hex(&self.hash.finalize()), file: self.file }
    }

    /// Files go by where they lie in the workspace, so that a copy of one that is built is built too.
    fn add(&mut self, path: &Path) -> Result<()> {
        let place = path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().into_owned();
        self.part(place.as_bytes());
        match std::fs::read(path) {
            Ok(bytes) => self.part(&bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => self.part(b"missing"),
            Err(error) => return Err(error).in_file(path),
        }
        Ok(())
    }

    /// Lengths go in too, so that no two lists of parts run together to the same bytes.
    fn part(&mut self, bytes: &[u8]) {
        self.hash.update((bytes.len() as u64).to_le_bytes());
        self.hash.update(bytes);
    }
}

pub struct Finished {
    digest: String,
    file: PathBuf,
}

impl Finished {
    /// Whether the step ran with these inputs before and all it wrote is still there.
    pub fn is_current(&self, outputs: &[&Path]) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|seen| seen == self.digest)
            && outputs.iter().all(|path| path.exists())
    }

    /// Remembers that the step is done.
    pub fn save(&self) -> Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder).in_file(folder)?;
        }
        std::fs::write(&self.file, &self.digest).in_file(&self.file)
    }
}

/// Every file below a folder in a fixed order; none if the folder is missing.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&folder).in_file(&folder)? {
            let path = entry.in_file(&folder)?.path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "node_modules") {
                    open.push(path);
                }
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The mark in a content-hashed file name: eight capitals and digits, as the bundler makes them too.
pub fn content_mark(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let digest = Sha256::digest(bytes);
    digest.iter().take(8).map(|byte| ALPHABET[usize::from(byte & 31)] as char).collect()
}

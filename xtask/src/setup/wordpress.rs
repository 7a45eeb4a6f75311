//! A WordPress of Debian's, on which the plugin is tried: what runs it is installed, WordPress itself only unpacked, as its
//! package would bring a web server that starts by itself.

use std::path::Path;

use super::apt::{apt, install};
use crate::error::{InFile, Result, TaskError};
use crate::shell::Shell;
use crate::stamp::files_below;
use crate::tell::say;
use crate::workspace::Workspace;

const WHAT: &str = "WordPress";

/// Apache with PHP, and MariaDB: programs alone, none of which starts by itself.
const PROGRAMS: [&str; 5] = ["libapache2-mod-php", "php-cli", "php-mysql", "php-xml", "mariadb-server-core"];

/// WordPress, its theme, and what its folders link to.
const UNPACKED: [&str; 5] =
    ["wordpress", "wordpress-theme-twentytwentythree", "libjs-underscore", "libjs-cropper", "php-getid3"];

/// Puts the newest WordPress of this Debian into `target/wordpress/root/`, unless one is there.
pub fn wordpress(workspace: &Workspace) -> Result<()> {
    install("Apache, PHP and MariaDB", &PROGRAMS)?;
    let folder = workspace.wordpress();
    let root = folder.join("root");
    if root.exists() {
        say(WHAT, "present");
        return Ok(());
    }
    let stage = folder.join("stage");
    if stage.exists() {
        std::fs::remove_dir_all(&stage).in_file(&stage)?;
    }
    std::fs::create_dir_all(&stage).in_file(&stage)?;
    let (_, refreshed) = apt(WHAT).args(["update", "--quiet"]).quiet()?;
    // As root apt would fetch as a user of its own, who may not write here.
    let fetch = apt(WHAT).args(["download", "--quiet", "--option=APT::Sandbox::User=root"]).args(UNPACKED).dir(&stage);
    let line = fetch.line();
    let (done, output) = fetch.quiet()?;
    if !done {
        let what = format!("{WHAT}: could not be downloaded\n{}\n{}", refreshed.trim(), output.trim());
        return Err(TaskError::Fix { what, fix: format!("try: {line}") });
    }
    let made = stage.join("root");
    for package in files_below(&stage)?.iter().filter(|path| path.extension().is_some_and(|end| end == "deb")) {
        unpack(package, &made)?;
    }
    std::fs::rename(&made, &root).in_file(&root)?;
    std::fs::remove_dir_all(&stage).in_file(&stage)?;
    say(WHAT, format_args!("unpacked to {}", root.display()));
    Ok(())
}

fn unpack(package: &Path, into: &Path) -> Result<()> {
    Shell::new(WHAT, "dpkg-deb", "run the tests on Debian").arg("--extract").arg(package).arg(into).run()
}

//! Debian's packages.

use crate::error::{Result, TaskError};
use crate::shell::Shell;
use crate::tell::say;

/// Installs those packages that are missing if this is Debian and root may; else says what to install. `what` they are.
pub fn install(what: &str, packages: &[&str]) -> Result<()> {
    let Ok(missing) = missing(what, packages) else {
        return Err(TaskError::Fix {
            what: format!("{what}: this is not Debian, so they can't be looked for or installed"),
            fix: format!("run the tests on Debian 12 or newer (a container will do) with: {}", packages.join(" ")),
        });
    };
    if missing.is_empty() {
        say(what, "present");
        return Ok(());
    }
    let install = format!("apt-get install --yes --no-install-recommends {}", missing.join(" "));
    let (_, user) = Shell::new(what, "id", "").arg("-u").quiet()?;
    if user.trim() != "0" {
        let what = format!("{what}: missing {}", missing.join(" "));
        return Err(TaskError::Fix { what, fix: format!("run: sudo {install}") });
    }
    // An old list of packages names files that are gone.
    let (_, refreshed) = apt(what).args(["update", "--quiet"]).quiet()?;
    let (done, output) = apt(what).args(["install", "--yes", "--no-install-recommends"]).args(&missing).quiet()?;
    if !done {
        let what = format!("{what}: could not be installed\n{}\n{}", refreshed.trim(), output.trim());
        return Err(TaskError::Fix { what, fix: format!("run: {install}") });
    }
    say(what, format_args!("installed {}", missing.join(" ")));
    Ok(())
}

/// Debian's installer, which asks nothing.
pub fn apt(what: &str) -> Shell {
    Shell::new(what, "apt-get", "run the tests on Debian").env("DEBIAN_FRONTEND", "noninteractive")
}

/// The packages that are not installed; an error where there is no dpkg.
fn missing<'a>(what: &str, packages: &[&'a str]) -> Result<Vec<&'a str>> {
    let (_, listing) = Shell::new(what, "dpkg-query", "")
        .args(["--show", "--showformat=${Package} ${Status}\\n"])
        .args(packages)
        .quiet()?;
    Ok(not_installed(&listing, packages))
}

fn not_installed<'a>(listing: &str, packages: &[&'a str]) -> Vec<&'a str> {
    let installed = |package: &str| listing.lines().any(|line| line == format!("{package} install ok installed"));
    packages.iter().copied().filter(|package| !installed(package)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_or_never_seen_counts_as_missing() {
        let packages = ["chromium", "libgl1", "xvfb"];
        let listing: String = packages.map(|package| format!("{package} install ok installed\n")).concat();
        assert!(not_installed(&listing, &packages).is_empty());
        let listing = listing
            .replace("xvfb install ok installed", "xvfb deinstall ok config-files")
            .replace("libgl1 install ok installed", "dpkg-query: no packages found matching libgl1");
        assert_eq!(not_installed(&listing, &packages), ["libgl1", "xvfb"]);
    }
}

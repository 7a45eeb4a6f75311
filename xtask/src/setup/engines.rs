//! The browsers and the software GPU that the tests draw with, on Debian.

use crate::error::{Result, TaskError};
use crate::shell::Shell;
use crate::tell::say;

/// Chromium, Firefox, WebKitGTK with its driver and a display, and Mesa's software OpenGL and Vulkan.
const PACKAGES: [&str; 12] = [
    "chromium",
    "firefox-esr",
    "libgl1-mesa-dri",
    "libegl1",
    "libgl1",
    "libegl-mesa0",
    "libgles2",
    "libpci3",
    "mesa-vulkan-drivers",
    "libvulkan1",
    "webkit2gtk-driver",
    "xvfb",
];

const WHAT: &str = "browsers and software GPU";

/// Installs the missing packages if this is Debian and root may; else says what to install.
pub fn engines() -> Result<()> {
    let Ok(missing) = missing() else {
        let what = format!("{WHAT}: this is not Debian, so they can't be looked for or installed");
        return Err(TaskError::Fix {
            what,
            fix: format!("run the tests on Debian 12 or newer (a container will do) with: {}", PACKAGES.join(" ")),
        });
    };
    if missing.is_empty() {
        say(WHAT, "present");
        return Ok(());
    }
    let install = format!("apt-get install --yes --no-install-recommends {}", missing.join(" "));
    let (_, user) = Shell::new(WHAT, "id", "").arg("-u").quiet()?;
    if user.trim() != "0" {
        let what = format!("{WHAT}: missing {}", missing.join(" "));
        return Err(TaskError::Fix { what, fix: format!("run: sudo {install}") });
    }
    let apt = || Shell::new(WHAT, "apt-get", "run the tests on Debian").env("DEBIAN_FRONTEND", "noninteractive");
    // An old list of packages names files that are gone.
    let (_, refreshed) = apt().args(["update", "--quiet"]).quiet()?;
    let (done, output) = apt().args(["install", "--yes", "--no-install-recommends"]).args(&missing).quiet()?;
    if !done {
        let what = format!("{WHAT}: could not be installed\n{}\n{}", refreshed.trim(), output.trim());
        return Err(TaskError::Fix { what, fix: format!("run: {install}") });
    }
    say(WHAT, format_args!("installed {}", missing.join(" ")));
    Ok(())
}

/// The packages that are not installed; an error where there is no dpkg.
fn missing() -> Result<Vec<&'static str>> {
    let (_, listing) = Shell::new(WHAT, "dpkg-query", "")
        .args(["--show", "--showformat=${Package} ${Status}\\n"])
        .args(PACKAGES)
        .quiet()?;
    Ok(not_installed(&listing))
}

fn not_installed(listing: &str) -> Vec<&'static str> {
    let installed = |package: &str| listing.lines().any(|line| line == format!("{package} install ok installed"));
    PACKAGES.into_iter().filter(|package| !installed(package)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_or_never_seen_counts_as_missing() {
        let listing: String = PACKAGES.map(|package| format!("{package} install ok installed\n")).concat();
        assert!(not_installed(&listing).is_empty());
        let listing = listing
            .replace("xvfb install ok installed", "xvfb deinstall ok config-files")
            .replace("libgl1 install ok installed", "dpkg-query: no packages found matching libgl1");
        assert_eq!(not_installed(&listing), ["libgl1", "xvfb"]);
    }
}

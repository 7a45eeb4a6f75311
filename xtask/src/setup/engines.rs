//! The browsers and the software GPU that the tests draw with, on Debian.

use super::apt::install;
use crate::error::Result;

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

/// Installs the missing packages if this is Debian and root may; else says what to install.
pub fn engines() -> Result<()> {
    install("browsers and software GPU", &PACKAGES)
}

//! Faults as JavaScript errors with a stable code.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use crate::case::CaseError;
use crate::frame::SceneError;
use crate::gpu::GpuError;
use crate::head::HeadAssetError;

/// The codes of the element's table of errors that come from here.
pub(super) trait Code: std::fmt::Display {
    fn code(&self) -> &'static str;
}

/// The error to throw.
pub(super) fn thrown(fault: &impl Code) -> JsValue {
    let error = Error::new(&fault.to_string());
    // A fresh object takes every property.
    let _ = Reflect::set(&error, &"code".into(), &fault.code().into());
    error.into()
}

impl Code for HeadAssetError {
    fn code(&self) -> &'static str {
        "asset-corrupt"
    }
}

impl Code for SceneError {
    fn code(&self) -> &'static str {
        "scene-failed"
    }
}

impl Code for GpuError {
    fn code(&self) -> &'static str {
        "gpu-none"
    }
}

impl Code for CaseError {
    fn code(&self) -> &'static str {
        self.code()
    }
}

//! Catching what JavaScript throws into a future, and traps: left alone they end in the page, and the promise never.

use std::pin::Pin;
use std::task::{Context, Poll};

use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Calls a function. What it throws comes back, and so does a trap in it.
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = apply)]
    fn call(work: &mut dyn FnMut(), this: &JsValue, given: &Array) -> Result<JsValue, JsValue>;
}

/// The same future, whose exceptions and traps are its errors.
pub(super) fn caught<T>(
    work: impl Future<Output = Result<T, JsValue>> + 'static,
) -> impl Future<Output = Result<T, JsValue>> {
    Caught(Some(Box::pin(work)))
}

type Work<T> = Pin<Box<dyn Future<Output = Result<T, JsValue>>>>;

struct Caught<T>(Option<Work<T>>);

impl<T> Future for Caught<T> {
    type Output = Result<T, JsValue>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(mut work) = self.0.take() else { return Poll::Pending };
        let mut polled = Poll::Pending;
        let mut poll = || polled = work.as_mut().poll(context);
        match call(&mut poll, &JsValue::UNDEFINED, &Array::new()) {
            Ok(_) => {
                self.0 = polled.is_pending().then_some(work);
                polled
            }
            Err(thrown) => {
                // It stopped halfway: nothing can be said of what it holds, not even that it can be dropped.
                std::mem::forget(work);
                Poll::Ready(Err(thrown))
            }
        }
    }
}

//! Floor 6: the browser edge. One opaque handle, typed errors.

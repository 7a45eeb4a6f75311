//! Floor 5: wgpu. Receives a plain scene and frame and draws them; asks the simulation nothing.

//! Floor 5: wgpu. Receives a plain scene and frame and draws them; asks the simulation nothing.
//!
//! One file a pass. Bind group 0 is the frame's uniforms, group 1 what lit passes read (shadow map, column loss).

mod afar;
mod backdrop;
mod column;
mod column_list;
mod context;
mod depth;
mod error;
mod eye;
mod flat;
mod layouts;
mod look;
mod look_scene;
mod mean;
mod parts;
mod present;
mod renderer;
mod scene;
mod shader_text;
mod shaders;
mod size;
mod skin;
mod skin_tile;
mod strand;
mod targets;
mod textures;
mod vertex_light;

#[cfg(not(target_arch = "wasm32"))]
mod readback;

pub use context::*;
pub use error::*;
pub use renderer::*;
pub use scene::Shared;
pub use shaders::*;
pub use size::*;

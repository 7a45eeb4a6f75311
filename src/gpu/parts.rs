//! The parts of a view as passes draw them.

use super::look_scene::LookScene;
use crate::frame::{DrawCounts, Pane, Rect};

/// A look, where it is drawn, and how much of it.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub look: &'a LookScene,
    pub pane: Pane,
    pub counts: DrawCounts,
    /// How much of the nearest skin a pixel holds.
    pub pixel_mm: f32,
    pub freckled: bool,
    /// An instrument shows a round field alone.
    pub rimmed: bool,
    /// By which share of a round of ranks other hairs are drawn than in the first drawing of the picture.
    pub turned: f32,
}

impl Part<'_> {
    /// Has a pass draw this from now on.
    pub fn set(&self, pass: &mut wgpu::RenderPass<'_>) {
        let Pane { view_px, shown_px: Rect { x, y, width, height }, .. } = self.pane;
        pass.set_scissor_rect(x - view_px.x, y - view_px.y, width, height);
        pass.set_bind_group(0, &self.look.group, &[]);
    }
}

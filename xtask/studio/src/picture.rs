//! One picture of one case.

use std::path::{Path, PathBuf};

use smp_simulator::case::Case;
use smp_simulator::frame::{
    Comparison, Frame, HeadBuffers, OrbitCamera, Pose, REFINED, Rect, SceneBuilder, SceneFacts,
};
use smp_simulator::gpu::{Context, Renderer};
use smp_simulator::head::HeadAsset;

use crate::error::{StudioError, at};

/// Larger pictures are drawn in tiles: a pixel takes 70 bytes of the GPU's memory.
const TILE_PX: u32 = 2048;

/// How finely a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fineness {
    /// Once, as a page does while the head turns.
    Once,
    /// As a page's picture is at rest: the mean of drawings that differ by parts of a pixel.
    AtRest,
    /// Once, and as near at any distance: for pictures that are drawn larger than they are wanted.
    Near,
}

/// A renderer with the head asset loaded.
pub struct Studio {
    builder: SceneBuilder,
    renderer: Renderer,
    head: Option<HeadBuffers>,
    pub facts: SceneFacts,
}

impl Studio {
    /// Opens the GPU there is, the software one if no other, and the head asset.
    pub fn open() -> Result<Self, StudioError> {
        let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/head/head.bin");
        let path = std::env::var_os("SMP_HEAD_ASSET").map_or_else(built, PathBuf::from);
        if !path.exists() {
            return Err(StudioError::NoAsset { path });
        }
        let asset = HeadAsset::decode(&std::fs::read(&path).map_err(at(&path))?)?;
        let software = std::env::var_os("SMP_SOFTWARE_GPU").is_some();
        let context = pollster::block_on(async {
            match Context::headless(software).await {
                Err(_) if !software => Context::headless(true).await,
                result => result,
            }
        })
        .map_err(StudioError::NoGpu)?;
        let renderer = pollster::block_on(Renderer::new(context, [64, 64], async |_| Ok(())))?;
        Ok(Self { builder: SceneBuilder::new(asset), renderer, head: None, facts: SceneFacts::default() })
    }

    pub fn description(&self) -> &str {
        &self.renderer.context().description
    }

    /// The case from its own view: rows of sRGB RGBA bytes.
    pub fn draw(&mut self, case: &Case, size_px: [u32; 2], fineness: Fineness) -> Result<Vec<u8>, StudioError> {
        self.draw_from(case, Pose::named(case.view.name), size_px, fineness)
    }

    /// The case from a pose.
    pub fn draw_from(
        &mut self,
        case: &Case,
        pose: Pose,
        size_px: [u32; 2],
        fineness: Fineness,
    ) -> Result<Vec<u8>, StudioError> {
        let update = self.builder.build(case)?;
        self.facts = update.facts;
        self.renderer.take(0, &update);
        self.head = update.head.or(self.head.take());
        let Some(head) = &self.head else { return Ok(Vec::new()) };
        let mut camera = OrbitCamera::new(case.view.name);
        camera.jump(pose);
        let size = size_px.map(|s| s as f32);
        let view = camera.view(size, &head.shell);
        let frame = Frame::new(case, &view, camera.pose().yaw, size, head.marks, update.counts);
        let frame = if fineness == Fineness::Near { frame.as_near() } else { frame };
        let mut picture = vec![0; (size_px[0] * size_px[1] * 4) as usize];
        for tile in tiles(size_px) {
            let pixels = self.draw_tile(&frame.part(size_px, tile), [tile.width, tile.height], fineness)?;
            let row_bytes = tile.width as usize * 4;
            for (row, y) in pixels.chunks(row_bytes).zip(tile.y..) {
                let from = ((y * size_px[0] + tile.x) * 4) as usize;
                picture[from..from + row_bytes].copy_from_slice(row);
            }
        }
        Ok(picture)
    }

    fn draw_tile(&mut self, frame: &Frame, size_px: [u32; 2], fineness: Fineness) -> Result<Vec<u8>, StudioError> {
        self.renderer.resize(size_px)?;
        if fineness != Fineness::AtRest {
            self.renderer.draw(frame);
            return Ok(self.renderer.read_picture()?);
        }
        let panes: Vec<_> = Comparison::Alone(0).panes(size_px, 0).into_iter().map(|pane| (pane, *frame)).collect();
        for number in 0..REFINED {
            self.renderer.refine_panes(&panes, number);
        }
        Ok(self.renderer.read_mean()?)
    }
}

/// The parts of a picture that are drawn one by one.
fn tiles([width, height]: [u32; 2]) -> impl Iterator<Item = Rect> {
    let from = |length: u32| (0..length).step_by(TILE_PX as usize);
    let side = move |at: u32, length: u32| TILE_PX.min(length - at);
    from(height)
        .flat_map(move |y| from(width).map(move |x| Rect { x, y, width: side(x, width), height: side(y, height) }))
}

pub fn write_png(path: &Path, [width, height]: [u32; 2], rgba: &[u8]) -> Result<(), StudioError> {
    let file = std::fs::File::create(path).map_err(at(path))?;
    let mut encoder = png::Encoder::new(std::io::BufWriter::new(file), width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(rgba))
        .map_err(|source| StudioError::Png { path: path.to_owned(), source })
}

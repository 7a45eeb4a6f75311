//! One picture of one case.

use std::path::{Path, PathBuf};

use smp_simulator::case::Case;
use smp_simulator::frame::{Frame, HeadBuffers, OrbitCamera, Pose, SceneBuilder, SceneFacts};
use smp_simulator::gpu::{Context, Renderer};
use smp_simulator::head::HeadAsset;

use crate::error::{StudioError, at};

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
    pub fn draw(&mut self, case: &Case, size_px: [u32; 2]) -> Result<Vec<u8>, StudioError> {
        self.draw_from(case, Pose::named(case.view.name), size_px)
    }

    /// The case from a pose as a page shows it, from afar where its pixels are large.
    pub fn draw_from(&mut self, case: &Case, pose: Pose, size_px: [u32; 2]) -> Result<Vec<u8>, StudioError> {
        self.draw_as(case, pose, size_px, |frame| frame)
    }

    /// The case from a pose as finely as can be.
    pub fn draw_fine(&mut self, case: &Case, pose: Pose, size_px: [u32; 2]) -> Result<Vec<u8>, StudioError> {
        self.draw_as(case, pose, size_px, Frame::as_near)
    }

    fn draw_as(
        &mut self,
        case: &Case,
        pose: Pose,
        size_px: [u32; 2],
        kind: impl FnOnce(Frame) -> Frame,
    ) -> Result<Vec<u8>, StudioError> {
        let update = self.builder.build(case)?;
        self.facts = update.facts;
        self.renderer.take(0, &update);
        self.head = update.head.or(self.head.take());
        self.renderer.resize(size_px)?;
        let Some(head) = &self.head else { return Ok(Vec::new()) };
        let mut camera = OrbitCamera::new(case.view.name);
        camera.jump(pose);
        let size = size_px.map(|s| s as f32);
        let view = camera.view(size, &head.shell);
        let frame = Frame::new(case, &view, camera.pose().yaw, size, head.marks, update.counts);
        self.renderer.draw(&kind(frame));
        Ok(self.renderer.read_picture()?)
    }
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

//! A ball of bare skin, drawn by the software GPU.

use glam::Vec3;
use smp_simulator::case::Case;
use smp_simulator::frame::{
    ColumnInstance, DrawCounts, Frame, FrameUniforms, HeadMarks, HeadVertex, OrbitCamera, Pose, SKULL_CENTER_MM, Shell,
    StrandInstance, TONE_PALER, TONE_PIVOT, TONE_TOE, TONE_VEIL, direction,
};
use smp_simulator::gpu::{Context, Renderer};
use smp_simulator::head::Eye;
use smp_simulator::optics::{linear_from_srgb, luminance};

pub const RADIUS_MM: f32 = 95.0;
pub const SIZE_PX: u32 = 400;
/// A ball of skin round the skull's middle, open to all sides.
pub struct Ball {
    renderer: Renderer,
    shell: Shell,
    pub size_px: u32,
    pub case: Case,
}

impl Ball {
    pub fn new() -> Self {
        let context = pollster::block_on(Context::headless(true)).unwrap();
        let mut renderer = pollster::block_on(Renderer::new(context, [SIZE_PX; 2], async |_| Ok(()))).unwrap();
        let (rows, columns) = (180_u32, 360_u32);
        let mut points = Vec::new();
        for row in 0..=rows {
            for column in 0..columns {
                let yaw = column as f32 / columns as f32 * std::f32::consts::TAU;
                let pitch = (row as f32 / rows as f32 - 0.5) * std::f32::consts::PI;
                points.push(direction(yaw, pitch));
            }
        }
        let mut triangles = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                let next = (column + 1) % columns;
                let corner = |r: u32, c: u32| r * columns + c;
                let [a, b, c, d] =
                    [corner(row, column), corner(row, next), corner(row + 1, next), corner(row + 1, column)];
                triangles.extend([[a, b, c], [a, c, d]]);
            }
        }
        let vertices: Vec<HeadVertex> = points
            .iter()
            .map(|n| HeadVertex {
                position_mm: (SKULL_CENTER_MM + *n * RADIUS_MM).to_array(),
                normal_curvature: [(n.x * 32767.0) as i16, (n.y * 32767.0) as i16, (n.z * 32767.0) as i16, 1300],
                surface_weights: [255, 0, 0, 0],
                colour_weights: [0, 0, 255, 0],
            })
            .collect();
        let positions: Vec<Vec3> = points.iter().map(|n| SKULL_CENTER_MM + *n * RADIUS_MM).collect();
        let shell = Shell::from_mesh(&positions, &triangles);
        let indices: Vec<u32> = triangles.into_iter().flatten().collect();
        renderer.set_head(&vertices, &indices, &[]);
        Self { renderer, shell, size_px: SIZE_PX, case: Case::default() }
    }

    /// The light from in front, that many mm high, in linear RGB.
    pub fn picture(&mut self, columns: &[ColumnInstance], span_mm: f32) -> Vec<Vec3> {
        self.picture_with(columns, &[], span_mm)
    }

    /// The same with hairs above the skin.
    pub fn picture_with(&mut self, columns: &[ColumnInstance], strands: &[StrandInstance], span_mm: f32) -> Vec<Vec3> {
        let case = self.case.clone();
        let mut camera = OrbitCamera::new(case.view.name);
        camera.jump(Pose::new(0.0, 0.0, span_mm));
        let size = [self.size_px as f32; 2];
        self.renderer.resize([self.size_px; 2]).unwrap();
        let view = camera.view(size, &self.shell);
        let eye = Eye { center_mm: SKULL_CENTER_MM, radius_mm: 1.0 };
        let [hair_columns, strand_count] = [columns.len(), strands.len()].map(|count| count as u32);
        let counts = DrawCounts { hair_columns, strands: strand_count, ..Default::default() };
        self.renderer.set_columns(0, columns, 0);
        self.renderer.set_strands(0, strands);
        self.renderer.draw(&Frame::new(
            &case,
            &view,
            0.0,
            size,
            HeadMarks { eyes: [eye; 2], ..HeadMarks::NONE },
            counts,
        ));
        let bytes = self.renderer.read_picture().unwrap();
        bytes
            .chunks(4)
            .map(|p| {
                let decode = |v: u8| linear_from_srgb(f32::from(v) / 255.0);
                scene_light(Vec3::new(decode(p[0]), decode(p[1]), decode(p[2])))
            })
            .collect()
    }

    /// The uniforms of its case's day.
    pub fn uniforms(&self) -> FrameUniforms {
        let view = OrbitCamera::new(self.case.view.name).view([1.0; 2], &self.shell);
        let eye = Eye { center_mm: SKULL_CENTER_MM, radius_mm: 1.0 };
        Frame::new(
            &self.case,
            &view,
            0.0,
            [1.0; 2],
            HeadMarks { eyes: [eye; 2], ..HeadMarks::NONE },
            DrawCounts::default(),
        )
        .uniforms
    }

    /// Mean of the picture's middle, `side_px` square, with the columns over without.
    pub fn darkening(&mut self, columns: &[ColumnInstance], span_mm: f32, side_px: u32) -> Vec3 {
        let with = self.picture(columns, span_mm);
        let without = self.picture(&[], span_mm);
        middle(&with, self.size_px, side_px) / middle(&without, self.size_px, side_px)
    }
}

/// The light that the picture's tone curve shows so, below where it rolls off.
fn scene_light(shown: Vec3) -> Vec3 {
    let shown = shown - TONE_VEIL;
    let mut light = shown;
    for _ in 0..16 {
        let paler = light.lerp(Vec3::splat(luminance(light)), TONE_PALER);
        light = shown / (paler / TONE_PIVOT + TONE_TOE).min(Vec3::ONE).powf(0.25);
    }
    light
}

pub fn middle(picture: &[Vec3], size_px: u32, side_px: u32) -> Vec3 {
    let from = (size_px - side_px) / 2;
    let mut sum = Vec3::ZERO;
    for y in from..from + side_px {
        for x in from..from + side_px {
            sum += picture[(y * size_px + x) as usize];
        }
    }
    sum / (side_px * side_px) as f32
}

//! The shipped head: one cage, its morphs and what was baked for it.

use glam::Vec3;

use super::alive::{Alive, FaceMarks};
use super::parts::EARS;
use super::proportions::{Proportions, Skull};
use super::{
    Axis, Eye, HeadAssetError, HeadMeasure, HeadParts, HeadSurface, LandmarkVertices, Mirror, Recipe, RegionWeights,
    Steps, Subdivision, landmarks, midline_chain, recipe_of, vertex_normals,
};
use crate::case::{Person, Sex};

/// The skull's breadth and depth are taken above this height over the eyes, mm.
const SKULL_ABOVE_MM: f32 = 5.0;

/// A decoded head asset, ready to make surfaces.
#[derive(Clone, Debug)]
pub struct HeadAsset {
    parts: HeadParts,
    mirror: Mirror,
    subdivisions: [Subdivision; 2],
    triangles: Vec<[u32; 3]>,
    midline: Vec<u32>,
    weights: Vec<RegionWeights>,
}

/// The cage of one recipe.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Whole cage, origin midway between the eyes.
    pub cage_mm: Vec<Vec3>,
    /// Points of the left eye, whose extremes are the eyeball's.
    pub eye_points_mm: Vec<Vec3>,
    /// `[left (+x), right (-x)]`.
    pub eyes: [Eye; 2],
}

impl HeadAsset {
    /// The asset in `bytes`, with its topology worked out.
    ///
    /// # Errors
    /// `HeadAssetError`: the file is no head asset, of another version, cut short, damaged, or not a surface.
    pub fn decode(bytes: &[u8]) -> Result<Self, HeadAssetError> {
        Self::from_parts(HeadParts::parse(bytes)?)
    }

    /// # Errors
    /// `Topology` when the cage is not a surface, `OutOfRange` when the weights do not fit it.
    pub fn from_parts(parts: HeadParts) -> Result<Self, HeadAssetError> {
        let mirror = Mirror::new(&parts.midline, &parts.quads);
        let first = Subdivision::new(mirror.vertices(), mirror.quads())?;
        let second = first.next();
        let triangles =
            second.refined_quads().iter().flat_map(|&[a, b, c, d]| [[a, b, c], [a, c, d]]).collect::<Vec<_>>();
        let expected = mirror.refined_half_vertices()?;
        for region in &parts.weights {
            if region.len() != expected {
                let (found, expected) = (region.len() as u32, expected as u32);
                return Err(HeadAssetError::OutOfRange {
                    field: "region weights",
                    found,
                    least: expected,
                    most: expected,
                });
            }
        }
        let folded = mirror.fold_refined(&first)?;
        let coarse: Vec<_> =
            folded.iter().map(|&half| std::array::from_fn(|region| parts.weights[region][half as usize])).collect();
        let weights = second.spread(&coarse).into_iter().map(RegionWeights::from_array).collect();
        let midline = midline_from_front(&parts, midline_chain(&mirror, [&first, &second])?);
        Ok(Self { midline, parts, mirror, subdivisions: [first, second], triangles, weights })
    }

    /// The surface of a person's head, whose halves differ as people's do.
    #[must_use]
    pub fn surface(&self, person: &Person) -> HeadSurface {
        let forehead = HeadMeasure::ForeheadHeight.spread(person.sex);
        let forehead_mm = forehead.mean_mm + forehead.deviation_mm * person.forehead_height_sd;
        let mut shape = self.shape_of(person);
        let alive = Alive::of(person, self.face_marks(&shape));
        for at in &mut shape.cage_mm {
            *at = alive.apply(*at);
        }
        self.subdivided(&shape, forehead_mm)
    }

    fn face_marks(&self, shape: &Shape) -> FaceMarks {
        let marks = LandmarkVertices::from_array(self.parts.landmarks);
        let at = |half: u16| shape.cage_mm[usize::from(half)];
        let sellion = at(marks.sellion);
        FaceMarks {
            eye: shape.eyes[0].center_mm,
            glabella: at(marks.glabella),
            sellion,
            nose_tip: landmarks::nose_tip(&shape.cage_mm, sellion),
            cheilion: at(marks.cheilion),
            menton: at(marks.menton),
            tragion: at(marks.tragion),
        }
    }

    /// The cage and eyes of a person with two halves alike.
    #[must_use]
    pub fn shape_of(&self, person: &Person) -> Shape {
        let mut shape = self.shape(&recipe_of(person));
        if let Some(proportions) = Proportions::of(person) {
            let skull = self.skull(&shape);
            for (at, half) in shape.cage_mm.iter_mut().zip(self.mirror.folds()) {
                *at = proportions.apply(*at, self.ear(*half), &skull);
            }
        }
        shape
    }

    /// Share of ear of a vertex of the half cage, 0 to 255.
    fn ear(&self, half: u32) -> u8 {
        self.parts.weights[EARS].get(half as usize).copied().unwrap_or(0)
    }

    fn skull(&self, shape: &Shape) -> Skull {
        let marks = LandmarkVertices::from_array(self.parts.landmarks);
        let at = |half: u16| shape.cage_mm[usize::from(half)];
        let bare = |half: &u32| self.ear(*half) == 0;
        let skin = shape.cage_mm.iter().zip(self.mirror.folds()).filter(|(_, half)| bare(half)).map(|(at, _)| *at);
        let above_ears = skin.filter(|at| at.y > SKULL_ABOVE_MM);
        let least = Skull {
            eye_mm: shape.eyes[0].center_mm,
            attachments_mm: [at(marks.otobasion_superius), at(marks.otobasion_inferius)],
            half_breadth_mm: 1.0,
            top_mm: 1.0,
            back_mm: -1.0,
        };
        above_ears.fold(least, |skull, at| Skull {
            half_breadth_mm: skull.half_breadth_mm.max(at.x),
            top_mm: skull.top_mm.max(at.y),
            back_mm: skull.back_mm.min(at.z),
            ..skull
        })
    }

    /// The surface of a recipe; the sex says how high the hairline sits.
    #[must_use]
    pub fn surface_of(&self, recipe: &Recipe, sex: Sex) -> HeadSurface {
        self.surface_of_shape(&self.shape(recipe), sex)
    }

    /// The surface of a shape, which must be one of this asset's, changed or not.
    #[must_use]
    pub fn surface_of_shape(&self, shape: &Shape, sex: Sex) -> HeadSurface {
        self.subdivided(shape, HeadMeasure::ForeheadHeight.spread(sex).mean_mm)
    }

    fn subdivided(&self, shape: &Shape, forehead_mm: f32) -> HeadSurface {
        let [_, positions_mm] = self.subdivide(&shape.cage_mm);
        let normals = vertex_normals(&positions_mm, &self.triangles);
        let landmarks =
            landmarks::place(&positions_mm, &self.midline, &self.mirror, &self.parts.landmarks, forehead_mm);
        HeadSurface {
            positions_mm,
            normals,
            triangles: self.triangles.clone(),
            weights: self.weights.clone(),
            midline: self.midline.clone(),
            eyes: shape.eyes,
            landmarks,
        }
    }

    /// The cage and eyes of a recipe.
    #[must_use]
    pub fn shape(&self, recipe: &Recipe) -> Shape {
        let mut half_mm = points_mm(&self.parts.neutral, &self.parts.neutral.cage);
        let mut eye_mm = points_mm(&self.parts.neutral, &self.parts.neutral.eye);
        let mut record = 0;
        for &axis in Axis::ALL {
            let weight = recipe.get(axis);
            let negative = axis.is_two_sided() && weight < 0.0;
            let at = if axis.is_two_sided() && !negative { record + 1 } else { record };
            if weight != 0.0
                && let Some(morph) = self.parts.morphs.get(at)
            {
                let weight = if negative { -weight } else { weight };
                add(&mut half_mm, morph, &morph.cage, weight);
                add(&mut eye_mm, morph, &morph.eye, weight);
            }
            record += if axis.is_two_sided() { 2 } else { 1 };
        }
        let (center, radius_mm) = sphere(&eye_mm);
        let origin = Vec3::new(0.0, center.y, center.z);
        for at in half_mm.iter_mut().chain(&mut eye_mm) {
            *at -= origin;
        }
        let left = Eye { center_mm: center - origin, radius_mm };
        let right = Eye { center_mm: Vec3::new(-left.center_mm.x, 0.0, 0.0), radius_mm };
        Shape { cage_mm: self.mirror.unfold(&half_mm), eye_points_mm: eye_mm, eyes: [left, right] }
    }

    /// Positions of the cage once and twice subdivided.
    #[must_use]
    pub fn subdivide(&self, cage_mm: &[Vec3]) -> [Vec<Vec3>; 2] {
        let once = self.subdivisions[0].refine(cage_mm);
        let twice = self.subdivisions[1].refine(&once);
        [once, twice]
    }

    /// How the halves of the cage correspond.
    #[must_use]
    pub fn mirror(&self) -> &Mirror {
        &self.mirror
    }

    /// The two steps of subdivision.
    #[must_use]
    pub fn subdivisions(&self) -> &[Subdivision; 2] {
        &self.subdivisions
    }

    /// Triangles of the twice subdivided cage.
    #[must_use]
    pub fn triangles(&self) -> &[[u32; 3]] {
        &self.triangles
    }

    /// Weights of the twice subdivided cage.
    #[must_use]
    pub fn weights(&self) -> &[RegionWeights] {
        &self.weights
    }

    /// The plain content.
    #[must_use]
    pub fn parts(&self) -> &HeadParts {
        &self.parts
    }
}

/// The chain with its front end first: the end on the chest lies before (+z) the one on the back.
fn midline_from_front(parts: &HeadParts, mut chain: Vec<u32>) -> Vec<u32> {
    let depth = |vertex: Option<&u32>| vertex.and_then(|&vertex| parts.neutral.cage[2].get(vertex as usize));
    if depth(chain.first()) < depth(chain.last()) {
        chain.reverse();
    }
    chain
}

fn points_mm(steps: &Steps, planes: &[Vec<i16>; 3]) -> Vec<Vec3> {
    let mut points = vec![Vec3::ZERO; planes[0].len()];
    add(&mut points, steps, planes, 1.0);
    points
}

fn add(points_mm: &mut [Vec3], steps: &Steps, planes: &[Vec<i16>; 3], weight: f32) {
    let scale = weight * (f32::from(steps.step_um) / 1000.0);
    let [x, y, z] = planes;
    for (((point, &x), &y), &z) in points_mm.iter_mut().zip(x).zip(y).zip(z) {
        *point += Vec3::new(f32::from(x), f32::from(y), f32::from(z)) * scale;
    }
}

/// Middle of the extremes, and half the width along x.
fn sphere(points_mm: &[Vec3]) -> (Vec3, f32) {
    let first = points_mm.first().copied().unwrap_or_default();
    let low = points_mm.iter().fold(first, |low, point| low.min(*point));
    let high = points_mm.iter().fold(first, |high, point| high.max(*point));
    ((low + high) * 0.5, (high.x - low.x) * 0.5)
}

//! What a look that is compared with others has of its own on the GPU: uniforms, hairs, scars and deposits.

use std::ops::Range;

use super::column_list::{ColumnList, LOOKS_ACROSS};
use super::flat::{self, Flat, FlatPass};
use super::layouts::{self, Layouts};
use super::look::Looks;
use super::scene::List;
use super::strand::LONG_HAIR_PX;
use crate::frame::{ColumnInstance, DrawCounts, FrameUniforms, SOLID, StrandInstance};
use crate::math::{Fnv64, larger};

/// Columns at the beginning of a list that are the same in many lists: how many, and a hash of them.
#[derive(Clone, Copy, Default, PartialEq)]
struct Lasting {
    count: u32,
    hash: u64,
}

impl Lasting {
    /// Of the columns in the rows that have none but such.
    fn of(columns: &[ColumnInstance], count: u32) -> Self {
        let whole = count / LOOKS_ACROSS * LOOKS_ACROSS;
        let lasting = columns.get(..whole as usize).unwrap_or_default();
        let mut hash = Fnv64::default();
        for word in bytemuck::cast_slice(lasting) {
            hash.word(*word);
        }
        Self { count: lasting.len() as u32, hash: hash.finish() }
    }
}

/// Columns, of hairs and scars or of deposits, and what they look like.
pub(super) struct Columns {
    pub list: ColumnList,
    lasting: Lasting,
    pub looks: Option<Looks>,
    /// By which uniforms all of these look as was drawn, and by which those that last do.
    looked: Option<FrameUniforms>,
    lasting_looked: Option<(Lasting, FrameUniforms)>,
    /// What those that last take of light as they are seen from afar, once it was drawn, and whether that is theirs as they
    /// look now.
    kept: Option<wgpu::TextureView>,
    is_kept: bool,
    /// What all leave of light as they are seen from afar, and, if that is theirs as they look now, with what others.
    flat: Option<Flat>,
    flattened: Option<FlatOf>,
    /// How often it was drawn.
    drawn: u32,
    /// Scars are among them.
    pub scars: bool,
}

impl Columns {
    fn empty() -> Self {
        Self {
            list: ColumnList::EMPTY,
            lasting: Lasting::default(),
            looks: None,
            looked: None,
            lasting_looked: None,
            kept: None,
            is_kept: false,
            flat: None,
            flattened: None,
            drawn: 0,
            scars: false,
        }
    }

    /// Takes columns, of which so many, from the first on, the next list is likely to begin with, too.
    pub fn set(
        &mut self,
        (device, queue): (&wgpu::Device, &wgpu::Queue),
        layouts: &Layouts,
        columns: &[ColumnInstance],
        lasting: u32,
    ) {
        self.take(ColumnList::new(device, queue, layouts, columns), Lasting::of(columns, lasting));
        // Scars come first.
        self.scars = columns.first().is_some_and(ColumnInstance::is_scar);
    }

    /// Takes columns that another look has, too.
    pub fn share(&mut self, of: &Self) {
        self.take(of.list.clone(), of.lasting);
        self.scars = of.scars;
    }

    fn take(&mut self, list: ColumnList, lasting: Lasting) {
        self.list = list;
        self.lasting = lasting;
        self.looked = None;
    }

    /// Columns, and room for what they look like by these uniforms, and which are to be drawn there; nothing where all are
    /// there already.
    pub fn looks_to_draw(
        &mut self,
        device: &wgpu::Device,
        layouts: &Layouts,
        uniforms: &FrameUniforms,
    ) -> Option<(&ColumnList, &Looks, Range<u32>)> {
        let count = self.list.count;
        if count == 0 || self.looked.as_ref().is_some_and(|by| by.columns_look_as_in(uniforms)) {
            return None;
        }
        if !self.looks.as_ref().is_some_and(|looks| looks.holds(count)) {
            self.looks = Some(Looks::new(device, layouts, count));
            self.lasting_looked = None;
        }
        let lasts = |(of, by): &(Lasting, FrameUniforms)| *of == self.lasting && by.columns_look_as_in(uniforms);
        let first = if self.lasting_looked.as_ref().is_some_and(lasts) { self.lasting.count } else { 0 };
        if first == 0 {
            self.lasting_looked = Some((self.lasting, *uniforms));
            self.is_kept = false;
        }
        self.looked = Some(*uniforms);
        self.flattened = None;
        Some((&self.list, self.looks.as_ref()?, first..count))
    }

    /// What they leave of light as they are seen from afar, if so many are seen.
    pub fn seen_flat(&self, count: u32) -> Option<FlatOf> {
        let flat = self.flat.as_ref().filter(|_| count > 0 && self.list.count > 0)?;
        Some(FlatOf { light: flat.all.clone(), drawn: self.drawn })
    }

    /// Columns and what they look like, to be drawn flat with others, and room for that; nothing where it is there already.
    pub fn flat_to_draw(&mut self, device: &wgpu::Device, others: &FlatOf) -> Option<ToFlatten<'_>> {
        let there = self.flattened.as_ref() == Some(others);
        let looks = self.looks.as_ref().filter(|_| self.list.count > 0 && !there)?;
        self.flattened = Some(others.clone());
        self.drawn = self.drawn.wrapping_add(1);
        let flat = self.flat.get_or_insert_with(|| Flat::new(device));
        let count = self.lasting.count;
        let lasting = (count > 0).then(|| Lasts {
            count,
            loss: self.kept.get_or_insert_with(|| flat::loss(device)),
            is_drawn: std::mem::replace(&mut self.is_kept, true),
        });
        Some(ToFlatten { list: &self.list, looks, flat, lasting })
    }
}

/// Columns and what they look like, to be drawn flat, and room for that.
pub(super) struct ToFlatten<'a> {
    pub list: &'a ColumnList,
    pub looks: &'a Looks,
    pub flat: &'a Flat,
    pub lasting: Option<Lasts<'a>>,
}

/// Columns at the beginning of a list whose loss is kept by itself.
pub(super) struct Lasts<'a> {
    pub count: u32,
    pub loss: &'a wgpu::TextureView,
    pub is_drawn: bool,
}

/// Light that columns leave, as it was drawn at some time.
#[derive(Clone, PartialEq)]
pub(super) struct FlatOf {
    pub light: wgpu::TextureView,
    drawn: u32,
}

impl FlatOf {
    /// Where there are no columns.
    pub fn none(flat: &FlatPass) -> Self {
        Self { light: flat.none.clone(), drawn: 0 }
    }
}

/// What a look that is compared with others has of its own.
pub(super) struct LookScene {
    uniforms: wgpu::Buffer,
    pub group: wgpu::BindGroup,
    pub columns: Columns,
    pub deposits: Columns,
    pub strands: List,
    pub strand_runs: Vec<StrandRun>,
}

impl LookScene {
    pub fn new(device: &wgpu::Device, layouts: &Layouts) -> Self {
        let uniforms = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("frame"),
            size: size_of::<FrameUniforms>() as u64,
            usage: wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let group = layouts::frame_group(device, layouts, &uniforms);
        Self {
            uniforms,
            group,
            columns: Columns::empty(),
            deposits: Columns::empty(),
            strands: List::empty(),
            strand_runs: Vec::new(),
        }
    }

    pub fn write(&self, queue: &wgpu::Queue, uniforms: &FrameUniforms) {
        queue.write_buffer(&self.uniforms, 0, bytemuck::bytes_of(uniforms));
    }

    pub fn set_strands(&mut self, device: &wgpu::Device, strands: &[StrandInstance]) {
        self.strands = List::new(device, "strands", wgpu::BufferUsages::VERTEX, strands);
        self.strand_runs = runs(strands);
    }

    /// Whether it can be drawn as seen from afar: no scar's relief is on the flat picture of the scalp, nor are some
    /// deposits without the others.
    pub fn can_be_afar(&self, counts: DrawCounts) -> bool {
        !self.columns.scars && (counts.deposit_columns == 0 || counts.deposit_columns >= self.deposits.list.count)
    }

    /// Takes hairs and scars of another look.
    pub fn share_hair(&mut self, of: &Self) {
        self.columns.share(&of.columns);
        self.strands = of.strands.clone();
        self.strand_runs.clone_from(&of.strand_runs);
    }

    /// Whether hairs and scars are those of another look.
    pub fn shares_hair(&self, other: &Self) -> bool {
        self.columns.list == other.columns.list && self.strands.buffer == other.strands.buffer
    }
}

/// Strands of the list that are drawn in one go; those that hide what is behind them lie by rank.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StrandRun {
    pub first: u32,
    end: u32,
    pub segments: u32,
    pub solid: bool,
    /// How many there are up to each rank; nothing where none is left out.
    up_to_rank: Vec<u32>,
    /// Of the widest.
    width_mm: f32,
}

impl StrandRun {
    /// Which of its strands, counted from the first on, may be drawn where a pixel holds so much of the nearest hair: as large
    /// a share of the ranks as there are hairs that can be told apart. Drawings whose mean is taken begin elsewhere in the
    /// round of ranks, by a share `turned` of it, so that each shows other hairs.
    pub fn drawn(&self, pixel_mm: f32, turned: f32) -> [Range<u32>; 2] {
        let all = self.end - self.first;
        let share = self.width_mm / (LONG_HAIR_PX * pixel_mm);
        if self.up_to_rank.is_empty() || share >= 1.0 {
            return [0..all, 0..0];
        }
        let up_to = |rank: f32| self.up_to_rank.get(rank as usize).copied().unwrap_or(all);
        let from = if turned > 0.0 { (1.0 - turned) * 256.0 } else { 0.0 };
        let to = from + share * 256.0;
        let first = if from < 1.0 { 0 } else { up_to(from - 1.0) };
        [first..up_to(to), 0..if to < 256.0 { 0 } else { up_to(to - 256.0).min(first) }]
    }
}

/// Stretches of strands of one kind.
fn runs(strands: &[StrandInstance]) -> Vec<StrandRun> {
    let mut runs: Vec<StrandRun> = Vec::new();
    for (at, strand) in (0_u32..).zip(strands) {
        let [_, _, code, _] = strand.span;
        let (segments, solid) = (u32::from(code & (SOLID - 1)), code & SOLID != 0);
        if runs.last().is_none_or(|run| (run.segments, run.solid) != (segments, solid)) {
            runs.push(StrandRun { first: at, end: at, segments, solid, up_to_rank: Vec::new(), width_mm: 0.0 });
        }
        let Some(run) = runs.last_mut() else { continue };
        run.end = at + 1;
        let [root, tip] = strand.widths.map(|width| f32::from(width) / f32::from(u16::MAX));
        run.width_mm = larger(run.width_mm, 0.5 * (root + tip));
        if solid {
            run.up_to_rank.resize(256, 0);
            run.up_to_rank[usize::from(strand.rank())] = run.end - run.first;
        }
    }
    for run in &mut runs {
        run.up_to_rank.iter_mut().fold(0, |before, up_to| {
            *up_to = before.max(*up_to);
            *up_to
        });
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::{RANK_PER_TONE, REFINED};

    fn strand(tone: u8, code: u8) -> StrandInstance {
        let at = [0.0; 3];
        let width = (0.1 * f32::from(u16::MAX)) as u16;
        let (tint, span) = ([tone, 0, 0, 0], [0, 255, code, 255]);
        StrandInstance { root_mm: at, control_mm: at, tip_mm: at, widths: [width; 2], tint, span }
    }

    #[test]
    fn hairs_thinner_than_pixels_are_left_out_of_the_list_and_no_other_is() {
        let mut hiding: Vec<_> = (0..=u8::MAX).map(|tone| strand(tone, 3 | SOLID)).collect();
        hiding.sort_by_key(StrandInstance::rank);
        let runs = runs(&hiding);
        let [run] = &runs[..] else { panic!("hairs of one kind are one run: {runs:?}") };
        for (pixel_mm, share) in [(0.05, 1.0), (0.13, 1.0), (0.2, 0.667), (0.5, 0.267), (2.0, 0.067)] {
            // The shader draws those whose rank lies below the share; the list may have a few more.
            let told_apart = hiding.iter().filter(|hair| f32::from(hair.rank()) < share * 256.0 - 1.0).count() as u32;
            let [Range { start: 0, end: drawn }, Range { start: 0, end: 0 }] = run.drawn(pixel_mm, 0.0) else {
                panic!()
            };
            assert!((told_apart..=told_apart + 4).contains(&drawn), "{drawn} of {told_apart} at {pixel_mm} mm a pixel");
        }
        assert_eq!(run.drawn(0.0, 0.3), [0..256, 0..0], "where a pixel holds nothing all are told apart");
    }

    #[test]
    fn drawings_of_a_picture_at_rest_show_all_hairs_between_them_and_none_more_often_than_others() {
        let mut hiding: Vec<_> = (0..=u8::MAX).map(|tone| strand(tone, 3 | SOLID)).collect();
        hiding.sort_by_key(StrandInstance::rank);
        let run = &runs(&hiding)[0];
        for pixel_mm in [0.14, 0.3, 0.5, 1.0, 2.0] {
            let share = 0.1 / (LONG_HAIR_PX * pixel_mm);
            let mut times = [0_u32; 256];
            for number in 0..REFINED {
                let turned = number as f32 / REFINED as f32;
                let drawn = run.drawn(pixel_mm, turned);
                let is_drawn = |at: u32| drawn.iter().any(|range| range.contains(&at));
                assert!(drawn.iter().all(|range| range.end <= 256), "{drawn:?}");
                assert!(drawn[0].start >= drawn[1].end, "none is drawn twice: {drawn:?}");
                for (at, hair) in (0..).zip(&hiding) {
                    // What the shader draws.
                    let seen = (f32::from(hair.tint[0]) * RANK_PER_TONE + turned).fract() < share;
                    assert!(is_drawn(at) || !seen, "hair {at} at {pixel_mm} mm a pixel, {turned} of a round on");
                    times[at as usize] += u32::from(seen);
                }
            }
            let mean = share * REFINED as f32;
            assert!(times.iter().all(|times| (f64::from(*times) - f64::from(mean)).abs() <= 1.01), "{mean}: {times:?}");
        }
    }

    #[test]
    fn hairs_over_skin_are_all_drawn_in_a_run_for_each_number_of_pieces() {
        let runs = runs(&[strand(9, 1), strand(3, 1), strand(200, 2), strand(7, 2), strand(0, 3)]);
        let told: Vec<_> = runs.iter().map(|run| (run.first, run.segments, run.drawn(5.0, 0.2)[0].clone())).collect();
        assert_eq!(told, [(0, 1, 0..2), (2, 2, 0..2), (4, 3, 0..1)]);
    }
}

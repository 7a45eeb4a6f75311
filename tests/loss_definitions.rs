//! The stages' published definitions, as geometry on the mean man and woman.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use crate::common::head_asset;
use glam::{Vec2, Vec3};
use smp_simulator::case::{Assumptions, Loss, LossScale, LossStage, Person, Sex};
use smp_simulator::hair::LossField;
use smp_simulator::head::{HeadSurface, ScalpChart, SkullAnchor};
use std::sync::OnceLock;

struct Mean {
    surface: HeadSurface,
    chart: ScalpChart,
}

fn mean(sex: Sex) -> &'static Mean {
    static MEN: OnceLock<Mean> = OnceLock::new();
    static WOMEN: OnceLock<Mean> = OnceLock::new();
    let make = || {
        let surface = head_asset().surface(&Person { sex, ..Person::default() });
        Mean { chart: ScalpChart::for_sex(&surface, sex).unwrap(), surface }
    };
    match sex {
        Sex::Male => MEN.get_or_init(make),
        Sex::Female => WOMEN.get_or_init(make),
    }
}

impl Mean {
    fn loss(&self, scale: LossScale, stage: LossStage) -> LossField {
        LossField::new(&Loss { scale, stage, ..Loss::default() }, &Assumptions::default(), &self.chart)
    }

    fn norwood(&self, stage: LossStage) -> LossField {
        self.loss(LossScale::Norwood, stage)
    }

    fn anchor(&self) -> SkullAnchor<'_> {
        self.chart.anchor()
    }

    /// Bald hair-bearing skin that passes a test, cm².
    fn bald_cm2(&self, field: &LossField, keep: impl Fn(Vec3) -> bool) -> f32 {
        let share = |p: Vec2| {
            let bald = field.terminal_share(p) < 0.5 && keep(self.chart.surface_from_chart(p));
            if bald { 1.0 } else { 0.0 }
        };
        self.chart.area_cm2(&self.surface, share)
    }

    /// How far in front of the coronal line through the ear canals a point lies, mm.
    fn forward(&self, p: Vec3) -> f32 {
        p.z - self.surface.landmarks.tragion[0].z
    }

    /// Shares along the midline of the top from the front backward, a mm apart: `(forward, share)`.
    fn midline(&self, field: &LossField, from: i32, to: i32) -> Vec<(f32, f32)> {
        let at = |mm: i32| field.terminal_share(self.anchor().above(0.0, mm as f32));
        (to..=from).rev().map(|mm| (mm as f32, at(mm))).collect()
    }

    /// The furthest back that the front is bald on the midline, mm forward of the coronal line.
    fn front_ends(&self, field: &LossField) -> f32 {
        let bald = self.midline(field, 70, -70).into_iter().take_while(|(_, share)| *share < 0.5);
        bald.last().map_or(f32::MAX, |(forward, _)| forward)
    }
}

/// Where the whorl stands on average: what the definitions call the vertex.
const WHORL_MM: f32 = -62.5;

#[test]
fn the_line_two_centimetres_in_front_of_the_ear_canals_separates_two_from_three() {
    let man = mean(Sex::Male);
    let behind = |field: &LossField| man.bald_cm2(field, |p| man.forward(p) < 20.0);
    let (two, three) = (man.norwood(LossStage::II), man.norwood(LossStage::III));
    println!("bald behind the line: {:.2} cm² at II, {:.2} at III", behind(&two), behind(&three));
    assert!(behind(&two) < 0.2, "II is bald over {} cm² behind the line", behind(&two));
    assert!(behind(&three) > 4.0, "III is bald over {} cm² behind the line", behind(&three));
    assert_eq!(man.bald_cm2(&three, |p| man.forward(p) < -10.0), 0.0, "III is bald behind the ears");
    for field in [two, three] {
        let [vertex, whorl] = [0.0, WHORL_MM].map(|forward| field.terminal_share(man.anchor().above(0.0, forward)));
        assert!(vertex > 0.99 && whorl > 0.99, "the top keeps {vertex}, the crown {whorl}");
    }
}

#[test]
fn one_is_minimal_and_the_recessions_are_triangles_beside_a_forelock() {
    let man = mean(Sex::Male);
    let bald = |stage| man.bald_cm2(&man.norwood(stage), |_| true);
    assert!((1.0..10.0).contains(&bald(LossStage::I)), "I is bald over {} cm²", bald(LossStage::I));
    let three = man.norwood(LossStage::III);
    let row = |aside: f32| three.terminal_share(man.anchor().above(aside, 40.0));
    assert!(row(0.0) > 0.9 && row(34.0) < 0.1 && row(-34.0) < 0.1, "{} {} {}", row(0.0), row(34.0), row(-34.0));
}

#[test]
fn three_vertex_is_three_with_a_thin_crown() {
    let man = mean(Sex::Male);
    let (three, vertex) = (man.norwood(LossStage::III), man.norwood(LossStage::IIIVertex));
    assert!(vertex.terminal_share(man.anchor().above(0.0, WHORL_MM)) < 0.3);
    for forward in [60.0, 40.0, 20.0, 0.0] {
        for aside in [-45.0, -30.0, 0.0, 30.0, 45.0] {
            let p = man.anchor().above(aside, forward);
            assert_eq!(three.terminal_share(p), vertex.terminal_share(p), "{forward} mm forward, {aside} aside");
        }
    }
}

#[test]
fn the_bridge_is_moderately_dense_in_four_narrow_and_sparse_in_five_and_gone_in_six() {
    let man = mean(Sex::Male);
    let bridge = |stage| {
        let field = man.norwood(stage);
        let between = man.midline(&field, 20, -60).into_iter().filter(|(_, share)| *share > 0.15).count();
        let most = man.midline(&field, 0, -46).into_iter().map(|(_, share)| share).fold(0.0, f32::max);
        (between, most)
    };
    let [(four_mm, four), (five_mm, five), (_, six)] = [LossStage::IV, LossStage::V, LossStage::VI].map(bridge);
    println!("IV: {four_mm} mm of {four:.2}; V: {five_mm} mm of {five:.2}; VI: {six:.2}");
    assert!(four_mm > 35 && (0.5..0.85).contains(&four), "IV: {four_mm} mm, {four}");
    assert!((3..=18).contains(&five_mm) && (0.15..0.45).contains(&five), "V: {five_mm} mm, {five}");
    assert!(six < 0.01, "VI keeps {six} of it");
    // It joins the fringe on both sides.
    for side in 0..2 {
        let arm = man.norwood(LossStage::V).terminal_share(man.anchor().beside(side, 88.0, -40.0));
        assert!(arm > 0.8, "V keeps {arm} where the bridge meets the fringe");
    }
}

#[test]
fn the_fringe_is_full_in_six_and_low_and_fine_in_seven() {
    let man = mean(Sex::Male);
    let at = |stage, up| man.norwood(stage).terminal_share(man.anchor().beside(0, up, -40.0));
    assert!(at(LossStage::VI, 55.0) > 0.98, "VI keeps {} above the ear", at(LossStage::VI, 55.0));
    assert!(at(LossStage::VII, 70.0) < 0.05, "VII keeps {} that high", at(LossStage::VII, 70.0));
    let low = at(LossStage::VII, 45.0);
    assert!((0.7..0.95).contains(&low), "VII keeps {low} above the ear");
    let nape = |up| man.norwood(LossStage::VII).terminal_share(man.anchor().behind(0.0, up));
    assert!(nape(45.0) < 0.05 && nape(5.0) > 0.7, "{} and {} at the back", nape(45.0), nape(5.0));
}

#[test]
fn the_variants_move_the_whole_front_back_and_keep_the_crown() {
    let man = mean(Sex::Male);
    let fields = [LossStage::IIa, LossStage::IIIa, LossStage::IVa, LossStage::Va].map(|stage| man.norwood(stage));
    let ends = fields.each_ref().map(|field| man.front_ends(field));
    let back: Vec<f32> = fields
        .iter()
        .map(|field| {
            // Over the skin, behind the hairline on the midline.
            let bald = (0..60).take_while(|mm| {
                let trichion = man.chart.landmarks().trichion;
                field.terminal_share(trichion - Vec2::Y * *mm as f32) < 0.5
            });
            bald.count() as f32
        })
        .collect();
    println!("front ends {ends:.0?} mm forward of the coronal line, {back:.0?} mm behind the hairline");
    assert!((8.0..=20.0).contains(&back[0]), "IIa goes back by {} mm", back[0]);
    assert!(ends[1].abs() < 10.0, "IIIa ends {} mm from the coronal line", ends[1]);
    assert!(ends[2] < -10.0 && ends[3] < ends[2] - 10.0, "IVa and Va end at {} and {}", ends[2], ends[3]);
    for field in &fields {
        let crown = field.terminal_share(man.anchor().above(0.0, WHORL_MM));
        assert!(crown > 0.98, "the crown keeps {crown}");
    }
    // A few hairs are left of IIa's forelock.
    let island = fields[0].terminal_share(man.anchor().before(0.0, 96.0));
    assert!((0.02..0.5).contains(&island), "the island keeps {island}");
}

#[test]
fn ludwig_keeps_the_hairline_and_thins_one_to_three_centimetres_behind_it() {
    let woman = mean(Sex::Female);
    let stages = [LossStage::I, LossStage::II, LossStage::III];
    for (stage, (low, high)) in stages.into_iter().zip([(0.6, 0.8), (0.25, 0.5), (0.0, 0.12)]) {
        let field = woman.loss(LossScale::Ludwig, stage);
        let top = field.terminal_share(woman.anchor().above(0.0, 10.0));
        assert!((low..high).contains(&top), "{stage:?} keeps {top} of the top");
        let trichion = woman.chart.landmarks().trichion;
        let share = |mm: i32| field.terminal_share(trichion - Vec2::Y * mm as f32);
        let half = (0..60).find(|mm| 1.0 - share(*mm) > (1.0 - top) * 0.5).unwrap();
        println!("{stage:?}: {top:.2} on top, thins {half} mm behind the hairline");
        assert!((10..=30).contains(&half), "{stage:?} begins {half} mm behind the hairline");
        assert!((0..8).all(|mm| share(mm) > 0.9), "{stage:?} thins the hairline");
        let fringe = field.terminal_share(woman.anchor().behind(0.0, 40.0));
        assert!(fringe > 0.99, "the back keeps {fringe}");
    }
}

#[test]
fn sinclairs_part_widens_with_each_grade_from_a_normal_one() {
    let woman = mean(Sex::Female);
    let width = |stage| {
        let field = woman.loss(LossScale::Sinclair, stage);
        (-70..=70).filter(|aside| field.terminal_share(woman.anchor().above(*aside as f32, 20.0)) < 0.8).count()
    };
    let stages = [LossStage::Grade1, LossStage::Grade2, LossStage::Grade3, LossStage::Grade4, LossStage::Grade5];
    let widths = stages.map(width);
    println!("part widths, grades 1 to 5: {widths:?} mm");
    assert_eq!(widths[0], 0);
    assert!((6..=24).contains(&widths[1]), "{widths:?}");
    assert!(widths.windows(2).all(|pair| pair[0] + 8 <= pair[1] || pair[0] == 0), "{widths:?}");
}

#[test]
fn the_patterned_kind_spares_the_fringe_and_the_unpatterned_does_not() {
    let man = mean(Sex::Male);
    let places =
        [man.anchor().beside(0, 40.0, -50.0), man.anchor().beside(1, 40.0, -50.0), man.anchor().behind(0.0, 10.0)];
    for stage in [LossStage::I, LossStage::II, LossStage::III] {
        let patterned = man.loss(LossScale::DiffusePatterned, stage);
        let unpatterned = man.loss(LossScale::DiffuseUnpatterned, stage);
        let front = patterned.terminal_share(man.anchor().above(0.0, 55.0));
        let crown = patterned.terminal_share(man.anchor().above(0.0, WHORL_MM));
        assert!((front - crown).abs() < 0.02 && crown < 0.8, "front {front}, crown {crown}");
        for place in places {
            assert!(patterned.terminal_share(place) > 0.98);
            let donor = unpatterned.terminal_share(place);
            assert!(donor < 0.85 && donor > crown, "the donor area keeps {donor}, the top {crown}");
        }
    }
}

//! Follicular units and hairs of a whole scalp.

use crate::common::plain_scalp;
use smp_simulator::case::{HairStyle, LossStage};
use smp_simulator::hair::HairState;

#[test]
fn an_untouched_head_has_its_units_and_hairs() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossStage::None);
    let area = scalp.chart.area_cm2(&scalp.surface, |_| 1.0);
    println!("{area:.0} cm²: {} units, {} hairs", follicles.units.len(), follicles.hairs.len());
    assert_eq!(follicles.living_units(), follicles.units.len());
    // The edge is thinner than the middle.
    let share = follicles.units.len() as f32 / (area * HairStyle::default().units_per_cm2);
    assert!((0.9..1.0).contains(&share), "{share} of the full number");
}

#[test]
fn units_have_one_to_five_hairs_in_the_published_shares() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossStage::None);
    let inner: Vec<u8> = follicles
        .units
        .iter()
        .filter(|u| scalp.sites.sites()[u.site as usize].edge_mm > 10.0)
        .map(|u| u.hairs)
        .collect();
    for (size, asked) in (1..).zip([0.284, 0.526, 0.175, 0.013, 0.002]) {
        let share = inner.iter().filter(|hairs| **hairs == size).count() as f32 / inner.len() as f32;
        println!("{size} hairs: {share:.3}");
        assert!((share - asked).abs() < 0.01, "{share} of the units have {size} hairs");
    }
}

#[test]
fn hairs_of_a_unit_stand_together_and_lean_out_of_the_skin() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossStage::VI);
    for unit in &follicles.units {
        let hairs = &follicles.hairs[unit.first_hair as usize..][..usize::from(unit.hairs)];
        for (i, hair) in hairs.iter().enumerate() {
            assert!((hair.direction.length() - 1.0).abs() < 1e-4);
            assert!(hair.direction.dot(hair.normal) > 0.0, "a hair grows into the skin: {hair:?}");
            assert!((0.02..=0.09).contains(&hair.shaft_diameter_mm));
            for other in &hairs[..i] {
                let apart = (hair.position_mm - other.position_mm).length();
                assert!((0.09..0.27).contains(&apart), "hairs of one unit are {apart} mm apart");
            }
        }
    }
}

#[test]
fn terminal_shafts_span_the_published_range() {
    let follicles = plain_scalp().follicles(LossStage::None);
    let sum: f32 = follicles.hairs.iter().map(|h| h.shaft_diameter_mm).sum();
    let mean = sum / follicles.hairs.len() as f32;
    println!("mean shaft {:.1} µm", mean * 1000.0);
    assert!((0.066..0.076).contains(&mean));
    assert!(follicles.hairs.iter().all(|h| (0.0565..=0.0865).contains(&h.shaft_diameter_mm)));
}

#[test]
fn hair_flows_forward_on_top_and_down_at_the_sides_and_the_nape() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossStage::None);
    let marks = &scalp.surface.landmarks;
    let mean = |keep: &dyn Fn(glam::Vec3) -> bool| {
        let here = follicles.hairs.iter().filter(|h| keep(h.position_mm));
        here.fold(glam::Vec3::ZERO, |sum, h| sum + h.direction).normalize()
    };
    let top = mean(&|p| p.z > marks.vertex.z + 40.0 && p.x.abs() < 25.0 && p.y > 70.0);
    let left = mean(&|p| p.x > 60.0 && p.y < 40.0 && p.z < -80.0);
    let nape = mean(&|p| p.z < -130.0 && p.y < 0.0);
    println!("top {top:.2}, left {left:.2}, nape {nape:.2}");
    assert!(top.z > 0.6);
    assert!(left.y < -0.5);
    assert!(nape.y < -0.5);
}

#[test]
fn the_front_lies_flatter_than_the_top() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossStage::None);
    let marks = scalp.chart.landmarks();
    let rise = |from: f32, to: f32| {
        let here: Vec<f32> = follicles
            .units
            .iter()
            .filter(|u| {
                let p = scalp.sites.sites()[u.site as usize].chart;
                p.x.abs() < 20.0 && (from..to).contains(&(marks.trichion.y - p.y))
            })
            .map(|u| &follicles.hairs[u.first_hair as usize])
            .map(|h| libm::asinf(h.direction.dot(h.normal).clamp(-1.0, 1.0)).to_degrees())
            .collect();
        here.iter().sum::<f32>() / here.len() as f32
    };
    let (front, top) = (rise(0.0, 10.0), rise(55.0, 75.0));
    println!("front {front:.0}°, mid-scalp {top:.0}°");
    assert!((10.0..=20.0).contains(&front), "frontal hair rises {front}°");
    assert!((30.0..=60.0).contains(&top), "mid-scalp hair rises {top}°");
}

#[test]
fn more_loss_leaves_fewer_living_hairs() {
    let scalp = plain_scalp();
    let stages = [LossStage::None, LossStage::III, LossStage::V, LossStage::VI, LossStage::VII];
    let living = stages.map(|stage| {
        let follicles = scalp.follicles(stage);
        println!("{stage:?}: {} units, {} hairs", follicles.living_units(), follicles.living_hairs());
        assert_eq!(follicles.units.len(), scalp.follicles(LossStage::None).units.len());
        assert!(follicles.units.iter().any(|u| u.state == HairState::Terminal));
        follicles.living_hairs()
    });
    assert!(living.windows(2).all(|pair| pair[0] > pair[1]), "{living:?}");
}

//! Sites and what stands on them: even spacing of every prefix, on the surface, inside the region.

use crate::common::{even_ground, nearest_distances, plain_scalp};
use glam::Vec3;
use proptest::prelude::*;
use smp_simulator::case::{Case, LossStage, Treatment};
use smp_simulator::math::progressive_blue_noise;

/// Distance of neighbours in a hexagonal grid of a density, mm.
fn hexagonal_mm(per_cm2: f32) -> f32 {
    10.746 / per_cm2.sqrt()
}

/// Mean and first percentile of nearest distances as a share of the hexagonal grid's.
fn evenness(points: &[Vec3], all: &[Vec3], per_cm2: f32) -> (f32, f32) {
    let hexagonal = hexagonal_mm(per_cm2);
    let nearest = nearest_distances(points, all, hexagonal * 1.5);
    let mean = nearest.iter().sum::<f32>() / nearest.len() as f32;
    (mean / hexagonal, nearest[nearest.len() / 100] / hexagonal)
}

#[test]
fn every_prefix_is_blue_noise() {
    let scalp = plain_scalp();
    for density in [20.0, 24.0, 30.0, 45.0, 56.0, 70.0, 80.0, 100.0, 140.0, 195.0] {
        let limit = scalp.sites.rank_limit(density);
        let prefix = || scalp.sites.sites().iter().filter(|s| (s.rank as f32) < limit);
        let all: Vec<Vec3> = prefix().map(|s| s.position_mm).collect();
        let inner: Vec<Vec3> = prefix().filter(|s| s.edge_mm > 4.0).map(|s| s.position_mm).collect();
        let (mean, first) = evenness(&inner, &all, density);
        println!("{density:5} per cm²: mean {mean:.3}, first percentile {first:.3} of a hexagonal grid's spacing");
        assert!(mean >= 0.77 && first >= 0.6, "at {density} per cm²: mean {mean}, first percentile {first}");
    }
}

#[test]
fn deposits_are_blue_noise_after_every_session() {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossStage::VI);
    let even = even_ground(&Case::default(), &scalp.chart, &loss);
    for sessions in 1..=3 {
        let treatment = Treatment { sessions, ..Treatment::default() };
        let all: Vec<Vec3> = scalp.deposits(LossStage::VI, &treatment).iter().map(|d| d.position_mm).collect();
        let inner: Vec<Vec3> = all.iter().copied().filter(|p| even(scalp.chart.chart_from_surface(*p))).collect();
        let density = treatment.density_per_cm2 * [0.3, 0.7, 1.0][usize::from(sessions) - 1];
        let (mean, first) = evenness(&inner, &all, density);
        println!("session {sessions}: mean {mean:.3}, first percentile {first:.3}");
        assert!(mean >= 0.78 && first >= 0.6, "session {sessions}: mean {mean}, first percentile {first}");
    }
}

#[test]
fn sites_lie_on_their_triangles_inside_the_region_and_off_the_ears() {
    let scalp = plain_scalp();
    println!("{} sites", scalp.sites.sites().len());
    for site in scalp.sites.sites() {
        let [a, b, c] = scalp.surface.triangles[site.triangle as usize].map(|i| scalp.surface.positions_mm[i as usize]);
        let [p, q, r] = site.barycentric;
        assert!(p >= 0.0 && q >= 0.0 && r >= 0.0 && (p + q + r - 1.0).abs() < 1e-5);
        assert!((a * p + b * q + c * r - site.position_mm).length() < 1e-3);
        assert!((site.normal.length() - 1.0).abs() < 1e-4);
        assert!(site.edge_mm > 0.0 && (0.0..=1.0).contains(&site.fullness));
        assert!(!scalp.chart.is_ear(site.position_mm));
    }
}

#[test]
fn equal_areas_hold_equal_numbers_of_sites() {
    let scalp = plain_scalp();
    for density in [24.0, 80.0, 190.0] {
        let limit = scalp.sites.rank_limit(density);
        for (name, low, high) in [("back", -120.0, -60.0), ("crown", -60.0, 0.0), ("top", 0.0, 60.0)] {
            let zone = |p: glam::Vec2| (low..high).contains(&p.y) && p.x.abs() < 60.0;
            let area = scalp.chart.area_cm2(&scalp.surface, |p| f32::from(zone(p)));
            let count = scalp.sites.sites().iter().filter(|s| (s.rank as f32) < limit && zone(s.chart)).count();
            let share = count as f32 / area / density;
            assert!((share - 1.0).abs() < 0.02, "{name} at {density} per cm²: {share} of it");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_order_names_every_sample_once_and_never_loses_one(pool in 1_usize..400, share in 0.0_f32..1.2, seed: u64) {
        let mut rng = smp_simulator::math::Rng::new(seed, 0);
        let points: Vec<Vec3> = (0..pool).map(|_| Vec3::new(rng.unit() * 20.0, rng.unit() * 20.0, 0.0)).collect();
        let count = (pool as f32 * share) as usize;
        let chosen = progressive_blue_noise(&points, |_| Vec3::Z, count, 400.0);
        prop_assert_eq!(chosen.order.len(), count.min(pool));
        prop_assert_eq!(chosen.positions.len(), chosen.order.len());
        let mut named = chosen.order.clone();
        named.sort_unstable();
        named.dedup();
        prop_assert_eq!(named.len(), chosen.order.len());
        for p in &chosen.positions {
            prop_assert!(p.is_finite() && p.z == 0.0);
        }
    }
}

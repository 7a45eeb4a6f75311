//! Follicles and deposits of a whole scalp: counts, order, spacing.

mod common;

use common::{nearest_distances, plain_scalp};
use glam::Vec3;
use smp_simulator::case::{Goal, LossPattern, Treatment};
use smp_simulator::hair::HairState;

fn treatment(sessions: u8) -> Treatment {
    Treatment { sessions, ..Treatment::default() }
}

#[test]
fn sessions_are_prefixes_of_one_list() {
    let scalp = plain_scalp();
    let all = scalp.deposits(LossPattern::NorwoodVI, &treatment(3));
    for sessions in 1..3 {
        let part = scalp.deposits(LossPattern::NorwoodVI, &treatment(sessions));
        assert_eq!(part[..], all[..part.len()]);
        let share = part.len() as f32 / all.len() as f32;
        let asked = [0.3, 0.7][usize::from(sessions) - 1];
        println!("after session {sessions}: {} of {} ({share:.4})", part.len(), all.len());
        assert!((share - asked).abs() < 0.02 * asked, "{share} instead of {asked}");
    }
    assert!(all.is_sorted_by_key(|d| d.session));
}

#[test]
fn bald_skin_gets_the_density_asked_for() {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossPattern::NorwoodVI);
    let bald = |p: glam::Vec2| loss.terminal_share(p) <= 0.0 && scalp.chart.hair_distance_mm(p) > 14.0;
    let area = scalp.chart.area_cm2(&scalp.surface, |p| if bald(p) { 1.0 } else { 0.0 });
    for density_per_cm2 in [20.0, 80.0, 150.0] {
        let asked = Treatment { density_per_cm2, ..treatment(3) };
        let deposits = scalp.deposits(LossPattern::NorwoodVI, &asked);
        let count = deposits.iter().filter(|d| bald(scalp.chart.chart_from_surface(d.position_mm))).count();
        let reached = count as f32 / area;
        println!("{density_per_cm2} per cm² asked, {reached:.2} reached over {area:.1} cm²");
        assert!((reached / density_per_cm2 - 1.0).abs() < 0.02, "{reached} instead of {density_per_cm2}");
    }
}

#[test]
fn no_deposit_stands_outside_the_region_or_on_a_living_follicle() {
    let scalp = plain_scalp();
    let follicles = scalp.follicles(LossPattern::NorwoodV);
    let deposits = scalp.deposits(LossPattern::NorwoodV, &treatment(3));
    let living: Vec<Vec3> = follicles
        .units
        .iter()
        .filter(|u| u.state != HairState::Lost)
        .map(|u| scalp.sites.sites()[u.site as usize].position_mm)
        .collect();
    let placed: Vec<Vec3> = deposits.iter().map(|d| d.position_mm).collect();
    let nearest = nearest_distances(&placed, &living, 3.0);
    println!("nearest deposit to a living unit: {:.2} mm", nearest[0]);
    assert!(nearest[0] > 0.5, "a deposit stands {} mm from a follicle", nearest[0]);
    for deposit in &deposits {
        assert!(scalp.chart.hair_distance_mm(scalp.chart.chart_from_surface(deposit.position_mm)) > 0.0);
        assert!((0.09..=0.17).contains(&deposit.diameter_mm));
        assert!(deposit.top_mm < deposit.bottom_mm && deposit.bottom_mm <= 0.5 && deposit.top_mm >= 0.08);
    }
}

#[test]
fn no_treatment_means_no_deposit() {
    let none = Treatment { goal: Goal::None, ..treatment(3) };
    assert!(plain_scalp().deposits(LossPattern::NorwoodVI, &none).is_empty());
}

#[test]
fn the_edge_thins_out_and_the_middle_is_full() {
    let scalp = plain_scalp();
    let sites = scalp.sites.sites();
    let mean = |from: f32, to: f32| {
        let front = sites.iter().filter(|s| s.chart.y > 0.7 * s.chart.length());
        let there: Vec<f32> = front.filter(|s| (from..to).contains(&s.edge_mm)).map(|s| s.fullness).collect();
        there.iter().sum::<f32>() / there.len() as f32
    };
    assert!(mean(0.0, 1.0) < 0.15, "the very edge is full");
    assert!((0.2..0.8).contains(&mean(6.0, 7.0)), "{} of full density 6 mm in", mean(6.0, 7.0));
    assert_eq!(mean(16.0, 40.0), 1.0);
}

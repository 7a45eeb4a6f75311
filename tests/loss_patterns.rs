//! Loss patterns: what the published definitions say, as geometry.

mod common;

use common::plain_scalp;
use smp_simulator::case::LossPattern;

const STAGES: [LossPattern; 5] = [
    LossPattern::None,
    LossPattern::NorwoodIII,
    LossPattern::NorwoodV,
    LossPattern::NorwoodVI,
    LossPattern::NorwoodVII,
];

#[test]
fn bald_area_grows_from_stage_to_stage() {
    let scalp = plain_scalp();
    let areas = STAGES.map(|stage| scalp.loss(stage).bald_area_cm2(&scalp.surface, &scalp.chart));
    println!("bald, cm²: {areas:.1?}");
    assert_eq!(areas[0], 0.0);
    assert!(areas.windows(2).all(|pair| pair[0] + 20.0 < pair[1]), "{areas:?}");
}

#[test]
fn more_loss_never_adds_hair() {
    let scalp = plain_scalp();
    let fields = STAGES.map(|stage| scalp.loss(stage));
    for site in scalp.sites.sites() {
        let shares = fields.each_ref().map(|field| field.terminal_share(site.chart));
        assert!(shares.windows(2).all(|pair| pair[0] >= pair[1] - 1e-4), "{shares:?} at {}", site.chart);
        assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    }
}

#[test]
fn stage_three_passes_the_line_two_centimetres_in_front_of_the_ear_canals_and_keeps_the_crown() {
    let scalp = plain_scalp();
    let loss = scalp.loss(LossPattern::NorwoodIII);
    let line = scalp.surface.landmarks.tragion[0].z + 20.0;
    let bald = |keep: &dyn Fn(glam::Vec3) -> bool| {
        let sites = scalp.sites.sites().iter().filter(|site| keep(site.position_mm));
        sites.filter(|site| loss.terminal_share(site.chart) < 0.5).count()
    };
    assert!(bald(&|p| p.z < line && p.z > line - 20.0) > 50, "the recession stops before the line");
    assert_eq!(bald(&|p| p.z < line - 25.0), 0, "hair is lost behind the ears");
    assert!(loss.terminal_share(scalp.chart.landmarks().vertex) > 0.99);
}

#[test]
fn the_bridge_is_sparse_in_five_and_gone_in_six() {
    let scalp = plain_scalp();
    let bridge = scalp.chart.anchor().above(0.0, -42.0);
    let five = scalp.loss(LossPattern::NorwoodV).terminal_share(bridge);
    let six = scalp.loss(LossPattern::NorwoodVI).terminal_share(bridge);
    assert!((0.1..0.6).contains(&five), "V keeps {five} of the bridge");
    assert!(six < 0.01, "VI keeps {six} of the bridge");
}

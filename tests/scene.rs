//! What is counted in the default case on the real head, held to a committed file that the browser tests read too.
//!
//! After a change that is meant to move hairs or deposits, run once with `SMP_UPDATE_GOLDEN=1`.

use std::path::Path;

use serde_json::json;
use smp_simulator::case::Case;
use smp_simulator::frame::SceneBuilder;
use smp_simulator::head::HeadAsset;

#[test]
fn the_default_case_has_the_hairs_and_deposits_that_every_engine_must_find() {
    let asset = std::env::var_os("SMP_HEAD_ASSET").expect("SMP_HEAD_ASSET names the built head asset");
    let asset = HeadAsset::decode(&std::fs::read(asset).unwrap()).unwrap();
    let facts = SceneBuilder::new(asset).build(&Case::default()).unwrap().facts;
    let found = json!({ "hairs": facts.hairs, "deposits": facts.deposits, "hash": format!("{:016x}", facts.hash) });
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scene.json");
    if std::env::var_os("SMP_UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, format!("{found}\n")).unwrap();
    }
    let committed: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(found, committed, "the default case counts as committed in tests/scene.json");
}

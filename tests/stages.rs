//! Redoing only what a change touches gives what doing everything again gives.

use crate::common::{head_asset, plain_body};
use smp_simulator::case::{
    Case, Goal, HairColor, HairCurl, HairlineStyle, LossStage, PigmentShade, Scar, SkinPreset, ViewName,
};
use smp_simulator::frame::{HairBuffers, SOLID, SceneBuilder, SceneUpdate};
use smp_simulator::treatment::{Outcome, Stages};

/// A change's name, and what it does.
type Change = (&'static str, fn(&mut Case));

/// One change after the other, each of another kind.
fn changes() -> Vec<Change> {
    vec![
        ("density", |case| case.treatment.density_per_cm2 = 110.0),
        ("session", |case| case.treatment.sessions = 1),
        ("day", |case| case.time.day = 400.0),
        ("later stage", |case| case.time.later_stage = LossStage::VII),
        ("greying", |case| case.hair.grey_percent = 40.0),
        ("view", |case| case.view.name = ViewName::Crown),
        ("skin", |case| case.skin.preset = SkinPreset::Deep),
        ("hair's colour", |case| case.hair.color = HairColor::Black),
        ("pigment", |case| case.treatment.pigment = PigmentShade::Brown),
        ("needle", |case| case.treatment.prongs = 3),
        ("hairline", |case| case.hairline.style = HairlineStyle::Receded),
        ("hair's length", |case| case.hair.length_mm = 4.0),
        ("hair's cross-section", |case| case.hair.ellipticity = 1.9),
        ("curl", |case| (case.hair.curl, case.hair.length_mm) = (HairCurl::Coily, 4.0)),
        ("zone", |case| case.treatment.crown_percent = 60.0),
        ("goal", |case| case.treatment.goal = Goal::Density),
        ("pattern", |case| case.loss.stage = LossStage::V),
        ("scar", |case| case.scars.push(Scar::default())),
        ("units", |case| case.hair.units_per_cm2 = 70.0),
        ("session again", |case| case.treatment.sessions = 3),
    ]
}

#[test]
fn an_outcome_that_follows_a_case_is_the_outcome_of_the_case() {
    let body = plain_body();
    let mut case = Case::default();
    let mut stages = Stages::new(&case, body);
    for (name, change) in changes() {
        change(&mut case);
        let followed = stages.follow(&case, body);
        let anew = Outcome::of(&case, body);
        assert!(followed.deposits == anew.deposits, "after another {name} the deposits differ");
        assert!(followed.follicles.hairs == anew.follicles.hairs, "after another {name} the hairs differ");
        assert!(followed.lost_at == anew.lost_at, "after another {name} other hairs are lost later");
        assert!(!anew.deposits.is_empty());
    }
}

#[test]
fn each_curl_and_each_cross_section_is_drawn_as_itself() {
    let mut builder = SceneBuilder::new(head_asset());
    let mut tip = |curl, ellipticity| {
        let mut case = Case::default();
        (case.hair.curl, case.hair.ellipticity, case.hair.length_mm) = (curl, ellipticity, 30.0);
        let strands = builder.build(&case).unwrap().hair.unwrap().strands;
        // Of the hair that lies; beside it some that is miniaturised stands.
        let lying = strands.iter().filter(|strand| strand.span[2] > SOLID);
        lying.map(|strand| (strand.tip_mm, strand.widths)).next_back().unwrap()
    };
    let drawn = HairCurl::ALL.iter().map(|curl| tip(*curl, 1.4)).collect::<Vec<_>>();
    for (at, one) in drawn.iter().enumerate() {
        assert!(drawn[..at].iter().all(|other| other.0 != one.0), "{:?} lies as another curl does", HairCurl::ALL[at]);
    }
    assert_ne!(tip(HairCurl::Straight, 1.0).1, drawn[0].1, "a round shaft is as wide as an oval one");
}

#[test]
fn a_scene_is_the_same_whatever_came_before_it() {
    let mut builder = SceneBuilder::new(head_asset());
    // As the page does: what an update leaves out stays.
    let mut hair: Option<HairBuffers> = None;
    let mut build = |case: &Case| {
        let mut update = builder.build(case).unwrap();
        let sent = update.hair.is_some();
        hair = update.hair.or(hair.take());
        update.hair = hair.clone();
        (update, sent)
    };
    let same = |a: &SceneUpdate, b: &SceneUpdate| {
        let [of_a, of_b] = [a, b].map(|update| update.hair.as_ref().unwrap());
        a.facts == b.facts
            && a.counts == b.counts
            && bytemuck::cast_slice::<_, u8>(&a.deposits) == bytemuck::cast_slice::<_, u8>(&b.deposits)
            && bytemuck::cast_slice::<_, u8>(&of_a.columns) == bytemuck::cast_slice::<_, u8>(&of_b.columns)
            && bytemuck::cast_slice::<_, u8>(&of_a.strands) == bytemuck::cast_slice::<_, u8>(&of_b.strands)
    };
    let (first, sent) = build(&Case::default());
    assert!(first.head.is_some() && sent);
    for (name, change) in changes() {
        let mut case = Case::default();
        change(&mut case);
        let (other, sent) = build(&case);
        assert!(other.head.is_none(), "another {name} sends the head again");
        let grows = ["later stage", "hair's length", "hair's cross-section", "curl", "pattern", "scar", "units"]
            .contains(&name);
        assert_eq!(sent, grows, "another {name} sends the hair again, or keeps it");
        let unseen = ["day", "greying", "view", "skin", "hair's colour", "pigment"].contains(&name);
        assert_eq!(same(&other, &first), unseen || name == "session again", "another {name}");
        assert!(same(&build(&Case::default()).0, &first), "the default case differs after another {name}");
    }
}

#[test]
fn columns_that_no_stage_takes_come_first_and_are_the_same_at_each() {
    let mut builder = SceneBuilder::new(head_asset());
    let mut build = |stage: LossStage, change: fn(&mut Case)| {
        let mut case = Case::default();
        change(&mut case);
        case.loss.stage = stage;
        builder.build(&case).unwrap().hair.unwrap()
    };
    for change in [
        (|_| {}) as fn(&mut Case),
        |case| case.hair.length_mm = 3.0,
        |case| (case.hair.units_per_cm2, case.hair.grey_percent) = (55.0, 60.0),
        |case| case.person.seed = 11,
    ] {
        let all = [LossStage::I, LossStage::IIIVertex, LossStage::IV, LossStage::VII].map(|stage| build(stage, change));
        let first = &all[0];
        let lasting = first.lasting as usize;
        assert!(lasting * 4 > first.columns.len(), "{lasting} of {}", first.columns.len());
        for other in &all[1..] {
            assert_eq!(other.lasting, first.lasting);
            assert!(
                bytemuck::cast_slice::<_, u8>(&other.columns[..lasting])
                    == bytemuck::cast_slice::<_, u8>(&first.columns[..lasting])
            );
            assert!(other.columns.len() < first.columns.len());
        }
    }
}

#[test]
fn every_kind_of_hair_is_drawn_as_its_own() {
    let mut builder = SceneBuilder::new(head_asset());
    let mut drawn: Vec<(HairCurl, f32, Vec<u8>)> = Vec::new();
    for curl in HairCurl::ALL {
        for ellipticity in [1.2, 1.9] {
            let mut case = Case::default();
            case.hair.length_mm = 20.0;
            (case.hair.curl, case.hair.ellipticity) = (*curl, ellipticity);
            let strands = builder.build(&case).unwrap().hair.unwrap().strands;
            let strands = bytemuck::cast_slice::<_, u8>(&strands).to_vec();
            for (other, other_ellipticity, others) in &drawn {
                assert!(*others != strands, "{curl:?} {ellipticity} is drawn as {other:?} {other_ellipticity}");
            }
            drawn.push((*curl, ellipticity, strands));
        }
    }
}

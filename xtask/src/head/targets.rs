//! Which of the source's targets make up each axis.

use smp_simulator::head::Axis;

/// The targets whose sum is one side of an axis; `positive` picks the side of a two-sided axis. Empty for what this
/// build works out itself. A name with `*` stands for the left and the right one.
pub(super) fn targets(axis: Axis, positive: bool) -> Vec<String> {
    if let Some(stock) = stock_targets(axis) {
        return stock;
    }
    let (name, minus, plus) = local_target(axis);
    if name.is_empty() {
        return Vec::new();
    }
    let side = if positive { plus } else { minus };
    let whole = format!("{name}{side}");
    if whole.contains('*') { ["l", "r"].map(|letter| whole.replace('*', letter)).to_vec() } else { vec![whole] }
}

fn stock_targets(axis: Axis) -> Option<Vec<String>> {
    let (stock, sex, age) = match axis {
        Axis::FemaleYoungA => ("caucasian", "female", "young"),
        Axis::FemaleYoungB => ("african", "female", "young"),
        Axis::FemaleYoungC => ("asian", "female", "young"),
        Axis::FemaleOldA => ("caucasian", "female", "old"),
        Axis::FemaleOldB => ("african", "female", "old"),
        Axis::FemaleOldC => ("asian", "female", "old"),
        Axis::MaleYoungA => ("caucasian", "male", "young"),
        Axis::MaleYoungB => ("african", "male", "young"),
        Axis::MaleYoungC => ("asian", "male", "young"),
        Axis::MaleOldA => ("caucasian", "male", "old"),
        Axis::MaleOldB => ("african", "male", "old"),
        Axis::MaleOldC => ("asian", "male", "old"),
        _ => return None,
    };
    Some(vec![
        format!("macrodetails/universal-{sex}-{age}-averagemuscle-averageweight"),
        format!("macrodetails/{stock}-{sex}-{age}"),
    ])
}

const DECR_INCR: (&str, &str) = ("-decr", "-incr");
const DOWN_UP: (&str, &str) = ("-down", "-up");
const BACK_FORTH: (&str, &str) = ("-backward", "-forward");

/// Name, and the endings of the negative and the positive side.
fn local_target(axis: Axis) -> (&'static str, &'static str, &'static str) {
    let (name, (minus, plus)) = match axis {
        Axis::HeadRound => ("head/head-round", ("", "")),
        Axis::HeadOval => ("head/head-oval", ("", "")),
        Axis::HeadSquare => ("head/head-square", ("", "")),
        Axis::HeadTriangular => ("head/head-triangular", ("", "")),
        Axis::HeadRectangular => ("head/head-rectangular", ("", "")),
        Axis::HeadDiamond => ("head/head-diamond", ("", "")),
        Axis::HeadInvertedTriangular => ("head/head-invertedtriangular", ("", "")),
        Axis::HeadAge => ("head/head-age", DECR_INCR),
        Axis::HeadFat => ("head/head-fat", DECR_INCR),
        Axis::HeadWidth => ("head/head-scale-horiz", DECR_INCR),
        Axis::HeadHeight => ("head/head-scale-vert", DECR_INCR),
        Axis::HeadDepth => ("head/head-scale-depth", DECR_INCR),
        Axis::BackDepth => ("head/head-back-scale-depth", DECR_INCR),
        Axis::ForeheadBulge => ("forehead/forehead-nubian", DECR_INCR),
        Axis::ForeheadHeight => ("forehead/forehead-scale-vert", DECR_INCR),
        Axis::ForeheadForward => ("forehead/forehead-trans", BACK_FORTH),
        Axis::TempleWidth => ("forehead/forehead-temple", DECR_INCR),
        Axis::EarWing => ("ears/*-ear-wing", DECR_INCR),
        Axis::EarScale => ("ears/*-ear-scale", DECR_INCR),
        Axis::EarHeight => ("ears/*-ear-scale-vert", DECR_INCR),
        Axis::EarLobe => ("ears/*-ear-lobe", DECR_INCR),
        Axis::EarForward => ("ears/*-ear-trans", BACK_FORTH),
        Axis::EarUp => ("ears/*-ear-trans", DOWN_UP),
        Axis::EarTilt => ("ears/*-ear-rot", BACK_FORTH),
        Axis::NoseHump => ("nose/nose-hump", DECR_INCR),
        Axis::NoseConvex => ("nose/nose-curve", ("-concave", "-convex")),
        Axis::NoseDepth => ("nose/nose-scale-depth", DECR_INCR),
        Axis::NoseWidth => ("nose/nose-scale-horiz", DECR_INCR),
        Axis::NoseHeight => ("nose/nose-scale-vert", DECR_INCR),
        Axis::NoseTipUp => ("nose/nose-point", DOWN_UP),
        Axis::NoseTipWidth => ("nose/nose-point-width", DECR_INCR),
        Axis::NoseVolume => ("nose/nose-volume", DECR_INCR),
        Axis::NoseBridgeWidth => ("nose/nose-width1", DECR_INCR),
        Axis::NoseMidWidth => ("nose/nose-width2", DECR_INCR),
        Axis::NoseWingWidth => ("nose/nose-width3", DECR_INCR),
        Axis::NoseUp => ("nose/nose-trans", DOWN_UP),
        Axis::ChinWidth => ("chin/chin-width", DECR_INCR),
        Axis::ChinHeight => ("chin/chin-height", DECR_INCR),
        Axis::ChinProminent => ("chin/chin-prominent", DECR_INCR),
        Axis::ChinForward => ("chin/chin-prognathism", DECR_INCR),
        Axis::ChinBones => ("chin/chin-bones", DECR_INCR),
        Axis::ChinCleft => ("chin/chin-cleft", DECR_INCR),
        Axis::JawDrop => ("chin/chin-jaw-drop", DECR_INCR),
        Axis::CheekBones => ("cheek/*-cheek-bones", DECR_INCR),
        Axis::CheekVolume => ("cheek/*-cheek-volume", DECR_INCR),
        Axis::CheekInner => ("cheek/*-cheek-inner", DECR_INCR),
        Axis::EyeScale => ("eyes/*-eye-scale", DECR_INCR),
        Axis::EyeApart => ("eyes/*-eye-trans", ("-in", "-out")),
        Axis::EyeUp => ("eyes/*-eye-trans", DOWN_UP),
        Axis::EyeOpening => ("eyes/*-eye-height2", DECR_INCR),
        Axis::EyeBag => ("eyes/*-eye-bag", DECR_INCR),
        Axis::EyeInnerCornerUp => ("eyes/*-eye-corner1", DOWN_UP),
        Axis::EyeOuterCornerUp => ("eyes/*-eye-corner2", DOWN_UP),
        Axis::EyeFold => ("eyes/*-eye-epicanthus", ("-out", "-in")),
        Axis::BrowForward => ("eyebrows/eyebrows-trans", BACK_FORTH),
        Axis::BrowAngle => ("eyebrows/eyebrows-angle", DOWN_UP),
        Axis::BrowUp => ("eyebrows/eyebrows-trans", DOWN_UP),
        Axis::MouthWidth => ("mouth/mouth-scale-horiz", DECR_INCR),
        Axis::MouthHeight => ("mouth/mouth-scale-vert", DECR_INCR),
        Axis::MouthDepth => ("mouth/mouth-scale-depth", DECR_INCR),
        Axis::MouthUp => ("mouth/mouth-trans", DOWN_UP),
        Axis::MouthAngles => ("mouth/mouth-angles", DOWN_UP),
        Axis::UpperLipVolume => ("mouth/mouth-upperlip-volume", DECR_INCR),
        Axis::LowerLipVolume => ("mouth/mouth-lowerlip-volume", DECR_INCR),
        Axis::UpperLipHeight => ("mouth/mouth-upperlip-height", DECR_INCR),
        Axis::LowerLipHeight => ("mouth/mouth-lowerlip-height", DECR_INCR),
        Axis::LaughLines => ("mouth/mouth-laugh-lines", ("-out", "-in")),
        Axis::NeckWidth => ("neck/neck-scale-horiz", DECR_INCR),
        Axis::NeckDepth => ("neck/neck-scale-depth", DECR_INCR),
        Axis::NeckBackDepth => ("neck/neck-back-scale-depth", DECR_INCR),
        Axis::NeckDouble => ("neck/neck-double", DECR_INCR),
        _ => ("", ("", "")),
    };
    (name, minus, plus)
}

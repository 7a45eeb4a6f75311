//! The map for placing by hand: its lines lie where the simulation has them, its lengths are those of the skin, and its
//! counts add up.

#![expect(clippy::unwrap_used, reason = "a failure here is a failed test")]

use std::sync::OnceLock;

use crate::common::{head_asset, problems};
use glam::{Vec2, Vec3};
use serde_json::Value;
use smp_simulator::case::Case;
use smp_simulator::head::{ScalpChart, ScalpZone, along};
use smp_simulator::report::{Report, ReportPart};
use smp_simulator::treatment::{Body, DesignedHairline, HairlineHandle, Outcome};

const CELL_MM: f32 = 4.0;

struct Mapped {
    name: &'static str,
    case: Case,
    body: Body,
    outcome: Outcome,
    json: Value,
}

const CASES: [(&str, &str); 7] = [
    ("mean man", r#"{"version":1}"#),
    ("largest", include_str!("gallery/person-largest-three-quarter.json")),
    ("smallest", include_str!("gallery/person-smallest-three-quarter.json")),
    (
        "woman",
        r#"{"version":1,"person":{"sex":"female","face":4},"loss":{"scale":"ludwig","stage":"II"},"treatment":{"goal":"density"}}"#,
    ),
    (
        "uneven",
        r#"{"version":1,"hairline":{"style":"widows-peak","asymmetry_mm":8,"corner_aside_mm":12,"mid_height_mm":80}}"#,
    ),
    ("untreated", r#"{"version":1,"treatment":{"goal":"none"}}"#),
    (
        "scarred",
        r#"{"version":1,"loss":{"stage":"IV"},"scars":[{"kind":"fut","length_mm":180,"width_mm":3},{"kind":"fue"},{"kind":"craniotomy-linear","length_mm":90},{"kind":"burr-holes","count":2}],"grafts":[{"zone":"front","method":"fut"}]}"#,
    ),
];

fn mapped() -> &'static [Mapped] {
    static MAPPED: OnceLock<Vec<Mapped>> = OnceLock::new();
    MAPPED.get_or_init(|| {
        let asset = head_asset();
        let one = |(name, text): (&'static str, &str)| {
            let case = Case::from_json(text).unwrap();
            let body = Body::new(&asset, &case.person).unwrap();
            let outcome = Outcome::of(&case, &body);
            let json = ReportPart::from_name("map").unwrap().to_json(&case, &body, &outcome);
            Mapped { name, case, body, outcome, json }
        };
        CASES.into_iter().map(one).collect()
    })
}

fn of(name: &str) -> &'static Mapped {
    mapped().iter().find(|one| one.name == name).unwrap()
}

impl Mapped {
    /// What a tape measures.
    fn mm(&self, key: &str) -> f32 {
        self.numbers(&format!("/tapes_mm/{}", key.replace('/', "~1")))[0]
    }

    fn place(&self, name: &str) -> Vec2 {
        self.places(&format!("/places/{name}"))[0]
    }

    fn numbers(&self, pointer: &str) -> Vec<f32> {
        let value = self.json.pointer(pointer).unwrap_or_else(|| panic!("{}: no {pointer}", self.name));
        let number = |value: &Value| value.as_f64().unwrap() as f32;
        value.as_array().map_or_else(|| vec![number(value)], |all| all.iter().map(number).collect())
    }

    fn places(&self, pointer: &str) -> Vec<Vec2> {
        self.numbers(pointer).chunks_exact(2).map(Vec2::from_slice).collect()
    }

    fn has_hairline(&self) -> bool {
        !self.json["hairline"].is_null()
    }

    /// Of each cell its middle.
    fn cells(&self) -> impl Iterator<Item = (usize, Vec2)> {
        let (low, columns) = (self.places("/cells/low")[0], self.numbers("/cells/columns")[0] as usize);
        let count = self.numbers("/cells/skin_mm2").len();
        assert_eq!(count % columns, 0, "{}: {count} cells in rows of {columns}", self.name);
        (0..count).map(move |cell| {
            let place = Vec2::new((cell % columns) as f32, (cell / columns) as f32) + 0.5;
            (cell, low + place * CELL_MM)
        })
    }

    fn of_zone(&self, zone: ScalpZone, figure: &str) -> f32 {
        self.numbers(&format!("/zones/{}/{figure}", zone.name()))[0]
    }
}

/// A string pulled tight over the skin between two places: its length.
fn pulled_tight(chart: &ScalpChart, from: Vec2, to: Vec2) -> f32 {
    const PIECES: usize = 24;
    let ends = [from, to].map(|p| chart.surface_from_chart(p));
    let onto = |p: Vec3| chart.surface_from_chart(chart.chart_from_surface(p));
    let mut string: Vec<Vec3> = (0..=PIECES).map(|k| onto(ends[0].lerp(ends[1], k as f32 / PIECES as f32))).collect();
    for _ in 0..600 {
        for k in 1..PIECES {
            string[k] = onto((string[k - 1] + string[k + 1]) * 0.5);
        }
    }
    string.windows(2).map(|pair| pair[0].distance(pair[1])).sum()
}

fn length_mm(chart: &ScalpChart, line: &[Vec2]) -> f32 {
    line.windows(2).map(|pair| chart.surface_from_chart(pair[0]).distance(chart.surface_from_chart(pair[1]))).sum()
}

#[test]
fn tapes_are_as_long_as_a_string_pulled_tight_between_the_same_places() {
    let mut worst: f32 = 1.0;
    for one in mapped() {
        let tapes = one.json["tapes_mm"].as_object().unwrap();
        assert_eq!(tapes.len(), if one.has_hairline() { 19 } else { 5 }, "{}: {tapes:?}", one.name);
        for key in tapes.keys() {
            let (from, to) = key.split_once('/').unwrap();
            let tight = pulled_tight(&one.body.chart, one.place(from), one.place(to));
            let (mm, name) = (one.mm(key), one.name);
            worst = worst.max(mm / tight);
            assert!(
                (0.999..1.002).contains(&(mm / tight)) || tight < 4.0,
                "{name}: {key} {mm} mm, {tight} pulled tight"
            );
        }
    }
    println!("longest against the string: {worst:.4}");
}

#[test]
fn lengths_on_the_midline_are_those_of_the_mesh() {
    for one in mapped() {
        let surface = &one.body.surface;
        let marks = &surface.landmarks;
        let midline: Vec<Vec3> = surface.midline.iter().map(|i| surface.positions_mm[*i as usize]).collect();
        let place = |mark: Vec3| midline.iter().position(|p| p.distance(mark) < 0.01).unwrap();
        let length = |a: usize, b: usize| midline[a..=b].windows(2).map(|p| p[0].distance(p[1])).sum::<f32>();
        let [glabella, vertex, inion] = [marks.glabella, marks.vertex, marks.inion].map(place);
        for (key, mm) in [("glabella/vertex", length(glabella, vertex)), ("vertex/inion", length(vertex, inion))] {
            let off = (one.mm(key) - mm).abs();
            assert!(off < 0.5, "{}: {key} is {} mm, on the mesh {mm}", one.name, one.mm(key));
        }
    }
}

#[test]
fn the_hairlines_middle_is_as_high_as_the_case_says_and_corners_lie_square_to_the_midline() {
    for one in mapped().iter().filter(|one| one.has_hairline()) {
        let height = one.case.hairline.mid_height_mm;
        assert!((one.mm("glabella/middle") - height).abs() < 0.3, "{}: {}", one.name, one.mm("glabella/middle"));
        let whole = one.mm("glabella/middle") + one.mm("middle/vertex");
        assert!((whole - one.mm("glabella/vertex")).abs() < 0.3, "{}: {whole} in two parts", one.name);
        for side in ["left", "right"] {
            let mm = one.mm(&format!("{side}-level/{side}-corner"));
            let (level, corner) = (one.place(&format!("{side}-level")), one.place(&format!("{side}-corner")));
            for step in [-4.0, 4.0] {
                let longer = one.body.chart.tape_mm(level + Vec2::Y * step, corner);
                assert!(longer > mm, "{}: the {side} corner is {mm} mm off, {longer} from beside", one.name);
            }
        }
    }
}

#[test]
fn the_hairline_lies_where_the_designer_draws_it_from_temple_point_to_temple_point() {
    for one in mapped().iter().filter(|one| one.has_hairline()) {
        let drawn = DesignedHairline::new(&one.case.hairline, &one.body.chart);
        let line = one.places("/hairline/line");
        let off = line.iter().map(|p| drawn.line().distance(*p)).fold(0.0, f32::max);
        assert!(off < 0.01, "{}: {off} mm off the line", one.name);
        let handles = one.numbers("/hairline/handles");
        for (handle, at) in HairlineHandle::ALL.into_iter().zip(&handles) {
            let there = drawn.place(handle).chart;
            let off = line[*at as usize].distance(there);
            assert!(off < 0.6, "{}: {} stands {off} mm off", one.name, handle.name());
            assert!(one.place(handle.name()).distance(there) < 0.01, "{}: {}", one.name, handle.name());
        }
        assert_eq!((handles[3], handles[4] as usize), (0.0, line.len() - 1), "from temple point to temple point");
    }
    assert!(!of("woman").has_hairline() && !of("untreated").has_hairline());
}

#[test]
fn the_flat_strip_has_the_lengths_and_the_bends_of_the_line_on_the_skin() {
    for one in mapped().iter().filter(|one| one.has_hairline()) {
        let chart = &one.body.chart;
        let (line, flat) = (one.places("/hairline/line"), one.places("/hairline/flat"));
        let along = one.numbers("/hairline/along_mm");
        assert_eq!((line.len(), line.len()), (flat.len(), along.len()));
        assert!((along[along.len() - 1] - length_mm(chart, &line)).abs() < 0.2, "{}: {along:?}", one.name);
        for (reached, strip) in along.windows(2).zip(flat.windows(2)) {
            assert!((reached[1] - reached[0] - strip[0].distance(strip[1])).abs() < 0.03, "{}", one.name);
        }
        assert_eq!(flat[one.numbers("/hairline/handles")[0] as usize], Vec2::ZERO);
        // Between places so near to each other the skin is as good as flat: a chord shows each bend.
        let mut worst: f32 = 0.0;
        for k in 0..line.len() - 20 {
            let skin = pulled_tight(chart, line[k], line[k + 20]);
            worst = worst.max((skin - flat[k].distance(flat[k + 20])).abs());
        }
        println!("{}: chords are off by {worst:.3} mm", one.name);
        assert!(worst < 0.1, "{}: a chord of the strip is {worst} mm off", one.name);
    }
}

#[test]
fn a_straight_way_over_the_skin_lies_flat_as_a_straight_line() {
    for one in mapped() {
        let (glabella, vertex) = (one.place("glabella"), one.place("vertex"));
        let midline: Vec<Vec2> = (0..=60_u8).map(|k| glabella.lerp(vertex, f32::from(k) / 60.0)).collect();
        let flat = one.body.chart.unrolled(&midline, 20);
        let aside = flat.iter().map(|p| p.x.abs()).fold(0.0, f32::max);
        assert!(aside < 0.05, "{}: the midline strays {aside} mm aside", one.name);
        assert!((flat[0].y - flat[60].y - one.mm("glabella/vertex")).abs() < 0.3, "{}: {flat:?}", one.name);
        assert_eq!(flat[20], Vec2::ZERO);
    }
}

#[test]
fn every_place_of_the_hairline_is_reached_by_its_two_tapes() {
    for one in mapped().iter().filter(|one| one.has_hairline()) {
        let chart = &one.body.chart;
        let line = one.places("/hairline/line");
        let tapes = one.numbers("/hairline/to_glabella_mm").into_iter().zip(one.numbers("/hairline/to_tragion_mm"));
        for ((place, (to_glabella, to_tragion)), _) in line.iter().zip(tapes).zip(0..).filter(|(_, at)| at % 15 == 0) {
            let tragion = one.place(if place.x > 0.0 { "left-tragion" } else { "right-tragion" });
            for (told, to) in [(to_glabella, one.place("glabella")), (to_tragion, tragion)] {
                let tight = pulled_tight(chart, *place, to);
                assert!((told / tight - 1.0).abs() < 0.002, "{}: {told} mm from {place}, {tight} tight", one.name);
            }
        }
        let middle = one.numbers("/hairline/handles")[0] as usize;
        let told = one.numbers("/hairline/to_glabella_mm")[middle];
        assert!((told - one.mm("glabella/middle")).abs() < 0.1, "{}: {told}", one.name);
    }
}

/// Whether a closed line goes round a place (even-odd), and how far off it is.
fn enclosed(outline: &[Vec2], p: Vec2) -> (bool, f32) {
    let pieces = || outline.iter().zip(outline.iter().cycle().skip(1));
    let crossed = pieces()
        .filter(|(a, b)| (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
        .count();
    let far = |(a, b): (&Vec2, &Vec2)| {
        let share = ((p - *a).dot(*b - *a) / (*b - *a).length_squared().max(1e-9)).clamp(0.0, 1.0);
        p.distance(a.lerp(*b, share))
    };
    (crossed % 2 == 1, pieces().map(far).fold(f32::INFINITY, f32::min))
}

#[test]
fn the_outline_encloses_every_deposit_and_the_cells_with_hair() {
    for one in mapped() {
        let chart = &one.body.chart;
        let outline = one.places("/outline");
        for deposit in &one.outcome.deposits {
            let place = chart.chart_from_surface(deposit.position_mm);
            let (inside, off) = enclosed(&outline, place);
            assert!(inside || off < 0.2, "{}: {place} lies {off} mm outside", one.name);
        }
        for ((_, at), zone) in one.cells().zip(one.numbers("/cells/zone")) {
            let (inside, off) = enclosed(&outline, at);
            // The ears are cut out of the cells alone.
            assert!(inside || zone < 0.0 || off < 0.2, "{}: hair at {at}, {off} mm outside", one.name);
        }
        assert!(enclosed(&outline, one.place("vertex")).0 && !enclosed(&outline, one.place("glabella")).0);
    }
}

#[test]
fn counts_by_cell_and_by_zone_add_up_to_all_deposits() {
    for one in mapped() {
        let report = Report::of(&one.case, &one.body, &one.outcome);
        let deposits = one.numbers("/cells/deposits");
        assert_eq!(deposits.iter().sum::<f32>() as usize, one.outcome.deposits.len(), "{}", one.name);
        assert_eq!(
            ScalpZone::ALL.map(|zone| one.of_zone(zone, "deposits") as u32),
            report.deposits.zones,
            "{}",
            one.name
        );
        let left = |zone| one.of_zone(zone, "deposits_left");
        assert!(ScalpZone::ALL.into_iter().all(|zone| left(zone) <= one.of_zone(zone, "deposits")), "{}", one.name);
        let placed = one.outcome.deposits.iter().filter(|deposit| deposit.position_mm.x > 0.0).count();
        assert!((ScalpZone::ALL.into_iter().map(left).sum::<f32>() - placed as f32).abs() <= 2.0, "{}", one.name);
        for ((_, at), count) in one.cells().zip(deposits).filter(|(_, count)| *count > 0.0) {
            let depth = one.body.chart.hair_distance_mm(at);
            assert!(depth > -CELL_MM, "{}: {count} deposits {depth} mm outside", one.name);
        }
    }
    assert_eq!(of("untreated").numbers("/cells/deposits").into_iter().fold(0.0, f32::max), 0.0);
}

#[test]
fn the_cells_skin_is_the_scalps_and_bald_skin_has_the_density_that_is_asked_for() {
    for one in mapped() {
        let skin = one.numbers("/cells/skin_mm2");
        let bears = skin.iter().zip(one.numbers("/cells/zone")).filter(|(_, zone)| *zone >= 0.0);
        let cm2 = bears.map(|(mm2, _)| mm2).sum::<f32>() / 100.0;
        let area = one.body.chart.area_cm2(&one.body.surface, |_| 1.0);
        println!("{}: {cm2:.0} cm² of cells, {area:.0} cm² of scalp", one.name);
        assert!((cm2 / area - 1.0).abs() < 0.01, "{}: {cm2} cm² of cells, {area} cm² of scalp", one.name);
    }
    for name in ["mean man", "largest", "smallest"] {
        let one = of(name);
        let (mut count, mut mm2) = (0.0, 0.0);
        let figures = one.numbers("/cells/deposits").into_iter().zip(one.numbers("/cells/skin_mm2"));
        for ((_, at), (deposits, skin_mm2)) in one.cells().zip(figures) {
            // All that the cell could hold is bald, and far from any edge.
            if at.length() < 40.0 {
                (count, mm2) = (count + deposits, mm2 + skin_mm2);
            }
        }
        let (told, asked) = (count * 100.0 / mm2, one.case.treatment.density_per_cm2);
        assert!((told / asked - 1.0).abs() < 0.02, "{name}: {told} per cm² of {asked}");
    }
}

#[test]
fn cells_say_of_zones_hair_and_dots_what_the_chart_says() {
    for one in mapped() {
        let (chart, loss) = (&one.body.chart, &one.outcome.loss);
        let [zones, hair, dots] =
            ["zone", "terminal", "dots_per_cm2"].map(|name| one.numbers(&format!("/cells/{name}")));
        for (cell, at) in one.cells() {
            let zone = (chart.hair_distance_mm(at) > 0.0).then(|| ScalpZone::at(at, chart));
            assert_eq!(zones[cell], zone.map_or(-1.0, |zone| zone.index() as f32), "{}: {at}", one.name);
            assert!((hair[cell] - loss.terminal_share(at)).abs() < 0.006, "{}: {at}", one.name);
            let here = one.outcome.follicles.scars.dots_at(at).map_or(0.0, |(per_cm2, _, _)| per_cm2);
            assert!((dots[cell] - here).abs() < 0.006, "{}: {at}", one.name);
        }
    }
    assert!(of("scarred").numbers("/cells/dots_per_cm2").into_iter().any(|dots| dots > 10.0));
}

#[test]
fn the_chart_stretches_no_length_by_more_than_its_zone_says() {
    for one in mapped() {
        let chart = &one.body.chart;
        let mut most = [f32::MIN; ScalpZone::ALL.len()];
        for ((_, at), zone) in one.cells().zip(one.numbers("/cells/zone")).filter(|(_, zone)| *zone >= 0.0) {
            for k in 0..12_u8 {
                let (sin, cos) = (f32::from(k) * core::f32::consts::PI / 12.0).sin_cos();
                let half = Vec2::new(cos, sin) * CELL_MM * 0.5;
                let skin = chart.surface_from_chart(at + half).distance(chart.surface_from_chart(at - half));
                most[zone as usize] = most[zone as usize].max(100.0 * (CELL_MM / skin - 1.0));
            }
        }
        for zone in ScalpZone::ALL {
            let (told, found) = (one.of_zone(zone, "longer_percent"), most[zone.index()]);
            println!("{} {}: {told:.0} % told, {found:.0} % found", one.name, zone.name());
            // Over the width of a cell and at one place alike.
            assert!(((100.0 + told) / (100.0 + found) - 1.0).abs() < 0.04, "{told} % told, {found} % found");
        }
    }
}

#[test]
fn a_symmetric_head_has_a_symmetric_map() {
    for name in ["mean man", "largest", "smallest", "untreated"] {
        let one = of(name);
        let outline = one.places("/outline");
        for p in &outline {
            let (_, off) = enclosed(&outline, *p * Vec2::new(-1.0, 1.0));
            assert!(off < 0.2, "{name}: nothing across from {p} within {off} mm");
        }
        let (low, columns) = (one.places("/cells/low")[0], one.numbers("/cells/columns")[0]);
        assert_eq!(low.x, -columns * CELL_MM / 2.0, "{name}: as many cells on both sides");
        let columns = columns as usize;
        let zones = one.numbers("/cells/zone");
        let uneven = (0..zones.len()).filter(|cell| {
            let across = cell / columns * columns + columns - 1 - cell % columns;
            zones[*cell] != zones[across]
        });
        // Right on a border the last bit decides.
        assert!(uneven.count() < 20, "{name}");
        for key in one.json["tapes_mm"].as_object().unwrap().keys().filter(|key| key.starts_with("left")) {
            let right = key.replace("left", "right");
            if one.json["tapes_mm"].get(&right).is_some() {
                let (left, right) = (one.mm(key), one.mm(&right));
                assert!((left - right).abs() < 0.2, "{name}: {key} is {left} mm, right {right}");
            }
        }
        if one.has_hairline() {
            let flat = one.places("/hairline/flat");
            let off = |(a, b): (&Vec2, &Vec2)| a.distance(*b * Vec2::new(-1.0, 1.0));
            let most = flat.iter().zip(flat.iter().rev()).map(off).fold(0.0, f32::max);
            assert!(most < 0.3, "{name}: the strip's halves are {most} mm apart");
        }
    }
    let uneven = of("uneven");
    let behind = uneven.mm("glabella/left-corner") - uneven.mm("glabella/right-corner");
    assert!(behind > 2.0, "a left corner that is set back is further from the glabella: {behind} mm");
}

#[test]
fn scars_lie_where_the_skin_is_scarred() {
    let one = of("scarred");
    let (chart, scars) = (&one.body.chart, &one.outcome.follicles.scars);
    let pieces: Vec<Vec<f32>> = one.numbers("/scars").chunks_exact(6).map(<[f32]>::to_vec).collect();
    let ends = |piece: &[f32]| [Vec2::new(piece[2], piece[3]), Vec2::new(piece[4], piece[5])];
    let of_scar = |scar: usize| pieces.iter().filter(move |piece| piece[0] as usize == scar);
    let length = |scar| of_scar(scar).map(|piece| length_mm(chart, &ends(piece))).sum::<f32>();
    assert!((length(0) - 180.0).abs() < 4.0, "the strip is {} mm long", length(0));
    assert!((length(2) - 90.0).abs() < 4.0, "the incision is {} mm long", length(2));
    assert_eq!(of_scar(1).count(), 0, "dots have no course");
    assert!(of_scar(3).count() == 2 && of_scar(3).all(|hole| ends(hole)[0] == ends(hole)[1]), "two holes");
    assert!(of_scar(0).all(|piece| piece[1] == 3.0) && of_scar(3).all(|hole| hole[1] == 14.0), "their widths");
    assert!(pieces.iter().any(|piece| piece[0] as usize >= one.case.scars.len()), "the transplant's strip");
    for piece in &pieces {
        let here = scars.at(chart, (ends(piece)[0] + ends(piece)[1]) * 0.5);
        assert!(here.is_some_and(|here| here.depth > 0.4), "{piece:?}: {here:?}");
    }
    assert!(of("mean man").numbers("/scars").is_empty());
}

#[test]
fn the_skin_between_the_places_that_are_told_is_as_good_as_flat() {
    for one in mapped() {
        let (low, step) = (one.places("/cells/low")[0], one.numbers("/skin/step_mm")[0]);
        let columns = one.numbers("/skin/columns")[0] as usize;
        let skin: Vec<Vec3> = one.numbers("/skin/points_mm").chunks_exact(3).map(Vec3::from_slice).collect();
        for i in (0..skin.len() - columns - 1).filter(|i| (i + 1) % columns > 0) {
            let at = low + (Vec2::new((i % columns) as f32, (i / columns) as f32) + 0.5) * step;
            if one.body.chart.hair_distance_mm(at) > 0.0 {
                let four = [0, 1, columns, columns + 1].map(|next| skin[i + next]);
                let off = (four.iter().sum::<Vec3>() / 4.0).distance(one.body.chart.surface_from_chart(at));
                assert!(off < 0.5, "{}: {off} mm off at {at}", one.name);
            }
        }
    }
}

#[test]
fn the_map_is_what_the_schema_says_and_the_same_every_time() {
    let schema: Value = serde_json::from_str(include_str!("../docs/report.schema.json")).unwrap();
    let root = serde_json::json!({ "$ref": "#/$defs/map", "$defs": schema["$defs"] });
    for one in mapped() {
        assert_eq!(problems(&root, &one.json, true), Vec::<String>::new(), "{}", one.name);
        let again = ReportPart::Map.to_json(&one.case, &one.body, &one.outcome);
        assert_eq!(again.to_string(), one.json.to_string(), "{}", one.name);
    }
    let mut broken = of("mean man").json.clone();
    broken["cells"]["zone"] = "front".into();
    assert!(!problems(&root, &broken, true).is_empty());
}

#[test]
fn the_hairlines_middle_is_found_by_a_tape_over_the_mesh() {
    // Along the mesh's own midline, without the chart.
    let one = of("mean man");
    let surface = &one.body.surface;
    let midline = surface.midline.iter().map(|i| surface.positions_mm[*i as usize]);
    let skull: Vec<Vec3> = midline.skip_while(|p| p.distance(surface.landmarks.glabella) > 0.01).collect();
    let measured = along(skull, one.mm("glabella/middle")).unwrap();
    let drawn = DesignedHairline::new(&one.case.hairline, &one.body.chart).place(HairlineHandle::Middle);
    assert!(measured.distance(drawn.position_mm) < 0.5, "{measured} measured, {} drawn", drawn.position_mm);
}

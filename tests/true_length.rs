//! A length in the picture is as long on the skin as the page says.

use crate::common;

use glam::Vec3;
use smp_simulator::case::{Person, Sex, ViewName};
use smp_simulator::frame::{HeadBuffers, OrbitCamera, Pose};

#[test]
fn a_millimetre_of_the_skin_that_is_looked_at_has_as_many_pixels_as_the_camera_says() {
    let asset = common::head_asset();
    for (sex, face) in [(Sex::Male, 1), (Sex::Female, 6), (Sex::Male, 11)] {
        let surface = asset.surface(&Person { sex, face, ..Person::default() });
        let shell = HeadBuffers::new(&surface).shell;
        for view in [ViewName::Top, ViewName::Crown, ViewName::Left, ViewName::Back] {
            for (span_mm, size_px) in [(10.0, [380.0, 400.0]), (25.0, [1000.0, 700.0]), (60.0, [360.0, 640.0])] {
                let mut camera = OrbitCamera::new(view);
                camera.jump(Pose { span_mm, ..camera.pose() });
                let seen = camera.view(size_px, &shell);
                let told = seen.px_per_mm(&shell);
                // The skin nearest the middle of the picture, on the near side: two places a triangle apart.
                let facing =
                    surface.triangles.iter().map(|triangle| triangle.map(|at| surface.positions_mm[at as usize]));
                let off = |p: Vec3| seen.place(p).map_or(f32::MAX, |[x, y]| x.hypot(y));
                let near = facing.filter(|[a, b, c]| (*b - *a).cross(*c - *a).dot(seen.forward) < 0.0);
                // What lies behind it, as the shoulders behind the crown, is farther from the eye.
                let middle = near.filter(|[a, ..]| off(*a) < 5.0 * told);
                let away = |p: Vec3| p.distance(seen.eye_mm);
                let [a, b, _] = middle.min_by(|[a, ..], [b, ..]| away(*a).total_cmp(&away(*b))).unwrap();
                let across = (b - a) - seen.forward * (b - a).dot(seen.forward);
                let [[x, y], [to_x, to_y]] = [a, b].map(|p| seen.place(p).unwrap());
                let drawn = (to_x - x).hypot(to_y - y) / across.length();
                assert!((told / drawn - 1.0).abs() < 0.1, "{view:?} {span_mm} mm: {told} pixels told, {drawn} drawn");
                assert!((told * span_mm / size_px[1] - 1.0).abs() < 0.25, "{view:?}: {span_mm} mm high, {told}");
            }
        }
    }
}

// The flat picture of the scalp: what its columns leave of light, seen from the middle of the skull in equal steps of angle
// about a pole a little behind the vertex. Drawn when the columns change, and read by afar.wgsl in every frame.

// Its sides are so far from the middle, radians: nape, sideburns and brows lie inside. A texel in radians stands before it.
const FLAT_REACH: f32 = 2.2;
const FLAT_POLE: vec3<f32> = vec3<f32>(0.0, 0.95105652, -0.30901699);

// From -1 to 1, v toward the forehead.
fn flat_place(point_mm: vec3<f32>) -> vec2<f32> {
    let out = point_mm - SKULL_CENTER_MM;
    let aside = vec2<f32>(out.x, FLAT_POLE.y * out.z - FLAT_POLE.z * out.y);
    let across = max(length(aside), 1e-3);
    return aside * (atan2(across, dot(out, FLAT_POLE)) / (FLAT_REACH * across));
}

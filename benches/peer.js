// The page that a web developer would write instead: the same head in three.js, physical skin under two lights, and the
// scalp strewn with instanced discs. Bundled and served by peer-page.mjs; `?dots=0` leaves the discs out.
import {
  CircleGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshPhysicalMaterial,
  PerspectiveCamera,
  Quaternion,
  Scene,
  Vector3,
  WebGLRenderer,
} from "three";

const DOT_RADIUS_MM = 0.06;
const DOT_SEGMENTS = 8;
const DOT_LIFT_MM = 0.1;
/** What of the head counts as scalp: above the ears, behind the forehead. */
const isScalp = (y, z) => y > 45 && z < 20;

const asked = new URLSearchParams(location.search);
const [dots, frames] = [Number(asked.get("dots")), Number(asked.get("frames"))];

/** Positions in mm and normals, three to a vertex, and the corners of triangles. */
async function head() {
  const bytes = await (await fetch("head.bin")).arrayBuffer();
  const [vertices, triangles] = new Uint32Array(bytes, 0, 2);
  const reals = (from) => new Float32Array(bytes, from, vertices * 3);
  const corners = new Uint32Array(bytes, 8 + vertices * 24, triangles * 3);
  return { positions: reals(8), normals: reals(8 + vertices * 12), corners };
}

/** Discs on triangles of the scalp, each as likely as it is large. */
function strewn({ positions, corners }, count) {
  const at = (i) => new Vector3().fromArray(positions, 3 * i);
  const places = [];
  let area = 0;
  for (let first = 0; first < corners.length; first += 3) {
    const [a, b, c] = [...corners.subarray(first, first + 3)].map(at);
    if (!isScalp(a.y, a.z)) continue;
    const out = b.clone().sub(a).cross(c.clone().sub(a));
    area += out.length() / 2;
    places.push({ a, b, c, out: out.normalize(), until: area });
  }
  const material = new MeshBasicMaterial({ color: 0x222222, transparent: true, opacity: 0.8, depthWrite: false });
  const discs = new InstancedMesh(new CircleGeometry(DOT_RADIUS_MM, DOT_SEGMENTS), material, count);
  const upright = new Vector3(0, 0, 1);
  let place = 0;
  for (let i = 0; i < count; i++) {
    while (places[place].until < ((i + 0.5) / count) * area) place += 1;
    const { a, b, c, out } = places[place];
    let [u, v] = [Math.random(), Math.random()];
    if (u + v > 1) [u, v] = [1 - u, 1 - v];
    const middle = a.clone().addScaledVector(b.clone().sub(a), u).addScaledVector(c.clone().sub(a), v);
    const turn = new Quaternion().setFromUnitVectors(upright, out);
    discs.setMatrixAt(i, new Matrix4().compose(middle.addScaledVector(out, DOT_LIFT_MM), turn, new Vector3(1, 1, 1)));
  }
  return discs;
}

const shape = await head();
const geometry = new BufferGeometry();
geometry.setAttribute("position", new BufferAttribute(shape.positions, 3));
geometry.setAttribute("normal", new BufferAttribute(shape.normals, 3));
geometry.setIndex(new BufferAttribute(shape.corners, 1));

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
const scene = new Scene();
scene.background = new Color(0xdddddd);
const sun = new DirectionalLight(0xffffff, 2);
sun.position.set(1, 1, 1);
scene.add(new HemisphereLight(0xffffff, 0x888888, 1.5), sun);
scene.add(new Mesh(geometry, new MeshPhysicalMaterial({ color: 0xd9a98c, roughness: 0.5, sheen: 0.2 })));
if (dots > 0) scene.add(strewn(shape, dots));

const camera = new PerspectiveCamera(30, innerWidth / innerHeight, 10, 10_000);
const [reach, height, middle] = [Math.hypot(300, 810), 200, new Vector3(0, 30, -60)];
const gl = renderer.getContext();
const pixel = new Uint8Array(4);
const times = [];
for (let frame = 0; frame < frames; frame++) {
  const start = performance.now();
  const yaw = Math.atan2(300, 810) + 0.01 * frame;
  camera.position.set(reach * Math.sin(yaw), height, middle.z + reach * Math.cos(yaw));
  camera.lookAt(middle);
  renderer.render(scene, camera);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  times.push(performance.now() - start);
  // Since the page was asked for.
  window.firstPictureMs ??= performance.now();
}
window.frameTimes = times;

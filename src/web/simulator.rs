//! The page's handle: camera, uniforms and GPU. All lengths on the picture are CSS pixels from its upper left corner.

use std::borrow::Cow;

use glam::Vec3;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlCanvasElement;

use super::caught::caught;
use super::codec::parse;
use super::fault::{Code, thrown};
use super::fill::Fill;
use crate::case::{Case, Goal, ViewName};
use crate::frame::{
    CameraView, Comparison, DrawCounts, Frame, HeadMarks, OrbitCamera, Outlook, Pane, Pose, REFINED, Rect, Shell,
};
use crate::gpu::{CanvasTarget, Context, GpuError, Renderer, Shared, page_size_px};

/// Change of span, as a logarithm, for each notch of a wheel: a sixth.
const WHEEL_LOG_SPAN_PER_NOTCH: f32 = 0.15;
/// No wheel turns by more notches between two frames.
const MOST_NOTCHES: f32 = 6.0;
/// Taken for the first frame after a rest, s.
const FIRST_FRAME_SECS: f32 = 1.0 / 60.0;
/// Assumed between two movements that came at one time, s.
const SHORTEST_DRAG_SECS: f32 = 1.0 / 250.0;
/// Between views beside each other, CSS pixels.
const GAP_PX: f32 = 2.0;
/// A point of the skin is hidden when the camera meets the head so far before it: more than the shell is off the skin.
const HIDDEN_BEHIND_MM: f32 = 15.0;

/// What of a look a frame needs beside its buffers.
#[derive(Clone, Default)]
struct Look {
    case: Case,
    counts: DrawCounts,
}

/// What is seen, while a picture of its own kind is drawn.
struct Aside {
    camera: OrbitCamera,
    looks: Vec<Look>,
    comparison: Comparison,
    order: Vec<usize>,
    fill: Fill,
    device_pixel_ratio: f32,
    moving_since_ms: Option<f64>,
    size_px: [u32; 2],
}

/// Draws one head on one canvas.
#[wasm_bindgen]
pub struct Simulator {
    renderer: Renderer,
    camera: OrbitCamera,
    shell: Shell,
    marks: HeadMarks,
    /// What can be compared; the first is the case itself.
    looks: Vec<Look>,
    comparison: Comparison,
    /// Which of the looks are compared, in their order.
    order: Vec<usize>,
    fill: Fill,
    device_pixel_ratio: f32,
    /// When the last frame was drawn, while the camera moves.
    moving_since_ms: Option<f64>,
    dragged_at_ms: f64,
    aside: Option<Aside>,
    /// Where only a part of the picture is drawn: the size of all of it, and which part.
    part: Option<([u32; 2], Rect)>,
}

#[wasm_bindgen]
impl Simulator {
    /// Takes a canvas that no context was asked of yet. `on_lost` is called with a reason when the device is lost.
    /// `pause` is called between steps that may take a driver long, with "device" once that is there and then with the
    /// name of each pass that was compiled; it gives a promise to go on after, or one that fails to end all.
    ///
    /// # Errors
    /// `gpu-none`. What the browser's graphics throw, and a trap over it, comes without a code: this copy of the
    /// program is then not to be used again.
    pub async fn create(canvas: HtmlCanvasElement, on_lost: Function, pause: Function) -> Result<Simulator, JsValue> {
        caught(Self::start(canvas, on_lost, pause)).await
    }

    async fn start(canvas: HtmlCanvasElement, on_lost: Function, pause: Function) -> Result<Simulator, JsValue> {
        let pause = async |done: &str| {
            let promise = pause.call1(&JsValue::UNDEFINED, &JsValue::from_str(done)).map_err(|_| GpuError::GivenUp)?;
            JsFuture::from(Promise::resolve(&promise)).await.map(drop).map_err(|_| GpuError::GivenUp)
        };
        let target = CanvasTarget::Canvas(canvas);
        let context = Context::for_canvas(target, &pause).await.map_err(|error| thrown(&error))?;
        context.on_lost(move |reason| {
            // What the page's handler throws is the page's affair.
            let _ = on_lost.call1(&JsValue::UNDEFINED, &JsValue::from_str(&reason));
        });
        let renderer = Renderer::new(context, [1, 1], pause).await.map_err(|error| thrown(&error))?;
        let first = Look::default();
        Ok(Self {
            renderer,
            camera: OrbitCamera::new(first.case.view.name),
            shell: Shell::from_mesh(&[], &[]),
            marks: HeadMarks::NONE,
            looks: vec![first],
            comparison: Comparison::Alone(0),
            order: vec![0],
            fill: Fill::default(),
            device_pixel_ratio: 1.0,
            moving_since_ms: None,
            dragged_at_ms: 0.0,
            aside: None,
            part: None,
        })
    }

    /// What draws, in the browser's words.
    pub fn description(&self) -> String {
        self.renderer.context().description.clone()
    }

    /// Takes `head_vertices`, `head_indices`, `head_extra` and `head_face` of a scene.
    ///
    /// # Errors
    /// `scene-failed` when the extra bytes are not those of this version.
    pub fn set_head(&mut self, vertices: &[u8], indices: &[u8], extra: &[u8], face: &[u8]) -> Result<(), JsValue> {
        let extra: Vec<f32> = bytemuck::pod_collect_to_vec(extra);
        let (marks, radii_mm) = extra.split_first_chunk().ok_or_else(|| thrown(&ForeignScene))?;
        self.shell = Shell::from_radii_mm(radii_mm).ok_or_else(|| thrown(&ForeignScene))?;
        self.marks = HeadMarks::from_numbers(marks);
        self.renderer.set_head(&records(vertices), &records(indices), face);
        Ok(())
    }

    /// Takes `columns`, `lasting_columns` and `strands` of a look's scene; the first look is 0.
    pub fn set_hair(&mut self, look: usize, columns: &[u8], lasting: u32, strands: &[u8]) {
        let (columns, strands) = (records(columns), records(strands));
        self.renderer.set_columns(look, &columns, lasting);
        self.renderer.set_strands(look, &strands);
        let counts = &mut self.look(look).counts;
        counts.hair_columns = columns.len() as u32;
        counts.strands = strands.len() as u32;
    }

    /// Takes `deposits` of a look's scene.
    pub fn set_deposits(&mut self, look: usize, deposits: &[u8]) {
        let deposits = records(deposits);
        self.renderer.set_deposits(look, &deposits);
        self.look(look).counts.deposit_columns = deposits.len() as u32;
    }

    /// Gives a look the hairs and scars of another, which are the same, or its deposits.
    pub fn share(&mut self, look: usize, of: usize, deposits: bool) {
        self.renderer.share(look, of, if deposits { Shared::Deposits } else { Shared::Hair });
        let theirs = self.look(of).counts;
        let counts = &mut self.look(look).counts;
        *counts = if deposits {
            DrawCounts { deposit_columns: theirs.deposit_columns, ..*counts }
        } else {
            DrawCounts { deposit_columns: counts.deposit_columns, ..theirs }
        };
    }

    /// Takes what of a look needs no new scene: skin, hair colour, day, whether deposits show, and of the first look the
    /// view when it changed.
    ///
    /// # Errors
    /// `case-syntax`, `case-version`, `case-field`.
    pub fn set_case(&mut self, look: usize, case_json: &str) -> Result<(), JsValue> {
        let case = parse(case_json)?;
        if look == 0 && case.view.name != self.look(0).case.view.name {
            self.camera.go_to(case.view.name);
        }
        self.look(look).case = case;
        Ok(())
    }

    /// Shows looks from now on: one alone, the first two on the sides of a divider, whose place is 0 to 1 of the way
    /// across, or, where that is below 0, all beside each other.
    pub fn compare(&mut self, order: &[usize], divider: f32) {
        self.comparison = match order.len() {
            0 | 1 => Comparison::Alone(0),
            _ if divider >= 0.0 => Comparison::Divider(divider),
            count => Comparison::Beside(count),
        };
        self.order = if order.is_empty() { vec![0] } else { order.to_vec() };
    }

    /// Fits the picture to a canvas of that many CSS pixels, with as many device pixels to each as is asked for and as
    /// can be drawn. `longest_side_px` is what the canvas can hold.
    ///
    /// # Errors
    /// None that is known: every size is cut to one that can be drawn.
    pub fn resize(&mut self, width: f32, height: f32, ratio: f32, longest_side_px: f32) -> Result<(), JsValue> {
        let longest_px = self.renderer.context().largest_side_px().min(longest_side_px as u32).max(1);
        let (size_px, ratio) = page_size_px([width, height], ratio, longest_px);
        self.device_pixel_ratio = ratio;
        self.renderer.resize(size_px).map_err(|error| thrown(&error))
    }

    /// Draws from now on, and until it is taken back, a part of a picture of that size in pixels: so wide and high, from its
    /// upper left corner on. The canvas has the size of the part.
    ///
    /// # Errors
    /// `gpu-none` when a part is larger than what can be drawn.
    pub fn draw_part(&mut self, width: u32, height: u32, part: &[u32]) -> Result<(), JsValue> {
        let &[x, y, part_width, part_height] = part else { return Ok(()) };
        self.device_pixel_ratio = 1.0;
        self.part = Some(([width, height], Rect { x, y, width: part_width, height: part_height }));
        self.renderer.resize([part_width, part_height]).map_err(|error| thrown(&error))
    }

    /// Stills the camera: no inertia and no flights, for people who asked for less motion.
    pub fn set_still(&mut self, still: bool) {
        self.camera.reduced_motion = still;
    }

    /// A finger was put down: what moves stops.
    pub fn hold(&mut self) {
        self.camera.hold();
    }

    /// Turns by a drag that ended at a time in ms.
    pub fn drag(&mut self, dx_px: f32, dy_px: f32, at_ms: f64) {
        let elapsed_secs = ((at_ms - self.dragged_at_ms) / 1000.0) as f32;
        self.dragged_at_ms = at_ms;
        let height_px = self.first_view().height as f32 / self.device_pixel_ratio;
        self.camera.drag([dx_px, dy_px], height_px, elapsed_secs.max(SHORTEST_DRAG_SECS));
    }

    /// Lets go after a drag; the turn runs on if the finger was still moving.
    pub fn fling(&mut self, at_ms: f64) {
        const RESTED_MS: f64 = 60.0;
        if at_ms - self.dragged_at_ms > RESTED_MS {
            self.camera.hold();
        } else {
            self.camera.release();
        }
    }

    /// Enlarges by a factor, and takes what was at one point to another.
    pub fn pinch(&mut self, scale: f32, from_x_px: f32, from_y_px: f32, to_x_px: f32, to_y_px: f32) {
        let [from, to] = [self.at(from_x_px, from_y_px), self.at(to_x_px, to_y_px)];
        let outlook = Outlook { aspect: self.aspect(), shell: &self.shell };
        self.camera.zoom(1.0 / scale, from, to, outlook);
    }

    /// Scrolls a wheel by so many notches at a point, and holds what is there; down goes farther.
    pub fn wheel(&mut self, notches: f32, x_px: f32, y_px: f32) {
        let factor = libm::expf(notches.clamp(-MOST_NOTCHES, MOST_NOTCHES) * WHEEL_LOG_SPAN_PER_NOTCH);
        let at = self.at(x_px, y_px);
        let outlook = Outlook { aspect: self.aspect(), shell: &self.shell };
        self.camera.zoom(factor, at, at, outlook);
    }

    /// The skin at a point of the picture: x, y and z in mm, or nothing where there is none.
    pub fn skin_at(&self, x_px: f32, y_px: f32) -> Vec<f32> {
        let view = self.view();
        let (at_px, _) = self.in_view(x_px, y_px);
        self.shell.hit(view.eye_mm, view.ray(at_px)).map_or_else(Vec::new, |point| point.to_array().to_vec())
    }

    /// Where points of the skin (x, y, z in mm, one after the other) are in the picture: for each x and y, and 1 where it
    /// is seen or 0 where the head hides it. Of several views it is the case's own.
    pub fn places_of(&self, points_mm: &[f32]) -> Vec<f32> {
        let view = self.view();
        let own = self.panes().iter().find(|pane| pane.look == 0).map_or(self.first_view(), |pane| pane.view_px);
        let [right, down] = middle(own);
        let place = |point: &[f32]| {
            let point = Vec3::from_slice(point);
            let Some(at_px) = view.place(point) else { return [0.0; 3] };
            let first = self.shell.hit(view.eye_mm, point - view.eye_mm);
            let seen = first.is_none_or(|first| first.distance(point) < HIDDEN_BEHIND_MM);
            let [x, y] = [right + at_px[0], down - at_px[1]].map(|px| px / self.device_pixel_ratio);
            [x, y, f32::from(u8::from(seen))]
        };
        points_mm.chunks_exact(3).flat_map(place).collect()
    }

    /// Goes near to the skin at a point, or back out. False when there is none.
    pub fn focus_at(&mut self, x_px: f32, y_px: f32) -> bool {
        let outlook = Outlook { aspect: self.aspect(), shell: &self.shell };
        self.camera.focus(self.at(x_px, y_px), outlook)
    }

    /// Flies to a named view, or so near on the side that it faces that the picture is so many mm high. False when there
    /// is none of that name.
    pub fn go_to_view(&mut self, name: &str, span_mm: Option<f32>) -> bool {
        named_pose(name, span_mm).map(|pose| self.camera.fly(pose)).is_some()
    }

    /// Stands there at once. False when there is none of that name.
    pub fn start_at_view(&mut self, name: &str, span_mm: Option<f32>) -> bool {
        named_pose(name, span_mm).map(|pose| self.camera.jump(pose)).is_some()
    }

    /// Where the camera stands: yaw and pitch in radians, the height of the picture at its target in mm, and how far it
    /// looks past the middle of the side that it faces, to its right and up, as tangents.
    pub fn pose(&self) -> Vec<f32> {
        let Pose { yaw, pitch, span_mm, aside: [right, up] } = self.camera.pose();
        vec![yaw, pitch, span_mm, right, up]
    }

    /// How many CSS pixels a millimetre of the skin has that is looked at, in each view.
    pub fn px_per_mm(&self) -> f32 {
        self.view().px_per_mm(&self.shell) / self.device_pixel_ratio
    }

    /// Stands at a pose at once, given as `pose` gives it.
    pub fn set_pose(&mut self, pose: &[f32]) {
        if let [yaw, pitch, span_mm, right, up] = *pose {
            self.camera.jump(Pose { yaw, pitch, span_mm, aside: [right, up] });
        }
    }

    /// Puts aside what is seen and how, and stills it: a picture of its own kind can be set up and drawn, of which nothing
    /// is left after `take_back`.
    pub fn set_aside(&mut self) {
        self.aside = Some(Aside {
            camera: self.camera.clone(),
            looks: self.looks.clone(),
            comparison: self.comparison,
            order: std::mem::take(&mut self.order),
            fill: std::mem::take(&mut self.fill),
            device_pixel_ratio: self.device_pixel_ratio,
            moving_since_ms: self.moving_since_ms.take(),
            size_px: self.renderer.size_px(),
        });
        self.camera.hold();
    }

    /// Takes back what was put aside; the canvas is blank until the next frame.
    ///
    /// # Errors
    /// None that is known: it was of that size before.
    pub fn take_back(&mut self) -> Result<(), JsValue> {
        let Some(aside) = self.aside.take() else { return Ok(()) };
        self.part = None;
        self.camera = aside.camera;
        self.looks = aside.looks;
        self.comparison = aside.comparison;
        self.order = aside.order;
        self.fill = aside.fill;
        self.device_pixel_ratio = aside.device_pixel_ratio;
        self.moving_since_ms = aside.moving_since_ms;
        self.renderer.resize(aside.size_px).map_err(|error| thrown(&error))
    }

    /// Draws a frame at a time in ms. True when another is wanted.
    ///
    /// # Errors
    /// `gpu-none` when the canvas gives nothing to draw on.
    pub fn draw(&mut self, now_ms: f64) -> Result<bool, JsValue> {
        let elapsed_secs = self.moving_since_ms.map_or(FIRST_FRAME_SECS, |before| ((now_ms - before) / 1000.0) as f32);
        let treated = self.look(0).case.treatment.goal != Goal::None;
        let filling = self.fill.step(treated, elapsed_secs, self.camera.reduced_motion || !self.is_alone());
        let outlook = Outlook { aspect: self.aspect(), shell: &self.shell };
        let moving = self.camera.step(elapsed_secs, outlook) || filling;
        self.moving_since_ms = moving.then_some(now_ms);
        let frames = self.frames();
        // The first may only say that the canvas must be set up again.
        if !self.renderer.draw_panes(&frames) && !self.renderer.draw_panes(&frames) {
            return Err(thrown(&GpuError::NoTexture));
        }
        Ok(moving)
    }

    /// Makes the last picture finer, where nothing moves: by a drawing of which the first is 0. True when others make it finer
    /// still.
    ///
    /// # Errors
    /// As those of `draw`.
    pub fn refine(&mut self, number: u32) -> Result<bool, JsValue> {
        let frames = self.frames();
        if !self.renderer.refine_panes(&frames, number) && !self.renderer.refine_panes(&frames, number) {
            return Err(thrown(&GpuError::NoTexture));
        }
        Ok(number + 1 < REFINED)
    }

    /// Gives the device back at once, instead of when the garbage is next collected.
    pub fn destroy(self) {}

    /// What is drawn where, as all stands.
    fn frames(&self) -> Vec<(Pane, Frame)> {
        let (view, alone, yaw) = (self.view(), self.is_alone(), self.camera.pose().yaw);
        let frame = |pane: Pane| {
            let Look { case, counts } = &self.looks[pane.look];
            let mut frame = Frame::new(case, &view, yaw, pane.view_px.size_px(), self.marks, *counts);
            if alone {
                frame.counts.deposit_columns = self.fill.of(counts.deposit_columns);
            }
            (pane, frame)
        };
        let frames: Vec<_> = self.panes().into_iter().map(frame).collect();
        let (Some((_, part)), Some((first, light))) = (self.part, frames.first().copied()) else { return frames };
        let parts = frames.into_iter().filter_map(|(pane, frame)| {
            // A part may show nothing of the look in whose light the others of its view are seen.
            let lit = if pane.view_px == first.view_px { frame.lit_as(&light) } else { frame };
            pane.within(part).map(|(drawn, of_view)| (drawn, lit.part(pane.view_px.size(), of_view)))
        });
        parts.collect()
    }

    /// Whether the case alone is seen.
    fn is_alone(&self) -> bool {
        matches!(self.panes()[..], [Pane { look: 0, .. }])
    }

    /// The size of the whole picture.
    fn size_px(&self) -> [u32; 2] {
        self.part.map_or(self.renderer.size_px(), |(size_px, _)| size_px)
    }

    fn view(&self) -> CameraView {
        self.camera.view(self.first_view().size_px(), &self.shell)
    }

    fn aspect(&self) -> f32 {
        let [width, height] = self.first_view().size_px();
        width / height
    }

    fn look(&mut self, look: usize) -> &mut Look {
        if self.looks.len() <= look {
            self.looks.resize_with(look + 1, Look::default);
        }
        &mut self.looks[look]
    }

    /// The parts of the picture, each of a look that is there.
    fn panes(&self) -> Vec<Pane> {
        let gap_px = (GAP_PX * self.device_pixel_ratio).round() as u32;
        let mut panes = self.comparison.panes(self.size_px(), gap_px);
        for pane in &mut panes {
            let look = self.order.get(pane.look).copied().unwrap_or(0);
            pane.look = look.min(self.looks.len() - 1);
        }
        panes
    }

    /// All views have its size.
    fn first_view(&self) -> Rect {
        let [width, height] = self.size_px();
        self.panes().first().map_or(Rect { x: 0, y: 0, width, height }, |pane| pane.view_px)
    }

    /// A point of the picture as one of the view that it lies in, or lies nearest to, in pixels from that one's middle, y
    /// up; and that view.
    fn in_view(&self, x_px: f32, y_px: f32) -> ([f32; 2], Rect) {
        let [x, y] = [x_px, y_px].map(|css_px| css_px * self.device_pixel_ratio);
        let nearer = |a: Rect, b: Rect| if b.beyond_px([x, y]) < a.beyond_px([x, y]) { b } else { a };
        let view = self.panes().iter().map(|pane| pane.view_px).reduce(nearer).unwrap_or(self.first_view());
        let [right, down] = middle(view);
        ([x - right, down - y], view)
    }

    /// A point in units of its view's height from its middle, y up.
    fn at(&self, x_px: f32, y_px: f32) -> [f32; 2] {
        let (at_px, view) = self.in_view(x_px, y_px);
        at_px.map(|px| px / view.height as f32)
    }
}

/// The pose of a named view, or as near on the side that it faces as is asked for.
fn named_pose(name: &str, span_mm: Option<f32>) -> Option<Pose> {
    let named = Pose::named(ViewName::from_name(name)?);
    Some(Pose { span_mm: span_mm.unwrap_or(named.span_mm), ..named })
}

/// The middle of a view, in pixels from the picture's upper left corner.
fn middle(view: Rect) -> [f32; 2] {
    [view.x as f32 + view.width as f32 / 2.0, view.y as f32 + view.height as f32 / 2.0]
}

/// Bytes as records, where they are if they lie as records must.
fn records<T: bytemuck::Pod>(bytes: &[u8]) -> Cow<'_, [T]> {
    bytemuck::try_cast_slice(bytes).map_or_else(|_| bytemuck::pod_collect_to_vec(bytes).into(), Cow::Borrowed)
}

/// Buffers that this version did not make.
struct ForeignScene;

impl std::fmt::Display for ForeignScene {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the worker's scene is not of this version; all files of the simulator must be of one build")
    }
}

impl Code for ForeignScene {
    fn code(&self) -> &'static str {
        "scene-failed"
    }
}

//! The renderer: owns the passes and the scene, and draws a frame.

use super::GpuError;
use super::afar::AfarPass;
use super::backdrop::BackdropPass;
use super::column::ColumnPass;
use super::context::{Canvas, Context, Pause};
use super::depth::DepthPass;
use super::eye::EyePass;
use super::flat::FlatPass;
use super::layouts::{self, Group, Layouts};
use super::look::LookPass;
use super::look_scene::FlatOf;
use super::mean::Mean;
use super::parts::Part;
use super::present::PresentPass;
use super::scene::{Scene, Shared};
use super::size::is_drawable;
use super::skin::SkinPass;
use super::skin_tile::SkinTile;
use super::strand::StrandPass;
use super::targets::Targets;
use super::textures;
use super::vertex_light::VertexLightPass;
use crate::frame::{
    ColumnInstance, Comparison, Frame, FrameUniforms, HeadVertex, Pane, Rect, SceneUpdate, StrandInstance,
};

pub struct Renderer {
    pub(super) context: Context,
    layouts: Layouts,
    lit_group: wgpu::BindGroup,
    shadow_sampler: wgpu::Sampler,
    tile: SkinTile,
    depth: DepthPass,
    look: LookPass,
    column: ColumnPass,
    flat: FlatPass,
    vertex_light: VertexLightPass,
    afar: AfarPass,
    skin: SkinPass,
    eye: EyePass,
    strand: StrandPass,
    backdrop: BackdropPass,
    present: Option<PresentPass>,
    /// Of drawings of a picture at rest; nothing before there was one.
    pub(super) mean: Option<Mean>,
    size_px: [u32; 2],
    /// Of one view after the other.
    pub(super) targets: Targets,
    scene: Scene,
    /// The light's view that the shadow map was drawn with.
    shadowed: Option<[[f32; 4]; 4]>,
}

impl Renderer {
    /// Compiles every pass; pictures are `size_px` until `resize`. A driver may take its time for each, so `pause` is
    /// awaited before the first and after each, with the name of what was compiled since: a page can do its own work
    /// meanwhile.
    ///
    /// # Errors
    /// `TooLarge`, and those of `pause`.
    pub async fn new(context: Context, size_px: [u32; 2], pause: impl Pause) -> Result<Self, GpuError> {
        check_size(&context, size_px)?;
        let device = &context.device;
        let layouts = Layouts::new(device);
        let shadow_sampler = device.create_sampler(&wgpu::SamplerDescriptor {
            label: Some("shadow"),
            compare: Some(wgpu::CompareFunction::LessEqual),
            mag_filter: wgpu::FilterMode::Linear,
            min_filter: wgpu::FilterMode::Linear,
            ..Default::default()
        });
        pause("").await?;
        let depth = DepthPass::new(device, &layouts);
        pause("depth").await?;
        let tile = SkinTile::new(&context, &pause).await?;
        pause("").await?;
        let look = LookPass::new(device, &layouts);
        pause("look").await?;
        let column = ColumnPass::new(device, &layouts);
        pause("column").await?;
        let flat = FlatPass::new(device, &layouts);
        pause("flat").await?;
        let vertex_light = VertexLightPass::new(device, &layouts);
        pause("vertex light").await?;
        let afar = AfarPass::new(device, &layouts);
        pause("afar").await?;
        let skin = SkinPass::new(device, &layouts);
        pause("skin").await?;
        let eye = EyePass::new(device, &layouts);
        pause("eye").await?;
        let strand = StrandPass::new(device, &layouts);
        pause("strand").await?;
        let backdrop = BackdropPass::new(device, &layouts);
        pause("backdrop").await?;
        let present = context.canvas.as_ref().map(|canvas| PresentPass::new(device, &layouts, canvas.config.format));
        pause("present").await?;
        let targets = Targets::new(device, size_px);
        let lit_group = lit_group(device, &layouts, &depth, &shadow_sampler, (&tile, &targets));
        let mut renderer = Self {
            look,
            column,
            flat,
            vertex_light,
            afar,
            skin,
            eye,
            strand,
            backdrop,
            present,
            mean: None,
            scene: Scene::empty(),
            shadowed: None,
            lit_group,
            shadow_sampler,
            tile,
            depth,
            size_px,
            targets,
            layouts,
            context,
        };
        renderer.configure_canvas();
        Ok(renderer)
    }

    pub fn context(&self) -> &Context {
        &self.context
    }

    pub fn size_px(&self) -> [u32; 2] {
        self.size_px
    }

    /// Makes pictures of another size from now on.
    ///
    /// # Errors
    /// `TooLarge`; the old size stays.
    pub fn resize(&mut self, size_px: [u32; 2]) -> Result<(), GpuError> {
        if size_px == self.size_px {
            return Ok(());
        }
        check_size(&self.context, size_px)?;
        self.size_px = size_px;
        self.configure_canvas();
        Ok(())
    }

    /// Takes a head; `face` is its `face_map`, or empty for a smooth face.
    pub fn set_head(&mut self, vertices: &[HeadVertex], indices: &[u32], face: &[u8]) {
        self.scene.set_head(&self.context.device, vertices, indices);
        self.tile.set_face(&self.context, face);
        self.light();
        self.shadowed = None;
    }

    /// Columns of hairs and scars of a look; the first is 0. `lasting` is how many of them, from the first on, the look's next
    /// ones are likely to begin with, too: what is drawn of these is then kept.
    pub fn set_columns(&mut self, look: usize, columns: &[ColumnInstance], lasting: u32) {
        let Context { device, queue, .. } = &self.context;
        let columns_of = &mut self.scene.look(device, &self.layouts, look).columns;
        columns_of.set((device, queue), &self.layouts, columns, lasting);
    }

    /// Columns of deposits.
    pub fn set_deposits(&mut self, look: usize, deposits: &[ColumnInstance]) {
        let Context { device, queue, .. } = &self.context;
        self.scene.look(device, &self.layouts, look).deposits.set((device, queue), &self.layouts, deposits, 0);
    }

    pub fn set_strands(&mut self, look: usize, strands: &[StrandInstance]) {
        let device = &self.context.device;
        self.scene.look(device, &self.layouts, look).set_strands(device, strands);
    }

    /// What a scene has beyond the look's last one; the first is 0.
    pub fn take(&mut self, look: usize, update: &SceneUpdate) {
        if let Some(head) = &update.head {
            self.set_head(&head.vertices, &head.indices, &head.face);
        }
        if let Some(hair) = &update.hair {
            self.set_columns(look, &hair.columns, hair.lasting);
            self.set_strands(look, &hair.strands);
        }
        self.set_deposits(look, &update.deposits);
    }

    /// Gives a look what another one has: hairs and scars, or deposits.
    pub fn share(&mut self, look: usize, of: usize, what: Shared) {
        self.scene.share(&self.context.device, &self.layouts, [look, of], what);
    }

    /// Draws a frame of the first look, and onto the canvas if there is one. False when the canvas gave no texture this
    /// time: draw again.
    pub fn draw(&mut self, frame: &Frame) -> bool {
        let panes = Comparison::Alone(0).panes(self.size_px, 0);
        self.draw_panes(&panes.into_iter().map(|pane| (pane, *frame)).collect::<Vec<_>>())
    }

    /// Draws looks, each with its frame, which has the size of its view, in its part of the picture; those of one view in
    /// the light of the first of them.
    /// False as `draw` says.
    pub fn draw_panes(&mut self, panes: &[(Pane, Frame)]) -> bool {
        self.draw_one(panes, None)
    }

    /// Makes the picture of the same panes finer: draws it as `draw_panes` does, but a part of a pixel beside, and shows the
    /// mean of this and the drawings before it. The first is number 0, the last but one of `REFINED`.
    /// False as `draw` says.
    pub fn refine_panes(&mut self, panes: &[(Pane, Frame)], number: u32) -> bool {
        let moved = |(pane, frame): &(Pane, Frame)| (*pane, frame.beside(pane.view_px.size(), number));
        self.draw_one(&panes.iter().map(moved).collect::<Vec<_>>(), Some(number))
    }

    /// Draws looks, as one picture or as that number of those whose mean is shown.
    fn draw_one(&mut self, panes: &[(Pane, Frame)], number: Option<u32>) -> bool {
        let canvas = self.context.canvas.as_ref().map(next_texture);
        if let Some(None) = canvas {
            self.configure_canvas();
            return false;
        }
        let texture = canvas.flatten();
        let seen = texture.as_ref().map(|texture| textures::view(&texture.texture));
        let mut encoder = self.context.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let (panes, afar) = self.seen(panes);
        if number.is_some() {
            let (device, layouts) = (&self.context.device, &self.layouts);
            self.mean.get_or_insert_with(|| Mean::new(device, layouts, self.size_px)).fit(device, self.size_px);
        }
        let views = panes.chunk_by(|(pane, _), (next, _)| pane.view_px == next.view_px);
        for (order, view) in views.enumerate() {
            self.draw_view(&mut encoder, view, afar);
            let Some((pane, _)) = view.first() else { continue };
            let (device, layouts, picture) = (&self.context.device, &self.layouts, &self.targets.picture_view);
            match (number, &self.mean, &self.present, &seen) {
                (Some(number), Some(mean), ..) => {
                    let share = 1.0 / f64::from(number + 1);
                    let to = (pane.view_px, order == 0 && number == 0, share);
                    mean.pass.draw(device, layouts, &mut encoder, [picture, &mean.view], to);
                }
                (None, _, Some(present), Some(canvas)) => {
                    present.draw(device, layouts, &mut encoder, [picture, canvas], (pane.view_px, order == 0, 1.0));
                }
                _ => {}
            }
        }
        if let (Some(_), Some(mean), Some(present), Some(canvas)) = (number, &self.mean, &self.present, &seen) {
            let [width, height] = self.size_px;
            let whole = (Rect { x: 0, y: 0, width, height }, true, 1.0);
            present.draw(&self.context.device, &self.layouts, &mut encoder, [&mean.view, canvas], whole);
        }
        self.context.queue.submit([encoder.finish()]);
        if let Some(texture) = texture {
            self.context.queue.present(texture);
        }
        true
    }

    /// Gives a look its uniforms, and draws what its columns look like where that changed; its hair only if that is seen.
    fn prepare(&mut self, encoder: &mut wgpu::CommandEncoder, look: usize, uniforms: &FrameUniforms, hair: bool) {
        let device = &self.context.device;
        let look = self.scene.look(device, &self.layouts, look);
        look.write(&self.context.queue, uniforms);
        let seen = [hair.then_some(&mut look.columns), Some(&mut look.deposits)];
        for columns in seen.into_iter().flatten() {
            if let Some(to_draw) = columns.looks_to_draw(device, &self.layouts, uniforms) {
                self.look.draw(encoder, &look.group, to_draw);
            }
        }
    }

    /// Draws the panes of one view.
    fn draw_view(&mut self, encoder: &mut wgpu::CommandEncoder, panes: &[(Pane, Frame)], afar: bool) {
        let Some((pane, frame)) = panes.first() else { return };
        self.fit(pane.view_px.size());
        let together = self.are_together(panes);
        for (order, (pane, frame)) in panes.iter().enumerate() {
            self.prepare(encoder, pane.look, &frame.uniforms, order == 0 || !together);
        }
        if afar {
            self.prepare_afar(encoder, panes, together);
        }
        let part = |(pane, frame): &(Pane, Frame)| {
            Some(Part {
                look: self.scene.looks.get(pane.look)?,
                pane: *pane,
                counts: frame.counts,
                pixel_mm: frame.nearest_pixel_mm(),
                freckled: frame.uniforms.skin_marks[1] > 0.0,
                rimmed: frame.uniforms.round_linear_rgb[3] > 0.0,
                turned: frame.uniforms.corner_linear_rgb[3],
            })
        };
        let parts: Vec<Part<'_>> = panes.iter().filter_map(part).collect();
        let Some(first) = parts.first() else { return };
        let whole = Part { pane: Pane { shown_px: pane.view_px, ..*pane }, ..*first };
        let heads = if together { &[whole] } else { &parts[..] };
        if !afar {
            if self.shadowed != Some(frame.uniforms.shadow_from_head) {
                self.depth.draw_shadow(encoder, &first.look.group, &self.scene, false);
                self.shadowed = Some(frame.uniforms.shadow_from_head);
            }
            self.depth.draw_camera(encoder, &self.targets.loss_depth, &first.look.group, &self.scene);
            let loss = [&self.targets.loss, &self.targets.relief, &self.targets.loss_depth];
            self.column.draw(encoder, loss, heads, &parts);
        }
        self.draw_picture(encoder, heads, afar.then_some(&parts[..]));
    }

    /// The panes of a picture, and whether they are drawn as seen from afar: all of them, or none, so that nothing but the
    /// looks tells them apart.
    fn seen(&mut self, panes: &[(Pane, Frame)]) -> (Vec<(Pane, Frame)>, bool) {
        let mut panes = panes.to_vec();
        for view in panes.chunk_by_mut(|(pane, _), (next, _)| pane.view_px == next.view_px) {
            if let Some(((_, first), others)) = view.split_first_mut() {
                others.iter_mut().for_each(|(_, frame)| *frame = frame.lit_as(first));
            }
        }
        let device = &self.context.device;
        let afar = panes.iter().all(|(pane, frame)| {
            let look = self.scene.look(device, &self.layouts, pane.look);
            frame.uniforms.key_steps[3] > 0.0 && look.can_be_afar(frame.counts)
        });
        let beyond_px = panes.last().map_or(0, |(pane, _)| pane.shown_px.x - pane.view_px.x);
        for (_, frame) in &mut panes {
            frame.uniforms.key_steps[3] = f32::from(u8::from(afar));
            frame.uniforms.fill_direction[3] = beyond_px as f32;
        }
        (panes, afar)
    }

    /// Draws what the view's looks lack to be seen from afar.
    fn prepare_afar(&mut self, encoder: &mut wgpu::CommandEncoder, panes: &[(Pane, Frame)], together: bool) {
        let (device, layouts) = (&self.context.device, &self.layouts);
        let Some((_, frame)) = panes.first() else { return };
        // All looks of a view are seen under one light.
        let light = (&self.depth, &self.lit_group);
        if self.vertex_light.draw(device, layouts, encoder, light, &mut self.scene, frame) {
            self.shadowed = None;
        }
        self.flat.begin(encoder);
        let none = FlatOf::none(&self.flat);
        let mut hair = None;
        for (order, (pane, frame)) in panes.iter().enumerate() {
            let look = self.scene.look(device, layouts, pane.look);
            // Of looks that share their hairs the first has them.
            if order == 0 || !together {
                if let Some(columns) = look.columns.flat_to_draw(device, &none) {
                    self.flat.draw(device, layouts, encoder, &look.group, columns, &none);
                }
                hair = look.columns.seen_flat(frame.counts.hair_columns);
            }
            let hair = hair.as_ref().unwrap_or(&none);
            if frame.counts.deposit_columns > 0
                && let Some(columns) = look.deposits.flat_to_draw(device, hair)
            {
                self.flat.draw(device, layouts, encoder, &look.group, columns, hair);
            }
        }
    }

    /// Whether looks of one view differ in nothing but their deposits, as before and after do: all else is then drawn at
    /// once for all of them.
    fn are_together(&self, panes: &[(Pane, Frame)]) -> bool {
        let look = |pane: &Pane| self.scene.looks.get(pane.look);
        panes.windows(2).all(|pair| {
            let [(one, frame), (other, theirs)] = [&pair[0], &pair[1]];
            bytemuck::bytes_of(&frame.uniforms) == bytemuck::bytes_of(&theirs.uniforms)
                && look(one).zip(look(other)).is_some_and(|(one, other)| one.shares_hair(other))
        })
    }

    /// Makes the views of another size from now on.
    fn fit(&mut self, view_px: [u32; 2]) {
        if view_px != self.targets.size_px {
            self.targets = Targets::new(&self.context.device, view_px);
            self.light();
        }
    }

    /// Gives lit passes what there is to read now.
    fn light(&mut self) {
        let of = (&self.tile, &self.targets);
        self.lit_group = lit_group(&self.context.device, &self.layouts, &self.depth, &self.shadow_sampler, of);
    }

    /// The finished picture, of `afar` where the head is seen so: deposits differ in each part of that.
    fn draw_picture(&self, encoder: &mut wgpu::CommandEncoder, parts: &[Part<'_>], afar: Option<&[Part<'_>]>) {
        let samples = wgpu::RenderPassColorAttachment {
            view: &self.targets.samples,
            depth_slice: None,
            resolve_target: Some(&self.targets.picture_view),
            ops: wgpu::Operations { load: wgpu::LoadOp::Clear(wgpu::Color::BLACK), store: wgpu::StoreOp::Discard },
        };
        let depth = (&self.targets.samples_depth, textures::no_depth(wgpu::StoreOp::Discard));
        let mut pass = textures::pass(encoder, &[Some(samples)], Some(depth));
        if let (Some(light), Some(all)) = (self.scene.lights.last(), afar) {
            for (order, part) in parts.iter().enumerate() {
                // Where all but the deposits is the same, there is one part for two looks.
                let looks = if parts.len() < all.len() { [&all[0], &all[1]] } else { [&all[order]; 2] };
                part.set(&mut pass);
                let of = (&self.scene, light, &self.flat, &self.tile);
                self.afar.draw(&self.context.device, &self.layouts, &mut pass, of, part, looks);
            }
        }
        pass.set_bind_group(1, &self.lit_group, &[]);
        for part in parts {
            part.set(&mut pass);
            if afar.is_none() {
                self.skin.draw(&mut pass, &self.scene);
            }
            self.eye.draw(&mut pass, afar.is_some());
            self.backdrop.draw(&mut pass);
            self.strand.draw(&mut pass, part, afar.is_some());
            if part.rimmed {
                self.backdrop.draw_rim(&mut pass);
            }
        }
        // By WebGL the samples are resolved within the last scissors.
        let [width, height] = self.targets.size_px;
        pass.set_scissor_rect(0, 0, width, height);
    }

    fn configure_canvas(&mut self) {
        let [width, height] = self.size_px;
        if let Some(canvas) = &mut self.context.canvas {
            canvas.config.width = width;
            canvas.config.height = height;
            canvas.surface.configure(&self.context.device, &canvas.config);
        }
    }
}

fn check_size(context: &Context, size_px: [u32; 2]) -> Result<(), GpuError> {
    let limit = context.largest_side_px();
    let [width, height] = size_px;
    if is_drawable(size_px, limit) { Ok(()) } else { Err(GpuError::TooLarge { width, height, limit }) }
}

fn next_texture(canvas: &Canvas) -> Option<wgpu::SurfaceTexture> {
    match canvas.surface.get_current_texture() {
        wgpu::CurrentSurfaceTexture::Success(texture) | wgpu::CurrentSurfaceTexture::Suboptimal(texture) => {
            Some(texture)
        }
        _ => None,
    }
}

fn lit_group(
    device: &wgpu::Device,
    layouts: &Layouts,
    depth: &DepthPass,
    shadow_sampler: &wgpu::Sampler,
    (tile, targets): (&SkinTile, &Targets),
) -> wgpu::BindGroup {
    let [tile, tile_sampler, face] = tile.bindings();
    let resources = [
        wgpu::BindingResource::TextureView(&depth.shadow_map),
        wgpu::BindingResource::Sampler(shadow_sampler),
        wgpu::BindingResource::TextureView(&targets.loss),
        wgpu::BindingResource::TextureView(&targets.relief),
        tile,
        tile_sampler,
        face,
    ];
    layouts::group(device, layouts, Group::Lit, resources)
}

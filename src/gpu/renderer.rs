//! The renderer: owns the passes and the scene, and draws a frame.

use super::GpuError;
use super::backdrop::BackdropPass;
use super::column::ColumnPass;
use super::context::{Canvas, Context, Pause};
use super::depth::DepthPass;
use super::eye::EyePass;
use super::layouts::Layouts;
use super::look::LookPass;
use super::present::PresentPass;
use super::scene::Scene;
use super::size::is_drawable;
use super::skin::SkinPass;
use super::strand::StrandPass;
use super::targets::Targets;
use crate::frame::{ColumnInstance, Frame, FrameUniforms, HeadVertex, StrandInstance};

pub struct Renderer {
    pub(super) context: Context,
    layouts: Layouts,
    uniforms: wgpu::Buffer,
    frame_group: wgpu::BindGroup,
    lit_group: wgpu::BindGroup,
    shadow_sampler: wgpu::Sampler,
    depth: DepthPass,
    look: LookPass,
    column: ColumnPass,
    skin: SkinPass,
    eye: EyePass,
    strand: StrandPass,
    backdrop: BackdropPass,
    present: Option<PresentPass>,
    pub(super) targets: Targets,
    scene: Scene,
    /// The light's view that the shadow map was drawn with.
    shadowed: Option<[[f32; 4]; 4]>,
    /// The uniforms that columns' looks were drawn with.
    looked: Option<FrameUniforms>,
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
        let uniforms = device.create_buffer(&wgpu::BufferDescriptor {
            label: Some("frame"),
            size: size_of::<FrameUniforms>() as u64,
            usage: wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let frame_group = device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: Some("frame"),
            layout: &layouts.frame,
            entries: &[wgpu::BindGroupEntry { binding: 0, resource: uniforms.as_entire_binding() }],
        });
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
        let look = LookPass::new(device, &layouts);
        pause("look").await?;
        let column = ColumnPass::new(device, &layouts);
        pause("column").await?;
        let skin = SkinPass::new(device, &layouts);
        pause("skin").await?;
        let eye = EyePass::new(device, &layouts);
        pause("eye").await?;
        let strand = StrandPass::new(device, &layouts);
        pause("strand").await?;
        let backdrop = BackdropPass::new(device, &layouts);
        pause("backdrop").await?;
        let present = context.canvas.as_ref().map(|canvas| PresentPass::new(device, canvas.config.format));
        pause("present").await?;
        let targets = Targets::new(device, size_px);
        let lit_group = lit_group(device, &layouts, &depth, &shadow_sampler, &targets);
        let mut renderer = Self {
            look,
            column,
            skin,
            eye,
            strand,
            backdrop,
            present,
            scene: Scene::empty(),
            shadowed: None,
            looked: None,
            uniforms,
            frame_group,
            lit_group,
            shadow_sampler,
            depth,
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
        self.targets.size_px
    }

    /// Makes pictures of another size from now on.
    ///
    /// # Errors
    /// `TooLarge`; the old size stays.
    pub fn resize(&mut self, size_px: [u32; 2]) -> Result<(), GpuError> {
        if size_px == self.targets.size_px {
            return Ok(());
        }
        check_size(&self.context, size_px)?;
        let device = &self.context.device;
        self.targets = Targets::new(device, size_px);
        self.lit_group = lit_group(device, &self.layouts, &self.depth, &self.shadow_sampler, &self.targets);
        self.configure_canvas();
        Ok(())
    }

    pub fn set_head(&mut self, vertices: &[HeadVertex], indices: &[u32]) {
        self.scene.set_head(&self.context.device, vertices, indices);
        self.shadowed = None;
    }

    /// Columns of hairs and scars.
    pub fn set_columns(&mut self, columns: &[ColumnInstance]) {
        self.scene.columns.set(&self.context.device, &self.layouts, columns);
    }

    /// Columns of deposits.
    pub fn set_deposits(&mut self, deposits: &[ColumnInstance]) {
        self.scene.deposits.set(&self.context.device, &self.layouts, deposits);
    }

    pub fn set_strands(&mut self, strands: &[StrandInstance]) {
        self.scene.set_strands(&self.context.device, strands);
    }

    /// Draws a frame, and onto the canvas if there is one. False when the canvas gave no texture this time: draw again.
    pub fn draw(&mut self, frame: &Frame) -> bool {
        self.context.queue.write_buffer(&self.uniforms, 0, bytemuck::bytes_of(&frame.uniforms));
        let mut encoder = self.context.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        if self.shadowed != Some(frame.uniforms.shadow_from_head) {
            self.depth.draw_shadow(&mut encoder, &self.frame_group, &self.scene);
            self.shadowed = Some(frame.uniforms.shadow_from_head);
        }
        self.draw_looks(&mut encoder, &frame.uniforms);
        self.depth.draw_camera(&mut encoder, &self.targets.loss_depth, &self.frame_group, &self.scene);
        let loss = [&self.targets.loss, &self.targets.relief, &self.targets.loss_depth];
        self.column.draw(&mut encoder, loss, &self.frame_group, &self.scene, frame.counts);
        self.draw_picture(&mut encoder, frame);
        let Some((canvas, present)) = self.context.canvas.as_ref().zip(self.present.as_ref()) else {
            self.context.queue.submit([encoder.finish()]);
            return true;
        };
        let Some(texture) = next_texture(canvas) else {
            self.context.queue.submit([encoder.finish()]);
            self.configure_canvas();
            return false;
        };
        let view = texture.texture.create_view(&wgpu::TextureViewDescriptor::default());
        present.draw(&self.context.device, &mut encoder, &self.targets.picture_view, &view);
        self.context.queue.submit([encoder.finish()]);
        self.context.queue.present(texture);
        true
    }

    /// Anew where they are other columns, and all where skin, ink or day changed.
    fn draw_looks(&mut self, encoder: &mut wgpu::CommandEncoder, uniforms: &FrameUniforms) {
        let changed = !self.looked.as_ref().is_some_and(|before| before.columns_look_as_in(uniforms));
        for columns in [&mut self.scene.columns, &mut self.scene.deposits] {
            let Some(looks) = columns.looks.as_ref().filter(|_| changed || columns.stale) else { continue };
            self.look.draw(encoder, &self.frame_group, &columns.list, looks);
            columns.stale = false;
        }
        if changed {
            self.looked = Some(*uniforms);
        }
    }

    fn draw_picture(&self, encoder: &mut wgpu::CommandEncoder, frame: &Frame) {
        let mut pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
            label: Some("picture"),
            color_attachments: &[Some(wgpu::RenderPassColorAttachment {
                view: &self.targets.samples,
                depth_slice: None,
                resolve_target: Some(&self.targets.picture_view),
                ops: wgpu::Operations { load: wgpu::LoadOp::Clear(wgpu::Color::BLACK), store: wgpu::StoreOp::Discard },
            })],
            depth_stencil_attachment: Some(wgpu::RenderPassDepthStencilAttachment {
                view: &self.targets.samples_depth,
                depth_ops: Some(wgpu::Operations { load: wgpu::LoadOp::Clear(1.0), store: wgpu::StoreOp::Discard }),
                stencil_ops: None,
            }),
            ..Default::default()
        });
        pass.set_bind_group(0, &self.frame_group, &[]);
        pass.set_bind_group(1, &self.lit_group, &[]);
        self.skin.draw(&mut pass, &self.scene);
        self.eye.draw(&mut pass);
        self.backdrop.draw(&mut pass);
        self.strand.draw(&mut pass, &self.scene, frame.counts.strands);
    }

    fn configure_canvas(&mut self) {
        let [width, height] = self.targets.size_px;
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
    targets: &Targets,
) -> wgpu::BindGroup {
    device.create_bind_group(&wgpu::BindGroupDescriptor {
        label: Some("lit"),
        layout: &layouts.lit,
        entries: &[
            wgpu::BindGroupEntry { binding: 0, resource: wgpu::BindingResource::TextureView(&depth.shadow_map) },
            wgpu::BindGroupEntry { binding: 1, resource: wgpu::BindingResource::Sampler(shadow_sampler) },
            wgpu::BindGroupEntry { binding: 2, resource: wgpu::BindingResource::TextureView(&targets.loss) },
            wgpu::BindGroupEntry { binding: 3, resource: wgpu::BindingResource::TextureView(&targets.relief) },
        ],
    })
}

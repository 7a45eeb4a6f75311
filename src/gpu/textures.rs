//! Textures and passes over them, each with what the GPU's interface asks for beyond what ours differ in: written once, as
//! every caller would else ship it again.

pub(super) const DRAWN: wgpu::TextureUsages = wgpu::TextureUsages::RENDER_ATTACHMENT;
pub(super) const DRAWN_AND_READ: wgpu::TextureUsages = DRAWN.union(wgpu::TextureUsages::TEXTURE_BINDING);

/// A texture of so many pixels, that is drawn and read.
pub(super) fn texture(device: &wgpu::Device, size_px: [u32; 2], format: wgpu::TextureFormat) -> wgpu::TextureView {
    view(&made(device, size_px, format, [1, 1], DRAWN_AND_READ))
}

/// A texture with so many levels and samples.
#[inline(never)]
pub(super) fn made(
    device: &wgpu::Device,
    [width, height]: [u32; 2],
    format: wgpu::TextureFormat,
    [mip_level_count, sample_count]: [u32; 2],
    usage: wgpu::TextureUsages,
) -> wgpu::Texture {
    device.create_texture(&wgpu::TextureDescriptor {
        mip_level_count,
        sample_count,
        ..plain([width, height], format, usage)
    })
}

/// Of one level and one sample.
pub(super) fn plain(
    [width, height]: [u32; 2],
    format: wgpu::TextureFormat,
    usage: wgpu::TextureUsages,
) -> wgpu::TextureDescriptor<'static> {
    wgpu::TextureDescriptor {
        label: None,
        size: wgpu::Extent3d { width, height, depth_or_array_layers: 1 },
        mip_level_count: 1,
        sample_count: 1,
        dimension: wgpu::TextureDimension::D2,
        format,
        usage,
        view_formats: &[],
    }
}

/// All of a texture.
#[inline(never)]
pub(super) fn view(texture: &wgpu::Texture) -> wgpu::TextureView {
    texture.create_view(&wgpu::TextureViewDescriptor::default())
}

/// A pass over targets, and over a depth with what becomes of that.
#[inline(never)]
pub(super) fn pass<'a>(
    encoder: &'a mut wgpu::CommandEncoder,
    targets: &[Option<wgpu::RenderPassColorAttachment<'_>>],
    depth: Option<(&wgpu::TextureView, wgpu::Operations<f32>)>,
) -> wgpu::RenderPass<'a> {
    encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
        color_attachments: targets,
        depth_stencil_attachment: depth.map(|(view, ops)| wgpu::RenderPassDepthStencilAttachment {
            view,
            depth_ops: Some(ops),
            stencil_ops: None,
        }),
        ..Default::default()
    })
}

/// A target that begins with a colour, or as it is, and whose content is kept for later passes.
pub(super) fn target(
    view: &wgpu::TextureView,
    begins: Option<wgpu::Color>,
) -> Option<wgpu::RenderPassColorAttachment<'_>> {
    let load = begins.map_or(wgpu::LoadOp::Load, wgpu::LoadOp::Clear);
    let ops = wgpu::Operations { load, store: wgpu::StoreOp::Store };
    Some(wgpu::RenderPassColorAttachment { view, depth_slice: None, resolve_target: None, ops })
}

/// A target with nothing in it yet.
pub(super) fn cleared(view: &wgpu::TextureView) -> Option<wgpu::RenderPassColorAttachment<'_>> {
    target(view, Some(wgpu::Color::TRANSPARENT))
}

/// A depth with nothing in it yet.
pub(super) const fn no_depth(store: wgpu::StoreOp) -> wgpu::Operations<f32> {
    wgpu::Operations { load: wgpu::LoadOp::Clear(1.0), store }
}

//! Bind group layouts and the pipeline settings that passes share.

use wgpu::util::DeviceExt;

use super::context::{DEPTH_FORMAT, PICTURE_FORMAT, SAMPLES};

/// One of the bind group layouts.
#[derive(Clone, Copy)]
pub(super) enum Group {
    /// The frame's uniforms.
    Frame,
    /// What lit passes read.
    Lit,
    /// How many rows of pixels a texture has.
    Rows,
    /// Columns.
    Columns,
    /// What columns look like.
    Looks,
    /// Textures that a pass goes over.
    Whole,
    /// What the head reads as it is seen from afar.
    Afar,
    /// A finished picture.
    Picture,
}

/// The bind group layouts, in the order of `Group`.
pub(super) struct Layouts([wgpu::BindGroupLayout; 8]);

const VERTEX: wgpu::ShaderStages = wgpu::ShaderStages::VERTEX;
const FRAGMENT: wgpu::ShaderStages = wgpu::ShaderStages::FRAGMENT;
const UNIFORMS: wgpu::BindingType = wgpu::BindingType::Buffer {
    ty: wgpu::BufferBindingType::Uniform,
    has_dynamic_offset: false,
    min_binding_size: None,
};
const UNFILTERED: wgpu::BindingType = texture(wgpu::TextureSampleType::Float { filterable: false });
const FILTERED: wgpu::BindingType = texture(wgpu::TextureSampleType::Float { filterable: true });
const DEPTH: wgpu::BindingType = texture(wgpu::TextureSampleType::Depth);

/// A texture of layers.
const LAYERED: wgpu::BindingType = wgpu::BindingType::Texture {
    sample_type: wgpu::TextureSampleType::Float { filterable: true },
    view_dimension: wgpu::TextureViewDimension::D2Array,
    multisampled: false,
};

const fn texture(sample_type: wgpu::TextureSampleType) -> wgpu::BindingType {
    wgpu::BindingType::Texture { sample_type, view_dimension: wgpu::TextureViewDimension::D2, multisampled: false }
}

impl Layouts {
    pub fn new(device: &wgpu::Device) -> Self {
        let of = |entries| layout(device, entries);
        let sampler = wgpu::BindingType::Sampler;
        Self([
            of(&[(VERTEX.union(FRAGMENT), UNIFORMS)]),
            of(&[
                (FRAGMENT, DEPTH),
                (FRAGMENT, sampler(wgpu::SamplerBindingType::Comparison)),
                (FRAGMENT, UNFILTERED),
                (FRAGMENT, UNFILTERED),
                (FRAGMENT, LAYERED),
                (FRAGMENT, sampler(wgpu::SamplerBindingType::Filtering)),
                (FRAGMENT, FILTERED),
            ]),
            of(&[(VERTEX, UNIFORMS)]),
            of(&[(VERTEX.union(FRAGMENT), texture(wgpu::TextureSampleType::Uint))]),
            of(&[(VERTEX, UNFILTERED); 4]),
            of(&[(FRAGMENT, UNFILTERED); 3]),
            of(&[
                (VERTEX, UNFILTERED),
                (VERTEX, UNFILTERED),
                (FRAGMENT, FILTERED),
                (FRAGMENT, FILTERED),
                (FRAGMENT, sampler(wgpu::SamplerBindingType::Filtering)),
                (FRAGMENT, LAYERED),
                (FRAGMENT, sampler(wgpu::SamplerBindingType::Filtering)),
                (FRAGMENT, FILTERED),
            ]),
            of(&[(FRAGMENT, UNFILTERED)]),
        ])
    }

    fn of(&self, group: Group) -> &wgpu::BindGroupLayout {
        &self.0[group as usize]
    }
}

/// What each binding holds, from 0 on, and which stages read it.
fn layout(device: &wgpu::Device, entries: &[(wgpu::ShaderStages, wgpu::BindingType)]) -> wgpu::BindGroupLayout {
    let entry = |(binding, &(visibility, ty))| wgpu::BindGroupLayoutEntry { binding, visibility, ty, count: None };
    let entries: Vec<_> = (0..).zip(entries).map(entry).collect();
    device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor { label: None, entries: &entries })
}

/// How a pass's pipeline differs from others: known before there is a device.
pub(super) struct PipelineSpec {
    pub name: &'static str,
    pub vertex: &'static str,
    /// `None` for depth alone.
    pub fragment: Option<&'static str>,
    pub targets: &'static [Option<wgpu::ColorTargetState>],
    pub groups: &'static [Group],
    pub buffers: &'static [Option<wgpu::VertexBufferLayout<'static>>],
    pub topology: wgpu::PrimitiveTopology,
    pub cull: Option<wgpu::Face>,
    pub depth: Option<wgpu::DepthStencilState>,
    pub samples: u32,
}

impl PipelineSpec {
    /// Of triangles that are made in the shader and drawn into the finished picture.
    pub const USUAL: Self = Self {
        name: "",
        vertex: "",
        fragment: None,
        targets: &[target(PICTURE_FORMAT, None)],
        groups: &[Group::Frame],
        buffers: &[],
        topology: wgpu::PrimitiveTopology::TriangleList,
        cull: None,
        depth: depth_state(wgpu::CompareFunction::Less, true),
        samples: SAMPLES,
    };
    /// Over another texture, whose depth no pass before it has.
    pub const BESIDE: Self = Self { depth: None, samples: 1, ..Self::USUAL };
}

pub(super) fn pipeline(
    device: &wgpu::Device,
    layouts: &Layouts,
    module: &wgpu::ShaderModule,
    spec: &PipelineSpec,
) -> wgpu::RenderPipeline {
    pipeline_onto(device, layouts, module, spec, spec.targets)
}

/// The same where the targets are not known before.
#[inline(never)]
pub(super) fn pipeline_onto(
    device: &wgpu::Device,
    layouts: &Layouts,
    module: &wgpu::ShaderModule,
    spec: &PipelineSpec,
    targets: &[Option<wgpu::ColorTargetState>],
) -> wgpu::RenderPipeline {
    let groups: Vec<_> = spec.groups.iter().map(|group| Some(layouts.of(*group))).collect();
    let layout = device.create_pipeline_layout(&wgpu::PipelineLayoutDescriptor {
        label: Some(spec.name),
        bind_group_layouts: &groups,
        immediate_size: 0,
    });
    device.create_render_pipeline(&wgpu::RenderPipelineDescriptor {
        label: Some(spec.name),
        layout: Some(&layout),
        vertex: wgpu::VertexState {
            module,
            entry_point: Some(spec.vertex),
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            buffers: spec.buffers,
        },
        primitive: wgpu::PrimitiveState { topology: spec.topology, cull_mode: spec.cull, ..Default::default() },
        depth_stencil: spec.depth.clone(),
        multisample: wgpu::MultisampleState { count: spec.samples, ..Default::default() },
        fragment: spec.fragment.map(|entry| wgpu::FragmentState {
            module,
            entry_point: Some(entry),
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            targets,
        }),
        multiview_mask: None,
        cache: None,
    })
}

/// Depth that is tested and, if `write`, written.
pub(super) const fn depth_state(compare: wgpu::CompareFunction, write: bool) -> Option<wgpu::DepthStencilState> {
    let face = wgpu::StencilFaceState::IGNORE;
    Some(wgpu::DepthStencilState {
        format: DEPTH_FORMAT,
        depth_write_enabled: Some(write),
        depth_compare: Some(compare),
        stencil: wgpu::StencilState { front: face, back: face, read_mask: 0, write_mask: 0 },
        bias: wgpu::DepthBiasState { constant: 0, slope_scale: 0.0, clamp: 0.0 },
    })
}

/// A target: what is drawn replaces what is there, or is blended with it.
pub(super) const fn target(
    format: wgpu::TextureFormat,
    blend: Option<wgpu::BlendState>,
) -> Option<wgpu::ColorTargetState> {
    Some(wgpu::ColorTargetState { format, blend, write_mask: wgpu::ColorWrites::ALL })
}

const SUM: wgpu::BlendComponent = wgpu::BlendComponent {
    src_factor: wgpu::BlendFactor::One,
    dst_factor: wgpu::BlendFactor::One,
    operation: wgpu::BlendOperation::Add,
};
/// What is drawn is added to what is there.
pub(super) const ADDED: wgpu::BlendState = wgpu::BlendState { color: SUM, alpha: SUM };

const SHARE: wgpu::BlendComponent = wgpu::BlendComponent {
    src_factor: wgpu::BlendFactor::Constant,
    dst_factor: wgpu::BlendFactor::OneMinusConstant,
    operation: wgpu::BlendOperation::Add,
};
/// What is drawn takes as much of the place of what is there as the blend constant says.
pub(super) const AVERAGED: wgpu::BlendState = wgpu::BlendState { color: SHARE, alpha: SHARE };

/// A group of a frame's uniforms.
pub(super) fn frame_group(device: &wgpu::Device, layouts: &Layouts, uniforms: &wgpu::Buffer) -> wgpu::BindGroup {
    group(device, layouts, Group::Frame, [uniforms.as_entire_binding()])
}

/// A group that says how many rows of pixels a texture has.
pub(super) fn rows_group(device: &wgpu::Device, layouts: &Layouts, rows: u32) -> wgpu::BindGroup {
    let buffer = device.create_buffer_init(&wgpu::util::BufferInitDescriptor {
        label: Some("rows"),
        contents: bytemuck::bytes_of(&[rows as f32, 0.0, 0.0, 0.0]),
        usage: wgpu::BufferUsages::UNIFORM,
    });
    group(device, layouts, Group::Rows, [buffer.as_entire_binding()])
}

/// A group of these, from binding 0 on.
pub(super) fn group<'a>(
    device: &wgpu::Device,
    layouts: &Layouts,
    group: Group,
    resources: impl IntoIterator<Item = wgpu::BindingResource<'a>>,
) -> wgpu::BindGroup {
    let entries: Vec<_> =
        (0..).zip(resources).map(|(binding, resource)| wgpu::BindGroupEntry { binding, resource }).collect();
    device.create_bind_group(&wgpu::BindGroupDescriptor { label: None, layout: layouts.of(group), entries: &entries })
}

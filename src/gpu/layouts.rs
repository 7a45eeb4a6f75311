//! Bind group layouts and the pipeline settings that passes share.

use super::context::{DEPTH_FORMAT, PICTURE_FORMAT, SAMPLES};

const UNFILTERED: wgpu::TextureSampleType = wgpu::TextureSampleType::Float { filterable: false };

/// The bind group layouts: the frame's uniforms, what lit passes read, and what columns look like, as it is drawn and read.
pub(super) struct Layouts {
    pub frame: wgpu::BindGroupLayout,
    pub lit: wgpu::BindGroupLayout,
    pub rows: wgpu::BindGroupLayout,
    pub looks: wgpu::BindGroupLayout,
}

impl Layouts {
    pub fn new(device: &wgpu::Device) -> Self {
        let uniforms = |label, visibility| {
            device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
                label: Some(label),
                entries: &[wgpu::BindGroupLayoutEntry {
                    binding: 0,
                    visibility,
                    ty: wgpu::BindingType::Buffer {
                        ty: wgpu::BufferBindingType::Uniform,
                        has_dynamic_offset: false,
                        min_binding_size: None,
                    },
                    count: None,
                }],
            })
        };
        let (vertex, fragment) = (wgpu::ShaderStages::VERTEX, wgpu::ShaderStages::FRAGMENT);
        let frame = uniforms("frame", vertex | fragment);
        let rows = uniforms("looks", vertex);
        let texture = |binding, visibility, sample_type| wgpu::BindGroupLayoutEntry {
            binding,
            visibility,
            ty: wgpu::BindingType::Texture {
                sample_type,
                view_dimension: wgpu::TextureViewDimension::D2,
                multisampled: false,
            },
            count: None,
        };
        let lit = device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
            label: Some("lit"),
            entries: &[
                texture(0, fragment, wgpu::TextureSampleType::Depth),
                wgpu::BindGroupLayoutEntry {
                    binding: 1,
                    visibility: fragment,
                    ty: wgpu::BindingType::Sampler(wgpu::SamplerBindingType::Comparison),
                    count: None,
                },
                texture(2, fragment, UNFILTERED),
                texture(3, fragment, UNFILTERED),
            ],
        });
        let looks = device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
            label: None,
            entries: &[0, 1, 2, 3].map(|binding| texture(binding, vertex, UNFILTERED)),
        });
        Self { frame, lit, rows, looks }
    }
}

/// How a pass's pipeline differs from the usual one.
pub(super) struct PipelineSpec<'a> {
    pub name: &'static str,
    pub vertex: &'static str,
    /// `None` for depth alone.
    pub fragment: Option<(&'static str, Vec<Option<wgpu::ColorTargetState>>)>,
    pub layouts: &'a [Option<&'a wgpu::BindGroupLayout>],
    pub buffers: &'a [Option<wgpu::VertexBufferLayout<'a>>],
    pub topology: wgpu::PrimitiveTopology,
    pub cull: Option<wgpu::Face>,
    pub depth: Option<wgpu::DepthStencilState>,
    pub samples: u32,
}

pub(super) fn pipeline(
    device: &wgpu::Device,
    module: &wgpu::ShaderModule,
    spec: &PipelineSpec<'_>,
) -> wgpu::RenderPipeline {
    let layout = device.create_pipeline_layout(&wgpu::PipelineLayoutDescriptor {
        label: Some(spec.name),
        bind_group_layouts: spec.layouts,
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
        fragment: spec.fragment.as_ref().map(|(entry, targets)| wgpu::FragmentState {
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
pub(super) fn depth_state(compare: wgpu::CompareFunction, write: bool) -> Option<wgpu::DepthStencilState> {
    Some(wgpu::DepthStencilState {
        format: DEPTH_FORMAT,
        depth_write_enabled: Some(write),
        depth_compare: Some(compare),
        stencil: wgpu::StencilState::default(),
        bias: wgpu::DepthBiasState::default(),
    })
}

/// A target with nothing in it yet, whose content is kept for later passes.
pub(super) fn cleared(view: &wgpu::TextureView) -> Option<wgpu::RenderPassColorAttachment<'_>> {
    Some(wgpu::RenderPassColorAttachment {
        view,
        depth_slice: None,
        resolve_target: None,
        ops: wgpu::Operations { load: wgpu::LoadOp::Clear(wgpu::Color::TRANSPARENT), store: wgpu::StoreOp::Store },
    })
}

/// The picture as the only target: opaque, or blended over what is there.
pub(super) fn picture_target(blend: Option<wgpu::BlendState>) -> Vec<Option<wgpu::ColorTargetState>> {
    vec![Some(wgpu::ColorTargetState { format: PICTURE_FORMAT, blend, write_mask: wgpu::ColorWrites::ALL })]
}

pub(super) const PICTURE_SAMPLES: u32 = SAMPLES;

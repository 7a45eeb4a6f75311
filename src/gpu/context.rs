//! A device, its queue and, on a page, the canvas it draws to.

use super::GpuError;

/// Format of the finished picture, linear, before it reaches a canvas: software resolves its samples in a seventh of the time
/// that it takes for an encoded one.
pub const PICTURE_FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rgb10a2Unorm;
/// Format of the summed optical loss: additive, beyond 1.
pub const LOSS_FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rgba16Float;
/// Format of the mean of drawings: its steps are finer than a canvas's, and it blends where optical loss does.
pub const MEAN_FORMAT: wgpu::TextureFormat = LOSS_FORMAT;
pub const RELIEF_FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::R16Float;
pub const DEPTH_FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Depth32Float;
pub const SAMPLES: u32 = 4;

/// Awaited between the steps of starting, with the name of what was done since; an error ends the start.
pub trait Pause: AsyncFn(&str) -> Result<(), GpuError> {}

impl<P: AsyncFn(&str) -> Result<(), GpuError>> Pause for P {}

pub struct Context {
    pub(super) device: wgpu::Device,
    pub(super) queue: wgpu::Queue,
    /// What draws: a driver's or a browser's own words.
    pub description: String,
    pub(super) canvas: Option<Canvas>,
}

pub(super) struct Canvas {
    pub surface: wgpu::Surface<'static>,
    pub config: wgpu::SurfaceConfiguration,
}

/// A canvas of the page, as `Context::for_canvas` takes it.
#[cfg(target_arch = "wasm32")]
pub type CanvasTarget = wgpu::SurfaceTarget<'static>;

impl Context {
    /// A device without a canvas; `software` insists on the CPU's own driver, whose pictures are the same everywhere.
    ///
    /// # Errors
    /// `NoAdapter`, `NoDevice`, `NoFloatBlending`.
    pub async fn headless(software: bool) -> Result<Self, GpuError> {
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle());
        Self::from_instance(&instance, None, software, async |_| Ok(())).await
    }

    /// A device that draws to a canvas of the page. `pause` is awaited between the steps, each of which may make the
    /// page wait for the browser's GPU process: with "device" once that is there, with nothing before. Its error ends
    /// all, so that an answer that nobody waits for any more is given back.
    ///
    /// # Errors
    /// `NoSurface`, `NoAdapter`, `NoDevice`, `NoFloatBlending`, and those of `pause`.
    #[cfg(target_arch = "wasm32")]
    pub async fn for_canvas(target: CanvasTarget, pause: impl Pause) -> Result<Self, GpuError> {
        let mut descriptor = wgpu::InstanceDescriptor::new_without_display_handle();
        descriptor.backends = wgpu::Backends::BROWSER_WEBGPU | wgpu::Backends::GL;
        let instance = wgpu::Instance::new(descriptor);
        let surface = instance.create_surface(target).map_err(|e| GpuError::NoSurface(e.to_string()))?;
        pause("").await?;
        Self::from_instance(&instance, Some(surface), false, pause).await
    }

    async fn from_instance(
        instance: &wgpu::Instance,
        surface: Option<wgpu::Surface<'static>>,
        software: bool,
        pause: impl Pause,
    ) -> Result<Self, GpuError> {
        let options = wgpu::RequestAdapterOptions {
            power_preference: wgpu::PowerPreference::HighPerformance,
            force_fallback_adapter: software,
            compatible_surface: surface.as_ref(),
            ..Default::default()
        };
        let adapter = instance.request_adapter(&options).await.map_err(|e| GpuError::NoAdapter(e.to_string()))?;
        pause("").await?;
        let info = adapter.get_info();
        let limits = if info.backend == wgpu::Backend::Gl {
            wgpu::Limits::downlevel_webgl2_defaults().using_resolution(adapter.limits())
        } else {
            wgpu::Limits::downlevel_defaults().using_resolution(adapter.limits())
        };
        let blendable = wgpu::TextureFormatFeatureFlags::BLENDABLE;
        let blends = |format| adapter.get_texture_format_features(format).flags.contains(blendable);
        if !blends(LOSS_FORMAT) || !blends(RELIEF_FORMAT) {
            return Err(GpuError::NoFloatBlending);
        }
        let descriptor = wgpu::DeviceDescriptor { required_limits: limits, ..Default::default() };
        let (device, queue) =
            adapter.request_device(&descriptor).await.map_err(|e| GpuError::NoDevice(e.to_string()))?;
        let description = format!("{} ({:?})", info.name, info.backend);
        let mut context = Self { device, queue, description, canvas: None };
        pause("device").await?;
        if let Some(surface) = surface {
            let config = surface
                .get_default_config(&adapter, 1, 1)
                .ok_or_else(|| GpuError::NoSurface("no format in common".to_owned()))?;
            context.canvas = Some(Canvas { surface, config });
        }
        Ok(context)
    }

    /// Calls back once when the device is lost for good, with the reason.
    pub fn on_lost(&self, callback: impl Fn(String) + Send + 'static) {
        self.device.set_device_lost_callback(move |reason, message| callback(format!("{reason:?}: {message}")));
    }

    /// Longest side of a picture that this device can draw.
    pub fn largest_side_px(&self) -> u32 {
        self.device.limits().max_texture_dimension_2d
    }
}

/// Gives the device back at once: a browser would otherwise keep it until its garbage is collected.
impl Drop for Context {
    fn drop(&mut self) {
        self.device.destroy();
    }
}

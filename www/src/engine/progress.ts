/** How the loading time divides, measured on a 2-core machine with the files at hand. */
const BYTES_SHARE = 0.6;
const WORKER_SHARE = 0.1;
const SCENE_SHARE = 0.2;

/** Loading as one number from 0 to 1 that never falls. */
export class Progress {
  #bytes = 0;
  #steps = 0;
  #told = 0;

  /** `totalBytes` may still change as long as it is not known which files are to come. */
  constructor(
    public totalBytes: number,
    readonly tell: (fraction: number) => void,
  ) {}

  bytes(arrived: number): void {
    this.#bytes += arrived;
    this.#update();
  }

  workerStarted(): void {
    this.#steps += WORKER_SHARE;
    this.#update();
  }

  sceneBuilt(): void {
    this.#steps += SCENE_SHARE;
    this.#update();
  }

  done(): void {
    this.#report(1);
  }

  #update(): void {
    this.#report(BYTES_SHARE * Math.min(1, this.#bytes / this.totalBytes) + this.#steps);
  }

  #report(fraction: number): void {
    if (fraction <= this.#told) return;
    this.#told = fraction;
    this.tell(fraction);
  }
}

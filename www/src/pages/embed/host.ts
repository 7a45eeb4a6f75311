import type { ToHost } from "./protocol.js";

/** A message's sender, as the browser vouches for it. */
export interface Sender {
  readonly origin: string;
  readonly source: unknown;
}

/** The page round the frame: what it may say, and what it may be told. */
export class Host {
  /** The origin of the host, once it has said hello and is allowed to. */
  #origin: string | undefined;
  #version = 1;
  #wantsCase = false;

  /**
   * `listed` are the origins that the address allows. The frame's `own` may speak, too, as it can do to the frame what it
   * likes; but it is told of a case only if it is listed.
   */
  constructor(
    readonly parent: Pick<Window, "postMessage"> | undefined,
    readonly listed: readonly string[],
    readonly own: string,
  ) {}

  get greeted(): boolean {
    return this.#origin !== undefined;
  }

  /** Whether a sender is the page round this frame and is allowed to speak. */
  hears({ origin, source }: Sender): boolean {
    const allowed = this.listed.includes(origin) || (origin === this.own && origin !== "null");
    return allowed && this.parent !== undefined && source === this.parent;
  }

  greet(origin: string, version: number, wantsCase: boolean): void {
    this.#origin = origin;
    this.#version = version;
    this.#wantsCase = wantsCase;
  }

  /** Tells the host. What of it is not for everybody goes only to one that has said hello. */
  tell(message: ToHost): void {
    const { case: design, message: sentence, ...neutral } = message as ToHost & { case?: string; message?: string };
    const mayCase = this.#wantsCase && this.#origin !== undefined && this.listed.includes(this.#origin);
    const told = {
      ...neutral,
      version: this.#version,
      ...(mayCase && design !== undefined && { case: design }),
      ...(this.greeted && sentence !== undefined && { message: sentence }),
    };
    this.parent?.postMessage(told, this.#origin ?? "*");
  }
}

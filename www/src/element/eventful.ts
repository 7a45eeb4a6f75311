import { LitElement } from "lit";
import type { SmpSimulatorEventMap } from "../engine/events.js";

type Listener<T, K extends keyof SmpSimulatorEventMap> = (this: T, event: SmpSimulatorEventMap[K]) => unknown;

/** An element with the simulator's events, by their types. */
export abstract class Eventful extends LitElement {
  override addEventListener<K extends keyof SmpSimulatorEventMap>(
    type: K,
    listener: Listener<this, K>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: this, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(type: string, listener: unknown, options?: boolean | AddEventListenerOptions): void {
    super.addEventListener(type, listener as EventListener, options);
  }

  protected send<K extends keyof SmpSimulatorEventMap>(type: K, detail: SmpSimulatorEventMap[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

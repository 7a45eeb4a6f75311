import { msg } from "../../element/language/spoken.js";
import { anchorOf, moved, tidied, type Colour, type Mark, type Spot, type Tool } from "./mark.js";
import { Drawing, MOST_MARKS } from "./marks.js";
import { Stroke } from "./stroke.js";
import { countOf, namesOf, TOOL_WORDS } from "./words.js";

/** Told of what happens on an easel. */
export interface EaselHost {
  /** The drawing has changed by what was done here. */
  changed(drawing: Drawing): void;
  say(text: string): void;
}

/**
 * A drawing that is worked on: the tool, the colour, and what is begun. Pointers press, go and lift; keys point at a place
 * and act there. Knows of no page.
 */
export class Easel {
  colour: Colour = "red";
  /** The picture's width by its height. */
  aspect = 1;
  #drawing = Drawing.empty;
  #tool: Tool = "arrow";
  #stroke: Stroke | undefined;
  /** Whether the press that is under way began the stroke. */
  #fresh = false;
  /** The mark that is moved, how far it is, and where it is held. */
  #moving: { readonly at: number; readonly by: Spot; readonly grip?: Spot } | undefined;
  #writing: Spot | undefined;

  constructor(readonly host: EaselHost) {}

  get drawing(): Drawing {
    return this.#drawing;
  }

  /** Another drawing in the place of this one; a mark of the old one is moved no more. */
  set drawing(drawing: Drawing) {
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    this.#moving = undefined;
  }

  get tool(): Tool {
    return this.#tool;
  }

  /** Takes another tool; what was begun is set down first. */
  set tool(tool: Tool) {
    this.settle();
    this.#tool = tool;
  }

  /** Where a text is to stand that is being written. */
  get writing(): Spot | undefined {
    return this.#writing;
  }

  /** Whether something is begun that can be left. */
  get busy(): boolean {
    return this.#stroke !== undefined || this.#moving !== undefined || this.#writing !== undefined;
  }

  /** The place by which a mark is held that is moved. */
  get held(): Spot | undefined {
    const mark = this.#moving && this.marks[this.#moving.at];
    return mark && anchorOf(mark);
  }

  /** The marks as they are seen, with what is begun. */
  get marks(): readonly Mark[] {
    const { marks } = this.#drawing;
    const moving = this.#moving;
    if (moving) return marks.map((mark, at) => (at === moving.at ? moved(mark, moving.by) : mark));
    return this.#stroke ? [...marks, this.#stroke.mark(this.colour)] : marks;
  }

  /** A pointer comes down. */
  press(at: Spot): void {
    if (this.#moving) this.#moving = { ...this.#moving, grip: at };
    else {
      // One that keys began is whole; an arrow that was begun waits for its end.
      if (this.#stroke?.kind === "freehand") this.#finish();
      this.#fresh = !this.#stroke;
      if (this.#stroke) this.#stroke.goOn(at);
      else if (this.#tool !== "text") this.#begin(this.#tool, at);
    }
  }

  /** A pointer that is down has gone to a place. */
  go(to: Spot): void {
    const moving = this.#moving;
    this.#stroke?.goOn(to);
    if (!moving?.grip) return;
    const by = { x: moving.by.x + to.x - moving.grip.x, y: moving.by.y + to.y - moving.grip.y };
    this.#moving = { ...moving, by, grip: to };
  }

  /** A pointer is lifted, and was tapped if it has not gone anywhere: two taps make an arrow or a line. */
  lift(at: Spot, tapped: boolean): void {
    if (this.#moving) {
      const mark = this.#drawing.marks[this.#moving.at];
      const anchor = mark && anchorOf(mark);
      if (tapped && anchor) this.#moving = { ...this.#moving, by: { x: at.x - anchor.x, y: at.y - anchor.y } };
      this.#putDown();
    } else if (this.#stroke) {
      if (tapped && this.#fresh && this.#stroke.kind !== "freehand") this.#awaitEnd(this.#stroke.kind);
      else this.#finish();
    } else if (this.#tool === "text") this.#write(at);
  }

  /** A pointer was lost: what it began is left. */
  lose(): void {
    if (this.#fresh || this.#moving?.grip) this.leave();
  }

  /** A key is pressed that means this place. */
  act(at: Spot): void {
    this.#fresh = false;
    if (this.#moving) this.#putDown();
    else if (this.#stroke) {
      this.#stroke.goOn(at);
      this.#finish();
    } else if (this.#tool === "text") this.#write(at);
    else if (this.#begin(this.#tool, at)) this.#awaitEnd(this.#tool);
  }

  /** The keys have come from one place to another. */
  point(to: Spot, from: Spot): void {
    if (!this.#moving) this.#stroke?.goOn(to);
    else {
      const { by } = this.#moving;
      this.#moving = { ...this.#moving, by: { x: by.x + to.x - from.x, y: by.y + to.y - from.y } };
    }
  }

  /** Takes a mark up, to be put down elsewhere. */
  take(at: number): void {
    this.settle();
    const name = namesOf(this.#drawing.marks)[at];
    if (!name) return;
    this.#moving = { at, by: { x: 0, y: 0 } };
    this.host.say(
      msg("{name} moves with the arrow keys, by dragging or to where you tap. Enter sets it down.", { name }),
    );
  }

  /** Leaves what is begun, as though it had not been. */
  leave(): void {
    if (this.#moving) this.host.say(msg("Left where it was."));
    else if (this.#stroke) this.host.say(msg("{tool} given up.", { tool: TOOL_WORDS[this.#stroke.kind] }));
    else if (this.#writing) this.host.say(msg("No text written."));
    this.#stroke = this.#moving = this.#writing = undefined;
  }

  /** Sets down what is begun. An arrow or a line that has a start alone is left. */
  settle(): void {
    if (this.#moving) this.#putDown();
    if (this.#stroke?.kind === "freehand") this.#finish();
    this.#stroke = undefined;
  }

  /** The text that was being written; without a word in it there is none. */
  write(text: string): void {
    const at = this.#writing;
    this.#writing = undefined;
    const tidy = tidied(text);
    if (at && tidy) this.#add({ kind: "text", at, text: tidy, colour: this.colour });
    else if (at) this.host.say(msg("No text written."));
  }

  /** Takes back what is begun, or else what was done last. */
  undo(): void {
    if (this.busy) this.leave();
    else this.#turn(this.#drawing.undo(), msg("Undone"));
  }

  redo(): void {
    this.settle();
    this.#turn(this.#drawing.redo(), msg("Redone"));
  }

  clear(): void {
    this.settle();
    if (this.#change(this.#drawing.clear())) this.host.say(msg("All marks removed. Undo brings them back."));
  }

  remove(at: number): void {
    this.settle();
    const name = namesOf(this.#drawing.marks)[at];
    if (this.#change(this.#drawing.remove(at))) this.host.say(msg("{name} removed.", { name }));
  }

  #begin(kind: Exclude<Tool, "text">, at: Spot): boolean {
    if (!this.#hasRoom(kind)) return false;
    this.#stroke = new Stroke(kind, at, this.aspect);
    return true;
  }

  #awaitEnd(kind: Exclude<Tool, "text">): void {
    this.host.say(
      kind === "freehand"
        ? msg("Freehand line begun. Enter ends it, Escape gives it up.")
        : msg("{tool} begun. Choose where it ends, or press Escape to give it up.", {
            tool: TOOL_WORDS[kind],
          }),
    );
  }

  #write(at: Spot): void {
    if (!this.#hasRoom("text")) return;
    this.#writing = at;
    this.host.say(msg("Write the text. Enter places it, Escape gives it up."));
  }

  #finish(): void {
    const mark = this.#stroke?.finished(this.colour, this.#drawing.pointsLeft);
    if (!mark) this.host.say(msg("It ends where it begins. Choose another end."));
    else {
      this.#stroke = undefined;
      this.#add(mark);
    }
  }

  #add(mark: Mark): void {
    if (this.#change(this.#drawing.add(mark)))
      this.host.say(msg("{name} added.", { name: namesOf(this.#drawing.marks).at(-1) ?? "" }));
    // Another drawing may have come in the meantime.
    else this.#hasRoom(mark.kind);
  }

  #putDown(): void {
    const moving = this.#moving;
    this.#moving = undefined;
    if (!moving) return;
    const name = namesOf(this.#drawing.marks)[moving.at];
    const there = this.#change(this.#drawing.move(moving.at, moving.by));
    this.host.say(there ? msg("{name} moved.", { name }) : msg("{name} is where it was.", { name }));
  }

  #turn(drawing: Drawing, word: string): void {
    if (this.#change(drawing)) this.host.say(`${word}: ${countOf(drawing.marks)}.`);
  }

  /** Whether it is another drawing, which is then told. */
  #change(drawing: Drawing): boolean {
    if (drawing === this.#drawing) return false;
    this.#drawing = drawing;
    this.host.changed(drawing);
    return true;
  }

  #hasRoom(kind: Tool): boolean {
    if (this.#drawing.hasRoomFor(kind)) return true;
    this.host.say(
      this.#drawing.marks.length < MOST_MARKS
        ? msg("There is no room for more freehand lines. Remove one to draw another.")
        : msg("The drawing is full. Remove a mark to draw another."),
    );
    return false;
  }
}

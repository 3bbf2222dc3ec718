/** Where progress is told, and the clock. */
export interface ProgressOutput {
  /** A terminal, where a line can be written over. */
  isTerminal: boolean;
  write: (text: string) => void;
  /** Milliseconds. */
  now: () => number;
}

const OUTPUT: ProgressOutput = {
  isTerminal: process.stderr.isTTY,
  write: (text) => process.stderr.write(text),
  now: () => performance.now(),
};

/** A build that ends sooner says nothing. */
const QUIET = 5_000;
/** On a terminal the line moves this often; a log gets a line this often. */
const MOVES = 200;
const LINES = 10_000;
/** What is left is only guessed once so much of a stage is done. */
const GUESSABLE = 0.05;

/**
 * Tells how far a build of more than five seconds is: its stages, how many of how many, about how long the stage still
 * takes. On a terminal this is a line that moves, in a log a line for each stage and one every ten seconds.
 */
export class Progress {
  readonly #output: ProgressOutput;
  readonly #started: number;
  #stage = { name: '', total: 0, done: 0, began: 0 };
  /** When a line was last told; 0 where the stage has none. */
  #told = 0;

  constructor(output: ProgressOutput = OUTPUT) {
    this.#output = output;
    this.#started = output.now();
  }

  /** Begins a stage. @param total how many steps it has; 0 where they are not counted */
  begin(name: string, total = 0): void {
    this.#stage = { name, total, done: 0, began: this.#output.now() };
    this.#told = 0;
    this.#tell();
  }

  /** One step of the stage is done. */
  step(): void {
    this.#stage.done++;
    this.#tell();
  }

  /** The build has ended: says how long it took, in place of the line that moved. */
  end(what: string): void {
    const { isTerminal, write, now } = this.#output;
    const took = now() - this.#started;
    if (took < QUIET) return;
    write(`${isTerminal ? CLEAR : ''}${what} sau ${inWords(took)}.\n`);
  }

  /** The build was broken off: nothing of the line that moved stays. */
  clear(): void {
    if (this.#output.isTerminal && this.#told > 0) this.#output.write(CLEAR);
  }

  #tell(): void {
    const { isTerminal, write, now } = this.#output;
    const time = now();
    if (time - this.#started < QUIET) return;
    if (this.#told > 0 && time - this.#told < (isTerminal ? MOVES : LINES)) return;
    this.#told = time;
    const line = this.#line(time);
    write(isTerminal ? `${CLEAR}${line}` : `${line}\n`);
  }

  #line(time: number): string {
    const { name, total, done, began } = this.#stage;
    if (total === 0) return `${name}…`;
    const share = done / total;
    const left = share > GUESSABLE && share < 1 ? ((time - began) / share) * (1 - share) : null;
    return `${name}: ${done}/${total}${left === null ? '' : `, còn khoảng ${inWords(left)}`}`;
  }
}

/** Back to the begin of the line, and the line emptied. */
const CLEAR = '\r\u001b[2K';

/** 75,000 ms is "1 phút 15 giây". */
function inWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} giây`;
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}

type Listener = (event: { data: unknown }) => void;

/**
 * What the library's two halves talk through when both run in one process: a message is handed over as it is, after the
 * sender's turn. Its own port copies every message in depth; half of the time of a long document went into that.
 *
 * The sender clears the lists of a piece of a stream (`chunk`) once it is sent, so those are copied; whatever else it
 * sends, it made for the message (it says so by giving its memory away).
 */
export class PdfPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: Readonly<Record<string, unknown>>): void {
    const data = 'chunk' in message ? { ...message, chunk: withOwnLists(message['chunk']) } : message;
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) listener({ data });
    });
  }

  addEventListener(_: 'message', listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

function withOwnLists(chunk: unknown): unknown {
  if (typeof chunk !== 'object' || chunk === null) return chunk;
  return Object.fromEntries(
    Object.entries(chunk).map(([key, value]): [string, unknown] => [
      key,
      Array.isArray(value) ? [...(value as unknown[])] : value,
    ]),
  );
}

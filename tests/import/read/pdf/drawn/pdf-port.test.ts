import { expect, it } from 'vitest';
import { PdfPort } from '#import/read/pdf/drawn/pdf-port.ts';

/** What the listeners of a port were handed, in order. */
function heard(port: PdfPort, options: { signal?: AbortSignal } = {}): unknown[] {
  const messages: unknown[] = [];
  port.addEventListener('message', ({ data }) => messages.push(data), options);
  return messages;
}

it('hands a message over after the turn of its sender, as it is', async () => {
  const port = new PdfPort();
  const messages = heard(port);
  const message = { action: 'obj', data: new Uint8Array(3) };
  port.postMessage(message);
  expect(messages).toEqual([]);
  await Promise.resolve();
  expect(messages[0]).toBe(message);
});

it('keeps the lists of a piece of a stream, which its sender empties', async () => {
  const port = new PdfPort();
  const messages = heard(port);
  const chunk = { fnArray: [1, 2], argsArray: [['a'], null], lastChunk: true };
  port.postMessage({ stream: 4, chunk });
  chunk.fnArray.length = 0;
  chunk.argsArray.length = 0;
  await Promise.resolve();
  expect(messages).toEqual([
    { stream: 4, chunk: { fnArray: [1, 2], argsArray: [['a'], null], lastChunk: true } },
  ]);
});

it('forgets a listener that was removed or whose signal was given', async () => {
  const port = new PdfPort();
  const ended = new AbortController();
  const first = heard(port, { signal: ended.signal });
  const second: unknown[] = [];
  const listen = ({ data }: { data: unknown }) => second.push(data);
  port.addEventListener('message', listen);
  ended.abort();
  port.removeEventListener('message', listen);
  port.postMessage({ action: 'test' });
  await Promise.resolve();
  expect([first, second]).toEqual([[], []]);
});

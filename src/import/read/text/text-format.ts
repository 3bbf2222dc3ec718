import type { InputFormat } from '../format.ts';
import { readText } from './text.ts';

/** Plain text, in any encoding of Vietnamese; Markdown among it. It carries no mark: all is text that is nothing else. */
export const TEXT: InputFormat = {
  name: 'txt',
  extensions: ['txt', 'text', 'md'],
  isText: true,
  sniff: () => true,
  read: (bytes, { stated }) => readText(bytes, stated),
};

import type { InputFormat } from '../format.ts';
import { asWritten } from '../text/text.ts';
import { readRtf } from './rtf.ts';
import { secondRtf } from './rtf-second.ts';

/** Rich Text (RTF 1.9). */
export const RTF: InputFormat = {
  name: 'rtf',
  extensions: ['rtf'],
  isText: true,
  sniff: ({ head }) => /^\s*\{\\rtf/.test(head),
  read: (bytes, { stated }) => ({
    ...asWritten((whole) => readRtf(bytes, whole), stated),
    second: secondRtf(bytes),
  }),
};

import type { InputFormat } from '../format.ts';
import { asWritten } from '../text/text.ts';
import { readDocx } from './docx.ts';
import { secondDocx } from './docx-second.ts';

/** Word files from 2007 on (ECMA-376). */
export const DOCX: InputFormat = {
  name: 'docx',
  extensions: ['docx', 'docm'],
  isText: false,
  sniff: ({ parts }) => parts.some((name) => /^word\/document\d*\.xml$/.test(name)),
  read: (bytes, { stated, inner }) => {
    const extracted = asWritten((whole) => readDocx(bytes, inner, whole), stated);
    return { ...extracted, second: secondDocx(bytes) };
  },
};

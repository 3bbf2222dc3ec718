import type { InputFormat } from '../format.ts';
import { asWritten } from '../text/text.ts';
import { readOdt, readOpenDocument } from './odt.ts';
import { secondOdt, secondFlatOdt } from './odt-second.ts';

/** Texts of OpenDocument (ISO 26300), packed. */
export const ODT: InputFormat = {
  name: 'odt',
  extensions: ['odt'],
  isText: false,
  sniff: ({ parts }) => parts.includes('content.xml'),
  read: (bytes, { stated }) => ({
    ...asWritten((whole) => readOdt(bytes, whole), stated),
    second: secondOdt(bytes),
  }),
};

/** The same in one file of XML. */
export const FLAT_ODT: InputFormat = {
  name: 'odt',
  extensions: ['fodt'],
  isText: true,
  sniff: ({ text, start }) => /^\s*<\?xml\b/.test(text) && /^<office:document\b/.test(start),
  read: (bytes, { stated }) => ({
    ...asWritten((whole) => readOpenDocument(bytes, bytes, whole), stated),
    second: secondFlatOdt(bytes),
  }),
};

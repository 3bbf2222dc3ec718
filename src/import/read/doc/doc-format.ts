import type { InputFormat } from '../format.ts';
import { readDoc } from './doc.ts';

/** Word files from before 2007. */
export const DOC: InputFormat = {
  name: 'doc',
  extensions: ['doc', 'dot'],
  remark: 'chỉ chữ',
  isText: false,
  sniff: (file) => !file.hasStream('EncryptedPackage') && file.hasStream('WordDocument'),
  read: (bytes, { stated }) => readDoc(bytes, stated),
};

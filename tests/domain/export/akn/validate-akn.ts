import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** The schema of OASIS lies beside the project; the repository ships none. */
const SCHEMA = path.resolve(import.meta.dirname, '../../../../../shared/schemas/akomantoso30.xsd');

/** Whether files can be validated here. */
export const hasSchema = existsSync(SCHEMA);
/** What a test is called that cannot run. */
export const UNLESS_SCHEMA = hasSchema ? '' : ` (skipped: there is no ${SCHEMA})`;

let validator: XsdValidator | null = null;

/** What the OASIS schema of Akoma Ntoso 3.0 says against a file, one sentence each; empty where it is valid. */
export function aknFaults(xml: string): string[] {
  validator ??= openSchema();
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    const { details = [] } = error as { details?: { line: number; message: string }[] };
    return details.map(({ line, message }) => `line ${String(line)}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

/** The schema imports that of the xml: namespace, which lies beside it. */
function openSchema(): XsdValidator {
  xmlRegisterFsInputProviders();
  return XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(SCHEMA, 'utf8'), { url: SCHEMA }));
}

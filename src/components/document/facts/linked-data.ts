import { unitTitle } from '#domain/document/label.ts';
import type { LinkedDocument } from '#domain/export/linked-data/document-data.ts';
import { keyAddress, unitAddress } from '#domain/permalink/address/address.ts';
import { absolute } from '#layouts/href.ts';
import { effectsOnOthers, inForceOf } from '#library/effect/effects.ts';
import { library } from '#library/of-thread.ts';
import type { SiteDocument } from '#library/site-document.ts';
import type { DocumentView } from '../document-view.ts';
import { dataFiles } from './data-files.ts';

/** A document as linked data describes it; the outermost titled units of the current text are its parts. */
export function linkedData(view: DocumentView, path: string, site: URL | undefined): LinkedDocument {
  const { document } = view;
  const parts = view.titled.filter(({ ancestors }) => document.current && ancestors.length === 0);
  return {
    metadata: document.metadata,
    url: absolute(path, site),
    // A page of a version says what the version says; what is in force is the document.
    ...(document.current && forceOf(document, site)),
    typeName: document.typeName,
    body: document.body?.fullName ?? null,
    place: document.place?.name ?? null,
    parts: parts.map(({ unit }) => ({
      name: unitTitle(unit),
      kind: unit.kind,
      url: absolute(unitAddress(document.work, unit.eid), site),
    })),
    files: dataFiles(document, document.current ? 'document' : 'version').map((file) => ({
      url: absolute(file.path, site),
      type: file.type,
      ...(file.original && { original: file.original }),
    })),
  };
}

/** How long a document is in force, and what it does to others. */
function forceOf(document: SiteDocument, site: URL | undefined): Pick<LinkedDocument, 'force' | 'changes'> {
  const known = inForceOf(library(), document);
  return {
    force: known?.isSure === true ? known.span : null,
    changes: effectsOnOthers(library(), document).map(({ type, words, work }) => ({
      type,
      name: words,
      url: work === null ? null : absolute(keyAddress(work), site),
    })),
  };
}

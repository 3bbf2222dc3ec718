import { type Inline, noteLabels, plainText } from '#domain/document/inline.ts';
import type { Known } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { METADATA_NAMES } from '#domain/document/names.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import type { Target } from '#domain/target/target.ts';
import type { LinkedFile } from './linked-data/document-data.ts';

/** A unit of the published tree. */
export interface UnitJson {
  eid: string;
  loai: UnitKind;
  so: string | null;
  tieuDe: string | null;
  /** Đúng khi bản nguồn không in đơn vị này. */
  suyRa?: true;
  noiDung: string;
  /** Các ô, khi đơn vị là hàng của bảng. */
  o?: string[];
  /** Mã của các chú thích mà tiêu đề, nội dung gọi tới. */
  chuThich?: string[];
  diaChi: string;
  con: UnitJson[];
}

/** What of a document is published as data. */
export interface DocumentSource {
  metadata: DocumentMetadata;
  tree: Pick<DocumentTree, 'root' | 'notes'>;
  targets: readonly Target[];
  /** Full address of the document, and of each unit in it. */
  address: string;
  addressOf: (unit: Unit) => string;
  /** Full address of the schema that the data follows. */
  schema: string;
  /** The same text in other forms: full addresses, media types. */
  files: readonly LinkedFile[];
}

/** A document as data, version 1: metadata as editors write it, the tree with its identifiers, the targets. */
export function documentJson({ metadata, tree, targets, address, addressOf, schema, files }: DocumentSource) {
  const unitJson = (unit: Unit): UnitJson => {
    const notes = [...noteEids(unit.title ?? [], tree), ...noteEids(unit.text, tree)];
    return {
      eid: unit.eid,
      loai: unit.kind,
      so: unit.number,
      tieuDe: unit.title && plainText(unit.title),
      ...(unit.inferred && { suyRa: true as const }),
      noiDung: plainText(unit.text),
      ...(unit.cells && { o: unit.cells.map(plainText) }),
      ...(notes.length > 0 && { chuThich: notes }),
      diaChi: addressOf(unit),
      con: unit.children.map(unitJson),
    };
  };
  return {
    $schema: schema,
    phienBan: 1 as const,
    diaChi: address,
    cacDang: files.map(({ url, type, original }) => ({
      diaChi: url,
      kieu: type,
      ...(original && { dungLuong: original.bytes, sha256: original.sha256 }),
    })),
    khaiBao: renamed(declared(metadata), reversed(METADATA_NAMES)),
    cay: tree.root.children.map(unitJson),
    chiTieu: renamed(targets, reversed(TARGET_NAMES)),
  };
}

function noteEids(parts: readonly Inline[], { notes }: Pick<DocumentTree, 'notes'>): string[] {
  return noteLabels(parts).flatMap((label) => notes.get(label) ?? []);
}

/** A field as published: what is known of it, in fields of its own as well ("source.retrieved"). */
function declared(value: unknown): unknown {
  if (isKnown(value)) return knownJson(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, declared(part)]));
}

function isKnown(value: unknown): value is Known<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value;
}

/** A value, its inference with the reason, or null where the source has none. */
function knownJson(field: Known<unknown>): unknown {
  if (field.state === 'missing') return null;
  return field.state === 'inferred' ? { giaTri: field.value, suyRa: field.reason } : field.value;
}

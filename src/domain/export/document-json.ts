import { type Inline, noteLabels, plainText } from '#domain/document/inline.ts';
import type { Known } from '#domain/document/known.ts';
import type { DocumentMetadata } from '#domain/document/metadata.ts';
import { METADATA_NAMES } from '#domain/document/names.ts';
import type { DocumentTree } from '#domain/document/tree.ts';
import type { Unit, UnitKind } from '#domain/document/unit.ts';
import { renamed, reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from '#domain/target/names.ts';
import type { Target } from '#domain/target/target.ts';
import { preambleOf } from './akn/parts.ts';
import { openingOf } from './akn/preamble.ts';
import { lineOf } from './akn/units.ts';
import type { LinkedFile } from './linked-data/document-data.ts';

import { type TextMark, textMarks } from './text-marks.ts';

/** What a paragraph of the preamble is, as it is published. */
const ROLES = { ground: 'can-cu', formula: 'loi-ban-hanh', issuer: 'co-quan' } as const;

/** Names as editors write them, by ours. */
const METADATA_AS_WRITTEN = reversed(METADATA_NAMES);
const TARGETS_AS_WRITTEN = reversed(TARGET_NAMES);

/** A unit of the published tree. */
export interface UnitJson {
  eid: string;
  loai: UnitKind;
  so: string | null;
  tieuDe: string | null;
  /** Đúng khi bản nguồn không in đơn vị này. */
  suyRa?: true;
  noiDung: string;
  /** Chỗ in đậm, in nghiêng, liên kết, dấu chú thích trong tiêu đề, trong nội dung, trong từng ô. */
  dauTieuDe?: TextMark[];
  dauNoiDung?: TextMark[];
  dauO?: TextMark[][];
  /** Vai trò của đoạn mở đầu: căn cứ, lời ban hành, cơ quan ban hành. */
  vaiTro?: 'can-cu' | 'loi-ban-hanh' | 'co-quan';
  /** Các ô, khi đơn vị là hàng của bảng. */
  o?: string[];
  /** Đúng với hàng đầu bảng. */
  dauBang?: true;
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
  /** Full address of a link in the text. */
  linkOf: (url: string) => string;
  /** Full address of the schema that the data follows. */
  schema: string;
  /** The same text in other forms: full addresses, media types. */
  files: readonly LinkedFile[];
}

/** A document as data, version 1: metadata as editors write it, the tree with its identifiers, the targets. */
export function documentJson({
  metadata,
  tree,
  targets,
  address,
  addressOf,
  linkOf,
  schema,
  files,
}: DocumentSource) {
  const context = {
    noteOf: (label: string) => tree.notes.get(label),
    link: (url: string) => linkOf(url),
  };
  const marked = <K extends string>(name: K, parts: readonly Inline[]) => {
    const marks = textMarks(parts, context);
    return marks.length === 0 ? {} : { [name]: marks };
  };
  const roles = new Map(preambleOf(tree.root).map((unit) => [unit, openingOf(lineOf(unit))] as const));
  const unitJson = (unit: Unit, isHead = false): UnitJson => {
    const role = roles.get(unit);
    const cells = unit.cells?.map((cell) => textMarks(cell, context)) ?? [];
    const notes = [...noteEids(unit.title ?? [], tree), ...noteEids(unit.text, tree)];
    return {
      eid: unit.eid,
      loai: unit.kind,
      so: unit.number,
      tieuDe: unit.title && plainText(unit.title),
      ...(unit.inferred && { suyRa: true as const }),
      noiDung: plainText(unit.text),
      ...marked('dauTieuDe', unit.title ?? []),
      // The words of a row are its cells: they carry the marks.
      ...(unit.cells ? {} : marked('dauNoiDung', unit.text)),
      ...(role && { vaiTro: ROLES[role] }),
      ...(unit.cells && { o: unit.cells.map(plainText) }),
      ...(cells.some((marks) => marks.length > 0) && { dauO: cells }),
      ...(isHead && { dauBang: true as const }),
      ...(notes.length > 0 && { chuThich: notes }),
      diaChi: addressOf(unit),
      con: unit.children.map((child, at) => unitJson(child, unit.kind === 'bang' && at === 0)),
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
    khaiBao: renamed(declared(metadata), METADATA_AS_WRITTEN),
    cay: tree.root.children.map((unit) => unitJson(unit)),
    chiTieu: renamed(targets, TARGETS_AS_WRITTEN),
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

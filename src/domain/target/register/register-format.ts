import { type Names, type Renamed, renamed, reversed } from '#domain/naming/naming.ts';
import { TARGET_NAMES } from '../names.ts';
import type { RegisterFile } from './register.ts';

/** The tables of the register as it is published (`/chi-tieu/chi-tieu.json`), and what the model calls them. */
const FILE_NAMES = {
  phienBan: 'version',
  goc: 'origin',
  vanBan: 'documents',
  coQuan: 'bodies',
  diaBan: 'places',
  chiSo: 'metrics',
  linhVuc: 'fields',
  tuVietTat: 'glossary',
  chiTieu: 'targets',
} as const satisfies Names;

/** The fields of what the tables hold. */
const PART_NAMES = {
  documents: {
    ten: 'name',
    tenNgan: 'shortName',
    loai: 'type',
    so: 'number',
    coQuan: 'body',
    diaBan: 'place',
    giaiDoan: 'period',
    tu: 'from',
    den: 'to',
    linhVuc: 'fields',
    diaChi: 'address',
  },
  bodies: { ten: 'name', diaChi: 'address' },
  places: { ten: 'name', cap: 'level', thuoc: 'parent', diaChi: 'address' },
  metrics: { ten: 'name', tenKhac: 'aliases', linhVuc: 'field', diaChi: 'address' },
  glossary: { viet: 'written', dayDu: 'full', tenKhac: 'aliases' },
  targets: {
    ...TARGET_NAMES,
    ma: 'id',
    muc: 'shown',
    thoiHan: 'years',
    canCu: 'basis',
    viTri: 'position',
    diaChi: 'address',
  },
} as const satisfies Partial<Record<keyof RegisterFile, Names>>;

type Parts = typeof PART_NAMES;
type Written<N extends Names> = ReturnType<typeof reversed<N>>;
/** A table under its published names; the keys of its rows are data. */
type WrittenPart<K extends keyof RegisterFile> = K extends keyof Parts
  ? RegisterFile[K] extends Readonly<Record<string, infer Row>>
    ? Readonly<Record<string, Renamed<Row, Written<Parts[K]>>>>
    : Renamed<RegisterFile[K], Written<Parts[K]>>
  : RegisterFile[K];

/** The register as it is published. */
export type PublishedRegister = {
  readonly [K in keyof RegisterFile as Written<typeof FILE_NAMES>[K]]: WrittenPart<K>;
};

/** The register as it is published. */
export function publishedRegister(file: RegisterFile): PublishedRegister {
  const parts = mapParts(file, (part, name) => namedPart(part, reversed(PART_NAMES[name])));
  return shallow(parts, reversed(FILE_NAMES)) as unknown as PublishedRegister;
}

/** Reads the register as it was published. */
export function readRegister(file: PublishedRegister): RegisterFile {
  const parts = shallow(file, FILE_NAMES);
  return mapParts(parts, (part, name) => namedPart(part, PART_NAMES[name])) as unknown as RegisterFile;
}

function mapParts(file: object, change: (part: object, name: keyof Parts) => unknown): object {
  return Object.fromEntries(
    Object.entries(file).map(([name, part]: [string, unknown]) => [
      name,
      Object.hasOwn(PART_NAMES, name) ? change(part as object, name as keyof Parts) : part,
    ]),
  );
}

/** A list, or a table by key: keys are data and stay. */
function namedPart(part: object, names: Names): unknown {
  if (Array.isArray(part)) return renamed(part, names);
  return Object.fromEntries(
    Object.entries(part).map(([key, row]: [string, unknown]) => [key, renamed(row, names)]),
  );
}

function shallow(file: object, names: Names): object {
  return Object.fromEntries(
    Object.entries(file).map(([name, part]: [string, unknown]) => [names[name] ?? name, part]),
  );
}

/** What the whole site weighs, for a reader who wants to keep it on a device (`/ngoai-tuyen/tong.json`). */
export interface OfflineTotal {
  /** Name of this state of the site: another one where any file may differ. */
  ma: string;
  soTep: number;
  /** Bytes of all files, uncompressed: what they take on the device. */
  tong: number;
}

/** The files to keep (`/ngoai-tuyen/danh-sach.json`): addresses relative to the site's base, and bytes. */
export interface OfflineList extends OfflineTotal {
  tep: readonly (readonly [address: string, bytes: number])[];
}

/** Site paths of offline reading. */
export const OFFLINE = {
  page: '/ngoai-tuyen/',
  total: '/ngoai-tuyen/tong.json',
  list: '/ngoai-tuyen/danh-sach.json',
  worker: '/ngoai-tuyen.js',
  manifest: '/trang.webmanifest',
} as const;

/** Name of the Trusted Types policy that lets the page start its own service worker, and nothing else. */
export const WORKER_POLICY = 'van-kien-ngoai-tuyen';

/** Request header of a file fetched to be kept: the service worker leaves it alone. */
export const KEEPING_HEADER = 'x-van-kien-giu';

/** Files hosts and other machines read, and preview cards: of no use to a reader without a network; originals: heavy. */
const LEFT_OUT = [
  // "vb/a/nq/2024/01/the.png"
  /(?:^|\/)the\.png$/,
  // "vb/a/nq/2024/01/v/ban-hanh/ban-goc.pdf"
  /^vb\/.*\/ban-goc\.[a-z]+$/,
  // "_headers", ".nojekyll", "tieu-de.caddy", "tieu-de.nginx.conf", "robots.txt", "llms.txt", "sitemap.xml", "sitemap-2.xml"
  /^(?:_[a-z]+|\.[a-z]+|tieu-de\.[a-z.]+|(?:robots|llms)\.txt|sitemap(?:-\d+)?\.xml)$/,
  // "chuyen-huong.nginx.map"
  /^[a-z-]+\.nginx\.map$/,
  // data of the whole site, each of which is kept by itself
  /^du-lieu\/tat-ca\.zip$/,
  // the service worker and the list itself
  /^ngoai-tuyen(?:\.js|\/(?:danh-sach|tong)\.json)$/,
];

/**
 * The files of a built site that a reader keeps.
 *
 * @param files paths from the site's folder with `/`, and bytes
 * @param name name of this state of the site
 */
export function offlineList(
  files: readonly (readonly [path: string, bytes: number])[],
  name: string,
): OfflineList {
  const tep = files
    .filter(([path]) => !LEFT_OUT.some((pattern) => pattern.test(path)))
    // "vb/index.html" is asked for as "vb/", "index.html" as ""
    .map(([path, bytes]) => [path.replace(/(^|\/)index\.html$/, '$1'), bytes] as const);
  return { ma: name, soTep: tep.length, tong: tep.reduce((sum, [, bytes]) => sum + bytes, 0), tep };
}

/**
 * Names of the browser's stores for a site: several sites may share an origin under different bases.
 *
 * @param base path the site stands under
 */
export function storeNames(base: string) {
  const of = (part: string): string => `van-kien ${base} ${part}`;
  return {
    /** Pages and data that were read. */
    read: of('da-doc'),
    /** Hashed files: they never change. */
    hashed: of('tep'),
    /** Which whole copy is complete: one answer under the address of the total. */
    kept: of('da-giu'),
    /** The whole site in a state. */
    whole: (name: string): string => of(`ca-trang ${name}`),
    /** True for the name of any whole copy. */
    isWhole: (name: string): boolean => name.startsWith(of('ca-trang ')),
  };
}

/** What is noted of a complete whole copy. */
export interface KeptCopy {
  ma: string;
  /** When it was completed, ISO 8601. */
  luc: string;
  tong: number;
}

/** The address under which an answer is kept: without question and fragment, which change no file. */
export function storeKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** A size for people: "850 KB", "12,4 MB" (decimal comma; 1 MB = 1,000,000 bytes). */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${String(Math.max(1, Math.round(bytes / 1000)))} KB`;
  const [amount, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${amount.toFixed(1).replace('.', ',').replace(/,0$/, '')} ${unit}`;
}

import { ADDRESS_PARTS, partsOfAddress, type PublishedFiles } from './published-files.ts';

/** What the description says of the site. */
export interface DescribedSite {
  name: string;
  tagline: string;
  operator: string;
  /** Full address of the site, with its base, no stroke at the end. */
  address: string;
  files: readonly PublishedFiles[];
  /** The full address of a site path. */
  absolute: (path: string) => string;
}

/**
 * The files of a site as OpenAPI 3.1 (OpenAPI Initiative): a path for each kind, which is read and nothing else; what JSON
 * holds is said by the JSON Schemas that the site publishes, by reference.
 */
export function openApi({
  name,
  tagline,
  operator,
  address,
  files,
  absolute,
}: DescribedSite): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: name,
      summary: tagline,
      description:
        'Tệp dữ liệu tĩnh: chỉ đọc, không cần khóa, không giới hạn số lần. Địa chỉ đã công bố thì không đổi và không mất; lược đồ mới có địa chỉ mới.',
      version: '1',
      contact: { name: operator },
    },
    servers: [{ url: address }],
    paths: Object.fromEntries(files.map((file) => [file.address, { get: operation(file, absolute) }])),
    components: {
      parameters: Object.fromEntries(
        ADDRESS_PARTS.map(({ name: part, about }) => [
          part,
          {
            name: part,
            in: 'path',
            required: true,
            description: about,
            schema: { type: 'string', pattern: '^[a-z0-9_-]+$' },
          },
        ]),
      ),
    },
  };
}

function operation(
  { address, type, name, about, schema, lacking }: PublishedFiles,
  absolute: (path: string) => string,
): Record<string, unknown> {
  const parts = partsOfAddress(address);
  const content = schema === undefined ? {} : { schema: { $ref: absolute(schema) } };
  return {
    operationId: operationId(address),
    summary: name,
    description: about,
    ...(parts.length > 0 && {
      parameters: parts.map((part) => ({ $ref: `#/components/parameters/${part}` })),
    }),
    responses: {
      '200': { description: name, content: { [type]: content } },
      '404': { description: lacking ?? 'Không có văn bản, cơ quan hay địa phương này.' },
    },
  };
}

/** "/vb/{co-quan}/…/data.json" → "vb-co-quan-…-data-json": unique, because addresses are. */
function operationId(address: string): string {
  return address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

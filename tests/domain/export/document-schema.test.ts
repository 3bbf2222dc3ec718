import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentJson } from '#domain/export/document-json.ts';
import { documentJsonSchema, documentSchemaJson } from '#domain/export/document-schema.ts';
import { openLibrary } from '#library/library.ts';

const library = openLibrary(path.resolve(import.meta.dirname, '../../../content'));
const FILES = [{ url: 'https://a.example/vb/x/data.xml', type: 'application/akn+xml' }];
const ADDRESS = 'https://a.example/luoc-do/van-ban-1.json';

describe('the schema of the data of a document', () => {
  it.each(library.documents().map((document) => [document.name, document] as const))(
    'is followed by %s',
    (name, document) => {
      const { metadata, targets } = library.read(document);
      const tree = library.tree(document);
      if (!metadata || !tree) throw new Error(`${name} cannot be read`);
      const address = 'https://a.example/vb/x/';
      const addressOf = ({ eid }: { eid: string }) => `${address}#${eid}`;
      const json: unknown = JSON.parse(
        JSON.stringify(
          documentJson({
            metadata,
            tree,
            targets,
            address,
            addressOf,
            linkOf: (url: string) => url,
            schema: ADDRESS,
            files: FILES,
          }),
        ),
      );
      const parsed = documentJsonSchema.safeParse(json);
      expect(parsed.error?.issues ?? []).toEqual([]);
      // Nothing that the schema does not name, and nothing that it fills in.
      expect(parsed.data).toEqual(json);
    },
  );

  it('refuses what is not in it', () => {
    expect(documentJsonSchema.safeParse({ phienBan: 2 }).success).toBe(false);
  });

  it('is published as JSON Schema with the fields readers look for, and no field left open', () => {
    const schema = documentSchemaJson(ADDRESS);
    expect(schema).toMatchObject({ $id: ADDRESS, type: 'object', additionalProperties: false });
    expect(schema['required']).toEqual([
      '$schema',
      'phienBan',
      'diaChi',
      'cacDang',
      'khaiBao',
      'cay',
      'chiTieu',
    ]);
    const text = JSON.stringify(schema);
    expect(text).toContain('"#/$defs/donVi"');
    expect(text).toContain('"giu-vung"');
  });
});

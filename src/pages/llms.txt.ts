import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { statusText } from '#components/document/facts/facts.ts';
import { SECTIONS } from '#components/site/sections.ts';
import { valueOf } from '#domain/document/known.ts';
import { type LlmsLink, llmsText } from '#domain/export/llms.ts';
import { ADDRESSES, feedAddress, guideAddress } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { viData } from '#i18n/vi-data.ts';
import { absolute } from '#layouts/href.ts';
import { library } from '#library/of-thread.ts';

/** More documents than that are found in the sitemap and in lists, not in a file that is read whole. */
const MOST = 500;

export const GET: APIRoute = async ({ site: origin }) => {
  const guides = (await getCollection('guides')).sort((a, b) => a.data.order - b.data.order);
  const { site } = library().catalogues();
  const words = vi.machines;
  const link = (name: string, path: string, about = ''): LlmsLink => ({
    name,
    address: absolute(path, origin),
    about,
  });
  const documents = library()
    .currentDocuments()
    .slice(0, MOST)
    .map(({ metadata, address, typeName, body }) => {
      const about = [typeName, valueOf(metadata.number), body?.name, statusText(metadata)];
      return link(metadata.title, `${address}data.md`, about.filter(Boolean).join(' · '));
    });
  const text = llmsText({
    name: site.name,
    about: site.tagline,
    notice: site.notice,
    sections: [
      { title: vi.site.documents, links: documents },
      {
        title: words.lists,
        links: [
          link(vi.site.documents, ADDRESSES.documents, words.allDocuments),
          link(vi.site.bodies, SECTIONS.bodies),
          link(vi.site.places, SECTIONS.places),
          link(vi.site.news, ADDRESSES.news),
        ],
      },
      {
        title: vi.document.asData,
        links: [
          link(words.register, `${ADDRESSES.targets}chi-tieu.csv`, words.registerAbout),
          link(words.schema, ADDRESSES.documentSchema, words.schemaAbout),
          link(viData.title, ADDRESSES.data, words.dataAbout),
          link(words.feed, feedAddress(ADDRESSES.home), words.feedAbout),
        ],
      },
      {
        title: vi.site.guides,
        links: guides.map(({ id, data }) => link(data.title, guideAddress(id), data.description)),
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

/** A link of a list for language models. */
export interface LlmsLink {
  readonly name: string;
  /** Full address. */
  readonly address: string;
  /** What is there, in some words. */
  readonly about: string;
}

/** What `llms.txt` says of a site. */
export interface LlmsSite {
  readonly name: string;
  /** What the site is for, one sentence. */
  readonly about: string;
  /** What a reader must know of the texts, such as that they are not the official ones. */
  readonly notice: string | null;
  readonly sections: readonly { readonly title: string; readonly links: readonly LlmsLink[] }[];
}

/**
 * A site for language models, as Markdown with one list of links a section (llmstxt.org): name, what it is for, then
 * links with a few words each. Sections without links are left out.
 */
export function llmsText({ name, about, notice, sections }: LlmsSite): string {
  const lists = sections
    .filter(({ links }) => links.length > 0)
    .map(({ title, links }) => [`## ${line(title)}`, links.map(linkLine).join('\n')].join('\n\n'));
  const said = notice === null ? [] : [line(notice)];
  return `${[`# ${line(name)}`, `> ${line(about)}`, ...said, ...lists].join('\n\n')}\n`;
}

function linkLine({ name, address, about }: LlmsLink): string {
  return `- [${line(name)}](${address})${about === '' ? '' : `: ${line(about)}`}`;
}

// "[", "]": the signs that would end the words of a link; "\\" before them
const SIGNS = /[[\]\\]/g;

const line = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(SIGNS, '\\$&');

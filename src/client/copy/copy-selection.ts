import { textDirective, wholeWords } from '#domain/permalink/address/text-fragment.ts';
import { viCopy } from '#i18n/vi.ts';
import { copy } from './clipboard.ts';
import { linkAddress } from './link-address.ts';
import { type TextBlock, textBlocks } from '../reading/text-blocks.ts';
import panelStyle from '#styles/copy.css?url';
import { addStyle } from '../style.ts';

/** Time without a change after which a selection counts as made, in milliseconds. */
const PAUSE = 250;

/** A selection of the text, ready to be copied. */
interface Selected {
  quote: string;
  address: string;
  box: DOMRect;
}

/**
 * Offers a link to the words selected in `text`, now and whenever the selection changes.
 *
 * @param status where it is said that they were copied
 */
export function offerSelection(text: Element, status: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button chep-doan';
  button.textContent = viCopy.selection;
  button.hidden = true;
  void addStyle(panelStyle);
  document.body.append(button);
  let selected: Selected | null = null;
  let timer = 0;

  const show = (): void => {
    const selection = getSelection();
    selected = selection && !selection.isCollapsed ? selectedIn(text, selection.getRangeAt(0)) : null;
    button.hidden = selected === null;
    if (!selected) return;
    const { box } = selected;
    button.style.setProperty('--x', `${String(Math.max(0, box.left + scrollX))}px`);
    button.style.setProperty('--y', `${String(box.bottom + scrollY)}px`);
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, PAUSE);
  });
  // Pressing the button must not take the selection away.
  button.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    if (!selected) return;
    const { quote, address, box } = selected;
    void copy(`“${quote}”\n${address}`).then((done) => {
      announce(status, address, done ? viCopy.selectionCopied : viCopy.notCopied, box);
      button.hidden = done;
    });
  });
  show();
}

let hide: ReturnType<typeof setTimeout> | undefined;

/** Says that words were copied, where it does not cover them. */
function announce(status: HTMLElement, address: string, words: string, box: DOMRect): void {
  const open = document.createElement('a');
  open.href = address;
  open.textContent = status.dataset['open'] ?? '';
  status.replaceChildren(`${words} `, open);
  status.classList.toggle('tren', box.bottom > innerHeight / 2);
  status.classList.add('on');
  clearTimeout(hide);
  hide = setTimeout(() => status.classList.remove('on'), 6000);
}

/** The words of a range, whole, with the address that finds them; null where none of them is in the text. */
function selectedIn(text: Element, range: Range): Selected | null {
  if (!range.intersectsNode(text)) return null;
  const parts = textBlocks(text).flatMap((block) => {
    const part = partOf(block, range);
    return part && part.end > part.start ? [{ block, ...part }] : [];
  });
  const [first] = parts;
  const last = parts.at(-1);
  const unit = first?.block.element.closest('[id]');
  if (!first || !last || !unit || !text.contains(unit)) return null;
  const blocks = parts.map(({ block, start, end }) => block.text.slice(start, end).trim());
  const directive = textDirective(
    { blocks, before: first.block.text.slice(0, first.start), after: last.block.text.slice(last.end) },
    document.body.textContent,
  );
  const sign = unit.querySelector<HTMLAnchorElement>('a.lk');
  const own = sign ? linkAddress(sign) : location.origin + location.pathname;
  // The unit's own permanent address; where that is a page of its own, its identifier is there too.
  const address = own.includes('#') ? own : `${own}#${unit.id}`;
  return {
    quote: blocks
      .filter(Boolean)
      .join('\n')
      .replace(/[^\S\n]+/g, ' '),
    address: `${address}${directive}`,
    box: range.getBoundingClientRect(),
  };
}

/** The stretch of a block's text inside a range, widened to whole words. */
function partOf({ nodes, text }: TextBlock, range: Range): { start: number; end: number } | null {
  let at = 0;
  let start: number | null = null;
  let end = 0;
  for (const node of nodes) {
    if (range.intersectsNode(node)) {
      start ??= at + (node === range.startContainer ? range.startOffset : 0);
      end = at + (node === range.endContainer ? range.endOffset : node.length);
    }
    at += node.length;
  }
  return start === null ? null : wholeWords(text, start, end);
}

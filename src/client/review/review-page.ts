// The page on which a scan is reviewed, served on the editor's own machine: Enter records a line and goes on.

/** The page is written into the text so long after the last correction. */
const PAUSE_MS = 1500;

const said = document.querySelector<HTMLElement>('#said');
const count = document.querySelector<HTMLElement>('#count');
let timer = 0;

async function post(
  path: string,
  body: object,
): Promise<{ ok: boolean; said: string; count: string; changesText: boolean }> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, page: Number(new URLSearchParams(location.search).get('trang') ?? 1) }),
  });
  return (await response.json()) as { ok: boolean; said: string; count: string; changesText: boolean };
}

const tell = (words: string) => {
  if (said) said.textContent = words;
};

async function write(): Promise<void> {
  clearTimeout(timer);
  tell('đang ghi vào bản chữ…');
  tell((await post('/ghi', {})).said);
}

function writeSoon(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => inOrder(write), PAUSE_MS);
}

/** The lines that are asked for, in order. */
const lines = () => [...document.querySelectorAll<HTMLFormElement>('form.asked')];
const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll('input')];
const isDone = (field: Element | undefined) => field?.closest('.spot')?.classList.contains('done') === true;
const isOpen = (form: HTMLFormElement) => fieldsOf(form).some((field) => !isDone(field));

/** Goes to the next line, or the one before; its first open field is chosen. */
function go(from: HTMLFormElement, step: 1 | -1, isOpenOnly: boolean): void {
  const all = lines();
  const order = step === 1 ? all.slice(all.indexOf(from) + 1) : all.slice(0, all.indexOf(from)).reverse();
  const next = order.find((form) => !isOpenOnly || isOpen(form));
  if (next) choose(next);
  else
    (document.querySelector<HTMLElement>('#next') ?? document.querySelector<HTMLElement>('#write'))?.focus();
}

function choose(form: HTMLFormElement): void {
  const fields = fieldsOf(form);
  const field = fields.find((own) => !isDone(own)) ?? fields[0];
  field?.focus();
  field?.select();
  form.closest('.line')?.scrollIntoView({ block: 'center' });
}

type Answer = Awaited<ReturnType<typeof post>>;

/** Shows how recording went; false where it did not. */
function showAnswer(answer: Answer, state: Element | null, words: string): boolean {
  if (!answer.ok) {
    tell(answer.said);
    return false;
  }
  if (state) state.textContent = words;
  if (count) count.textContent = answer.count;
  if (answer.changesText) writeSoon();
  return true;
}

/** Records what stands in a field of a line. */
async function record(field: HTMLInputElement): Promise<void> {
  const { spot, read = '' } = field.dataset;
  const text = field.value.trim();
  const place = field.closest('.spot');
  place?.classList.add('done');
  const answer = await post('/quyet-dinh', { spot: Number(spot), read, text });
  const words = text === read ? 'đúng' : text === '' ? 'đã bỏ' : 'đã sửa';
  if (!showAnswer(answer, place?.querySelector('.state') ?? null, words)) place?.classList.remove('done');
}

/** Records the fields of a line one after the other, as each is written into one file. */
async function recordAll(fields: readonly HTMLInputElement[]): Promise<void> {
  for (const field of fields) await record(field);
}

/** Records a line that was written anew. */
async function rewrite(form: HTMLFormElement): Promise<void> {
  const { page, line } = form.dataset;
  const text = form.querySelector('input')?.value.trim() ?? '';
  const answer = await post('/dong', { page: Number(page), line: Number(line), text });
  showAnswer(answer, form.querySelector('.state'), 'đã ghi');
}

/** What is recorded goes in the order in which it was asked for. */
let before: Promise<void> = Promise.resolve();
const inOrder = (work: () => Promise<void>) => {
  before = before.then(work, work);
};

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  if (!form.classList.contains('asked')) {
    inOrder(() => rewrite(form));
    return;
  }
  const fields = fieldsOf(form);
  for (const field of fields) field.closest('.spot')?.classList.add('done');
  inOrder(() => recordAll(fields));
  go(form, 1, true);
});

document.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest('a');
  if (link) {
    // A page is left when everything of it is recorded.
    event.preventDefault();
    inOrder(() => Promise.resolve(location.assign(link.href)));
    return;
  }
  const button = (event.target as HTMLElement).closest('button');
  const field = button?.closest('.spot')?.querySelector('input');
  if (button?.dataset['drop'] !== undefined && field) {
    field.value = '';
    inOrder(() => record(field));
  }
  if (button?.id === 'write') inOrder(write);
});

document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !field.form?.classList.contains('asked')) return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  go(field.form, event.key === 'ArrowDown' ? 1 : -1, false);
});

const [first] = lines().filter(isOpen);
if (first) choose(first);

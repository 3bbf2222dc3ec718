// The page on which a scan is reviewed, served on the editor's own machine: Enter records and goes on.

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
  timer = window.setTimeout(() => void write(), PAUSE_MS);
}

const inputs = () => [...document.querySelectorAll<HTMLInputElement>('form.spot input')];

function go(from: HTMLInputElement, step: 1 | -1, isOpenOnly: boolean): void {
  const all = inputs();
  const order = step === 1 ? all.slice(all.indexOf(from) + 1) : all.slice(0, all.indexOf(from)).reverse();
  const next = order.find((input) => !isOpenOnly || !input.form?.classList.contains('done'));
  (next ?? document.querySelector<HTMLElement>('#write'))?.focus();
  if (next) {
    next.select();
    next.closest('.line')?.scrollIntoView({ block: 'center' });
  }
}

async function record(form: HTMLFormElement, text: string): Promise<void> {
  const { spot, read, page, line } = form.dataset;
  const answer =
    spot === undefined
      ? await post('/dong', { page: Number(page), line: Number(line), text })
      : await post('/quyet-dinh', { spot: Number(spot), read, text });
  const state = form.querySelector('.state');
  if (!answer.ok) {
    tell(answer.said);
    return;
  }
  form.classList.add('done');
  if (state)
    state.textContent = text === '' ? 'đã bỏ' : spot === undefined || text === read ? 'đã ghi' : 'đã sửa';
  if (count) count.textContent = answer.count;
  if (answer.changesText) writeSoon();
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const input = form.querySelector('input');
  if (!input) return;
  void record(form, input.value.trim());
  if (form.classList.contains('spot')) {
    form.classList.add('done');
    go(input, 1, true);
  }
});

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest('button');
  const input = button?.form?.querySelector('input');
  if (button?.dataset['drop'] !== undefined && input && button.form) {
    input.value = '';
    button.form.requestSubmit();
  }
  if (button?.id === 'write') void write();
});

document.addEventListener('keydown', (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !input.form?.classList.contains('spot')) return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  go(input, event.key === 'ArrowDown' ? 1 : -1, false);
});

const [first] = inputs().filter((input) => !input.form?.classList.contains('done'));
first?.focus();
first?.select();

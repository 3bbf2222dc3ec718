import { OFFLINE, sizeText, type KeptCopy, type OfflineTotal } from '#domain/hosting/offline.ts';
import { withBase } from '#domain/permalink/address/address.ts';
import { viOffline } from '#i18n/vi-offline.ts';
import { required } from '../dom.ts';
import { currentTotal, dropWhole, keepWhole, keptCopy } from './whole-copy.ts';

/** The page where a reader keeps the whole site on this device. Shown also in the place of a page that is not kept. */
const status = required<HTMLElement>(document, '#tinh-trang');
const keep = required<HTMLButtonElement>(document, '#giu');
const drop = required<HTMLButtonElement>(document, '#bo');
const progress = required<HTMLProgressElement>(document, '#tien-do');

if (location.pathname !== withBase(import.meta.env.BASE_URL, OFFLINE.page)) {
  required<HTMLElement>(document, '#chua-giu').hidden = false;
}

function say(...sentences: readonly string[]): void {
  status.textContent = sentences.join(' ');
}

const dayOf = ({ luc }: KeptCopy): string => new Date(luc).toLocaleString('vi-VN');

/** Says what is kept, what the site weighs now, and what can be done. */
function show(total: OfflineTotal | null, copy: KeptCopy | null, room: number | null): void {
  const isCurrent = total !== null && copy?.ma === total.ma;
  const words = [
    copy ? viOffline.kept(dayOf(copy), sizeText(copy.tong)) : viOffline.notKept,
    total === null ? viOffline.noNetwork : isCurrent ? viOffline.current : '',
    total && !isCurrent ? viOffline.size(sizeText(total.tong), total.soTep) : '',
    total && !isCurrent && room !== null && room < total.tong ? viOffline.noRoom(sizeText(room)) : '',
  ];
  say(...words.filter((sentence) => sentence !== ''));
  keep.disabled = total === null || isCurrent;
  keep.textContent = copy ? viOffline.renew : viOffline.keep;
  drop.hidden = copy === null;
}

/** Bytes that the browser still gives this site; null where it does not say. */
async function freeRoom(): Promise<number | null> {
  // Safari tells since 17; others keep the whole of it from a private window.
  if (!('storage' in navigator) || typeof navigator.storage.estimate !== 'function') return null;
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : quota - usage;
}

async function refresh(): Promise<void> {
  show(...(await Promise.all([currentTotal(), keptCopy(), freeRoom()])));
}

keep.addEventListener('click', () => {
  keep.disabled = true;
  progress.hidden = false;
  const told = (files: number, all: number): void => {
    progress.max = all;
    progress.value = files;
  };
  say(viOffline.keeping);
  import('./worker-registration.ts')
    .then(({ startWorker }) => startWorker())
    .then(() => ('storage' in navigator ? navigator.storage.persist() : false))
    .then(() => keepWhole(told))
    .then(refresh)
    .catch(() => {
      say(viOffline.stopped(progress.value, progress.max));
      keep.disabled = false;
    })
    .finally(() => {
      progress.hidden = true;
    });
});
drop.addEventListener('click', () => {
  void dropWhole().then(refresh);
});

if ('serviceWorker' in navigator && 'caches' in globalThis) {
  refresh().catch(() => {
    say(viOffline.refused);
  });
} else say(viOffline.insecure);

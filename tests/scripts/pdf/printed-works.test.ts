import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printedOf, worksIn } from '#scripts/pdf/printed-works.ts';
import { contentFolder } from '#tests/support/content-folder.ts';

const WORK = '/vb/hu-x/nq/2020-2025/04-nq-hu/';
const site = () =>
  contentFolder({
    [`${WORK}data.json`]: '{}',
    [`${WORK}index.html`]: '',
    [`${WORK}muc_i/index.html`]: '',
    [`${WORK}v/ban-hanh/index.html`]: '',
    '/vb/hu-x/index.html': '',
  });

describe('what is printed', () => {
  it('is every document of a site', () => {
    expect(worksIn(site())).toEqual([{ address: WORK, file: 'hu-x/nq/2020-2025/04-nq-hu.pdf' }]);
  });

  it.each([
    [WORK, WORK, ''],
    ['hu-x/nq/2020-2025/04-nq-hu', WORK, ''],
    [`https://a.example/goc${WORK}?in#muc_i__p_1`, WORK, ''],
    [`${WORK}muc_i`, `${WORK}muc_i/`, '-muc_i'],
    [`${WORK}v/ban-hanh/`, `${WORK}v/ban-hanh/`, '-v-ban-hanh'],
  ])('is named as "%s"', (named, address, ending) => {
    const file = path.posix.join('hu-x/nq/2020-2025', `04-nq-hu${ending}.pdf`);
    expect(printedOf(named, site(), '/goc/')).toEqual({ address, file });
  });

  it.each(['/vb/hu-x/', '/', '/vb/hu-x/nq/2020-2025/05-nq-hu/', `${WORK}muc_ii/`, '/vb/../../x/y/z/'])(
    'is no page of a document at "%s"',
    (named) => {
      expect(printedOf(named, site(), '/')).toBeNull();
    },
  );
});

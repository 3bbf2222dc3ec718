import { describe, expect, it } from 'vitest';
import { reviewPage } from '#import/account/review-page.ts';
import { suspicions } from '#import/account/suspicions.ts';
import { newState } from '#import/run/state.ts';
import { imported } from '../read/tree-text.ts';

const page = (text: string) => reviewPage(imported(new TextEncoder().encode(text)));

describe('the page for review', () => {
  it('shows the source beside the result, with removals and moves marked', () => {
    const html = page('BÁO CÁO\nvề kết quả\n\n- 1 -\n\nI. KẾT QUẢ[1]\n\nĐạt 5%.\n\n- 2 -\n\n[1] Số ước.\n');
    expect(html).toContain('<del title="số trang">- 1 -</del>');
    expect(html).toContain('<q title="chú thích">Số ước.</q>');
    expect(html).toContain('<small>I.</small> <span class="m">KẾT QUẢ</span>');
  });

  it('lists what is doubtful, the worst first', () => {
    const html = page('BÁO CÁO\nvề 2O25\n\nI. KẾT QUẢ\n\nNghị quуết \ue123 đạt.\n');
    const order = ['ký tự không rõ', 'chữ giống chữ', 'con số'].map((name) => html.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at > 0)).toBe(true);
  });

  it('executes nothing of the source', () => {
    const html = page('BÁO CÁO\n<script>alert(1)</script> "x"\n\nI. <img src=x onerror=alert(1)>\n\nA.\n');
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("default-src 'none'");
  });
});

describe('suspicions', () => {
  const found = (text: string) => {
    const state = newState(
      { name: 'a.txt', bytes: new Uint8Array(), sha256: '' },
      { stated: {}, bodies: [], metrics: [] },
    );
    state.normal = text;
    suspicions(state);
    return state.ledger.doubts.map(({ kind }) => kind);
  };

  it('points at letters that only look Latin, at digits that may be letters, at unknown characters', () => {
    expect(found('Nghị quуết')).toEqual(['giong-chu']);
    expect(found('năm 2O25, đạt l5%')).toEqual(['so', 'so']);
    expect(found('a \ufffd b')).toEqual(['ky-tu']);
  });

  it('leaves ordinary words and numbers alone', () => {
    expect(found('Số 12-NQ/TU, H5N1, 1.250 ha, COVID-19, km2, I. Kết quả; Ольга, 10 lít')).toEqual([]);
  });
});

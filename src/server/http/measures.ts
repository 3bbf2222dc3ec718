/** Upper bounds of the classes of durations, in seconds. */
const BOUNDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** How queries ended. */
export type Outcome = 'xong' | 'sai' | 'qua-nhieu' | 'cham' | 'loi';

/** What a service counts of itself: never what was asked, nor by whom. */
export class Measures {
  readonly #outcomes = new Map<Outcome, number>();
  readonly #classes: number[] = BOUNDS.map(() => 0);
  #count = 0;
  #seconds = 0;

  /** Counts a query that took so many seconds. */
  add(outcome: Outcome, seconds: number): void {
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    if (outcome !== 'xong') return;
    this.#count++;
    this.#seconds += seconds;
    BOUNDS.forEach((bound, i) => {
      if (seconds <= bound) this.#classes[i] = (this.#classes[i] ?? 0) + 1;
    });
  }

  /** As Prometheus reads it (text format 0.0.4). `version`: of the index; null before it is read. */
  text(version: string | null, memory: number): string {
    const lines = [
      '# HELP van_kien_truy_van_tong So truy van theo ket qua',
      '# TYPE van_kien_truy_van_tong counter',
      ...Array.from(
        this.#outcomes,
        ([outcome, count]) => `van_kien_truy_van_tong{ket_qua="${outcome}"} ${count}`,
      ),
      '# HELP van_kien_truy_van_giay Thoi gian tra loi',
      '# TYPE van_kien_truy_van_giay histogram',
      ...BOUNDS.map((bound, i) => `van_kien_truy_van_giay_bucket{le="${bound}"} ${this.#classes[i] ?? 0}`),
      `van_kien_truy_van_giay_bucket{le="+Inf"} ${this.#count}`,
      `van_kien_truy_van_giay_sum ${this.#seconds.toFixed(3)}`,
      `van_kien_truy_van_giay_count ${this.#count}`,
      '# HELP van_kien_chi_muc_lan Lan lap chi muc dang dung',
      '# TYPE van_kien_chi_muc_lan gauge',
      `van_kien_chi_muc_lan ${version ?? 0}`,
      '# HELP van_kien_bo_nho_byte Bo nho tien trinh dang dung',
      '# TYPE van_kien_bo_nho_byte gauge',
      `van_kien_bo_nho_byte ${memory}`,
    ];
    return `${lines.join('\n')}\n`;
  }
}

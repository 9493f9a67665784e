/** A rule as a file brings it; invented. */
export const someRule = (id: string, changes: object = {}): object => ({
  id,
  kind: 'rule',
  law: 'luat-01-2026',
  from: '2026-12-01',
  until: null,
  citation: { text: 'Nghị định số 999/2026/NĐ-CP', article: 'Điều 4' },
  certainty: 'oneCopy',
  checkedOn: '2026-11-20',
  checkedBy: 'Sở Tư pháp tỉnh Thử',
  statement: 'Quy định thử nghiệm.',
  ...changes,
})

/** A file of one pack; invented. */
export const someUpdate = (data: readonly object[], changes: object = {}, pack: object = {}): object => ({
  format: 'dau-moi.goi-phap-luat',
  formatVersion: 1,
  title: 'Gói thử',
  issuedBy: 'Sở Tư pháp tỉnh Thử',
  issuedOn: '2026-11-19',
  packs: data.length === 0 ? [] : [{ pack: 'goi-thu', version: 1, title: 'Quy định thử', data, ...pack }],
  calendarYears: [],
  ...changes,
})

/** The limit for providing cut to `amount` days from `from`, the law's own ended. */
export const shorterLimit = (
  amount: number,
  from = '2026-11-01',
  repeals = 'luat-01-2026.26.3.cung-cap',
): readonly object[] => [
  someRule('thu.cung-cap', {
    kind: 'timeLimit',
    act: 'provide',
    channels: [],
    complexities: [],
    duration: { unit: 'day', amount },
    from,
    statement: 'Thời hạn cung cấp thử nghiệm.',
  }),
  someRule('thu.bai-bo', { kind: 'repeal', law: undefined, repeals, from, statement: 'Thay thời hạn cũ.' }),
]

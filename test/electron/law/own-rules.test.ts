import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { isWorkingDay } from '../../../shared/calendar/working-calendar.ts'
import { formRule } from '../../../shared/law/form-rules.ts'
import type { CalendarYear } from '../../../shared/law/law-book.ts'
import type { LawDifference, TakenInUpdate } from '../../../shared/law/law-update.ts'
import { answersOf, missingRules } from '../../../shared/law/missing-rules.ts'
import { timeLimit } from '../../../shared/law/time-limits.ts'
import { someFacts } from '../requests/open-register.ts'
import { type LawDesk, openLawDesk } from './law-desk.ts'
import { someRule, someUpdate } from './some-update.ts'

const today = localDate('2026-11-20')
const decree = 'con-thieu.nghi-dinh-2026'
const someAnswer = (changes: object = {}) => ({
  kind: 'answer',
  answer: {
    missingId: decree,
    from: '2026-11-10',
    until: null,
    citation: { text: 'Nghị định số 999/2026/NĐ-CP', article: 'Điều 4' },
    statement: 'Nghị định thử quy định thời hạn và mẫu.',
    note: '',
    timeLimits: [],
    forms: [],
    prices: [],
    reportDueMonthDay: '',
    ...changes,
  },
})
const save = (desk: LawDesk, change: object) => desk.call<TakenInUpdate>('law.saveOwn', { jobId: 'luu', change })
const refused = (desk: LawDesk, change: object) => desk.refused('law.saveOwn', { jobId: 'luu', change })
const missing = ({ session }: LawDesk) => missingRules(session.book, session.calendar, today).map(({ id }) => id)
const provide = ({ session }: LawDesk, on: string) =>
  timeLimit(session.book, { law: 'luat-01-2026', act: 'provide', channel: 'post', complexity: null, on: localDate(on) })
const receipt = ({ session }: LawDesk, on: string) =>
  formRule(session.book, { form: 'receipt', law: 'luat-01-2026', on: localDate(on) })

const nineDays = { timeLimits: [{ act: 'provide', duration: { unit: 'day', amount: 9 } }] }
const newReceipt = { forms: [{ form: 'receipt', number: 'Mẫu số 9', name: 'Phiếu tiếp nhận thử' }] }

describe('What an agency answers to a missing rule', () => {
  it('holds with its name and day, replaces what stood in, and is shown before it is saved', async () => {
    const desk = openLawDesk()
    await desk.makeAgency()
    await desk.call(
      'requests.receive',
      someFacts({
        sentOn: localDate('2026-11-10'),
        validOn: localDate('2026-11-10'),
        receivedOn: localDate('2026-11-10'),
      }),
    )
    const change = someAnswer({ ...nineDays, ...newReceipt, note: 'Theo bản sao của Sở.' })
    const shown = await desk.call<LawDifference>('law.previewOwn', { jobId: 'xem', change })
    expect(shown.changes.map(({ kind, datum, after }) => [kind, datum, after])).toEqual([
      ['ended', 'luat-01-2026.26.3.cung-cap', 'hết hiệu lực từ 10/11/2026'],
      ['ended', 'nd-13-2018.tam-dung.mau-02', 'hết hiệu lực từ 10/11/2026'],
      ['added', `co-quan.${decree}.1`, null],
      ['added', `co-quan.${decree}.2`, '09 ngày'],
      ['added', `co-quan.${decree}.3`, 'Mẫu số 9: Phiếu tiếp nhận thử'],
    ])
    expect(shown.moved).toMatchObject([{ before: '2026-11-23', after: '2026-11-19' }])
    expect(await desk.call('law.updates')).toEqual([])

    const saved = await save(desk, change)
    expect(saved).toMatchObject({
      origin: 'own',
      issuedBy: 'Ủy ban nhân dân xã Nà Phai',
      by: 'Lương Thị Hà',
      signature: { state: 'unsigned' },
      difference: shown,
    })
    expect(provide(desk, '2026-11-10').duration).toEqual({ unit: 'day', amount: 9 })
    expect(provide(desk, '2026-11-09').duration).toEqual({ unit: 'day', amount: 12 })
    expect(receipt(desk, '2026-11-10')).toMatchObject({ number: 'Mẫu số 9', standIn: null, certainty: 'agency' })
    expect(receipt(desk, '2026-11-09').standIn).not.toBeNull()
    const answers = answersOf(desk.session.book, decree)
    expect(answers.map(({ kind }) => kind)).toEqual(['rule', 'timeLimit', 'form'])
    expect(answers[0]).toMatchObject({
      statement: 'Nghị định thử quy định thời hạn và mẫu.',
      note: 'Theo bản sao của Sở.',
      certainty: 'agency',
      checkedBy: 'Lương Thị Hà',
      checkedOn: '2026-11-20',
      citation: { text: 'Nghị định số 999/2026/NĐ-CP', article: 'Điều 4' },
    })
    expect(missing(desk)).not.toContain(decree)
  })

  it('may be a paper without a form number', async () => {
    const desk = openLawDesk()
    await desk.makeAgency()
    const forms = [{ form: 'completionNotice', number: '', name: 'Giấy hướng dẫn bổ sung' }]
    await save(desk, someAnswer({ forms }))
    const query = { form: 'completionNotice', law: 'luat-01-2026', on: localDate('2026-11-10') } as const
    expect(formRule(desk.session.book, query)).toMatchObject({
      number: '',
      name: 'Giấy hướng dẫn bổ sung',
      statement: 'Giấy hướng dẫn bổ sung.',
      standIn: null,
    })
  })

  it('is mended by saving it again and taken back by withdrawing it; each can be undone in turn', async () => {
    const desk = openLawDesk()
    const shipped = desk.session.book
    const first = await save(desk, someAnswer(nineDays))
    const second = await save(
      desk,
      someAnswer({ timeLimits: [{ act: 'provide', duration: { unit: 'day', amount: 7 } }] }),
    )
    expect(provide(desk, '2026-11-10').duration).toEqual({ unit: 'day', amount: 7 })
    expect(desk.session.book.packs).toContainEqual(
      expect.objectContaining({ pack: 'co-quan', version: 2, origin: 'own' }),
    )
    expect((await desk.refused('law.undoUpdate', { jobId: 'bo', id: first.id })).message).toContain(
      'Quy định còn thiếu',
    )

    const third = await save(desk, { kind: 'withdrawAnswer', missingId: decree })
    expect(provide(desk, '2026-11-10').duration).toEqual({ unit: 'day', amount: 12 })
    expect(missing(desk)).toContain(decree)
    expect(await refused(desk, { kind: 'withdrawAnswer', missingId: decree })).toMatchObject({ code: 'notFound' })

    await desk.call('law.undoUpdate', { jobId: 'bo', id: third.id })
    expect(provide(desk, '2026-11-10').duration).toEqual({ unit: 'day', amount: 7 })
    await desk.call('law.undoUpdate', { jobId: 'bo', id: second.id })
    expect(provide(desk, '2026-11-10').duration).toEqual({ unit: 'day', amount: 9 })
    await desk.call('law.undoUpdate', { jobId: 'bo', id: first.id })
    expect(desk.session.book).toEqual(shipped)
    // A number of a version is never given twice, so that what a report names is one thing.
    await save(desk, someAnswer(nineDays))
    expect(desk.session.book.packs).toContainEqual(expect.objectContaining({ pack: 'co-quan', version: 4 }))
  })

  it('with a last day lets the older rule hold again the day after', async () => {
    const desk = openLawDesk()
    await save(desk, someAnswer({ ...nineDays, until: '2026-12-31' }))
    expect(provide(desk, '2026-12-31').duration).toEqual({ unit: 'day', amount: 9 })
    expect(provide(desk, '2027-01-01')).toMatchObject({
      duration: { unit: 'day', amount: 12 },
      certainty: provide(desk, '2026-11-01').certainty,
    })
    expect(answersOf(desk.session.book, decree)).toHaveLength(2)
  })

  it('keeps the way an extension joins the first limit', async () => {
    const desk = openLawDesk()
    const extend = () =>
      timeLimit(desk.session.book, {
        law: 'luat-01-2026',
        act: 'extend',
        channel: 'post',
        complexity: null,
        on: localDate('2026-11-10'),
      })
    const { extensionCounting } = extend()
    expect(extensionCounting).toBeDefined()
    await save(desk, someAnswer({ timeLimits: [{ act: 'extend', duration: { unit: 'day', amount: 5 } }] }))
    expect(extend()).toMatchObject({ duration: { unit: 'day', amount: 5 }, extensionCounting })
  })

  it('may be prices or the day of the report', async () => {
    const desk = openLawDesk()
    const prices = [{ item: 'Bản sao đen trắng', per: 'trang A4', dong: 1000 }]
    await save(desk, someAnswer({ missingId: 'con-thieu.bang-gia-46-2018', from: '2018-07-01', prices }))
    await save(desk, someAnswer({ missingId: 'con-thieu.ngay-gui-bao-cao', reportDueMonthDay: '12-20' }))
    expect(missing(desk)).not.toContain('con-thieu.bang-gia-46-2018')
    expect(missing(desk)).not.toContain('con-thieu.ngay-gui-bao-cao')
    expect(desk.session.book.data).toContainEqual(
      expect.objectContaining({ kind: 'price', law: 'luat-104-2016', dong: 1000 }),
    )
    expect(desk.session.book.data).toContainEqual(expect.objectContaining({ kind: 'reportDue', monthDay: '12-20' }))
    // One answer does not touch the other.
    await save(desk, { kind: 'withdrawAnswer', missingId: 'con-thieu.ngay-gui-bao-cao' })
    expect(missing(desk)).not.toContain('con-thieu.bang-gia-46-2018')
    expect(missing(desk)).toContain('con-thieu.ngay-gui-bao-cao')
  })

  it.each([
    ['a last day before the first', { until: '2026-11-09' }, 'answer.until'],
    ['rows the rule does not ask for', { prices: [{ item: 'A', per: 'tờ', dong: 1 }] }, 'answer.prices'],
    ['the same act twice', { timeLimits: [nineDays.timeLimits[0], nineDays.timeLimits[0]] }, 'answer.timeLimits.1'],
    ['the same form twice', { forms: [newReceipt.forms[0], newReceipt.forms[0]] }, 'answer.forms.1'],
    ['no row where only rows answer', { missingId: 'con-thieu.bang-gia-46-2018' }, 'answer.prices'],
    [
      'a month-day no year has',
      { missingId: 'con-thieu.ngay-gui-bao-cao', reportDueMonthDay: '02-30' },
      'answer.reportDueMonthDay',
    ],
  ])('is refused at its field for %s', async (_what, changes, field) => {
    const desk = openLawDesk()
    const error = await refused(desk, someAnswer(changes))
    expect(error.code).toBe('invalidInput')
    expect(error.issues?.map((issue) => issue.field)).toContain(field)
    expect(await desk.call('law.updates')).toEqual([])
  })

  it('is refused for a rule that is not missing', async () => {
    const desk = openLawDesk()
    expect(await refused(desk, someAnswer({ missingId: 'khong.co' }))).toMatchObject({ code: 'notFound' })
  })

  it('keeps out a file that answers the same, naming it, until it is withdrawn', async () => {
    const desk = openLawDesk()
    await save(desk, someAnswer(nineDays))
    const limit = someRule('thu.1', {
      kind: 'timeLimit',
      act: 'provide',
      channels: [],
      complexities: [],
      duration: { unit: 'day', amount: 8 },
    })
    const fileToken = desk.pick(someUpdate([limit]))
    const error = await desk.refused('law.previewUpdate', { jobId: 'xem', fileToken })
    expect(error.message).toContain(`«co-quan.${decree}.2»`)
    expect(error.message).toContain('rút quy định đó ở «Quy định còn thiếu»')
  })
})

describe('A calendar year an agency enters', () => {
  const decision = { text: 'Thông báo số 999/TB-BNV', article: 'Theo' }
  const entered = ({ session }: LawDesk, year: number) => session.book.calendar.years.find((one) => one.year === year)
  const day = (date: string, kind: string, name = 'Ngày thử') => ({
    date,
    kind,
    name,
    certainty: 'agency',
    source: 'x',
  })
  const change = (year: number, days: readonly object[]) => ({
    kind: 'calendarYear',
    year: { year, status: 'official', days },
    decision,
  })

  it('settles the swap of 23/11/2026, keeps every other day, and moves deadlines', async () => {
    const desk = openLawDesk()
    await desk.makeAgency()
    await desk.call(
      'requests.receive',
      someFacts({
        sentOn: localDate('2026-11-11'),
        receivedOn: localDate('2026-11-11'),
        validOn: localDate('2026-11-11'),
      }),
    )
    const before = entered(desk, 2026) as CalendarYear
    const days = before.days.map((one) =>
      one.date === '2026-11-23'
        ? day(one.date, 'offSwapped', 'Nghỉ hoán đổi')
        : one.date === '2026-11-28'
          ? day(one.date, 'makeupWork', 'Làm bù cho 23/11')
          : one,
    )
    const shown = await desk.call<LawDifference>('law.previewOwn', { jobId: 'xem', change: change(2026, days) })
    expect(shown.calendarChanges.map((one) => one.day)).toEqual(['2026-11-23', '2026-11-28'])
    expect(shown.moved).toMatchObject([{ before: '2026-11-23', after: '2026-11-25' }])
    expect(shown.moved[0]?.why).toContain('23/11/2026 thành ngày nghỉ')
    await save(desk, change(2026, days))
    expect(isWorkingDay(desk.session.calendar, localDate('2026-11-28'))).toBe(true)
    expect(missing(desk)).not.toContain('con-thieu.hoan-doi-23-11-2026')
    const after = entered(desk, 2026)
    expect(after).toMatchObject({ enteredBy: 'Lương Thị Hà', enteredOn: '2026-11-20', decision, status: 'official' })
    const kept = (year: CalendarYear | undefined) => year?.days.filter(({ date }) => !date.startsWith('2026-11-2'))
    expect(kept(after)).toEqual(kept(before))
    expect(after?.days.find(({ date }) => date === '2026-11-23')).toMatchObject({
      source: 'Theo Thông báo số 999/TB-BNV',
      certainty: 'agency',
    })
  })

  it('makes a year official; a holiday on a Saturday is kept as one, whatever the agency counts', async () => {
    for (const saturdayCounts of [false, true]) {
      const desk = openLawDesk()
      await desk.makeAgency({ saturdayCounts })
      const days = [
        day('2027-05-01', 'off'),
        day('2027-05-03', 'off'),
        day('2027-05-08', 'makeupWork'),
        day('2027-05-04', 'offSwapped'),
      ]
      await save(desk, change(2027, days))
      expect(entered(desk, 2027)?.days.map(({ date, kind }) => [date, kind])).toEqual([
        ['2027-05-01', 'offWeekend'],
        ['2027-05-03', 'off'],
        ['2027-05-04', 'offSwapped'],
        ['2027-05-08', 'makeupWork'],
      ])
      expect(missing(desk)).not.toContain('con-thieu.lich-nghi-2027')
    }
  })

  it.each([
    ['a day of another year', [day('2028-01-03', 'off')], 'year.days.0.date'],
    ['a day twice', [day('2027-01-04', 'off'), day('2027-01-04', 'off')], 'year.days.1.date'],
    ['making up on a working day', [day('2027-01-04', 'makeupWork')], 'year.days.0.date'],
    ['swapping a day of rest', [day('2027-01-03', 'offSwapped')], 'year.days.0.date'],
    ['an estimate', [day('2027-01-04', 'estimate')], 'year.days.0.date'],
  ])('is refused at its row for %s', async (_what, days, field) => {
    const desk = openLawDesk()
    const error = await refused(desk, change(2027, days))
    expect(error.code).toBe('invalidInput')
    expect(error.issues?.map((issue) => issue.field)).toContain(field)
    expect(await desk.call('law.updates')).toEqual([])
  })

  it('can be undone', async () => {
    const desk = openLawDesk()
    const before = desk.session.book
    const { id } = await save(desk, change(2027, [day('2027-01-01', 'off')]))
    expect(desk.session.book.packs.at(-1)).toMatchObject({ pack: 'lich-nghi-2027', version: 1, origin: 'own' })
    await desk.call('law.undoUpdate', { jobId: 'bo', id })
    expect(desk.session.book).toEqual(before)
  })
})

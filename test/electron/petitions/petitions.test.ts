import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { duePetitions } from '../../../electron/petitions/due-petitions.ts'
import { exportPetitions } from '../../../electron/petitions/export-petitions.ts'
import { drawPetitionPaper } from '../../../electron/petitions/petition-paper-files.ts'
import { queryPetitions } from '../../../electron/petitions/query-petitions.ts'
import { readPetitionDetails } from '../../../electron/petitions/read-petition.ts'
import { receivePetition } from '../../../electron/petitions/receive-petition.ts'
import {
  amendPetition,
  answerPetition,
  askPetitionCreator,
  askPetitionPublisher,
  correctPetition,
  petitionCreatorAnswered,
  revokePetitionAct,
  voidPetition,
} from '../../../electron/petitions/record-petition-act.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { petitionFactsSchema } from '../../../shared/petitions/petition.ts'
import { petitionLabel } from '../../../shared/petitions/petition-label.ts'
import type { PetitionFilter } from '../../../shared/petitions/petition-list.ts'
import { granted } from '../catalogue/test-catalogue.ts'
import { citizenPetition, openTestPetitions } from './test-petitions.ts'

let petitions: ReturnType<typeof openTestPetitions>
beforeEach(() => {
  petitions = openTestPetitions()
})
afterEach(() => petitions.close())

const on = localDate('2026-11-20')
const list = (filter: PetitionFilter, text = '') =>
  granted(queryPetitions(petitions.deps, { filter, text, itemId: null, ids: null, limit: 100 }))

const answered = (id: number, finding: 'right' | 'wrong', day = on) =>
  granted(answerPetition(petitions.deps, { id, on: day, finding, text: 'Đã kiểm tra nghị quyết.', number: '' }))

describe('entering a petition', () => {
  it('numbers it in the year it was received, without a gap', () => {
    petitions.receive()
    petitions.receive({ receivedOn: localDate('2025-12-31') })
    const last = petitions.receive()
    expect(list('all').rows.map(petitionLabel)).toEqual(['KN 02/2026', 'KN 01/2026', 'KN 01/2025'])
    expect(last.deadline?.dueOn).toBe('2026-11-26')
    expect(last.statusText).toBe('Còn 4 ngày (thứ Năm 26/11)')
    petitions.reopen()
    expect(petitions.context.database.prepare('SELECT count(*) AS n FROM petition_event').get()).toEqual({ n: 3 })
  })

  it('refuses a day to come, a day before the first law, an item that is not there', () => {
    const refused = (changes: object) => {
      const result = receivePetition(petitions.deps, petitionFactsSchema.parse({ ...citizenPetition, ...changes }))
      return result.ok ? [] : result.error.issues?.map(({ field }) => field)
    }
    expect(refused({ receivedOn: '2026-11-23' })).toEqual(['receivedOn'])
    expect(refused({ receivedOn: '2018-06-30' })).toEqual(['receivedOn'])
    expect(refused({ itemId: 7 })).toEqual(['itemId'])
    expect(list('all').total).toBe(0)
  })

  it('asks whom to answer and where it was published', () => {
    const faults = (changes: object) =>
      petitionFactsSchema.safeParse({ ...citizenPetition, ...changes }).error?.issues.map(({ path: [field] }) => field)
    expect(faults({ name: '' })).toEqual(['name'])
    expect(faults({ source: 'otherAgency', channel: null })).toEqual(['channel'])
    expect(faults({ source: 'ownFinding', name: '', channel: null })).toBeUndefined()
    expect(faults({ wrongPlaces: [] })).toEqual(['wrongPlaces'])
    expect(faults({ wrongPlaces: [], publisher: 'Cổng tỉnh' })).toBeUndefined()
  })
})

describe('answering', () => {
  it('ends a petition when the information was right, on time up to the last day and late the day after', () => {
    const early = petitions.receive({ receivedOn: localDate('2026-11-02') }).petition
    expect(answered(early.id, 'right', localDate('2026-11-12')).status).toBe('doneOnTime')
    const late = petitions.receive({ receivedOn: localDate('2026-11-02') }).petition
    const done = answered(late.id, 'right', localDate('2026-11-13'))
    expect([done.status, done.petition.state, done.statusText]).toEqual([
      'doneLate',
      'done',
      'Trả lời trễ ngày 13/11/2026',
    ])
    expect(done.acts).toEqual([])
  })

  it('leaves the correction owed when it was wrong: its own form, and since 01/9/2026 the portals and pages', () => {
    const { id } = petitions.receive().petition
    const wrong = answered(id, 'wrong')
    expect(wrong.petition.state).toBe('correcting')
    expect(wrong.open).toEqual(['posting', 'portal', 'dataPortal', 'officialPage'])
    expect(wrong.acts).toEqual(['correct'])
    const correct = { id, on, correction: '210 triệu đồng', absent: ['dataPortal', 'officialPage'] as const }
    const half = granted(
      correctPetition(petitions.deps, { ...correct, absent: [...correct.absent], places: ['posting'] }),
    )
    expect([half.petition.state, half.open]).toEqual(['correcting', ['portal']])
    const whole = granted(
      correctPetition(petitions.deps, {
        ...correct,
        on: localDate('2026-11-21'),
        absent: [...correct.absent],
        places: ['portal'],
      }),
    )
    expect([whole.petition.state, whole.petition.correctedOn]).toEqual(['done', '2026-11-21'])
  })

  it('asks for the form in which it was wrong alone before 01/9/2026', () => {
    const { id } = petitions.receive({ receivedOn: localDate('2026-08-20') }).petition
    const day = localDate('2026-08-31')
    answered(id, 'wrong', day)
    const done = granted(
      correctPetition(petitions.deps, { id, on: day, correction: '210', places: ['posting'], absent: [] }),
    )
    expect([done.petition.state, done.places]).toEqual(['done', { same: ['posting'], also: [] }])
    const next = petitions.receive({ receivedOn: localDate('2026-08-20') }).petition
    answered(next.id, 'wrong', day)
    const since = granted(
      correctPetition(petitions.deps, {
        id: next.id,
        on: localDate('2026-09-01'),
        correction: '210',
        places: ['posting'],
        absent: [],
      }),
    )
    expect(since.petition.state).toBe('correcting')
  })

  it('does not let the form in which it was wrong be left out', () => {
    const { id } = petitions.receive().petition
    answered(id, 'wrong')
    const refused = correctPetition(petitions.deps, {
      id,
      on,
      correction: 'x',
      places: ['portal'],
      absent: ['posting'],
    })
    expect(refused.ok ? '' : refused.error.issues?.[0]?.field).toBe('absent')
    const nowhere = correctPetition(petitions.deps, { id, on, correction: 'x', places: [], absent: [] })
    expect(nowhere.ok ? '' : nowhere.error.issues?.[0]?.field).toBe('places')
  })

  it('keeps the days in order and none to come', () => {
    const { id } = petitions.receive().petition
    const problem = (day: string) => {
      const result = answerPetition(petitions.deps, { id, on: localDate(day), finding: 'right', text: 'x', number: '' })
      return result.ok ? '' : result.error.issues?.[0]?.field
    }
    expect(problem('2026-11-15')).toBe('on')
    expect(problem('2026-11-23')).toBe('on')
    expect(problem('2026-11-16')).toBe('')
  })
})

it('Information another agency made is asked about there while the limit runs on', () => {
  const { petition } = petitions.receive({ creator: 'Sở Tài chính' })
  const asked = granted(askPetitionCreator(petitions.deps, { id: petition.id, on, question: 'Đề nghị xem lại' }))
  expect(asked.acts).toEqual(['creatorAnswered', 'answer'])
  expect(asked.deadline?.dueOn).toBe('2026-11-26')
  const heard = granted(petitionCreatorAnswered(petitions.deps, { id: petition.id, on, answer: 'Ghi nhầm' }))
  expect(heard.petition.creator).toEqual({ askedOn: on, answeredOn: on, answer: 'Ghi nhầm' })
  expect(askPetitionCreator(petitions.deps, { id: petitions.receive().petition.id, on, question: '' }).ok).toBe(false)
})

it('What another agency published wrongly is corrected there, on our asking', () => {
  const { petition } = petitions.receive({ publisher: 'Sở Nội vụ', wrongPlaces: [] })
  expect(answered(petition.id, 'wrong').acts).toEqual(['askPublisher'])
  const asked = granted(askPetitionPublisher(petitions.deps, { id: petition.id, on, question: '' }))
  expect(asked.petition.state).toBe('done')
  const theirs = petitions.receive({ publisher: 'Sở Nội vụ', creator: 'Sở Nội vụ', wrongPlaces: [] }).petition
  expect(answered(theirs.id, 'wrong').petition.state).toBe('done')
})

describe('mistakes', () => {
  it('are taken back from the newest, and both stay in the history', () => {
    const { id } = petitions.receive().petition
    const { revocable } = answered(id, 'right')
    const eventId = revocable?.eventId ?? 0
    const back = granted(revokePetitionAct(petitions.deps, { id, eventId, reason: 'Ghi nhầm' }))
    expect([back.petition.state, back.petition.events.length, back.revocable]).toEqual(['checking', 3, null])
    expect(revokePetitionAct(petitions.deps, { id, eventId, reason: 'x' }).ok).toBe(false)
    expect(answered(id, 'wrong').petition.state).toBe('correcting')
  })

  it('of a whole petition strike it out, its number is not given again, and striking out can be taken back', () => {
    const { id } = petitions.receive().petition
    const struck = granted(voidPetition(petitions.deps, { id, reason: 'Trùng' }))
    expect([struck.petition.state, struck.acts]).toEqual(['void', []])
    expect(answerPetition(petitions.deps, { id, on, finding: 'right', text: 'x', number: '' }).ok).toBe(false)
    expect(petitionLabel(petitions.receive().petition)).toBe('KN 02/2026')
    expect(list('all').total).toBe(1)
    expect(list('void').total).toBe(1)
    const eventId = struck.revocable?.eventId ?? 0
    const back = granted(revokePetitionAct(petitions.deps, { id, eventId, reason: 'Hủy nhầm' }))
    expect(back.petition.state).toBe('checking')
  })

  it('of the facts are set right with a reason; a place added later is owed anew', () => {
    const { id } = petitions.receive({ receivedOn: localDate('2026-08-20') }).petition
    const day = localDate('2026-08-31')
    answered(id, 'wrong', day)
    granted(correctPetition(petitions.deps, { id, on: day, correction: '210', places: ['posting'], absent: [] }))
    const facts = petitionFactsSchema.parse({
      ...citizenPetition,
      receivedOn: '2026-08-20',
      wrongPlaces: ['posting', 'loudspeaker'],
    })
    const amended = granted(amendPetition(petitions.deps, { id, facts, reason: 'Còn đọc trên loa' }))
    expect(amended.petition.state).toBe('correcting')
    expect(amended.open).toContain('loudspeaker')
    const late = amendPetition(petitions.deps, {
      id,
      facts: { ...facts, receivedOn: localDate('2026-09-02') },
      reason: 'x',
    })
    expect(late.ok ? '' : late.error.issues?.[0]?.field).toBe('facts.receivedOn')
  })
})

it('The filters show what presses, and searching needs no tone marks', () => {
  const soon = petitions.receive().petition
  const overdue = petitions.receive({ receivedOn: localDate('2026-11-02'), title: 'Giá đất' }).petition
  const wrong = petitions.receive({ title: 'Quỹ đền ơn' }).petition
  answered(wrong.id, 'wrong')
  petitions.receive({ source: 'ownFinding', title: 'Lịch tiếp công dân' })
  const { counts } = list('all')
  expect(counts).toEqual({ all: 4, open: 4, soon: 1, overdue: 1, correcting: 1, answered: 1, void: 0 })
  expect(list('soon').rows.map(({ id }) => id)).toEqual([soon.id])
  expect(list('overdue').rows.map(({ id }) => id)).toEqual([overdue.id])
  expect(list('all', 'gia dat').rows.map(({ title }) => title)).toEqual(['Giá đất'])
})

it('The calendar shows those still to be answered on their day', () => {
  petitions.receive()
  const done = petitions.receive().petition
  answered(done.id, 'right')
  const days = (from: string, to: string) =>
    duePetitions(petitions.deps, { from: localDate(from), to: localDate(to) }).map(({ dueOn }) => dueOn)
  expect(days('2026-11-26', '2026-11-26')).toEqual(['2026-11-26'])
  expect(days('2026-11-27', '2026-12-31')).toEqual([])
})

it('The petitions of an item are found by it', () => {
  const item = petitions.add('Dự toán ngân sách')
  petitions.receive({ itemId: item.id })
  petitions.receive()
  const page = granted(
    queryPetitions(petitions.deps, { filter: 'all', text: '', itemId: item.id, ids: null, limit: 10 }),
  )
  expect(page.total).toBe(1)
})

describe('papers', () => {
  it('answer the citizen with the article of the day of receipt, and are not official forms', () => {
    const { id } = petitions.receive({ receivedOn: localDate('2026-08-31') }).petition
    expect(drawPetitionPaper(petitions.deps, { id, paper: 'reply' }).ok).toBe(false)
    answered(id, 'wrong')
    const paper = granted(drawPetitionPaper(petitions.deps, { id, paper: 'reply' }))
    const words = JSON.stringify(paper)
    expect(words).toContain('Ông (bà) Nguyễn Thị Hòa')
    expect(words).toContain('Điều 22 khoản 4 Luật Tiếp cận thông tin số 104/2016/QH13')
    expect(paper.title).not.toContain('Hòa')
    expect(paper.marginNotes.join(' ')).toContain('không quy định mẫu')
  })

  it('correct what was published without naming anybody', () => {
    const { id } = petitions.receive().petition
    answered(id, 'wrong')
    expect(drawPetitionPaper(petitions.deps, { id, paper: 'correction' }).ok).toBe(false)
    granted(correctPetition(petitions.deps, { id, on, correction: '210 triệu đồng', places: ['posting'], absent: [] }))
    const words = JSON.stringify(granted(drawPetitionPaper(petitions.deps, { id, paper: 'correction' })))
    expect(words).toContain('210 triệu đồng')
    expect(words).not.toContain('Hòa')
    expect(words).not.toContain('0205 3000 111')
  })

  it('do not answer anybody where the agency found it itself', () => {
    const { id } = petitions.receive({ source: 'ownFinding', name: '', channel: null }).petition
    answered(id, 'wrong')
    const refused = drawPetitionPaper(petitions.deps, { id, paper: 'reply' })
    expect(refused.ok ? '' : refused.error.message).toContain('không có người để trả lời')
  })
})

it('The book is written as a sheet in the order of its numbers', async () => {
  petitions.receive({ wrong: '=1+1' })
  petitions.receive()
  const file = path.join(petitions.dataFolder, 'so.xlsx')
  writeFileSync(file, '')
  const ports = { chooseSavePath: async () => file }
  const query = { filter: 'all', text: '', itemId: null, ids: null } as const
  expect(granted(await exportPetitions(petitions.deps, ports, query, true))).toEqual({ fileName: 'so.xlsx', rows: 2 })
})

it('A petition that is not in the book is told so', () => {
  const missing = readPetitionDetails(petitions.deps, 99)
  expect(missing.ok ? '' : missing.error.code).toBe('notFound')
})

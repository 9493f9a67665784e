import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { fixedClock } from '../../../electron/clock.ts'
import { readPetitionDetails } from '../../../electron/petitions/read-petition.ts'
import { receivePetition } from '../../../electron/petitions/receive-petition.ts'
import { answerPetition } from '../../../electron/petitions/record-petition-act.ts'
import { type ReminderDeps, remind } from '../../../electron/reminders/remind.ts'
import { askForCompletion } from '../../../electron/requests/ask-for-completion.ts'
import { extendRequest } from '../../../electron/requests/extend-request.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import type { PetitionFacts } from '../../../shared/petitions/petition.ts'
import type { ReminderNotice } from '../../../shared/requests/reminders.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, received, someAgency, someFacts } from '../requests/open-register.ts'

const somePetition: Omit<PetitionFacts, 'receivedOn'> = {
  source: 'citizen',
  channel: 'phone',
  name: 'Vi Thị Lan',
  contact: '0986 114 205',
  itemId: null,
  title: 'Lịch tiếp công dân',
  wrong: 'Giờ buổi chiều khác bảng niêm yết',
  creator: '',
  publisher: '',
  wrongPlaces: ['portal'],
}

/** A desktop that writes down what it was asked to show. */
const someDesktop = () => {
  const notices: ReminderNotice[] = []
  const lines: string[] = []
  return {
    notices,
    lines,
    notify: (notice: ReminderNotice) => void notices.push(notice),
    showToday: (line: string) => void lines.push(line),
  }
}

/** The agency's register with what its desktop showed; `on` looks at it on a day. */
const desk = (agency = someAgency) => {
  const { sessions } = openTestSession('2026-11-10')
  const session = sessions.current()
  must(saveAgency(session, agency))
  const desktop = someDesktop()
  const dayOf = (day: string): ReminderDeps & typeof session =>
    // The getters of a session live on it: book and calendar are read from the one that is open.
    Object.assign(Object.create(session), { clock: fixedClock(localDate(day)) })
  const look = async (day: string): Promise<readonly string[]> => {
    const before = desktop.notices.length
    await remind(dayOf(day), desktop)
    return desktop.notices.slice(before).map(({ body }) => body)
  }
  return { sessions, session, desktop, dayOf, look }
}

// Valid thứ Hai 02/11, due thứ Hai 16/11.
describe('reminding', () => {
  it('says each occasion once, whatever how often it looks', async () => {
    const { session, look, desktop } = desk()
    received(session, someFacts())
    expect(await look('2026-11-06')).toEqual([])
    expect(await look('2026-11-09')).toEqual(['Yêu cầu 1/2026 đến hạn thứ Hai 16/11.'])
    expect(await look('2026-11-09')).toEqual([])
    expect(await look('2026-11-10')).toEqual([])
    expect(await look('2026-11-13')).toEqual(['Yêu cầu 1/2026 đến hạn thứ Hai 16/11.'])
    expect(await look('2026-11-14')).toEqual([])
    expect(await look('2026-11-16')).toEqual(['Yêu cầu 1/2026 đến hạn hôm nay.'])
    expect(await look('2026-11-16')).toEqual([])
    expect(await look('2026-11-17')).toEqual([])
    expect(desktop.lines.at(-1)).toBe('Hôm nay có 1 việc')
  })

  it('makes up for an occasion missed while the computer was off', async () => {
    const { session, look } = desk()
    received(session, someFacts())
    expect(await look('2026-11-11')).toHaveLength(1)
    expect(await look('2026-11-12')).toEqual([])
  })

  it('an extended request is reminded of before its new day, and is no task of the old one', async () => {
    const { session, look, desktop, dayOf } = desk()
    const { id } = received(session, someFacts()).request
    must(extendRequest(dayOf('2026-11-16'), { id, on: localDate('2026-11-16'), amount: 12, reason: 'x' }))
    expect(await look('2026-11-16')).toEqual([])
    expect(await look('2026-11-17')).toEqual([])
    expect(desktop.lines.at(-1)).toBe('Hôm nay không có việc đến hạn')
    // Due thứ Năm 26/11; 24/11 is a holiday.
    expect(await look('2026-11-18')).toEqual(['Yêu cầu 1/2026 đến hạn thứ Năm 26/11.'])
  })

  it('nothing is said of a request that waits for completion or is closed', async () => {
    const { session, look, dayOf } = desk()
    const waiting = received(session, someFacts()).request.id
    const closed = received(session, someFacts()).request.id
    const on = localDate('2026-11-10')
    must(askForCompletion(dayOf('2026-11-10'), { id: waiting, on, missing: 'lý do' }))
    const answer = {
      extent: 'full',
      screening: 'clear',
      method: 'copyOnSite',
      address: '',
      withheld: '',
      cost: 0,
      note: '',
    } as const
    must(provideInformation(dayOf('2026-11-10'), { id: closed, on, ...answer }))
    expect(await look('2026-11-16')).toEqual([])
  })

  it('its texts hold no name, no number of papers, nothing of what was asked', async () => {
    const { session, look, desktop } = desk()
    const { facts } = received(session, someFacts()).request
    await look('2026-11-16')
    const said = JSON.stringify([desktop.notices, desktop.lines])
    expect(said).toContain('1/2026')
    for (const private_ of [facts.requester.name, facts.requester.idNumber, facts.content])
      expect(said).not.toContain(private_)
  })

  it('reminds of petitions at the same moments, once each, beside the requests, and not once answered', async () => {
    const { session, look, desktop, dayOf } = desk()
    received(session, someFacts())
    const { id } = must(
      receivePetition(dayOf('2026-11-02'), { ...somePetition, receivedOn: localDate('2026-11-02') }),
    ).petition
    const due = must(readPetitionDetails(session, id)).deadline?.dueOn ?? ''
    expect(due).toBe('2026-11-12')
    expect(await look('2026-11-05')).toEqual(['Trả lời kiến nghị KN 01/2026, hạn thứ Năm 12/11.'])
    expect(await look('2026-11-11')).toEqual([
      'Trả lời kiến nghị KN 01/2026, hạn ngày mai (thứ Năm 12/11).\nYêu cầu 1/2026 đến hạn thứ Hai 16/11.',
    ])
    expect(desktop.notices.at(-1)?.title).toBe('2 việc sắp đến hạn')
    expect(await look('2026-11-12')).toEqual(['Trả lời kiến nghị KN 01/2026, hạn hôm nay.'])
    expect(desktop.lines.at(-1)).toBe('Hôm nay có 1 việc')
    expect(await look('2026-11-12')).toEqual([])
    const answer = { finding: 'right', text: 'Đã kiểm tra', number: '' } as const
    must(answerPetition(dayOf('2026-11-12'), { id, on: localDate('2026-11-12'), ...answer }))
    await look('2026-11-12')
    expect(desktop.lines.at(-1)).toBe('Hôm nay không có việc đến hạn')
    expect(JSON.stringify([desktop.notices, desktop.lines])).not.toContain(somePetition.name)
  })

  it('is silent when turned off, and begins when turned on again', async () => {
    const off = { ...someAgency, reminders: { ...someAgency.reminders, on: false } }
    const { session, look, desktop } = desk(off)
    received(session, someFacts())
    expect(await look('2026-11-16')).toEqual([])
    expect(desktop.lines).toEqual(['Nhắc việc đang tắt'])
    must(saveAgency(session, someAgency))
    expect(await look('2026-11-16')).toHaveLength(1)
  })

  it('reminds of nothing in the practice register, nor before there is an agency', async () => {
    const { session, desktop } = desk()
    received(session, someFacts())
    await remind({ ...session, book: session.book, calendar: session.calendar, mode: 'training' }, desktop)
    expect(desktop.lines).toEqual(['Đang mở dữ liệu tập huấn'])
    const empty = openTestSession('2026-11-10').sessions.current()
    await remind(empty, desktop)
    expect(desktop.lines.at(-1)).toBe('Chưa khai báo cơ quan')
    expect(desktop.notices).toEqual([])
  })

  it('waits with writing while a job writes, and keeps quiet once the register was closed', async () => {
    const { sessions, session, desktop, dayOf } = desk()
    received(session, someFacts())
    const looking = remind(dayOf('2026-11-16'), desktop)
    sessions.close()
    await looking
    expect(desktop.notices).toEqual([])
  })
})

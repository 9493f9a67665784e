import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { openLog } from '../../../electron/log.ts'
import { speakVietnamese } from '../../../shared/ipc/input-messages.ts'
import { noConditions } from '../../../shared/requests/request-log.ts'
import type { Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { must, someAgency, someFacts, withRequester } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

speakVietnamese()
const day = '2026-11-20'
/** Words that stand nowhere else. */
const marks = ['Qxzvbá', 'Kpwmđ', '099887766554', '0977665544', 'qx.kp@thon.vn', 'Zqyxư', 'Wfghĩ']
const facts = withRequester(someFacts({ content: 'Hồ sơ của Zqyxư', note: 'Gọi Wfghĩ' }), {
  name: 'Qxzvbá Kpwmđ',
  idNumber: '099887766554',
  phone: '0977665544',
  email: 'qx.kp@thon.vn',
})
const query = {
  text: 'Qxzvbá',
  filter: 'all',
  year: null,
  ids: null,
  conditions: noConditions,
  columns: ['idNumber', 'contact'],
  sort: 'number',
  descending: false,
  offset: 0,
  limit: 50,
}
const petition = {
  source: 'citizen',
  receivedOn: day,
  channel: 'phone',
  name: 'Qxzvbá Kpwmđ',
  contact: '0977665544',
  itemId: null,
  title: 'Dự toán',
  wrong: 'Zqyxư nói sai',
  creator: '',
  publisher: '',
  wrongPlaces: ['posting'],
}
const person = { name: 'Qxzvbá Kpwmđ', idNumber: '099887766554', phone: '0977665544' }
const { ids: _ids, offset: _offset, limit: _limit, ...view } = query
const details = { time: '', place: '', note: 'Wfghĩ' }

/** The main flows, each call as the window makes it. */
const flows: readonly (readonly [call: string, input: unknown])[] = [
  ['requests.receive', { ...facts, files: [] }],
  ['requests.similar', { name: facts.requester.name, idNumber: '099887766554', content: 'Zqyxư', exceptId: null }],
  ['requests.query', query],
  ['requests.read', { id: 1 }],
  ['requests.readWhole', { id: 1 }],
  ['requests.amend', { id: 1, on: day, facts, reason: 'Wfghĩ sửa' }],
  ['requests.note', { id: 1, on: day, text: 'Qxzvbá gọi' }],
  ['forms.previewForm', { requestId: 1, form: 'receipt', details }],
  ['forms.issueForm', { requestId: 1, form: 'receipt', details }],
  ['forms.savePdf', { documentIds: [1], size: 'A4' }],
  ['forms.saveWord', { documentIds: [1] }],
  ['requests.withdraw', { id: 1, on: day, reason: 'Qxzvbá rút' }],
  ['requests.export', { jobId: 'xuat', query, whole: true }],
  ['petitions.receive', petition],
  ['petitions.read', { id: 1 }],
  ['petitions.export', { filter: 'all', text: 'Qxzvbá', itemId: null, ids: null, whole: true }],
  ['app.saveDraft', { kind: 'receive', json: JSON.stringify(facts) }],
  ['privacy.findPerson', { jobId: 'tim', person }],
  ['privacy.exportPerson', { jobId: 'xuat-nguoi', requestIds: [1], petitionIds: [1], reason: 'Đơn 15' }],
  ['petitions.answer', { id: 1, on: day, finding: 'right', text: 'Qxzvbá: đúng', number: '' }],
  ['requests.addView', { name: 'Của Qxzvbá Kpwmđ', content: view }],
  ['privacy.mentions', { jobId: 'nhac-den', requestIds: [1], petitionIds: [1] }],
  ['privacy.anonymise', { jobId: 'an-danh', requestIds: [1], petitionIds: [1], reason: 'Hết thời hạn lưu' }],
]

const open = () => {
  const { sessions, folder, faults, progress } = openTestSession(day)
  const log = openLog(folder, () => '2026-11-20T09:00:00.000+07:00')
  const ports = testPorts()
  const suggested: string[] = []
  const told = {
    ...ports,
    chooseSavePath: async (name: string) => {
      suggested.push(name)
      return join(folder, `luu-${suggested.length}-${name}`)
    },
    chooseFolder: async () => folder,
  }
  const parts = {
    handlers: makeHandlers(sessions, told),
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: log.fault,
  }
  const answers: string[] = []
  const run = async (): Promise<void> => {
    for (const [call, input] of flows) {
      const answer: Result<unknown> = await dispatch(parts, call, input)
      answers.push(answer.ok ? `${call} ok` : `${call} ${JSON.stringify(answer.error)}`)
    }
  }
  const logged = (): string => {
    const names = readdirSync(folder).includes('nhat-ky') ? readdirSync(join(folder, 'nhat-ky')) : []
    return names.map((name) => readFileSync(join(folder, 'nhat-ky', name), 'utf8')).join('\n')
  }
  return { sessions, folder, faults, progress, suggested, answers, run, logged, ask: parts }
}

const marksIn = (text: string): readonly string[] => marks.filter((mark) => text.includes(mark))

describe('names of people', () => {
  it('stand in no log, no file name, no progress and no refusal when all goes well', async () => {
    const { sessions, folder, faults, progress, suggested, answers, run, logged } = open()
    must(await makeAgency(sessions))
    await run()
    expect(answers.filter((answer) => !answer.endsWith(' ok'))).toEqual([])
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).join('\n')
    expect(names).toContain('du-lieu-ca-nhan-2026-11-20')
    for (const text of [names, suggested.join('\n'), logged(), faults.join('\n'), JSON.stringify(progress)])
      expect(marksIn(text)).toEqual([])
  }, 60_000)

  it('stand in no log and no refusal when every flow fails on a register torn under it', async () => {
    const { sessions, answers, run, logged } = open()
    must(await makeAgency(sessions))
    const { database } = sessions.current()
    database.pragma('foreign_keys = OFF')
    database.exec('DROP TABLE request_event; DROP TABLE petition_event; DROP TABLE draft; DROP TABLE issued_document')
    await run()
    expect(answers.filter((answer) => answer.endsWith(' ok')).length).toBeLessThan(6)
    expect(logged()).not.toBe('')
    for (const text of [logged(), answers.join('\n')]) expect(marksIn(text)).toEqual([])
  }, 60_000)
})

const makeAgency = async (sessions: ReturnType<typeof openTestSession>['sessions']) =>
  (await import('../../../electron/agency/save-agency.ts')).saveAgency(sessions.current(), someAgency)

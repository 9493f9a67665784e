import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDesk } from '../../../electron/desk/read-desk.ts'
import { attachEvidence, openEvidence, removeEvidence } from '../../../electron/programme/attach-evidence.ts'
import { readRecord, readRecords } from '../../../electron/programme/programme-repository.ts'
import {
  addTasks,
  offeredTemplates,
  readTemplates,
  takeTemplate,
} from '../../../electron/programme/programme-templates.ts'
import {
  listRecords,
  recordHistory,
  removeRecord,
  saveRecord,
  undoProgrammeAct,
} from '../../../electron/programme/save-record.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { blankActivity } from '../../../shared/programme/activity.ts'
import type { ProgrammeContent } from '../../../shared/programme/programme-record.ts'
import { taskOfTemplate } from '../../../shared/programme/programme-template.ts'
import { blankTask, type TaskFields } from '../../../shared/programme/task.ts'
import { realJobs } from '../jobs/real-jobs.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { codeOf, must, onDay, wrongFieldsOf } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

const register = freshRegister('2026-11-23')
const resourcesFolder = join(import.meta.dirname, '..', '..', '..', 'resources')

const task = (changes: Partial<TaskFields> = {}): ProgrammeContent => ({
  kind: 'task',
  fields: { ...blankTask, title: 'Tập huấn người làm đầu mối', ...changes },
})
const add = (content: ProgrammeContent) => must(saveRecord(register.deps, { id: null, content })).record
const titles = () => readRecords(register.deps.database, 'task').map(({ fields }) => fields.title)
const undo = () => must(undoProgrammeAct(register.deps))?.what

describe('records of the programme', () => {
  it('are added, changed and removed, and every act is taken back, the newest first', () => {
    const { id } = add(task())
    must(saveRecord(register.deps, { id, content: task({ title: 'Tập huấn chuyên sâu' }) }))
    must(removeRecord(register.deps, id))
    expect(titles()).toEqual([])
    expect([undo(), titles()]).toEqual(['Bỏ nhiệm vụ', ['Tập huấn chuyên sâu']])
    expect([undo(), titles()]).toEqual(['Sửa nhiệm vụ', ['Tập huấn người làm đầu mối']])
    expect([undo(), titles()]).toEqual(['Thêm nhiệm vụ', []])
    expect(undo()).toBe(undefined)
    expect(add(task()).id).toBe(id + 1)
  })

  it('keep the last day that the words of the plan mean', () => {
    expect(add(task({ dueText: 'Quý IV năm 2026' })).fields).toMatchObject({ dueOn: '2026-12-31' })
  })

  it('tell who changed what', () => {
    const { id } = add(task())
    must(saveRecord(register.deps, { id, content: task({ lead: 'UBND xã', state: 'underWay' }) }))
    const [newest, first] = recordHistory(register.deps, id)
    expect(newest).toMatchObject({ what: 'Sửa nhiệm vụ', by: 'Lương Thị Hà' })
    expect(newest?.differences).toEqual([
      { field: 'Chủ trì', before: '', after: 'UBND xã' },
      { field: 'Tình trạng', before: 'Chưa làm', after: 'Đang làm' },
    ])
    expect(first).toMatchObject({ what: 'Thêm nhiệm vụ', differences: [] })
  })

  it('refuse a day to come for what is said to be done, at its field', () => {
    const done = (day: string) => task({ state: 'done', doneOn: localDate(day) })
    expect(wrongFieldsOf(saveRecord(register.deps, { id: null, content: done('2026-11-24') }))).toEqual(['doneOn'])
    expect(codeOf(saveRecord(register.deps, { id: null, content: done('2026-11-23') }))).toBe('ok')
  })

  it('never become another kind, and are not found once removed', () => {
    const { id } = add(task())
    const activity: ProgrammeContent = {
      kind: 'activity',
      fields: { ...blankActivity, topic: 'Hội nghị', on: localDate('2026-11-20') },
    }
    expect(codeOf(saveRecord(register.deps, { id, content: activity }))).toBe('notFound')
    must(removeRecord(register.deps, id))
    expect(codeOf(removeRecord(register.deps, id))).toBe('notFound')
  })

  it('bring the next time along when one that repeats is done, and only then', () => {
    const yearly = { repeats: 'yearly', dueOn: localDate('2026-12-31') } as const
    const { id } = add(task(yearly))
    const done = task({ ...yearly, state: 'done', doneOn: localDate('2026-11-20') })
    const { next } = must(saveRecord(register.deps, { id, content: done }))
    expect(next?.fields).toMatchObject({ dueOn: '2027-12-31', state: 'notStarted' })
    expect(must(saveRecord(register.deps, { id, content: done })).next).toBe(null)
    expect(titles()).toHaveLength(2)
    undo()
    expect([undo(), titles().length]).toEqual(['Sửa nhiệm vụ', 1])
  })

  it('stand on the desk when late or due soon, by their days', () => {
    add(task({ title: 'Trễ', dueOn: localDate('2026-11-20') }))
    add(task({ title: 'Hôm nay', dueOn: localDate('2026-11-23') }))
    add(task({ title: 'Còn lâu', dueOn: localDate('2027-03-31') }))
    add(task({ title: 'Xong', dueOn: localDate('2026-11-01'), state: 'done', doneOn: localDate('2026-11-01') }))
    const desk = (day: string) =>
      must(readDesk({ ...onDay(register.deps, day), dataFolder: register.folder })).programme
    expect(desk('2026-11-23')).toMatchObject({ late: 1, soon: 1 })
    expect(desk('2026-11-23').rows.map(({ title, late }) => [title, late])).toEqual([
      ['Trễ', true],
      ['Hôm nay', false],
    ])
    expect(desk('2026-11-23').days.map(({ dueOn, ids }) => [dueOn, ids.length])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-23', 1],
      ['2027-03-31', 1],
    ])
    expect(desk('2026-11-24')).toMatchObject({ late: 2, soon: 0 })
    const soonUntil = listRecords({ ...register.deps, calendar: register.deps.calendar }, 'task').soonUntil
    expect(soonUntil > '2026-11-23').toBe(true)
  })
})

describe('plans that ship', () => {
  it('are whole: three plans, every task with its place, and every task a record takes', () => {
    const templates = readTemplates(resourcesFolder)
    expect(templates.map(({ id }) => id)).toEqual(['lang-son-2026', 'quang-ninh-2024', 'lai-chau-2016'])
    for (const template of templates) {
      must(
        addTasks(
          register.deps,
          template.tasks.map((each) => taskOfTemplate(template, each)),
        ),
      )
    }
    expect(titles()).toHaveLength(templates.reduce((sum, { tasks }) => sum + tasks.length, 0))
  })

  it('are taken over section by section as one act, each section once', () => {
    const deps = { ...register.deps, resourcesFolder }
    const take = (sections: readonly string[]) => takeTemplate(deps, { templateId: 'lang-son-2026', sections })
    expect(must(take(['II.1.b', 'II.2']))).toEqual({ added: 2 })
    expect(readRecords(deps.database, 'task')[0]?.fields).toMatchObject({ section: 'II.1.b', dueOn: '2027-03-31' })
    expect(offeredTemplates(deps)[0]?.taken).toEqual(['II.1.b', 'II.2'])
    expect(must(take(['II.2', 'IV.7']))).toEqual({ added: 1 })
    expect(codeOf(take(['II.2']))).toBe('notAllowedNow')
    expect(codeOf(takeTemplate(deps, { templateId: 'khong-co', sections: ['1'] }))).toBe('notFound')
    expect([undo(), titles().length]).toEqual(['Thêm 1 nhiệm vụ theo mẫu', 2])
  })
})

it('are taken over under the number the commune gives its own plan, and each section still once', () => {
  const take = (sections: readonly string[]) =>
    takeTemplate(
      { ...register.deps, resourcesFolder },
      { templateId: 'lang-son-2026', sections, plan: 'Kế hoạch số 12/KH-UBND ngày 20/11/2026' },
    )
  must(take(['II.1.b']))
  expect(readRecords(register.deps.database, 'task')[0]?.fields.plan).toBe('Kế hoạch số 12/KH-UBND ngày 20/11/2026')
  expect(offeredTemplates({ ...register.deps, resourcesFolder })[0]?.taken).toEqual(['II.1.b'])
  expect(codeOf(take(['II.1.b']))).toBe('notAllowedNow')
})

describe('evidence', () => {
  it('is kept with its record, opened as a copy, taken off and brought back', async () => {
    const { id } = add(task())
    mkdirSync(register.folder, { recursive: true })
    const file = join(register.folder, 'bien-ban.txt')
    writeFileSync(file, 'Biên bản hội nghị')
    const deps = {
      ...register.deps,
      dataFolder: register.folder,
      writeGate: { whenFree: async () => undefined } as never,
      jobs: realJobs(register.folder, register.file),
    }
    const kept = must(await attachEvidence(deps, { id, filePath: file })).files
    expect(kept).toMatchObject([{ name: 'bien-ban.txt', size: Buffer.byteLength('Biên bản hội nghị') }])
    const hash = kept[0]?.hash ?? ''
    const ports = testPorts()
    must(await openEvidence(deps, ports, { id, hash }))
    expect(ports.opened).toHaveLength(1)
    expect(must(removeEvidence(deps, { id, hash })).files).toEqual([])
    expect([undo(), readRecord(deps.database, id)?.files.length]).toEqual(['Gỡ tệp đính kèm', 1])
    writeFileSync(join(register.folder, 'trong.txt'), '')
    expect(codeOf(await attachEvidence(deps, { id, filePath: join(register.folder, 'trong.txt') }))).toBe(
      'invalidInput',
    )
  })
})

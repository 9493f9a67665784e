import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { drawProgrammePaper, recordsByDay } from '../../../electron/programme/draw-programme-paper.ts'
import { readTemplates, takeTemplate } from '../../../electron/programme/programme-templates.ts'
import { readTaskFile } from '../../../electron/programme/read-task-file.ts'
import { undoProgrammeAct } from '../../../electron/programme/save-record.ts'
import { recordsWorkbook } from '../../../electron/programme/write-records-workbook.ts'
import { writePapersDocx } from '../../../electron/word/write-paper-docx.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { codeOf, must, someAgency } from '../requests/open-register.ts'

const register = freshRegister('2026-11-23')
const resourcesFolder = join(import.meta.dirname, '..', '..', '..', 'resources')

const takePlan = () => {
  must(saveAgency(register.deps, someAgency))
  const [template] = readTemplates(resourcesFolder)
  const sections = template?.tasks.map(({ section }) => section) ?? []
  must(takeTemplate({ ...register.deps, resourcesFolder }, { templateId: template?.id ?? '', sections }))
  return sections.length
}

const read = async (name: string, bytes: Uint8Array) => {
  const path = join(register.folder, name)
  writeFileSync(path, bytes)
  return readTaskFile({ path }, { databaseFile: register.file })
}

describe('a plan taken in from a file', () => {
  it('is the same plan when it was written to Excel, and is not taken in twice', async () => {
    const count = takePlan()
    const records = recordsByDay(register.deps.database, 'task')
    const bytes = await recordsWorkbook('task', records, false)
    const again = must(await read('ke-hoach.xlsx', bytes))
    expect([again.tasks.length, again.issues.length]).toEqual([0, count])
    undoProgrammeAct(register.deps)
    const fresh = must(await read('ke-hoach.xlsx', bytes))
    expect(fresh.issues).toEqual([])
    expect(fresh.tasks).toEqual(records.map(({ fields }) => fields))
  })

  it('is read from the table of the printed plan in Word, groups and last days too', async () => {
    const count = takePlan()
    const records = recordsByDay(register.deps.database, 'task')
    const paper = must(drawProgrammePaper({ ...register.deps, mode: 'agency', resourcesFolder }, { kind: 'plan' }))
    const bytes = await writePapersDocx([paper])
    undoProgrammeAct(register.deps)
    const { tasks, issues } = must(await read('ke-hoach.docx', bytes))
    expect([tasks.length, issues]).toEqual([count, []])
    for (const task of tasks) {
      const kept = records.find(({ fields }) => fields.title === task.title)?.fields
      expect({ group: task.group, lead: task.lead }).toEqual({ group: kept?.group, lead: kept?.lead })
    }
  })

  it('is refused in words when the file is no table, damaged or gone', async () => {
    expect(codeOf(await read('hong.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3])))).toBe('fileUnreadable')
    expect(codeOf(await read('chu.docx', Buffer.from('không phải tệp Word')))).toBe('fileUnreadable')
    const gone = { path: join(register.folder, 'khong-co.xlsx') }
    expect(codeOf(await readTaskFile(gone, { databaseFile: register.file }))).toBe('fileUnreadable')
  })
})

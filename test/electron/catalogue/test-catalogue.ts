import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addItem } from '../../../electron/catalogue/add-item.ts'
import { fixedClock } from '../../../electron/clock.ts'
import type { WritableDatabase } from '../../../electron/database/database.ts'
import { openDatabase } from '../../../electron/database/open-database.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import {
  blankCatalogueFields,
  type CatalogueFields,
  type CatalogueItem,
  type CatalogueList,
} from '../../../shared/catalogue/catalogue-item.ts'
import type { Result } from '../../../shared/result.ts'
import { book } from '../../law/shipped-law-book.ts'

export const today = localDate('2026-11-22')

/** The value of a success; fails the test with the message of a refusal. */
export const granted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}: ${result.error.message}`)
  return result.value
}

/** A register of its own in a temporary folder, on 22/11/2026. */
export const openTestCatalogue = () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'dau-moi-danh-muc-'))
  const databaseFile = path.join(dataFolder, 'dau-moi.db')
  const open = (): WritableDatabase => granted(openDatabase(databaseFile))
  let database = open()
  const clock = fixedClock(today)
  const context = {
    get database() {
      return database
    },
    book,
    clock,
    dataFolder,
    writeGate: makeWriteGate(),
    officer: () => 'Nguyễn Văn Thử',
  }
  return {
    context,
    databaseFile,
    dataFolder,
    /** Closes and opens the file, as a new start of the app does. */
    reopen: () => {
      database.close()
      database = open()
    },
    close: () => {
      database.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
    add: (title: string, fields: Partial<CatalogueFields> = {}, list: CatalogueList = 'mustPublish'): CatalogueItem =>
      granted(addItem(context, { list, fields: { ...blankCatalogueFields, title, ...fields } })),
    /** What a job finds around it; collects the progress it tells. */
    job: (cancelled: () => boolean = () => false) => ({
      databaseFile,
      dataFolder,
      resourcesFolder: '',
      clock,
      officer: 'Nguyễn Văn Thử',
      progress: () => undefined,
      cancelled,
    }),
  }
}

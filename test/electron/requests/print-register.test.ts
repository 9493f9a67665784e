import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import type { PdfOptions } from '../../../electron/ports.ts'
import {
  type BookSession,
  previewRegisterBook,
  printRegisterBook,
  saveRegisterBook,
} from '../../../electron/requests/print-register.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type BookOrder, usualBookColumns } from '../../../shared/requests/register-book.ts'
import type { RegisterColumnId } from '../../../shared/requests/register-column-names.ts'
import { registerColumnIds } from '../../../shared/requests/register-column-names.ts'
import {
  codeOf,
  must,
  openRegister,
  type Register,
  received,
  someAgency,
  someFacts,
  withRequester,
} from './open-register.ts'

const day = localDate
const on = (text: string) => ({ sentOn: day(text), receivedOn: day(text), validOn: day(text) })

let register: Register
let session: BookSession
let target: string
let drawn: { readonly html: string; readonly size: string; readonly options: PdfOptions | undefined }[]
const stopAt = { drawing: Number.POSITIVE_INFINITY }

/** A desktop that «lays out» three pages, and presses «Dừng» while drawing when told to. */
const ports = {
  chooseSavePath: async () => join(target, 'so.pdf'),
  printHtml: async (html: string, size: string) => {
    drawn.push({ html, size, options: undefined })
    return true
  },
  pdfFromHtml: async (html: string, size: string, options?: PdfOptions) => {
    drawn.push({ html, size, options })
    if (drawn.length >= stopAt.drawing) {
      session.jobs.cancel('so')
      options?.signal?.throwIfAborted()
    }
    return Buffer.from('%PDF-1.4\n/Type /Pages /Type /Page\n/Type /Page\n/Type/Page>>\n')
  },
}

beforeEach(() => {
  register = openRegister('2026-11-16')
  target = join(register.folder, 'ra')
  mkdirSync(target)
  drawn = []
  stopAt.drawing = Number.POSITIVE_INFINITY
  must(saveAgency(register.deps, someAgency))
  const jobs = makeJobRunner({
    databaseFile: register.file,
    dataFolder: register.folder,
    resourcesFolder: 'resources',
    workerFile: join(import.meta.dirname, '../../../electron/jobs/job-worker.ts'),
    shownDay: day('2026-11-16'),
    gate: makeWriteGate(),
    officer: () => 'Lương Thị Hà',
    onProgress: () => undefined,
    onFault: (entry) => {
      throw new Error(JSON.stringify(entry))
    },
  })
  session = { mode: 'agency', book: register.deps.book, clock: register.deps.clock, jobs }
})
afterEach(() => register.close())

const order = (changes: Partial<BookOrder> = {}): BookOrder => ({
  period: { kind: 'year', year: 2026 },
  size: 'A4',
  columns: [...usualBookColumns.A4],
  ...changes,
})
const save = (changes: Partial<BookOrder> = {}) =>
  saveRegisterBook(() => session, ports, { jobId: 'so', book: order(changes) })

describe('the register as a book', () => {
  beforeEach(() => {
    received(register.deps, someFacts({ ...on('2025-12-30'), complexity: 'complex' }))
    for (const text of ['2026-11-02', '2026-11-05', '2026-11-09']) received(register.deps, someFacts(on(text)))
    must(
      refuseRequest(register.deps, {
        id: 3,
        on: day('2026-11-10'),
        ground: 'luat-01-2026.27.3',
        explanation: 'x',
        documentNumber: '',
      }),
    )
  })

  it('holds the year’s series by number and says its own pages, requests and states at the end', async () => {
    expect(must(await save())).toEqual({ fileName: 'so.pdf', pages: 3, rows: 3 })
    expect(readFileSync(join(target, 'so.pdf'), 'latin1')).toContain('%PDF')
    const { html, size, options } = drawn[1] ?? {}
    expect([drawn.length, size, options?.landscape]).toEqual([2, 'A4', true])
    expect(html).toContain('Sổ này có 3 trang (ba trang), 3 yêu cầu (ba yêu cầu), từ số 1/2026 đến số 3/2026.')
    expect(html).toContain('<li>Đang giải quyết: 2</li><li>Đã từ chối: 1</li>')
    expect(html).not.toContain('1/2025')
    expect(html?.indexOf('>1/2026<')).toBeLessThan(html?.indexOf('>2/2026<') ?? 0)
  })

  it('holds a period by day of receipt, both its days included, and says which numbers lie elsewhere', async () => {
    received(register.deps, someFacts(on('2026-11-02')))
    const days = (from: string, to: string) => save({ period: { kind: 'days', from: day(from), to: day(to) } })
    expect(must(await days('2026-11-02', '2026-11-05'))?.rows).toBe(3)
    expect(drawn.at(-1)?.html).toContain('từ số 1/2026 đến số 4/2026; 1 số trong khoảng này có ngày nhận ngoài kỳ')
    expect(codeOf(await days('2026-11-03', '2026-11-04'))).toBe('notFound')
    expect(must(await days('2025-12-30', '2026-11-02'))?.rows).toBe(3)
    expect(drawn.at(-1)?.html).toContain('từ số 1/2025 đến số 4/2026.')
  })

  it('prints the same pages, with their number', async () => {
    expect(must(await printRegisterBook(session, ports, { jobId: 'so', book: order({ size: 'A3' }) }))).toEqual({
      printed: true,
      pages: 3,
    })
    expect(drawn.at(-1)?.size).toBe('A3')
    expect(drawn.at(-1)?.html).toContain('Sổ này có 3 trang')
    // Chromium's header numbers the sheets of a PDF, the page's own style those of a printer; never both.
    const ownNumbersHeldBack = drawn.map(({ html }) => html.includes('@page{@top-center{content:none}}'))
    expect(ownNumbersHeldBack).toEqual([true, false])
    expect(readdirSync(target)).toEqual([])
  })

  it('says on its cover when it is practice data', async () => {
    expect(must(await save())).toBeTruthy()
    expect(drawn.at(-1)?.html).not.toContain('Dữ liệu tập huấn')
    session = { ...session, mode: 'training' }
    must(await save())
    expect(drawn.at(-1)?.html).toContain('Dữ liệu tập huấn, không phải sổ của cơ quan')
  })

  it('holds what people typed as text', async () => {
    received(register.deps, withRequester(someFacts({ content: '<script>1</script>' }), { name: 'A & <b>' }))
    must(await save())
    expect(drawn.at(-1)?.html).toContain('&lt;script&gt;1&lt;/script&gt;')
    expect(drawn.at(-1)?.html).toContain('A &amp; &lt;b&gt;')
  })

  it('leaves the older file as it was when stopped while the pages are drawn, first or second time', async () => {
    writeFileSync(join(target, 'so.pdf'), 'cũ')
    for (const drawing of [1, 2]) {
      drawn = []
      stopAt.drawing = drawing
      expect(codeOf(await save())).toBe('cancelled')
      expect(drawn).toHaveLength(drawing)
    }
    expect(readFileSync(join(target, 'so.pdf'), 'utf8')).toBe('cũ')
    expect(readdirSync(target)).toEqual(['so.pdf'])
  })

  it('refuses an empty period and more columns than the sheet holds, and writes nothing', async () => {
    expect(codeOf(await save({ period: { kind: 'year', year: 2024 } }))).toBe('notFound')
    const all: RegisterColumnId[] = [...registerColumnIds]
    expect(codeOf(await save({ columns: all }))).toBe('invalidInput')
    expect(drawn).toEqual([])
    expect(readdirSync(target)).toEqual([])
  })

  it('writes nothing when the officer closed the dialog', async () => {
    const closed = { ...ports, chooseSavePath: async () => null }
    expect(must(await saveRegisterBook(() => session, closed, { jobId: 'so', book: order() }))).toBeNull()
    expect(drawn).toEqual([])
  })
})

describe('a look at the book', () => {
  it('begins with the first requests alone, without a closing page, and then shows the sheets that are printed', async () => {
    for (const date of ['2026-11-02', '2026-11-03', '2026-11-04']) received(register.deps, someFacts(on(date)))
    const look = (first: number | null) => previewRegisterBook(session, ports, { jobId: 'xem', book: order(), first })
    expect(must(await look(2)).whole).toBe(false)
    expect(drawn.at(-1)?.html.match(/<tr><td/g)).toHaveLength(2)
    expect(drawn.at(-1)?.html).not.toContain('KẾT SỔ')
    expect(must(await look(3)).whole).toBe(true)
    expect(must(await look(null)).whole).toBe(true)
    const looked = drawn.at(-1)
    must(await saveRegisterBook(() => session, ports, { jobId: 'so', book: order() }))
    expect(looked?.html).toContain('KẾT SỔ')
    expect(drawn.at(-1)?.html).toBe(looked?.html)
  })
})

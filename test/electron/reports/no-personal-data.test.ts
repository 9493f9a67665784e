import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addItem } from '../../../electron/catalogue/add-item.ts'
import { makeFileTokens } from '../../../electron/files/file-tokens.ts'
import { makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import { exportReport } from '../../../electron/reports/export-report.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { receiveRequest } from '../../../electron/requests/receive-request.ts'
import { refuseRequest } from '../../../electron/requests/refuse-request.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { blankCatalogueFields } from '../../../shared/catalogue/catalogue-item.ts'
import { must, someFacts, withRequester } from '../requests/open-register.ts'
import { annual, asked, providing, refusing, registerOfAYear, year2026 } from './register-of-a-year.ts'

/** Stands in every text of a person or a case; nothing of it may leave. */
const mark = 'Riêng Tư'
const plainMark = 'riengtu'
const idMark = '099099099099'

let register: ReturnType<typeof registerOfAYear>
let target: string

/** A year's register in which everything a person or an officer typed about a case carries the mark. */
const markedRegister = () => {
  const made = registerOfAYear()
  const { deps } = made
  const facts = withRequester(
    someFacts({
      ...asked('2026-11-02'),
      content: `${mark} nội dung`,
      documentName: `${mark} văn bản`,
      purpose: `${mark} mục đích`,
      provisionAddress: `${mark} nơi nhận`,
      note: `${mark} ghi chú`,
      concernedHow: `${mark} liên quan`,
      directlyConcerned: 'yes',
    }),
    {
      name: `${mark} Văn A`,
      idNumber: idMark,
      idIssuedBy: `${mark} nơi cấp`,
      address: `${mark} địa chỉ`,
      phone: `0${idMark}`,
      email: `${plainMark}@thu.example`,
      organisationName: `${mark} tổ chức`,
      organisationAddress: `${mark} trụ sở`,
      helpedBy: `${mark} người giúp`,
      helpGiven: `${mark} đã giúp`,
      members: [{ name: `${mark} thành viên`, idNumber: idMark, reason: `${mark} lý do` }],
    },
  )
  const provided = must(receiveRequest(deps, facts)).request.id
  must(
    provideInformation(
      deps,
      providing(provided, '2026-11-06', { extent: 'partial', withheld: `${mark} phần không cấp` }),
    ),
  )
  const refused = must(receiveRequest(deps, facts)).request.id
  must(
    refuseRequest(deps, {
      ...refusing(refused, '2026-11-06', 'luat-01-2026.27.3'),
      explanation: `${mark} giải thích`,
    }),
  )
  must(
    addItem(deps, {
      list: 'conditional',
      fields: { ...blankCatalogueFields, title: `${mark} hồ sơ`, condition: `${mark} điều kiện` },
    }),
  )
  return made
}

beforeAll(() => {
  register = markedRegister()
  target = mkdtempSync(join(tmpdir(), 'dau-moi-rieng-tu-'))
})
afterAll(() => {
  register.close()
  rmSync(target, { recursive: true, force: true })
})

/** Every text in a file: of a zip those of the files in it, and so on. */
const textsIn = (name: string, bytes: Uint8Array): readonly (readonly [name: string, text: string])[] => {
  const here = [name, Buffer.from(bytes).toString('utf8')] as const
  if (!Buffer.from(bytes).subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return [here]
  const { files } = new PizZip(bytes)
  return Object.values(files).flatMap((file) => (file.dir ? [] : textsIn(`${name}/${file.name}`, file.asUint8Array())))
}

it('leaves nothing of a person or a case in any file of an exported report, not even inside the files', async () => {
  const writeGate = makeWriteGate()
  const files = makeFileTokens()
  const jobs = makeJobRunner({
    databaseFile: register.file,
    dataFolder: register.folder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    workerFile: join(import.meta.dirname, '../../../electron/jobs/job-worker.ts'),
    shownDay: localDate('2026-12-20'),
    gate: writeGate,
    officer: () => `${mark} cán bộ`,
    onProgress: () => undefined,
    onFault: (entry) => {
      throw new Error(JSON.stringify(entry))
    },
  })
  let printed = ''
  must(
    await exportReport(
      {
        ...register.deps,
        mode: 'agency',
        dataFolder: register.folder,
        jobs,
        writeGate,
        files,
        appVersion: '0.1.0',
        officer: () => `${mark} cán bộ`,
      },
      {
        pdfFromHtml: async (html) => {
          printed = html
          return Buffer.from(html)
        },
      },
      {
        jobId: 'job',
        ...annual(year2026),
        edition: 'first',
        recipient: 'Sở Tư pháp tỉnh Lạng Sơn',
        folderToken: files.issue(target),
      },
    ),
  )
  const [folder = ''] = readdirSync(target)
  const texts = readdirSync(join(target, folder)).flatMap((name) =>
    textsIn(name, readFileSync(join(target, folder, name))),
  )
  expect(texts.map(([name]) => name)).toEqual(
    expect.arrayContaining(['bao-cao.docx/word/document.xml', `${folder}.bctt/bao-cao.docx/word/document.xml`]),
  )
  expect(printed).toContain('Yêu cầu đã tiếp nhận trong kỳ')
  for (const [name, text] of texts)
    for (const personal of [mark, plainMark, idMark, 'Nguyễn Thị Hòa', '020190001234', 'Lương Thị Hà'])
      expect(text.includes(personal), `${personal} in ${name}`).toBe(false)
}, 90_000)

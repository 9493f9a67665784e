import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attachFile, removeAttachment } from '../../../electron/catalogue/attach-file.ts'
import { readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { openAttachment } from '../../../electron/catalogue/open-attachment.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import { contentMatchesName, nameIsMarkedSecret } from '../../../electron/files/attachment-kind.ts'
import { attachmentPath } from '../../../electron/files/attachment-store.ts'
import type { JobRunner } from '../../../electron/jobs/job-runner.ts'
import { realJobs } from '../jobs/real-jobs.ts'
import { granted, openTestCatalogue } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
let jobs: JobRunner
beforeEach(() => {
  catalogue = openTestCatalogue()
  jobs = realJobs(catalogue.dataFolder)
})
afterEach(async () => {
  await jobs.close()
  catalogue.close()
})

const pdf = Buffer.from('%PDF-1.7\nnội dung')
const fileNamed = (name: string, bytes: Uint8Array): string => {
  const folder = path.join(catalogue.dataFolder, 'nguon')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}
const attach = (id: number, name: string, bytes: Uint8Array) =>
  attachFile({ ...catalogue.context, jobs }, { id, filePath: fileNamed(name, bytes) })

describe('attaching a file', () => {
  it('keeps a copy under the hash of its content and names it on the item', async () => {
    const item = granted(await attach(catalogue.add('Một').id, 'Quyết định 12.pdf', pdf))
    const [file] = item.attachments
    expect(file).toMatchObject({ name: 'Quyết định 12.pdf', size: pdf.length })
    expect(readFileSync(attachmentPath(catalogue.dataFolder, file?.hash ?? ''))).toEqual(pdf)
    expect(readdirSync(path.dirname(attachmentPath(catalogue.dataFolder, file?.hash ?? '')))).toHaveLength(1)
  })

  it('keeps the same content once', async () => {
    const first = granted(await attach(catalogue.add('Một').id, 'a.pdf', pdf))
    const second = granted(await attach(catalogue.add('Hai').id, 'b.pdf', pdf))
    expect(second.attachments[0]?.hash).toBe(first.attachments[0]?.hash)
    expect(granted(await attach(first.id, 'a.pdf', pdf)).attachments).toHaveLength(1)
  })

  it('takes a file off and undo brings it back', async () => {
    const item = granted(await attach(catalogue.add('Một').id, 'a.pdf', pdf))
    const hash = item.attachments[0]?.hash ?? ''
    expect(granted(removeAttachment(catalogue.context, { id: item.id, hash })).attachments).toEqual([])
    undoAct(catalogue.context)
    expect(readItem(catalogue.context.database, item.id)?.attachments).toHaveLength(1)
    expect(existsSync(attachmentPath(catalogue.dataFolder, hash))).toBe(true)
  })

  it('refuses what is empty, of another kind, not what its ending says, marked secret, or gone', async () => {
    const { id } = catalogue.add('Một')
    const refusedAs = async (name: string, bytes: Uint8Array) => {
      const result = await attach(id, name, bytes)
      return result.ok ? 'attached' : result.error.message
    }
    expect(await refusedAs('a.pdf', Buffer.alloc(0))).toContain('rỗng')
    expect(await refusedAs('a.exe', Buffer.from('MZ'))).toContain('Chỉ nhận tệp')
    expect(await refusedAs('a.pdf', Buffer.from('MZ chương trình'))).toContain('đuôi tên tệp')
    expect(await refusedAs('a.docx', Buffer.from('PK\u0003\u0004'))).toContain('đuôi tên tệp')
    expect(await refusedAs('Công văn (Tối mật).pdf', pdf)).toContain('độ mật')
    expect(await attachFile({ ...catalogue.context, jobs }, { id, filePath: '/khong/co.pdf' })).toMatchObject({
      error: { code: 'fileUnreadable' },
    })
    expect(readItem(catalogue.context.database, id)?.attachments).toEqual([])
    expect(existsSync(path.join(catalogue.dataFolder, 'tep-dinh-kem'))).toBe(false)
  })

  it('refuses a file above 50 MB', async () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024 + 1)
    bytes.write('%PDF-1.7')
    expect(await attach(catalogue.add('Một').id, 'lon.pdf', bytes)).toMatchObject({
      error: { code: 'invalidInput', message: expect.stringContaining('50 MB') },
    })
  })

  it('keeps no file for what is not accessible', async () => {
    const item = catalogue.add('Hồ sơ', {}, 'notAccessible')
    expect(await attach(item.id, 'a.pdf', pdf)).toMatchObject({ error: { code: 'notAllowedNow' } })
  })
})

describe('showing an attachment', () => {
  it('opens a read-only copy under its own name', async () => {
    const item = granted(await attach(catalogue.add('Một').id, 'Quyết định 12.pdf', pdf))
    const hash = item.attachments[0]?.hash ?? ''
    const opened: string[] = []
    const ports = { openPath: async (file: string) => void opened.push(file) }
    granted(await openAttachment(catalogue.context, ports, { id: item.id, hash }))
    expect(opened.map((file) => path.basename(file))).toEqual(['Quyết định 12.pdf'])
    expect(readFileSync(opened[0] ?? '')).toEqual(pdf)
    expect(statSync(opened[0] ?? '').mode & 0o222).toBe(0)
  })

  it('says so when no program opens it, and when it is not an attachment of the item', async () => {
    const item = granted(await attach(catalogue.add('Một').id, 'a.pdf', pdf))
    const ports = { openPath: () => Promise.reject(new Error('no program')) }
    const hash = item.attachments[0]?.hash ?? ''
    expect(await openAttachment(catalogue.context, ports, { id: item.id, hash })).toMatchObject({ ok: false })
    expect(await openAttachment(catalogue.context, ports, { id: item.id, hash: 'a'.repeat(64) })).toMatchObject({
      error: { code: 'notFound' },
    })
  })
})

describe('what a file is', () => {
  it('tells a workbook from a document and text from bytes', async () => {
    const workbook = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] })
    expect(contentMatchesName('a.xlsx', workbook)).toBe(true)
    expect(contentMatchesName('a.docx', workbook)).toBe(false)
    expect(contentMatchesName('a.TXT', Buffer.from('chữ'))).toBe(true)
    expect(contentMatchesName('a.txt', Buffer.from([65, 0, 66]))).toBe(false)
    expect(contentMatchesName('a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
  })

  it.each(['Mật.pdf', 'CV-mật-12.pdf', 'Tuyệt mật.docx', 'cv_toi_mat.pdf', '[MẬT] báo cáo.pdf', 'Độ mật.pdf'])(
    'takes «%s» as marked secret',
    (name) => expect(nameIsMarkedSecret(name)).toBe(true),
  )
  it.each(['Mật độ dân số.pdf', 'Quy chế bảo mật.docx', 'Mặt bằng.pdf', 'Giấy mất.pdf', 'Nuôi ong mật ong.pdf'])(
    'takes «%s» as an ordinary file',
    (name) => expect(nameIsMarkedSecret(name)).toBe(false),
  )
})

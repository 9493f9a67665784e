import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFileTokens } from '../../../electron/files/file-tokens.ts'
import { makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { exportPack, type PackSession } from '../../../electron/releases/export-pack.ts'
import { readPacks } from '../../../electron/releases/pack-repository.ts'
import { issueRelease } from '../../../electron/releases/releases.ts'
import { workingCalendar } from '../../../shared/calendar/working-calendar.ts'
import { searchScript } from '../../../shared/releases/pack/search-script.ts'
import { fold } from '../../../shared/text/vietnamese-fold.ts'
import { granted, today } from '../catalogue/test-catalogue.ts'
import { dcatFaults } from './dcat-shape.ts'
import { openTestReleases, resourcesFolder } from './test-releases.ts'

let releases: ReturnType<typeof openTestReleases>
let target: string
let session: PackSession

beforeEach(() => {
  releases = openTestReleases()
  target = mkdtempSync(join(tmpdir(), 'dau-moi-goi-'))
  const { context, databaseFile, dataFolder } = releases
  const jobs = makeJobRunner({
    databaseFile,
    dataFolder,
    resourcesFolder,
    workerFile: join(import.meta.dirname, '../../../electron/jobs/job-worker.ts'),
    shownDay: today,
    gate: context.writeGate,
    officer: context.officer,
    onProgress: ({ jobId, what, done }) => {
      if (jobId === 'stopped' && what === 'Đang vẽ tệp PDF' && done >= 1) jobs.cancel(jobId)
    },
    onFault: (entry) => {
      throw new Error(JSON.stringify(entry))
    },
  })
  session = {
    ...context,
    mode: 'agency',
    calendar: workingCalendar(context.book.calendar),
    jobs,
    files: makeFileTokens(),
    appVersion: '0.1.0',
  }
})
afterEach(() => {
  releases.close()
  rmSync(target, { recursive: true, force: true })
})

const ports = { pdfFromHtml: async (html: string) => Buffer.from(`%PDF-1.7\n${html}`) }
const base = 'https://huuthac.langson.gov.vn/tiep-can-thong-tin'
const pack = (changes: { releaseId?: number | null; base?: string; jobId?: string } = {}) =>
  exportPack(session, ports, {
    jobId: 'goi',
    folderToken: session.files.issue(target),
    releaseId: null,
    base,
    ...changes,
  })
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
const textOf = (folder: string, name: string): string => readFileSync(join(target, folder, name), 'utf8')
type OpenData = Readonly<Record<string, unknown>> & {
  readonly 'dcat:dataset': readonly {
    readonly 'dct:identifier': string
    readonly 'dcat:distribution': readonly { readonly 'dcat:accessURL': { readonly '@id': string } }[]
  }[]
}
const openDataOf = (folder: string): OpenData => JSON.parse(textOf(folder, 'tep/du-lieu-mo.jsonld'))

const fill = () => {
  releases.add('Quyết định đường liên thôn <script>alert(1)</script>', {
    documentNumber: '=HYPERLINK("x")',
    note: 'Bà Tư ở thôn Hạ hỏi',
    createdOn: today,
  })
  releases.add(
    'Giá đất năm 2027',
    { address: 'https://xa.gov.vn/gia-dat?a=1&b=2', publicationForms: ['portal', 'posting'], publishedOn: today },
    'published',
  )
  releases.add('Hồ sơ lịch sử', { condition: 'Theo luật lưu trữ' }, 'conditional')
  releases.add('Tài liệu bí mật nội bộ', {}, 'notAccessible')
}

describe('a publication pack', () => {
  it('is written whole with a manifest that proves every file', async () => {
    fill()
    const done = granted(await pack())
    const files = filesUnder(join(target, done.folderName))
    for (const name of [
      'SHA256SUMS.txt',
      'danh-muc-phai-cong-khai.html',
      'dau-moi.html',
      'huong-dan.html',
      'index.html',
      'manifest.json',
      'tep/bang-niem-yet.pdf',
      'tep/danh-muc-da-cong-khai.csv',
      'tep/danh-muc.docx',
      'tep/danh-muc.pdf',
      'tep/danh-muc.xlsx',
      'tep/du-lieu-mo.jsonld',
      'tep/phieu-yeu-cau-ca-nhan.docx',
      'tep/phieu-yeu-cau-ca-nhan.pdf',
      'tep/thong-bao-dau-moi.pdf',
    ])
      expect(files).toContain(name)
    const manifest = JSON.parse(textOf(done.folderName, 'manifest.json'))
    const named = manifest.files.map(({ name }: { name: string }) => name)
    expect([...named, 'manifest.json', 'SHA256SUMS.txt'].sort()).toEqual(files)
    for (const { name, size, sha256 } of manifest.files) {
      const bytes = readFileSync(join(target, done.folderName, name))
      expect([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256])
    }
    expect(readPacks(releases.context.database)).toMatchObject([{ folderName: done.folderName, items: 3 }])
  })

  it('never holds a note, what nobody may see, or a mark that runs', async () => {
    fill()
    const done = granted(await pack())
    const folder = join(target, done.folderName)
    for (const name of filesUnder(folder)) {
      const text = readFileSync(join(folder, name), 'latin1')
      for (const kept of ['Bà Tư', 'bí mật nội bộ'])
        expect(text.includes(Buffer.from(kept, 'utf8').toString('latin1')), `${kept} in ${name}`).toBe(false)
      if (name.endsWith('.html')) expect(text).not.toContain('<script>alert')
    }
    const csv = textOf(done.folderName, 'tep/danh-muc-phai-cong-khai.csv')
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv.startsWith('\ufeff"Mã","')).toBe(true)
  })

  it('asks nothing of another machine, and every link inside it leads to a file that is there', async () => {
    fill()
    const done = granted(await pack())
    const files = new Set(filesUnder(join(target, done.folderName)))
    for (const name of [...files].filter((each) => each.endsWith('.html'))) {
      const html = textOf(done.folderName, name)
      for (const [, tag = '', attribute = '', address = ''] of html.matchAll(/<(\w+)[^>]*?\s(src|href)="([^"]*)"/g)) {
        if (/^https?:/.test(address)) {
          expect([tag, attribute]).toEqual(['a', 'href'])
          continue
        }
        const file = address.split('#')[0] ?? ''
        if (file !== '') expect(files.has(file), `${address} in ${name}`).toBe(true)
      }
    }
  })

  it('describes the lists as the published shapes of DCAT-AP ask, with whole addresses once they are known', async () => {
    fill()
    releases.add('Nơi niêm yết bằng chữ', { address: 'Nhà văn hóa thôn Hạ' }, 'published')
    const whole = granted(await pack())
    const data = openDataOf(whole.folderName)
    expect(dcatFaults(data)).toEqual([])
    expect(data['dcat:dataset'].map((each) => each['dct:identifier'])).toEqual([
      'phai-cong-khai',
      'da-cong-khai',
      'co-dieu-kien',
      expect.stringMatching(/^muc-\d+$/),
    ])
    for (const dataset of data['dcat:dataset'])
      for (const { 'dcat:accessURL': address } of dataset['dcat:distribution'])
        expect(address['@id']).toMatch(/^https:\/\//)
    const relativeOnly = granted(await pack({ base: '' }))
    expect(relativeOnly.remarks).toHaveLength(1)
    expect(dcatFaults(openDataOf(relativeOnly.folderName))).toEqual([])
  })

  it('is held against those shapes in earnest: what is missing, doubled or of another kind is named', async () => {
    fill()
    const data = openDataOf(granted(await pack()).folderName)
    const { 'dct:title': _title, ...untitled } = data
    expect(dcatFaults(untitled)).toEqual(['dcat:Catalog dct:title: is missing'])
    expect(dcatFaults({ ...data, 'dct:issued': '2026-11-23' })).toEqual(['dcat:Catalog dct:issued: is no date'])
    expect(
      dcatFaults({ ...data, 'foaf:homepage': [{ '@id': 'a', '@type': 'foaf:Document' }, { '@id': 'b b' }] }),
    ).toEqual([
      'b b: is no address',
      'dcat:Catalog foaf:homepage: stands more than once',
      'dcat:Catalog foaf:homepage: is no foaf:Document',
    ])
  })

  it('holds a decided list as it was decided, also when the catalogue has moved on', async () => {
    fill()
    const { id } = granted(await releases.draft(['mustPublish']))
    const early = await pack({ releaseId: id })
    expect(early.ok ? '' : early.error.code).toBe('notAllowedNow')
    granted(issueRelease(releases.context, { id, number: '15/QĐ-UBND', on: today }))
    releases.add('Mục thêm sau')
    const done = granted(await pack({ releaseId: id }))
    const page = textOf(done.folderName, 'danh-muc-phai-cong-khai.html')
    expect(page).toContain('Quyết định số 15/QĐ-UBND ngày 22/11/2026')
    expect(page).not.toContain('Mục thêm sau')
    expect(filesUnder(join(target, done.folderName))).not.toContain('danh-muc-da-cong-khai.html')
  })

  it('leaves nothing in the folder when it is stopped, and never touches an earlier pack', async () => {
    fill()
    const stopped = await pack({ jobId: 'stopped' })
    expect(stopped.ok ? '' : stopped.error.code).toBe('cancelled')
    expect(readdirSync(target)).toEqual([])
    const first = granted(await pack())
    const second = granted(await pack())
    expect(second.folderName).toBe(`${first.folderName}-2`)
  })
})

describe('the search of the pages', () => {
  it('folds as the product does', () => {
    const source = /var fold = (function[\s\S]*?\n {2}\})\n/.exec(searchScript)?.[1]
    const folded = runInNewContext(`(${source})`) as (text: string) => string
    for (const text of ['Đường liên THÔN', 'hoà – Hòa', 'Ủy ban «nhân dân»', '12/QĐ‑UBND', '  a\u200bb  c '])
      expect(folded(text)).toBe(fold(text))
  })
})

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import decode from 'jsqr'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import { templateWarnings } from '../../../shared/forms/field-list.ts'
import type { PaperDocument } from '../../../shared/forms/paper-document.ts'
import {
  type FormTemplate,
  type TemplateFacts,
  type TemplatePreview,
  templateForms,
} from '../../../shared/forms/template-facts.ts'
import type { RequestDetails } from '../../../shared/requests/request-log.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { wordText } from '../../e2e/other-programs.ts'
import { openTestSession } from '../open-test-session.ts'
import { someAgency, someFacts, withRequester } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'
import { withParts, wordFile } from './word-files.ts'

/** The window's side: every call through the dispatcher, files as an officer picks and saves them. */
const openTemplateDesk = (today = '2026-11-20') => {
  const test = openTestSession(today)
  const session = test.sessions.current()
  let files = 0
  const fileName = (name: string): string => {
    files += 1
    return join(test.folder, `${files}-${name}`)
  }
  let saved = ''
  const chooseSavePath = async (name: string) => {
    saved = fileName(name)
    return saved
  }
  const printed: string[] = []
  const printHtml = async (html: string) => printed.push(html) > 0
  const handlers = makeHandlers(test.sessions, testPorts({ chooseSavePath, printHtml }))
  const onFault = (call: string, thrown: unknown) => {
    throw new Error(`${call}: ${String(thrown)}`)
  }
  const ask = async <T>(name: string, input?: unknown): Promise<Result<T>> =>
    (await dispatch(
      { handlers, writeGate: () => session.writeGate, refusalOf: () => null, onFault },
      name,
      structuredClone(input),
    )) as Result<T>
  const call = async <T>(name: string, input?: unknown): Promise<T> => {
    const result = await ask<T>(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`)
    return result.value
  }
  const refused = async (name: string, input?: unknown): Promise<AppError> => {
    const result = await ask(name, input)
    if (result.ok) throw new Error(`${name} was not refused`)
    return result.error
  }
  const pick = (content: Uint8Array | string, name = 'mau.docx'): string => {
    const path = fileName(name)
    writeFileSync(path, content)
    return session.files.issue(path)
  }
  return { ...test, session, call, refused, pick, printed, saved: () => saved }
}
type Desk = ReturnType<typeof openTemplateDesk>

const facts: TemplateFacts = {
  form: 'receipt',
  law: 'luat-01-2026',
  from: '2026-11-01' as TemplateFacts['from'],
  until: null,
  name: 'Phiếu tiếp nhận mẫu mới',
  number: 'Mẫu số 1',
  citation: { text: 'Nghị định thử số 99/2026/NĐ-CP', article: 'Phụ lục I' },
  note: '',
}

const receiptTemplate = () =>
  wordFile([
    '{{TÊN CƠ QUAN}}',
    'Số: {{số văn bản}}',
    'Đã nhận của {{họ tên}}: {{nội dung yêu cầu}}',
    'Hẹn {{ngày hẹn trả kết quả}}',
  ])

const takeIn = async (desk: Desk, bytes: Uint8Array, changes: Partial<TemplateFacts> = {}): Promise<FormTemplate> => {
  const fileToken = desk.pick(bytes)
  const { hash } = await desk.call<TemplatePreview<PaperDocument>>('templates.preview', { fileToken })
  return desk.call('templates.takeIn', { fileToken, hash, facts: { ...facts, ...changes } })
}

const receive = async (desk: Desk): Promise<number> =>
  (await desk.call<RequestDetails>('requests.receive', someFacts())).request.id
const order = (requestId: number) => ({ requestId, form: 'receipt', details: { time: '', place: '', note: '' } })
/** What a scanner reads on the first page of a PDF. */
const scanned = (pdf: string): string | undefined => {
  const picture = execFileSync('pdftoppm', ['-r', '120', '-f', '1', '-l', '1', '-gray', pdf], {
    maxBuffer: 2 ** 24,
  })
  const [head = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1')) ?? []
  const pixels = Uint8ClampedArray.from([...picture.subarray(head.length)].flatMap((dot) => [dot, dot, dot, 255]))
  return decode(pixels, Number(width), Number(height))?.data
}
type Issued = { readonly documentId: number; readonly number: string; readonly paper: PaperDocument }
const textOf = ({ blocks }: PaperDocument): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '')).join('\n')

let desk: Desk
beforeEach(async () => {
  desk = openTemplateDesk()
  await desk.call('agency.save', someAgency)
})

describe('looking at a template before it is kept', () => {
  it('fills it with invented people, says which fields it lacks, and keeps nothing', async () => {
    const preview = await desk.call<TemplatePreview<PaperDocument>>('templates.preview', {
      fileToken: desk.pick(await receiptTemplate(), 'Phiếu mới.docx'),
    })
    expect(textOf(preview.paper)).toContain('Đã nhận của Nguyễn Thị Mẫu: Quy hoạch sử dụng đất của xã năm 2026')
    expect(textOf(preview.paper)).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH MINH')
    expect(templateWarnings('receipt', preview.fields)).toContain('Mẫu chưa có trường «{{ngày tháng năm}}».')
    expect(templateWarnings('receipt', preview.fields)).not.toContain('Mẫu chưa có trường «{{họ tên}}».')
    expect(preview.facts).toBeNull()
    expect(await desk.call('templates.list')).toEqual([])
    expect(readdirSync(desk.session.dataFolder)).not.toContain('mau-van-ban')
  })

  it('refuses what is no plain Word file, saying why and what to do', async () => {
    const docx = await receiptTemplate()
    const types = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    const outside =
      '<Relationships><Relationship Id="r9" Type="http://x/attachedTemplate" Target="http://x/a.dotx" TargetMode="External"/></Relationships>'
    const cases: readonly (readonly [Uint8Array, string, RegExp])[] = [
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]), 'anh.docx', /không phải văn bản Word/],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'cu.docx', /dạng cũ \(\.doc\)/],
      [
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
        'k.docx',
        /mật khẩu/,
      ],
      [withParts(docx, { 'word/vbaProject.bin': new Uint8Array([1]) }), 'macro.docx', /chứa macro/],
      [withParts(docx, { '[Content_Types].xml': types }), 'macro-2.docx', /chứa macro/],
      [withParts(docx, { 'word/embeddings/a.bin': new Uint8Array([1]) }), 'nhung.docx', /nhúng tệp khác/],
      [withParts(docx, { 'word/_rels/settings.xml.rels': outside }), 'ngoai.docx', /lấy nội dung từ nơi khác/],
      [withParts(docx, { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'dtd.docx', /lớn bất thường/],
      [withParts(docx, { 'word/document.xml': '<w:document>' }), 'hong.docx', /Không đọc được nội dung/],
      [withParts(docx, { 'word/bom.xml': ' '.repeat(5 * 1024 * 1024) }), 'bom.docx', /lớn bất thường/],
      [withParts(docx, { 'word/media/a.png': new Uint8Array(21 * 1024 * 1024) }), 'bom-anh.docx', /lớn bất thường/],
      [new Uint8Array(5 * 1024 * 1024 + 1), 'dai.docx', /lớn hơn 5 MB/],
      [
        await wordFile(Array.from({ length: 9000 }, (_, at) => `Đoạn thứ ${at} của cả một cuốn sách.`)),
        'sach.docx',
        /dài hơn một mẫu/,
      ],
      [docx.subarray(0, docx.length - 40), 'cut.docx', /không phải văn bản Word/],
      [Buffer.from('{"format":"khac"}'), 'mau.json', /không phải tệp mẫu văn bản/],
      [await wordFile(['{{hoTenn}}']), 'sai.docx', /«\{\{hoTenn\}\}» không có trong danh sách/],
    ]
    for (const [bytes, name, message] of cases) {
      const error = await desk.refused('templates.preview', { fileToken: desk.pick(bytes, name) })
      expect([name, error.message]).toEqual([name, expect.stringMatching(message)])
    }
  })

  it('may hold links a reader presses', async () => {
    const rels = (target: string) =>
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`
    const bytes = withParts(await receiptTemplate(), { 'word/_rels/footnotes.xml.rels': rels('https://xa.example') })
    await desk.call('templates.preview', { fileToken: desk.pick(bytes) })
  })
})

describe('keeping templates', () => {
  it('keeps the file by its content and every fact; a second copy of the same is refused', async () => {
    const bytes = await receiptTemplate()
    const kept = await takeIn(desk, bytes)
    expect(kept).toMatchObject({ ...facts, by: someAgency.focalPoint.name, on: '2026-11-20', retiredOn: null })
    expect(kept.fields).toEqual(['agencyName', 'number', 'requesterName', 'content', 'appointment'])
    const folder = join(desk.session.dataFolder, 'mau-van-ban')
    expect(readFileSync(join(folder, `${kept.hash}.docx`))).toEqual(Buffer.from(bytes))
    await expect(takeIn(desk, bytes)).rejects.toThrow('conflict')
    expect(await desk.call('templates.list')).toEqual([kept])
  })

  it('refuses a file that changed after it was looked at, and facts without a source', async () => {
    const fileToken = desk.pick(await receiptTemplate())
    const changed = { fileToken, hash: '0'.repeat(64), facts }
    expect((await desk.refused('templates.takeIn', changed)).message).toContain('thay đổi sau khi xem trước')
    const nameless = { fileToken, hash: '', facts: { ...facts, citation: { text: '', article: '' } } }
    expect((await desk.refused('templates.takeIn', nameless)).code).toBe('invalidInput')
    const backwards = { fileToken, hash: '', facts: { ...facts, until: '2026-10-01' } }
    expect(JSON.stringify(await desk.refused('templates.takeIn', backwards))).toContain('Ngày hết áp dụng')
  })

  it('never edits or forgets one: the register itself says no', async () => {
    await takeIn(desk, await receiptTemplate())
    const { database } = desk.session
    expect(() => database.exec("UPDATE form_template SET name = 'x'")).toThrow('keeps its content')
    expect(() => database.exec('DELETE FROM form_template')).toThrow('is kept')
  })

  it('travels to another place as one file with its facts', async () => {
    const kept = await takeIn(desk, await receiptTemplate())
    await desk.call('templates.save', { id: kept.id, as: 'withFacts' })
    const file = readFileSync(desk.saved())
    expect(desk.saved()).toMatch(/mau-phieu-tiep-nhan-mau-moi\.json$/)
    const other = openTemplateDesk()
    const fileToken = other.pick(file, 'mau.json')
    const preview = await other.call<TemplatePreview<PaperDocument>>('templates.preview', {
      fileToken,
      form: 'consent',
    })
    expect(preview.facts).toEqual(facts)
    const taken = await other.call<FormTemplate>('templates.takeIn', {
      fileToken,
      hash: preview.hash,
      facts: preview.facts,
    })
    expect(taken.hash).toBe(kept.hash)
    const broken = Buffer.from(file.toString().replace(/"word": "..../, '"word": "AAAA'))
    const error = await other.refused('templates.preview', {
      fileToken: other.pick(broken, 'mau.json'),
    })
    expect(error.message).toContain('bị hỏng')
  })
})

describe('issuing by a template', () => {
  it('previews and prints its text, freezes the Word file, and hands out that very file', async () => {
    await takeIn(desk, await receiptTemplate())
    const id = await receive(desk)
    expect(textOf(await desk.call('forms.previewForm', order(id)))).toContain('Số: ……/2026')
    const issued = await desk.call<Issued>('forms.issueForm', order(id))
    expect(textOf(issued.paper)).toContain(`Số: ${issued.number}`)
    expect(textOf(issued.paper)).toContain('Đã nhận của Nguyễn Thị Hòa')
    expect(issued.paper.title).toBe('Phiếu tiếp nhận mẫu mới')
    expect(issued.paper.marginNotes).toContain('Bản xem nhanh; bản in đúng khuôn là tệp Word.')
    await desk.call('forms.saveWord', { documentIds: [issued.documentId] })
    const first = readFileSync(desk.saved())
    expect(desk.saved()).not.toMatch(/hoa/i)
    await desk.call('forms.saveWord', { documentIds: [issued.documentId] })
    expect(readFileSync(desk.saved())).toEqual(first)
    const { database } = desk.session
    expect(() => database.exec("UPDATE issued_word SET hash = 'x'")).toThrow('frozen')
    expect(() => database.exec('DELETE FROM issued_word')).toThrow('is kept')
  })

  it('opens in LibreOffice with every value and its tone marks', async () => {
    await takeIn(desk, await receiptTemplate())
    const issued = await desk.call<Issued>('forms.issueForm', order(await receive(desk)))
    await desk.call('forms.saveWord', { documentIds: [issued.documentId] })
    const text = wordText(desk.saved(), desk.folder)
    expect(text).toContain(someAgency.name.toLocaleUpperCase('vi'))
    expect(text).toContain(`Số: ${issued.number} Đã nhận của Nguyễn Thị Hòa: ${someFacts().content}`)
    expect(text).not.toContain('{{')
  }, 60_000)

  it('opens in LibreOffice with a row for everybody of the list and a code that a scanner reads', async () => {
    const bytes = await wordFile(['Số: {{số văn bản}}', '{{mã QR}}'], {
      table: [
        ['STT', 'Họ, tên', 'Lý do'],
        ['{{người: số thứ tự}}', '{{NGƯỜI: HỌ TÊN}}', '{{người: lý do}}'],
      ],
    })
    await takeIn(desk, bytes)
    const people = [
      { name: 'Hoàng Thị Bưởi', idNumber: '020177003456', reason: 'Tìm hiểu để làm nhà' },
      { name: 'Lộc Văn Đào', idNumber: '', reason: '' },
    ]
    const facts = withRequester(someFacts(), { members: people })
    const { request } = await desk.call<RequestDetails>('requests.receive', facts)
    const issued = await desk.call<Issued>('forms.issueForm', order(request.id))
    await desk.call('forms.saveWord', { documentIds: [issued.documentId] })
    const text = wordText(desk.saved(), desk.folder)
    expect(text).toContain('STT Họ, tên Lý do 1 HOÀNG THỊ BƯỞI Tìm hiểu để làm nhà 2 LỘC VĂN ĐÀO')
    expect(issued.paper.blocks).toContainEqual(expect.objectContaining({ kind: 'qr', text: '1/2026' }))
    const pdf = desk.saved().replace(/docx$/, 'pdf')
    expect(scanned(pdf)).toBe('1/2026')
  }, 60_000)

  it('follows the form, the law and the day; the newest in use counts, and without one the app draws', async () => {
    const id = await receive(desk)
    const title = async () => (await desk.call<PaperDocument>('forms.previewForm', order(id))).title
    const drawn = await title()
    await takeIn(desk, await receiptTemplate(), { form: 'resolution' })
    await takeIn(desk, await receiptTemplate(), { law: 'luat-104-2016' })
    await takeIn(desk, await receiptTemplate(), { from: '2026-11-21' as TemplateFacts['from'] })
    await takeIn(desk, await receiptTemplate(), { until: '2026-11-19' as TemplateFacts['from'] })
    expect(await title()).toBe(drawn)
    const first = { from: '2026-11-20', until: '2026-11-20', name: 'Mẫu thứ nhất' } as Partial<TemplateFacts>
    await takeIn(desk, await receiptTemplate(), first)
    expect(await title()).toBe('Mẫu thứ nhất')
    const second = await takeIn(desk, await receiptTemplate(), {
      from: '2026-11-02' as TemplateFacts['from'],
      name: 'Mẫu thứ hai',
    })
    expect(await title()).toBe('Mẫu thứ hai')
    await desk.call('templates.retire', { id: second.id })
    expect(await title()).toBe('Mẫu thứ nhất')
    await desk.call('templates.restore', { id: second.id })
    expect(await title()).toBe('Mẫu thứ hai')
  })

  it('leaves what was issued as it was when the template goes out of use', async () => {
    const kept = await takeIn(desk, await receiptTemplate())
    const id = await receive(desk)
    const issued = await desk.call<Issued>('forms.issueForm', order(id))
    await desk.call('templates.retire', { id: kept.id })
    expect(await desk.call('forms.issueForm', order(id))).toEqual(issued)
    expect((await desk.call<Issued>('forms.readDocument', { documentId: issued.documentId })).paper).toEqual(
      issued.paper,
    )
  })

  it('issues nothing and uses no number while its file is gone or was changed from outside', async () => {
    const kept = await takeIn(desk, await receiptTemplate())
    const id = await receive(desk)
    const path = join(desk.session.dataFolder, 'mau-van-ban', `${kept.hash}.docx`)
    writeFileSync(path, 'khác')
    const error = await desk.refused('forms.issueForm', order(id))
    expect(error.message).toContain('«Phiếu tiếp nhận mẫu mới»')
    rmSync(path)
    await desk.refused('forms.issueForm', order(id))
    await desk.call('templates.retire', { id: kept.id })
    expect((await desk.call<Issued>('forms.issueForm', order(id))).number).toBe('01/2026')
  })
})

describe('forms a person fills in and signs', () => {
  const template = () => wordFile(['Kính gửi: {{tên cơ quan}}', 'Họ tên: {{họ tên}}', 'Ngày: {{ngày tháng năm}}'])
  const paper = (requestId: number | null) => ({
    kind: 'requestForm',
    form: 'requestThroughOrganisation',
    requestId,
    law: null,
  })

  it('are handed out blank by the template with room to write, and filled from a request', async () => {
    await takeIn(desk, await template(), { form: 'requestThroughOrganisation' })
    const id = await receive(desk)
    const [blank, list] = await desk.call<PaperDocument[]>('forms.previewPaper', paper(null))
    expect(blank && textOf(blank)).toMatch(/^Kính gửi: Ủy ban .*\nHọ tên: …+\nNgày: ngày …… tháng …… năm ………$/)
    // The list of those who ask follows as the app draws it.
    expect(list?.blocks.some((block) => block.kind === 'table')).toBe(true)
    const [filled] = await desk.call<PaperDocument[]>('forms.previewPaper', paper(id))
    expect(filled && textOf(filled)).toMatch(/Họ tên: Nguyễn Thị Hòa\nNgày: ngày 02 tháng 11 năm 2026$/)
    await desk.call('forms.savePaperWord', { paper: paper(id) })
    const preview = await desk.call<TemplatePreview<PaperDocument>>('templates.preview', {
      fileToken: desk.pick(readFileSync(desk.saved())),
    })
    expect(textOf(preview.paper)).toContain('Họ tên: Nguyễn Thị Hòa')
  })

  it('hold the list of those who ask themselves where the template has rows for it', async () => {
    const bytes = await wordFile(['Danh sách:'], { table: [['{{người: số thứ tự}}', '{{người: họ tên}}']] })
    await takeIn(desk, bytes, { form: 'requestThroughOrganisation' })
    const papers = await desk.call<PaperDocument[]>('forms.previewPaper', paper(null))
    expect(papers).toHaveLength(1)
    const [, list] = papers[0]?.blocks ?? []
    // Room to write in, as on the app's own list.
    expect(list?.kind === 'cells' ? list.rows : []).toHaveLength(20)
  })

  it('leave the day of consenting to who consents', async () => {
    await takeIn(desk, await template(), { form: 'consent' })
    const id = await receive(desk)
    const order = { kind: 'consentForm', requestId: id, law: null }
    const [filled] = await desk.call<PaperDocument[]>('forms.previewPaper', order)
    expect(filled && textOf(filled)).toContain('Ngày: ngày …… tháng')
  })
})

describe('the list of fields', () => {
  it('goes on paper with every field, its meaning and an example', async () => {
    expect(await desk.call('templates.printFields')).toEqual({ printed: true })
    const [list] = desk.printed
    expect(list).toContain('{{mã QR}}')
    expect(list).toContain('{{khoản: thành tiền}}')
    expect(list).toContain('Dòng lặp cho từng người: những người cùng yêu cầu')
    expect(list).not.toContain('undefined')
  })
})

describe('a Word file to begin with', () => {
  it('holds known fields alone for every form, and can be put in as it is', async () => {
    for (const form of templateForms) {
      await desk.call('templates.saveStart', { form, law: 'luat-01-2026' })
      const fileToken = desk.pick(readFileSync(desk.saved()))
      const preview = await desk.call<TemplatePreview<PaperDocument>>('templates.preview', { fileToken })
      expect([form, templateWarnings(form, preview.fields)]).toEqual([form, []])
    }
  })
})

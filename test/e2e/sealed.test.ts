import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readZipDirectory } from '../../electron/files/zip-directory.ts'
import { linesDown, pdfOf } from '../electron/pdf-of-lines.ts'
import { answerOpenDialog, answerSaveDialog, type Desktop, freshFolder, openDesktop, removeFolder } from './desktop.ts'
import { pdfText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { issueAndSave } from './pages/papers.ts'
import { lookInSizes, pictureFolder, takePicture, twoSizes } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { type Citizen, closeReceipt, openRequest, receive } from './pages/requests.ts'
import { describeUpToProtection } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const password = 'con sông chảy qua ba xã'
const citizen: Citizen = {
  name: 'Lường Thị Khuyết Danh',
  idNumber: '020187654321',
  address: 'Khu tập thể Ngõ Vắng',
  content: 'Quy hoạch sử dụng đất khu Bãi Thông',
  purpose: 'Tìm hiểu trước khi làm nhà',
}
const said = [citizen.name, citizen.idNumber, citizen.address, citizen.content]

/** Every way in which a program may have written a text. */
const writings = (text: string): readonly Buffer[] =>
  [...new Set([text, text.normalize('NFD'), encodeURIComponent(text), JSON.stringify(text).slice(1, -1)])].flatMap(
    (form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')],
  )

/** Files under a folder, and inside zips there, that show one of the texts. */
const filesShowing = (folder: string, texts: readonly string[]): readonly string[] => {
  const wanted = texts.flatMap(writings)
  const shows = (bytes: Buffer): boolean => wanted.some((writing) => bytes.includes(writing))
  const unpacked = (zip: Buffer): readonly Buffer[] =>
    (readZipDirectory(zip) ?? []).map(({ name, method, offset, compressedSize }) => {
      const start = offset + 30 + Buffer.byteLength(name) + zip.readUInt16LE(offset + 28)
      const packed = zip.subarray(start, start + compressedSize)
      return method === 0 ? packed : inflateRawSync(packed)
    })
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(path)
      return shows(bytes) || (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' && unpacked(bytes).some(shows))
    })
    .map((path) => relative(folder, path))
}

/** Whatever else a working day leaves: a petition, a draft, a note. */
const leaveTraces = async ({ window }: Desktop): Promise<void> => {
  const answers = await window.evaluate(
    async ([name, contact, content]) => {
      type Call = (input: unknown) => Promise<{ readonly ok: boolean }>
      const { requests, petitions, app } = (window as unknown as { api: Record<string, Record<string, Call>> }).api
      return Promise.all([
        petitions?.receive?.({
          source: 'citizen',
          receivedOn: '2026-11-20',
          channel: 'post',
          name,
          contact,
          itemId: null,
          title: 'Dự toán ngân sách',
          wrong: content,
          creator: '',
          publisher: '',
          wrongPlaces: ['posting'],
        }),
        requests?.note?.({ id: 1, on: '2026-11-23', text: `${name}: ${content}` }),
        app?.saveDraft?.({
          kind: 'receive:11111111-1111-4111-8111-111111111111',
          json: JSON.stringify({ name, contact, content }),
        }),
      ])
    },
    [citizen.name, `${citizen.address}, ${citizen.idNumber}`, citizen.content] as const,
  )
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
}

describe('an encrypted register', () => {
  const desktop = storyDesktop(async (window) => {
    await describeUpToProtection(window)
    await window.getByLabel('Mật khẩu mới').fill(password)
    await window.getByLabel('Nhập lại mật khẩu').fill(password)
    await window.getByRole('button', { name: 'Bảo vệ sổ' }).click()
    await window.getByRole('button', { name: 'In sau' }).click()
    await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
  })
  const outside = join(desktop.folder, 'ngoai')
  const second = join(desktop.folder, 'usb')
  mkdirSync(outside)
  mkdirSync(second)
  const temporary = join(desktop.folder, 'tam')
  mkdirSync(temporary)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary
  const scan = join(outside, 'don.pdf')
  writeFileSync(scan, Buffer.concat([pdfOf([linesDown('Don')]), Buffer.from(`%${citizen.name}`)]))

  it('is worked in, printed from, backed up here and on a stick', async () => {
    const { window } = desktop
    window.setDefaultTimeout(10_000)
    await receive(window, citizen, async () => {
      await answerOpenDialog(desktop, scan)
      await window.getByRole('button', { name: 'Thêm tệp' }).click()
      await window.getByText('don.pdf').waitFor()
    })
    await leaveTraces(desktop)
    await issueAndSave({ desktop, story: 'ma-hoa' }, 'Phiếu tiếp nhận', '01/2026', 'receipt')
    await closeReceipt(window)
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('searchbox').first().fill('Khuyết Danh')
    await row(window, citizen.name).waitFor()
    await goTo(window, 'Bàn làm việc')
    await window.getByText('Chưa in phiếu khôi phục').waitFor()
    await window.getByRole('button', { name: 'Sao lưu và khôi phục' }).click()
    await window.getByRole('heading', { name: 'An toàn dữ liệu' }).waitFor()
    await answerOpenDialog(desktop, second)
    await window.getByRole('button', { name: 'Chọn nơi lưu' }).click()
    await window.getByText('Đang có: bản sao lưu').waitFor()
    await window.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await window.getByText('Đã sao lưu và kiểm tra lại bản sao lưu.').waitFor()
    await answerSaveDialog(desktop, join(outside, 'khoi-phuc.pdf'))
    await window.getByRole('button', { name: 'Lưu phiếu thành PDF' }).click()
    await window.getByText('Phiếu khôi phục được in hoặc lưu lần gần nhất').waitFor()
    const sheet = pdfText(join(outside, 'khoi-phuc.pdf'))
    expect(sheet.match(/\b[0-9A-HJKMNP-TV-Z]{4}\b/g)?.length).toBeGreaterThanOrEqual(14)
    execFileSync('pdftoppm', ['-png', '-r', '60', join(outside, 'khoi-phuc.pdf'), join(pictureFolder(), 'phieu-giay')])
    await lookInSizes(desktop, 'an-toan-ma-hoa', twoSizes)
    expect(await accessFaults(window)).toEqual([])
  })

  it('goes to another computer in one file, which warns here from then on', async () => {
    const { window } = desktop
    await window.getByRole('button', { name: 'Xuất sang máy mới' }).click()
    const asked = window.getByRole('alertdialog')
    await asked.getByText('Một tệp .dmmoi').waitFor()
    await takePicture(window, 'chuyen-may-xuat')
    await answerSaveDialog(desktop, join(second, 'chuyen.dmmoi'))
    await asked.getByRole('button', { name: 'Chọn nơi lưu và xuất' }).click()
    await window.getByText('Đã xuất sang máy mới lúc').waitFor()
    await takePicture(window, 'chuyen-may-da-xuat')
    expect(desktop.faults).toEqual([])
    await desktop.close()
  })

  it('shows nothing of a citizen in any file, here or on the stick', () => {
    expect(filesShowing(desktop.dataFolder, said)).toEqual([])
    expect(filesShowing(second, said)).toEqual([])
    expect(filesShowing(temporary, said)).toEqual([])
    // What was saved outside on purpose is seen: the search does find.
    expect(filesShowing(outside, [citizen.name])).toContain('don.pdf')
  })

  it('is taken in on a computer that has never seen it', async () => {
    const folder = freshFolder()
    const fresh = await openDesktop(join(folder, 'du-lieu'))
    try {
      const { window } = fresh
      window.setDefaultTimeout(10_000)
      await answerOpenDialog(fresh, join(second, 'chuyen.dmmoi'))
      await window.getByRole('button', { name: 'Nhập từ máy cũ' }).click()
      const asked = window.getByRole('alertdialog')
      await asked.getByText('Nhập sổ của Ủy ban nhân dân xã Hữu Thác?').waitFor()
      await asked.getByLabel('Mật khẩu, hoặc mã trên phiếu khôi phục').fill(password)
      await lookInSizes(fresh, 'chuyen-may-nhap', twoSizes)
      expect(await accessFaults(window)).toEqual([])
      await asked.getByRole('button', { name: 'Nhập sổ' }).click()
      await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
      await openRequest(window, citizen.name)
      await window.getByText('don.pdf').first().waitFor()
      expect(fresh.faults).toEqual([])
    } finally {
      await fresh.close()
      removeFolder(folder)
    }
  })
})

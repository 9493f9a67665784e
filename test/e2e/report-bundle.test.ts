import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFigureCodes } from '../../electron/bundle/figure-codes.ts'
import { openBundle } from '../../electron/bundle/open-bundle.ts'
import { must } from '../electron/requests/open-register.ts'
import { answerOpenDialog } from './desktop.ts'
import { pdfPages, pdfText, wordText } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { lookInSizes, pictureFolder, takePicture, twoSizes } from './pages/pictures.ts'
import { goTo } from './pages/places.ts'
import { exportReport } from './pages/report.ts'
import { receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { scannedCodes } from './scanned-codes.ts'
import { storyDesktop } from './story-desktop.ts'
import { usbStick } from './usb-stick.ts'

describe('a report is sent', () => {
  const desktop = storyDesktop(describeAgency)
  const { folder } = desktop
  const other = join(folder, 'thu-muc')
  const usb = usbStick(folder)
  const place = usb.plugIn('USB-XA')
  const stick = usb.isDrive ? place : undefined
  afterAll(() => usb.pullOut())
  const look = async (name: string) => {
    // While figures are being counted the button stands pale; its colour then comes back within a moment.
    await expect.poll(() => desktop.window.getByRole('button', { name: /^Xuất báo cáo/ }).isEnabled()).toBe(true)
    await desktop.window.waitForTimeout(300)
    expect.soft(await accessFaults(desktop.window), name).toEqual([])
    await lookInSizes(desktop, name, twoSizes)
  }
  /** The one folder of a place whose name ends so, and the bundle in it. */
  const sent = (place: string, ending: string) => {
    const name = readdirSync(place).find((one) => one.endsWith(ending)) ?? `missing ${ending}`
    const inside = join(place, name)
    return { inside, bundle: readFileSync(join(inside, `${name}.bctt`)) }
  }

  it('after the agency made its key', async () => {
    const { window } = desktop
    mkdirSync(other)
    await receive(window, {
      name: 'Nguyễn Thị Thủy Tiên',
      idNumber: '020199001234',
      address: 'Thôn Hạ, xã Hữu Thác, tỉnh Lạng Sơn',
      content: 'Phương án bồi thường, hỗ trợ khi thu hồi đất làm đường liên thôn',
      purpose: 'Gia đình có đất bị thu hồi',
    })
    await goTo(window, 'Cơ quan')
    await window.getByRole('button', { name: 'Tạo khóa ký báo cáo' }).click()
    await window.getByText(/^Mã nhận dạng của khóa/).scrollIntoViewIfNeeded()
    await takePicture(window, 'khoa-ky-bao-cao')
  })

  it('to a stick that is plugged in, written and read back', async () => {
    const { window } = desktop
    if (stick === undefined) await answerOpenDialog(desktop, other)
    await exportReport(window, async (step) => {
      if (step !== 'Xuất') return
      await window.getByLabel('Cơ quan nhận').fill('Sở Tư pháp tỉnh Lạng Sơn')
      if (stick !== undefined) await window.getByRole('radio', { name: /^USB «USB-XA/ }).check()
      await look('report-destination')
    })
    if (stick !== undefined) await window.getByText('Đã ghi xong, có thể rút USB.').waitFor()
    await look('report-sent')
    const { bundle, inside } = sent(stick ?? other, '-lan-dau')
    const opened = must(openBundle(bundle))
    expect(opened.signedBy).not.toBeNull()
    expect(await window.getByText(opened.shortCode).first().isVisible()).toBe(true)
    expect(readdirSync(inside)).toHaveLength(5)
    for (const text of [pdfText(join(inside, 'bao-cao.pdf')), JSON.stringify(opened.report)])
      expect(text).not.toMatch(/Thủy Tiên|020199001234|Thôn Hạ|liên thôn/)
  })

  it('with its figures on paper, which a scanner gives back', async () => {
    const { bundle, inside } = sent(stick ?? other, '-lan-dau')
    const opened = must(openBundle(bundle))
    const pdf = join(inside, 'bao-cao.pdf')
    const pages = pdfPages(pdf)
    const first = Array.from({ length: pages }, (_, index) => index + 1).find((page) =>
      execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, pdf, '-'], { encoding: 'utf8' }).includes(
        'MÃ SỐ LIỆU',
      ),
    )
    const codes = scannedCodes(pdf, folder, first ?? pages, pages)
    const read = must(readFigureCodes(codes))
    expect(read.report.figures).toEqual(opened.report.figures)
    expect([read.sha256, read.shortCode]).toEqual([opened.dataSha256, opened.shortCode])
    execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(pictureFolder(), 'report-pdf')])
    expect(wordText(join(inside, 'bao-cao.docx'), folder)).toContain(opened.shortCode)
    execFileSync('pdftoppm', ['-r', '70', '-png', join(folder, 'bao-cao.pdf'), join(pictureFolder(), 'report-word')])
  })

  it('again to another place, the same bytes, and by mail', async () => {
    const { window, app } = desktop
    await answerOpenDialog(desktop, other)
    await window
      .getByRole('button', { name: /^Chép lại báo cáo đã xuất/ })
      .first()
      .click()
    await window.getByText(/đúng từng byte|có thể rút USB/).waitFor()
    if (stick !== undefined) {
      const again = readdirSync(stick).length === 2 ? sent(stick, '-lan-dau-2') : undefined
      expect(again ?? sent(stick, '-lan-dau')).toBeDefined()
    }
    await app.evaluate(({ shell }) => {
      shell.openPath = async (path: string) => {
        ;(globalThis as { opened?: string }).opened = path
        return ''
      }
    })
    await window
      .getByRole('button', { name: /^Gửi thư kèm báo cáo đã xuất/ })
      .first()
      .click()
    await window.getByLabel(/^Địa chỉ thư điện tử/).fill('sotuphap@langson.gov.vn')
    await look('report-mail')
    await window.getByRole('button', { name: 'Soạn thư' }).click()
    await window
      .getByText(/qua thư điện tử/)
      .first()
      .waitFor()
    const eml = await app.evaluate(() => (globalThis as { opened?: string }).opened ?? '')
    const attached = execFileSync('python3', [
      '-c',
      'import sys,email,email.policy; m=email.message_from_file(open(sys.argv[1]),policy=email.policy.default); sys.stdout.buffer.write(next(m.iter_attachments()).get_payload(decode=True))',
      eml,
    ])
    expect(attached.equals(sent(stick ?? other, '-lan-dau').bundle)).toBe(true)
  })

  it('and then only in the place of what was sent, or beside it', async () => {
    const { window } = desktop
    await goTo(window, 'Bàn làm việc')
    await goTo(window, 'Báo cáo')
    await window.getByRole('radio', { name: /^Bản thay thế/ }).waitFor()
    await look('report-replacing')
    await answerOpenDialog(desktop, other)
    await window.getByRole('radio', { name: 'Thư mục khác' }).check()
    await window.getByRole('button', { name: /^Xuất báo cáo/ }).click()
    await window.getByRole('heading', { name: 'Đã xuất' }).waitFor({ timeout: 60_000 })
    const { report } = must(openBundle(sent(other, '-thay-the-2').bundle))
    const first = must(openBundle(sent(stick ?? other, '-lan-dau').bundle))
    expect(report.edition).toEqual({ kind: 'replacing', number: 2, of: first.sha256 })
    await look('report-sent-twice')
    expect(desktop.faults).toEqual([])
  })
})

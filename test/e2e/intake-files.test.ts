import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { linesDown, pdfOf } from '../electron/pdf-of-lines.ts'
import type { Desktop } from './desktop.ts'
import { accessFaults } from './pages/access.ts'
import { takePicture } from './pages/pictures.ts'
import { chooseAct, closeReceipt } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const desktop = storyDesktop(describeAgency)
const source = join(desktop.folder, 'quet')
mkdirSync(source)
const fileOf = (name: string, text: string): string => {
  const path = join(source, name)
  writeFileSync(path, `%PDF-1.7\n${text}`)
  return path
}
const scan = fileOf('Phiếu yêu cầu quét.pdf', 'phiếu')
const consent = fileOf('Văn bản đồng ý.pdf', 'đồng ý')
const secret = fileOf('Báo cáo (Mật).pdf', 'mật')
const given = join(source, 'Quyết định.pdf')
writeFileSync(given, pdfOf([linesDown('QUYẾT ĐỊNH', 'Về việc công khai quy hoạch'), linesDown('Nơi nhận: lưu hồ sơ')]))

const answerFiles = (desktop: Desktop, paths: readonly string[]): Promise<void> =>
  desktop.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths })) as unknown as typeof dialog.showOpenDialog
  }, paths as string[])

/** Drops a real file of the disk on an element, as a hand with a mouse does. */
const dropOn = async (window: Page, selector: string, path: string): Promise<void> => {
  await window.evaluate(() => {
    const picker = document.createElement('input')
    picker.type = 'file'
    picker.id = 'hand'
    document.body.append(picker)
  })
  await window.locator('#hand').setInputFiles(path)
  await window.evaluate((target) => {
    const hand = document.querySelector<HTMLInputElement>('#hand')
    const file = hand?.files?.[0]
    const zone = document.querySelector(target)
    if (!hand || !file || !zone) throw new Error('Nothing to drop, or nowhere')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    zone.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    hand.remove()
  }, selector)
}

const name = (window: Page) => window.getByLabel('Họ và tên').first()

describe('files and drafts of an intake', () => {
  it('keeps several files with what is being typed and refuses the one marked secret', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+n')
    await name(window).fill('Vi Thị Nhàn')
    await window.getByLabel('Nội dung thông tin được yêu cầu').fill('Bản đồ quy hoạch sử dụng đất của xã')
    await answerFiles(desktop, [scan, secret])
    await window.getByRole('button', { name: 'Thêm tệp' }).click()
    await window.getByText('Phiếu yêu cầu quét.pdf').waitFor()
    await window.getByText('«Báo cáo (Mật).pdf»: Tên tệp có dấu chỉ độ mật').waitFor()
    await takePicture(window, 'tiep-nhan-tep')
    await window.getByLabel('Loại tệp').selectOption('identityCard')
    await window.getByText('Không lưu ảnh chụp căn cước, hộ chiếu trên máy này').waitFor()
    expect(await window.getByRole('button', { name: 'Thêm tệp' }).count()).toBe(0)
    await window.getByText('Không lưu ảnh chụp căn cước').scrollIntoViewIfNeeded()
    await takePicture(window, 'tiep-nhan-can-cuoc')
    await window.getByLabel('Loại tệp').selectOption('consent')
    await dropOn(window, '[data-over]', consent)
    await window.getByText('Văn bản đồng ý · ').waitFor()
  })

  it('lets a second person be taken in while the first draft waits, through a restart', async () => {
    await desktop.window.waitForTimeout(900)
    await desktop.reopen()
    const { window } = desktop
    await window.getByRole('button', { name: 'Mở bản nháp đang nhập dở (1)' }).click()
    await window.getByText('Đã khôi phục bản đang nhập.').waitFor()
    await window.getByText('Phiếu yêu cầu quét.pdf').waitFor()
    await window.getByRole('button', { name: 'Để lại, nhập yêu cầu mới' }).click()
    await window.getByText('Bản nháp (1)').waitFor()
    expect(await name(window).inputValue()).toBe('')
    await name(window).fill('Lò Văn Pản')
    await window.getByLabel('Nội dung thông tin được yêu cầu').fill('Danh sách hộ được hỗ trợ')
    await window.getByText('Bản nháp (1)').click()
    await takePicture(window, 'tiep-nhan-ban-nhap')
    await window.waitForTimeout(900)
    await window.keyboard.press('Alt+3')
    await window.getByRole('button', { name: 'Mở bản nháp đang nhập dở (2)' }).waitFor()
    await takePicture(window, 'so-theo-doi-ban-nhap')
    await window.getByRole('button', { name: 'Mở bản nháp đang nhập dở (2)' }).click()
    await window.getByText('Bản nháp khác (1)').click()
    await window.getByRole('button', { name: 'Bỏ bản nháp: Vi Thị Nhàn' }).click()
    await window.getByRole('button', { name: 'Hoàn tác' }).click()
    await window.getByText('Bản nháp khác (1)').waitFor()
    if (!(await window.getByRole('button', { name: /^Nhập tiếp bản nháp: Vi Thị Nhàn/ }).isVisible()))
      await window.getByText('Bản nháp khác (1)').click()
    await window.getByRole('button', { name: /^Nhập tiếp bản nháp: Vi Thị Nhàn/ }).click()
    expect(await name(window).inputValue()).toBe('Vi Thị Nhàn')
    await window.getByText('Phiếu yêu cầu quét.pdf').waitFor()
  })

  it('takes the request in with its files; they stand on its page, open outside and are taken off with a reason', async () => {
    const { window, app } = desktop
    await app.evaluate(({ shell }) => {
      shell.openPath = async () => ''
    })
    await window.keyboard.press('Control+s')
    await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
    await closeReceipt(window)
    const panel = window.getByRole('region', { name: 'Tệp kèm theo' })
    await panel.getByRole('button', { name: 'Xem tệp Phiếu yêu cầu quét.pdf' }).click()
    const preview = window.getByRole('dialog', { name: /^Xem tệp/ })
    await preview.getByText('Phần mềm không vẽ được tệp này').waitFor()
    await preview.getByRole('button', { name: 'Mở bằng chương trình ngoài' }).click()
    await expect.poll(() => readdirSync(join(desktop.dataFolder, 'tam')).length).toBe(1)
    await window.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await panel.getByLabel('Loại tệp').selectOption('given')
    await answerFiles(desktop, [given])
    await panel.getByRole('button', { name: 'Thêm tệp' }).click()
    await panel.getByRole('button', { name: 'Xem tệp Quyết định.pdf' }).click()
    await preview.getByText('Trang 1/2').waitFor()
    const ink = () =>
      preview.locator('canvas').evaluate((node) => {
        const canvas = node as HTMLCanvasElement
        const dots = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        return dots.filter((dot, index) => index % 4 === 0 && dot < 100).length
      })
    await expect.poll(ink).toBeGreaterThan(200)
    expect(await accessFaults(window)).toEqual([])
    await takePicture(window, 'yeu-cau-xem-tep')
    await window.keyboard.press('PageDown')
    await preview.getByText('Trang 2/2').waitFor()
    await window.keyboard.press('+')
    await preview.getByText('125 %').waitFor()
    await window.keyboard.press('ArrowLeft')
    await preview.getByText('Phần mềm không vẽ được tệp này').waitFor()
    await window.keyboard.press('Escape')
    await preview.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Gỡ tệp Quyết định.pdf' }).click()
    await panel.getByLabel('Lý do gỡ').fill('Nhầm hồ sơ')
    await takePicture(window, 'yeu-cau-go-tep')
    await panel.getByRole('button', { name: 'Gỡ tệp', exact: true }).click()
    await panel.getByText('Nhầm hồ sơ').waitFor()
    await panel.scrollIntoViewIfNeeded()
    await takePicture(window, 'yeu-cau-tep')
  })

  it('says what the law asks of somebody from elsewhere, there and again where it is answered', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+n')
    await window.getByText('Đã khôi phục bản đang nhập.').waitFor()
    await window.getByText('Người nước ngoài cư trú tại Việt Nam được cung cấp').waitFor({ state: 'detached' })
    await window.getByLabel('Cư trú trên địa bàn xã').uncheck()
    await window.getByText('Người không cư trú trên địa bàn xã được cung cấp').waitFor()
    await window.getByLabel('Liên quan trực tiếp').selectOption('no')
    await window.getByLabel('Liên quan đến người yêu cầu như thế nào').fill('Chỉ tìm hiểu chung')
    await takePicture(window, 'tiep-nhan-ai-yeu-cau')
    await window.keyboard.press('Control+s')
    await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
    await closeReceipt(window)
    await window.getByText('Đã ghi: không liên quan trực tiếp. Chỉ tìm hiểu chung').waitFor()
    await chooseAct(window, 'Từ chối')
    await window.getByText('Luật không nêu căn cứ từ chối riêng cho trường hợp này').waitFor()
    await takePicture(window, 'tu-choi-ai-yeu-cau')
    expect(desktop.faults).toEqual([])
  })
})

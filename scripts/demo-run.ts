import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  answerOpenDialog,
  answerSaveDialog,
  type Desktop,
  freshFolder,
  openDesktop,
  removeFolder,
} from '../test/e2e/desktop.ts'
import { goTo, row } from '../test/e2e/pages/places.ts'
import { exportReport } from '../test/e2e/pages/report.ts'
import { chooseAct, closeReceipt, confirmAct, issueShownPaper, receive } from '../test/e2e/pages/requests.ts'
import { usePractice } from '../test/e2e/pages/wizard.ts'

/** The demonstration: the practice commune, the main job through the screens, its pictures and papers in out/demo/. */
const out = join('out', 'demo')
const pictures = join(out, 'man-hinh')

const say = (text: string): void => console.log(text)

const picture = async ({ window }: Desktop, name: string): Promise<void> => {
  await window.waitForTimeout(300)
  await window.screenshot({ path: join(pictures, `${name}.png`) })
  say(`  ảnh: ${name}`)
}

const citizen = {
  name: 'Nông Thị Thủy Tiên',
  idNumber: '020199001234',
  address: 'Thôn Bản Chang, xã Nà Phai, tỉnh Lạng Sơn',
  content: 'Phương án bồi thường đường giao thông Nà Phai - Khau Slung',
  purpose: 'Gia đình có đất bị thu hồi',
}

const takeIn = async (desktop: Desktop): Promise<void> => {
  say('Tiếp nhận yêu cầu và in phiếu')
  await receive(desktop.window, citizen)
  await desktop.window.getByText('PHIẾU TIẾP NHẬN').first().waitFor()
  await issueShownPaper(desktop.window)
  await picture(desktop, '04-phieu-tiep-nhan')
  for (const size of ['A4', 'A5']) {
    await desktop.window.getByRole('radio', { name: size }).check()
    await answerSaveDialog(desktop, join(process.cwd(), out, `phieu-tiep-nhan-${size}.pdf`))
    await desktop.window.getByRole('button', { name: 'Lưu PDF' }).click()
    await desktop.window.getByText(`phieu-tiep-nhan-${size}.pdf`).first().waitFor()
  }
  await closeReceipt(desktop.window)
}

const settle = async (desktop: Desktop): Promise<void> => {
  const { window } = desktop
  say('Vì sao đến hạn ngày này, gia hạn, cung cấp')
  await window.getByRole('button', { name: 'Vì sao?' }).click()
  await picture(desktop, '05-vi-sao-den-han')
  await window.keyboard.press('Escape')
  await chooseAct(window, 'Gia hạn')
  await window.getByLabel('Lý do gia hạn').fill('Phải tách thông tin cá nhân của các hộ khác.')
  await picture(desktop, '06-gia-han')
  await confirmAct(window, 'Đã gia hạn')
  await chooseAct(window, 'Cung cấp thông tin')
  await confirmAct(window, 'Đã ghi việc cung cấp')
  await picture(desktop, '07-mot-yeu-cau')
}

const report = async (desktop: Desktop, folder: string): Promise<void> => {
  say('Báo cáo năm')
  const usb = join(folder, 'USB')
  mkdirSync(usb)
  await answerOpenDialog(desktop, usb)
  await exportReport(desktop.window, async (step) => {
    if (step === 'Số liệu') await picture(desktop, '09-bao-cao-so-lieu')
    if (step === 'Nhận định')
      await desktop.window
        .getByRole('button', { name: /^Dùng tất cả câu gợi ý/ })
        .first()
        .click()
  })
  await picture(desktop, '10-bao-cao-da-xuat')
  cpSync(usb, out, { recursive: true })
}

const listFiles = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    say(`  ${path} (${statSync(path).size.toLocaleString('vi-VN')} byte)`)
  }
}

const run = async (): Promise<void> => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const folder = freshFolder()
  const desktop = await openDesktop(join(folder, 'du-lieu'))
  try {
    say('Tạo dữ liệu tập huấn')
    await picture(desktop, '01-lan-dau')
    await usePractice(desktop.window)
    await desktop.window.getByText('quá hạn').first().waitFor()
    await picture(desktop, '02-ban-lam-viec')
    await goTo(desktop.window, 'Danh mục')
    await row(desktop.window, 'Danh mục hồ sơ').waitFor()
    await picture(desktop, '03-danh-muc')
    await takeIn(desktop)
    await settle(desktop)
    await goTo(desktop.window, 'Sổ theo dõi')
    await row(desktop.window, citizen.name).waitFor()
    await picture(desktop, '08-so-theo-doi')
    await report(desktop, folder)
  } finally {
    await desktop.close()
    removeFolder(folder)
  }
  say(`\nXong. Kết quả trong ${out}:`)
  listFiles(out)
}

await run()

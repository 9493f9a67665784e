import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from './desktop.ts'
import {
  closeToasts,
  fillOwnRule,
  openLaw,
  openRule,
  previewUpdate,
  ruleDetails,
  rules,
  undoUpdate,
} from './pages/law-page.ts'
import { goTo, row } from './pages/places.ts'
import { usePractice } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const updateTitle = 'Gói thử: thời hạn ngắn hơn'

/** An invented decree that shortens the limit: its own datum, and a row that ends the one before. */
const shorterLimit = {
  format: 'dau-moi.goi-phap-luat',
  formatVersion: 1,
  title: updateTitle,
  issuedBy: 'Sở Tư pháp tỉnh Thử Nghiệm',
  issuedOn: '2026-11-20',
  packs: [
    {
      pack: 'goi-thu',
      version: 1,
      title: 'Quy định thử',
      data: [
        {
          id: 'goi-thu.cung-cap',
          kind: 'timeLimit',
          law: 'luat-01-2026',
          act: 'provide',
          channels: [],
          complexities: [],
          duration: { unit: 'day', amount: 9 },
          from: '2026-09-02',
          until: null,
          citation: { text: 'Nghị định thử số 9/2026/NĐ-CP', article: 'Điều 9' },
          certainty: 'secondary',
          checkedOn: '2026-11-20',
          checkedBy: 'Người thử',
          statement: 'Cung cấp thông tin trong 9 ngày.',
        },
        {
          id: 'goi-thu.bai-bo',
          kind: 'repeal',
          repeals: 'luat-01-2026.26.3.cung-cap',
          from: '2026-09-02',
          until: null,
          citation: { text: 'Nghị định thử số 9/2026/NĐ-CP', article: 'Điều 10' },
          certainty: 'secondary',
          checkedOn: '2026-11-20',
          checkedBy: 'Người thử',
          statement: 'Thời hạn trước đó hết hiệu lực.',
        },
      ],
    },
  ],
  calendarYears: [],
}

/** A text of the agency's own, invented, that carries the number of the law in force. */
const ownText = [
  'QUỐC HỘI',
  'Luật số: 01/2026/QH16',
  'Điều 25. Điều thử thứ nhất',
  'Lời của điều thử thứ nhất.',
  'Điều 26. Điều thử thứ hai',
  '1. Lời của khoản một.',
  '2. Lời của khoản hai.',
  '3. Lời của khoản ba: chim sẻ đậu trên mái đình.',
].join('\n')

describe('the law as data', () => {
  const desktop = storyDesktop(usePractice)
  const { folder } = desktop

  it('ticks a rule as compared from the keyboard, with name and day, and takes the tick back', async () => {
    const { window } = desktop
    await openLaw(window, 'Căn cứ pháp luật')
    await window.keyboard.press('Control+f')
    await window.keyboard.type('dieu 26 khoan 3')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Space')
    await rules(window, 'Cung cấp thông tin chậm nhất').getByText('Đã đối chiếu').waitFor()
    await window.keyboard.press('Enter')
    await ruleDetails(window).getByText('đánh dấu ngày 23/11/2026').waitFor()
    await window.getByRole('button', { name: 'Bỏ đánh dấu' }).click()
    await window.keyboard.press('Escape')
    await rules(window, 'Cung cấp thông tin chậm nhất').getByText('Chưa đối chiếu Công báo').waitFor()
  })

  it('shows the rules of another day', async () => {
    const { window } = desktop
    await openLaw(window, 'Căn cứ pháp luật')
    await window.getByRole('searchbox').fill('dieu 29')
    await window.getByLabel('Xem vào ngày').first().fill('31/08/2026')
    await window.getByText('Đang xem ngày 31/08/2026').waitFor()
    await window.getByRole('group', { name: /104\/2016\/QH13/ }).waitFor()
    await window.getByRole('button', { name: 'Về hôm nay' }).click()
  })

  it('takes a text in from the rule that lacks it and opens the article from there', async () => {
    const { window } = desktop
    const file = join(folder, 'luat-thu.txt')
    writeFileSync(file, ownText)
    const details = await openRule(window, 'dieu 26 khoan 3', 'Cung cấp thông tin chậm nhất')
    await details.getByText('Chưa có toàn văn').waitFor()
    await answerOpenDialog(desktop, file)
    await details.getByRole('button', { name: 'Đưa văn bản vào' }).click()
    await window.getByRole('button', { name: 'Chọn tệp' }).click()
    await window.getByText('luat-thu.txt: tách được 2 điều, 3 khoản.').waitFor()
    await window.keyboard.press('Control+s')
    await window.getByRole('listbox', { name: 'Các điều' }).waitFor()
    await window.getByRole('option', { name: /Điều 26/ }).click()
    await window.getByText('chim sẻ đậu').waitFor()

    const again = await openRule(window, 'dieu 26 khoan 3', 'Cung cấp thông tin chậm nhất')
    await again.getByText('chim sẻ đậu').waitFor()
    await again.getByRole('button', { name: 'Mở trong toàn văn' }).click()
    await window.getByRole('region', { name: 'Điều 26' }).getByText('chim sẻ đậu').waitFor()

    await openLaw(window, 'Toàn văn')
    await window.getByRole('searchbox', { name: 'Tìm trong toàn văn' }).fill('chim se mai dinh')
    await window.getByRole('list', { name: 'Kết quả tìm' }).getByRole('button', { name: 'Điều 26 khoản 3' }).click()
    await window.getByText('chim sẻ đậu').waitFor()
  })

  it('reads an update from a file, shows what it moves, takes it in and takes it back', async () => {
    const { window } = desktop
    const file = join(folder, 'goi.json')
    writeFileSync(file, JSON.stringify(shorterLimit))
    const preview = await previewUpdate(desktop, file, updateTitle)
    await preview.getByText('Không ký', { exact: true }).waitFor()
    await preview.getByText('Cung cấp thông tin trong 9 ngày.').waitFor()
    const moved = preview.getByRole('region', { name: 'Hạn trả lời đổi ngày' })
    expect(await moved.getByRole('row').count()).toBeGreaterThan(1)
    expect(await moved.innerText()).toContain('12 ngày')
    await preview.getByRole('button', { name: /^Nhập gói này/ }).click()
    await window.getByText(`Đã nhập gói «${updateTitle}».`).waitFor()
    await window.getByText('Đang dùng').waitFor()

    await openRule(window, 'nghi dinh thu', 'Cung cấp thông tin trong 9 ngày.')
    await window.getByText('từ gói cập nhật đã nhập').waitFor()

    await openLaw(window, 'Gói cập nhật')
    await undoUpdate(window, updateTitle)
    await window.getByText('Đã hoàn tác 23/11/2026').waitFor()
  })

  it('refuses a broken update by naming the file and what is wrong in it', async () => {
    const { window } = desktop
    const file = join(folder, 'hong.json')
    writeFileSync(file, JSON.stringify({ ...shorterLimit, khoa_la: 1 }))
    await openLaw(window, 'Gói cập nhật')
    await answerOpenDialog(desktop, file)
    await window.getByRole('button', { name: 'Nhập gói cập nhật pháp luật' }).click()
    await window.getByRole('alert').getByText('hong.json').waitFor()
    expect(await window.getByRole('alert').innerText()).toContain('Quy định đang dùng không thay đổi.')
  })

  it('answers the swap of 23/11 with one press, and the open deadline follows', async () => {
    const { window } = desktop
    await goTo(window, 'Sổ theo dõi')
    await row(window, '38/2026').getByText('hôm nay').first().waitFor()
    await openLaw(window, 'Quy định còn thiếu')
    await window.getByRole('button', { name: /^Mở lịch nghỉ: Hoán đổi/ }).click()
    await window.getByLabel('Theo văn bản, thông báo nào').fill('Thông báo thử số 1')
    await window.getByRole('button', { name: 'Có hoán đổi' }).click()
    await window.getByRole('region', { name: 'Hạn trả lời đổi ngày' }).getByText('38/2026').waitFor()
    await window.getByRole('button', { name: /^Lưu vào lịch/ }).click()
    await window.getByText('Đã ghi vào lịch: có hoán đổi.').waitFor()
    await window.getByText('Nghỉ hoán đổi (làm bù 28/11/2026)').first().waitFor()
    await goTo(window, 'Sổ theo dõi')
    await row(window, '38/2026').getByText('25/11').first().waitFor()
  })

  it('takes the decision of next year in row by row, refuses a wrong row at its place, and undoes it from the corner', async () => {
    const { window } = desktop
    await openLaw(window, 'Lịch nghỉ')
    await window.getByRole('combobox', { name: 'Năm', exact: true }).selectOption('2027')
    await window.getByText('Chưa có quyết định nghỉ lễ, Tết năm 2027').waitFor()
    await window.getByRole('button', { name: 'Nhập quyết định của năm 2027' }).click()
    await window.getByLabel('Quyết định, thông báo').fill('Thông báo thử số 2/TB-BNV')
    await window.getByRole('button', { name: 'Thêm ngày' }).click()
    await window
      .getByLabel(/^Ngày, dòng/)
      .last()
      .fill('05/06/2027')
    await window
      .getByLabel(/^Tên, dòng/)
      .last()
      .fill('Ngày thử')
    await window
      .getByLabel(/^Loại, dòng/)
      .last()
      .selectOption('Nghỉ hoán đổi')
    await window.keyboard.press('Control+s')
    await window.getByText('đã nghỉ hằng tuần').first().waitFor()
    await window
      .getByLabel(/^Ngày, dòng/)
      .last()
      .fill('04/06/2027')
    await window.keyboard.press('Control+s')
    await window.getByRole('region', { name: 'Lịch nghỉ' }).getByText('Ngày thử').waitFor()
    await window.getByRole('button', { name: /^Lưu lịch này/ }).click()
    await window.getByText('Đã lưu lịch nghỉ năm 2027.').waitFor()
    await window.getByText('Theo Thông báo thử số 2/TB-BNV;').waitFor()
    await window.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click()
    await window.getByText('Chưa có quyết định nghỉ lễ, Tết năm 2027').waitFor()
    await closeToasts(window)
  })

  it('keeps a half-typed own rule, previews it, keeps it under the officer’s name, and hands it on signed', async () => {
    const { window } = desktop
    await openLaw(window, 'Quy định còn thiếu')
    await window.getByRole('button', { name: /^Nhập quy định này: Thông tư/ }).click()
    await fillOwnRule(window, {
      text: 'Thông tư thử số 7/2026/TT-BTC',
      article: 'Điều 2',
      from: '01/12/2026',
      statement: 'Mức thu thử cho mỗi trang.',
    })
    await openLaw(window, 'Lịch nghỉ')
    await openLaw(window, 'Quy định còn thiếu')
    await window.getByRole('button', { name: /^Nhập quy định này: Thông tư/ }).click()
    await window.getByText('Đã giữ lại những gì nhập lần trước').waitFor()
    await window.getByRole('button', { name: 'Thêm khoản' }).click()
    await window.getByLabel('Khoản', { exact: true }).fill('Sao chụp')
    await window.getByLabel('Đơn vị tính').fill('trang A4')
    await window.getByLabel('Mức (đồng)').fill('700')
    await window.keyboard.press('Control+s')
    await window.getByText('700 đồng/trang A4').first().waitFor()
    await window.getByRole('button', { name: /^Lưu quy định này/ }).click()
    const given = window.getByRole('region', { name: 'Đã có quy định' })
    await given.getByText('Do cơ quan nhập').waitFor()
    await given.getByText('700 đồng/trang A4').waitFor()

    await openLaw(window, 'Gói cập nhật')
    await closeToasts(window)
    await window.getByRole('button', { name: 'Tạo cặp khóa của cơ quan' }).click()
    await window.getByLabel('Tên cơ quan giữ khóa').fill('UBND xã Thử')
    await window.getByLabel('Mật khẩu của khóa').fill('chim se mai dinh')
    await window.getByLabel('Nhập lại mật khẩu').fill('chim se mai dinh')
    await answerOpenDialog(desktop, folder)
    await window.getByRole('button', { name: 'Chọn thư mục và tạo khóa' }).click()
    await window.getByText('Đã tạo cặp khóa').waitFor()
    await window.getByRole('button', { name: 'Xong' }).click()
    const keyFile = (kind: string): string =>
      join(folder, readdirSync(folder).find((name) => name.startsWith(`khoa-${kind}`)) ?? '')
    await answerOpenDialog(desktop, keyFile('cong-khai'))
    await window.getByRole('button', { name: 'Cài khóa công khai' }).click()
    await window.getByText('UBND xã Thử', { exact: true }).waitFor()
    await closeToasts(window)

    await window.getByRole('button', { name: 'Xuất gói cho nơi khác' }).click()
    await window.getByLabel('Tên gói').fill('Mức thu thử')
    await window.getByLabel('Ký bằng tệp khóa').check()
    await answerOpenDialog(desktop, keyFile('bi-mat'))
    await window.getByRole('button', { name: 'Chọn tệp khóa ký' }).click()
    await window.getByLabel('Mật khẩu của khóa').fill('chim se mai dinh')
    const pack = join(folder, 'muc-thu.json')
    await answerSaveDialog(desktop, pack)
    await window.getByRole('button', { name: /^Xuất gói(?! cho)/ }).click()
    await window.getByText('Đã ghi tệp muc-thu.json').waitFor()
    await closeToasts(window)
    expect(JSON.parse(readFileSync(pack, 'utf8'))).toHaveProperty('signature.algorithm', 'Ed25519')

    await openLaw(window, 'Quy định còn thiếu')
    await window.getByRole('button', { name: /^Rút lại/ }).click()
    await window
      .getByRole('region', { name: 'Rút lại quy định này?' })
      .getByRole('button', { name: /^Rút lại/ })
      .click()
    await window.getByRole('button', { name: /^Nhập quy định này: Thông tư/ }).waitFor()
    const preview = await previewUpdate(desktop, pack, 'Mức thu thử')
    await preview.getByText('Chữ ký đúng: UBND xã Thử').waitFor()
  })

  it('none of it reports a fault', () => {
    expect(desktop.faults).toEqual([])
  })
})

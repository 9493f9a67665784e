import { afterAll, describe, expect, it } from 'vitest'
import { closeToasts } from './pages/law-page.ts'
import {
  choosePaper,
  closePapers,
  holds,
  issueAndSave,
  issuePaper,
  lookAt,
  openPapers,
  type PaperDesk,
  savePaper,
} from './pages/papers.ts'
import { chooseAct, closeReceipt, confirmAct, openRequest, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { type StoryDesktop, storyDesktop } from './story-desktop.ts'

/** The same register another day, with somebody's request on screen. */
const onDay = async (desktop: StoryDesktop, day: string, name: string): Promise<void> => {
  await desktop.reopen(day)
  await openRequest(desktop.window, name)
}

describe('a request that is incomplete, then completed', () => {
  const name = 'Đường Thị Thuý Kiều'
  const content = 'Văn bản về việc giao đất rừng ở thôn Thượng'
  const desktop = storyDesktop(describeAgency, '2026-11-23')
  afterAll(() => expect(desktop.faults).toEqual([]))
  const desk: PaperDesk = { desktop, story: 'story-completed' }

  it('leaves the counter with a receipt that promises no day and a notice of what is missing', async () => {
    const { window } = desktop
    await receive(
      window,
      {
        name,
        idNumber: '020190003321',
        address: 'Thôn Thượng, xã Hữu Thác, tỉnh Lạng Sơn',
        content,
        purpose: 'Đối chiếu ranh giới rừng của gia đình',
      },
      async () => {
        await window.getByLabel('Yêu cầu còn thiếu nội dung').check()
        await window.getByLabel('Nội dung còn thiếu').fill('tên, số, ngày của văn bản giao đất')
      },
    )
    const receipt = await issueAndSave(desk, 'Phiếu tiếp nhận', '01/2026', 'receipt')
    holds(receipt, [name, content, 'tên, số, ngày của văn bản giao đất', 'thông báo sau khi nhận được yêu cầu'])
    await closeReceipt(window)
    await closeToasts(window)
    await lookAt(desk, 'waiting')
    await openPapers(window)
    const notice = await issuePaper(desk, 'Hướng dẫn bổ sung', '01/2026', 'completion')
    holds(notice, [name, 'tên, số, ngày của văn bản giao đất', 'Bộ phận một cửa', 'Đặng Thị Nguyệt', 'Lê Hữu Phước'])
    expect(notice).toMatch(/Điều 26 khoản 2 Luật Tiếp cận thông tin số\s+01\/2026\/QH16/)
    await closePapers(window)
  })

  it('is counted from the day it was completed, and the person is told until when', async () => {
    await onDay(desktop, '2026-11-26', name)
    const { window } = desktop
    await chooseAct(window, 'Ghi nhận đã bổ sung đủ')
    await confirmAct(window, 'Đã ghi nhận yêu cầu hợp lệ')
    await window.getByText('Đến hạn thứ Ba, 08/12/2026').waitFor()
    await openPapers(window)
    const notice = await issuePaper(desk, 'Thông báo thời hạn', '01/2026', 'time-limit')
    holds(notice, [name, content, 'ngày 26 tháng 11 năm 2026', 'chậm nhất thứ Ba, ngày 08 tháng 12 năm 2026'])
    expect(notice).toMatch(/12 ngày kể từ .*Điều 26 khoản 3 Luật Tiếp cận thông tin số 01\/2026\/QH16/)
    await closePapers(window)
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await openPapers(window)
    const resolution = await issuePaper(desk, 'Phiếu giải quyết yêu cầu', '01/2026', 'resolution')
    holds(resolution, [name, content, 'Thời gian cung cấp: thứ Năm, ngày 26 tháng 11 năm 2026'])
    await closePapers(window)
    await closeToasts(window)
    await lookAt(desk, 'settled')
  })
})

describe('a request of the 2016 law, extended over Tết', () => {
  const name = 'Lê Thị Tuyết Nhung'
  const content = 'Hồ sơ quyết toán chợ xã từ năm 2021 đến năm 2025'
  const reason = 'Hồ sơ gồm nhiều năm, một phần đang lưu tại kho lưu trữ cũ.'
  const tet = ['16/02', '17/02', '18/02', '19/02', '20/02']
  const desktop = storyDesktop(describeAgency, '2026-02-04')
  afterAll(() => expect(desktop.faults).toEqual([]))
  const desk: PaperDesk = { desktop, story: 'story-tet' }
  /** One line of the working beside the request. */
  const step = (text: RegExp) => desktop.window.getByRole('listitem').filter({ hasText: text })

  it('is promised for a day after the holidays, and every day of them stands in the working', async () => {
    const { window } = desktop
    await receive(
      window,
      {
        name,
        idNumber: '020190003322',
        address: 'Thôn Đông, xã Hữu Thác, tỉnh Lạng Sơn',
        content,
        purpose: 'Giám sát thu, chi của chợ',
      },
      async () => {
        await window.getByLabel('Mức độ').first().selectOption({ label: 'Phức tạp, không có sẵn' })
      },
    )
    const receipt = await issueAndSave(desk, 'Phiếu tiếp nhận', '01/2026', 'receipt')
    holds(receipt, [name, content, 'thứ Tư, ngày 25 tháng 02 năm 2026', '10 ngày làm việc'])
    expect(receipt).toMatch(/Điều 29 khoản 2 Luật Tiếp cận thông tin số\s+104\/2016\/QH13/)
    await closeReceipt(window)
    await window.getByRole('button', { name: 'Vì sao?', exact: true }).first().click()
    for (const day of tet) await step(new RegExp(`^·.*${day}.*Tết`)).waitFor()
    await step(/^7.*13\/02/).waitFor()
    await step(/^8.*23\/02/).waitFor()
    await step(/^10.*25\/02/).waitFor()
    await closeToasts(window)
    await lookAt(desk, 'working')
    await window.keyboard.press('Escape')
  })

  it('is extended on its last day but one, with the notice and the count of the new day', async () => {
    await onDay(desktop, '2026-02-24', name)
    const { window } = desktop
    await window.getByText('Đến hạn thứ Tư, 25/02/2026').waitFor()
    await chooseAct(window, 'Gia hạn')
    await window.getByText('thứ Tư, ngày 11 tháng 3 năm 2026').waitFor()
    await window.getByLabel('Lý do gia hạn').fill(reason)
    await lookAt(desk, 'extend')
    await confirmAct(window, 'Đã gia hạn')
    await window.getByText('Đến hạn thứ Tư, 11/03/2026').waitFor()
    await openPapers(window)
    const notice = await issuePaper(desk, 'Thông báo gia hạn', '01/2026', 'extension')
    holds(notice, [
      name,
      reason,
      'thứ Tư, ngày 25 tháng 02 năm 2026',
      '10 ngày làm việc',
      'chậm nhất thứ Tư, ngày 11 tháng 3 năm 2026',
      'Điều 29 khoản 2',
    ])
    await choosePaper(window, 'Cách tính thời hạn: cung cấp sau gia hạn')
    await window.getByRole('heading', { name: 'Cách tính thời hạn: cung cấp sau gia hạn' }).waitFor()
    await lookAt(desk, 'annex')
    const annex = await savePaper(desk, 'annex')
    holds(annex, ['Mốc thời hạn: Cung cấp sau gia hạn', 'thứ Tư, ngày 11 tháng 3 năm 2026'])
    for (const day of tet) expect(annex).toMatch(new RegExp(`${day} – .*Tết`))
    expect(annex).not.toContain(name)
    await closePapers(window)
  })

  it('is answered on the eve of the new day, in time', async () => {
    await onDay(desktop, '2026-03-10', name)
    const { window } = desktop
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await window.getByText('Đúng hạn').first().waitFor()
    await closeToasts(window)
    await lookAt(desk, 'settled')
    await openPapers(window)
    const resolution = await issuePaper(desk, 'Phiếu giải quyết yêu cầu', '01/2026', 'resolution')
    holds(resolution, [name, content, 'ngày 10 tháng 3 năm 2026'])
    await closePapers(window)
  })
})

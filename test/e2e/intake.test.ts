import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { chooseAct, closeReceipt, confirmAct, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen = {
  name: 'Vi Thị Nhàn',
  idNumber: '020188004322',
  address: 'Thôn Hạ, xã Hữu Thác',
  content: 'Bản đồ quy hoạch sử dụng đất của xã',
  purpose: 'Tìm hiểu quy hoạch',
}

/** A hand that counts the keys it presses; a typed letter is one key. */
const countingHand = (window: Page) => {
  let keys = 0
  return {
    type: async (text: string): Promise<void> => {
      keys += text.length
      await window.keyboard.type(text)
    },
    press: async (key: string, times = 1): Promise<void> => {
      keys += times
      for (let time = 0; time < times; time += 1) await window.keyboard.press(key)
    },
    keys: () => keys,
  }
}

/** What a spreadsheet hands over when its cells are pasted into a box. */
const paste = (window: Page, label: string, text: string): Promise<void> =>
  window.getByLabel(label).evaluate((box, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

describe('taking requests in', () => {
  const desktop = storyDesktop(describeAgency)
  const known = () => desktop.window.getByRole('complementary', { name: 'Thông tin đã có' })

  it('needs no mouse and few keys beyond what is written', async () => {
    const { window } = desktop
    const hand = countingHand(window)
    await hand.press('Control+n')
    await window.getByRole('heading', { name: 'Tiếp nhận yêu cầu' }).waitFor()
    await hand.type(citizen.name)
    await hand.press('Tab')
    await hand.type(citizen.idNumber)
    await hand.press('Tab')
    await hand.type(citizen.address)
    for (let key = 0; key < 20; key += 1) {
      const label = await window.evaluate(
        () => (document.activeElement as HTMLTextAreaElement | null)?.labels?.[0]?.innerText,
      )
      if (label?.startsWith('Nội dung thông tin')) break
      await hand.press('Tab')
    }
    await hand.type(citizen.content)
    await hand.press('Tab', 2)
    await hand.type(citizen.purpose)
    await hand.press('Control+s')
    await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
    const written = [citizen.name, citizen.idNumber, citizen.address, citizen.content, citizen.purpose].join('').length
    expect(hand.keys() - written).toBeLessThanOrEqual(20)
    await closeReceipt(window)
  })

  it('shows what the same person already got for the same question, and how often', async () => {
    const { window } = desktop
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await window.keyboard.press('Control+n')
    await window.getByLabel('Họ và tên').first().fill('vi thi nhan')
    await window.getByLabel('Nội dung thông tin được yêu cầu').fill('Xin bản đồ quy hoạch sử dụng đất xã')
    await known().getByText('đã được cung cấp 1 lần cho người này').waitFor()
    await known().getByText('Nội dung gần giống').waitFor()
    await known().getByRole('button', { name: 'Ghi là lần yêu cầu thứ 2' }).click()
    expect(await window.getByLabel('Lần yêu cầu thứ').inputValue()).toBe('2')
  })

  it('takes the list of an organisation from a spreadsheet and names what it lacks', async () => {
    const { window } = desktop
    await window.getByLabel('Người yêu cầu là').selectOption('organisation')
    await known().getByText('danh sách người cùng yêu cầu').waitFor()
    await window.getByRole('button', { name: 'Thêm người' }).click()
    await paste(window, 'Họ và tên, người thứ 1', 'Lò Văn Pản\t020190001234\tGiám sát\nBế Thị Út\t020190004321\t\n')
    expect(await window.getByLabel('Họ và tên, người thứ 2').inputValue()).toBe('Bế Thị Út')
    expect(await window.getByLabel('Số người cùng yêu cầu').inputValue()).toBe('2')
    await known().getByText('lý do của từng người trong danh sách').waitFor()
    await window.getByText('Hoàn cảnh cần giúp, việc đã giúp').click()
    await window.getByLabel('Người khuyết tật').check()
    await window.getByLabel('Việc đã giúp').fill('Đọc cho nghe phiếu yêu cầu')
    await window.getByLabel('Tên tổ chức, đoàn thể, doanh nghiệp').fill('Hội Nông dân xã')
    await window.getByLabel('Họ và tên người được ủy quyền, giám hộ, đại diện').fill('Bế Văn Thỏa')
    await window.keyboard.press('Control+s')
    await window.getByRole('heading', { name: /^Yêu cầu số/ }).waitFor()
    await closeReceipt(window)
    await window.getByRole('row', { name: '1 Lò Văn Pản •••••••••234 Giám sát' }).waitFor()
    await window.getByRole('row', { name: '2 Bế Thị Út •••••••••321' }).waitFor()
    await window.getByText('Đọc cho nghe phiếu yêu cầu').waitFor()
  })

  it('says so again where a request is refused', async () => {
    const { window } = desktop
    await receive(window, citizen)
    await closeReceipt(window)
    await chooseAct(window, 'Từ chối')
    await window.getByText('nội dung gần giống đã được cung cấp 1 lần cho người này').waitFor()
    await window.keyboard.press('Escape')
  })

  it('proposes the words with which to ask for what is missing', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Đặng Văn Út', idNumber: '', purpose: '' })
    await closeReceipt(window)
    await chooseAct(window, 'Hướng dẫn bổ sung')
    await window.getByText(/^Đề nghị bổ sung: số thẻ căn cước hoặc hộ chiếu; lý do, mục đích yêu cầu\./).waitFor()
    expect(desktop.faults).toEqual([])
  })
})

import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Api } from '../../shared/ipc/contract.ts'
import type { LawBook } from '../../shared/law/law-book.ts'
import { answerOpenDialog, storyDay } from './desktop.ts'
import { pdfLetters, pdfPages } from './other-programs.ts'
import { accessFaults } from './pages/access.ts'
import { savedPdf, savedWord } from './pages/papers.ts'
import { lookInSizes, twoSizes } from './pages/pictures.ts'
import { goTo, row } from './pages/places.ts'
import { type Citizen, issueShownPaper, receive, seePaper } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

const citizen: Citizen = {
  name: 'Triệu Thị Mỹ Hằng',
  idNumber: '020199005678',
  address: 'Thôn Thượng, xã Hữu Thác, tỉnh Lạng Sơn',
  content: 'Quyết toán kinh phí xây dựng nhà văn hóa thôn Thượng',
  purpose: 'Giám sát đầu tư của cộng đồng',
}

type Acts = Api['requests']
type Input<Name extends 'announceCosts' | 'recordPayment' | 'extend' | 'provide' | 'refuse' | 'askForCompletion'> =
  Parameters<Acts[Name]>[0]

describe('the papers of a request', () => {
  const desktop = storyDesktop(describeAgency)
  const { folder } = desktop

  /** Records an act as its panel would; the panels have stories of their own. */
  const record = async <Name extends keyof Acts>(name: Name, input: Parameters<Acts[Name]>[0]): Promise<void> => {
    const refused = await desktop.window.evaluate(
      async ([act, sent]) => {
        const { api } = window as unknown as { api: { requests: Record<string, (input: unknown) => Promise<unknown>> } }
        const result = (await api.requests[act as string]?.(sent)) as { ok: boolean; error?: { message: string } }
        return result.ok ? '' : (result.error?.message ?? '')
      },
      [name, input] as const,
    )
    expect(refused).toBe('')
  }
  const ground = async (): Promise<string> => {
    const json = await desktop.window.evaluate(async () => {
      const { api } = window as unknown as { api: Api }
      const result = await api.law.readBook()
      return result.ok ? result.value : '{"data":[]}'
    })
    const book = JSON.parse(json) as LawBook
    const found = book.data.find((datum) => datum.kind === 'refusalGround' && datum.law === 'luat-01-2026')
    return found?.id ?? ''
  }
  const open = async (number: number): Promise<void> => {
    const { window } = desktop
    await goTo(window, 'Sổ theo dõi')
    await row(window, `${number}/2026`).click()
    await window.getByRole('heading', { name: `Yêu cầu số ${number}/2026` }).waitFor()
    await window.keyboard.press('Control+p')
    await list().waitFor()
  }
  const list = () => desktop.window.getByRole('region', { name: 'Danh sách giấy tờ' })
  const choose = (name: string | RegExp) => list().getByRole('button', { name }).first().click()
  const look = async (name: string): Promise<void> => {
    const { window } = desktop
    await window.waitForTimeout(300)
    await lookInSizes(desktop, name, twoSizes)
    expect.soft(await accessFaults(window), name).toEqual([])
  }
  /** Chooses a form, issues it and reads it back as PDF and as LibreOffice opens its Word file. */
  const issued = async (form: string, name: string): Promise<{ readonly pdf: string; readonly word: string }> => {
    await choose(form)
    await desktop.window.getByRole('region', { name: form }).getByRole('button', { name: 'Phát hành và in' }).waitFor()
    await issueShownPaper(desktop.window)
    return { pdf: await savedPdf(desktop, name), word: await savedWord(desktop, name) }
  }

  it('shows the receipt after receiving; one press gives it its number and freezes it', async () => {
    const { window } = desktop
    await receive(window, citizen)
    await window.getByText('……/2026').first().waitFor()
    await look('papers-draft')
    await issueShownPaper(window)
    await window.getByRole('heading', { name: 'Phiếu tiếp nhận số 01/2026' }).waitFor()
    await look('papers-issued')
    const pdf = await savedPdf(desktop, 'phieu-tiep-nhan')
    expect(pdf).toContain('PHIẾU TIẾP NHẬN')
    expect(pdf).toContain('Số: 01/2026')
    expect(pdf).toContain(citizen.name)
    expect(await savedWord(desktop, 'phieu-tiep-nhan')).toContain(citizen.name)
  })

  it('prints the receipt on half a sheet, on one page', async () => {
    await desktop.window.getByRole('radio', { name: 'A5' }).check()
    expect(await savedPdf(desktop, 'phieu-a5')).toContain('Số: 01/2026')
    expect(pdfPages(join(folder, 'phieu-a5.pdf'))).toBe(1)
  })

  it('issues the resolution with the place and time typed beside it, in figures and in words', async () => {
    const { window } = desktop
    const costs: Input<'announceCosts'> = {
      id: 1,
      on: storyDay,
      lines: [
        {
          kind: 'typed',
          description: 'In trang A4',
          per: 'trang',
          quantity: 21,
          unitPrice: 1000,
          takesAreaRate: true,
          note: 'Bảng giá niêm yết',
        },
      ],
      postage: 0,
      postageNote: '',
      freeCase: null,
      freeReason: '',
      payBy: null,
      note: '',
    }
    await record('announceCosts', costs)
    await open(1)
    await choose('Phiếu giải quyết yêu cầu')
    await window.getByLabel('Thời gian cung cấp').fill('Từ 8 giờ ngày 01/12/2026')
    await window.getByText('Từ 8 giờ ngày 01/12/2026').first().waitFor()
    await look('papers-resolution')
    await issueShownPaper(window)
    const pdf = await savedPdf(desktop, 'phieu-giai-quyet')
    for (const part of ['Từ 8 giờ ngày 01/12/2026', '21.000', 'Hai mươi mốt nghìn đồng', citizen.name]) {
      expect(pdf).toContain(part)
    }
    expect(await savedWord(desktop, 'phieu-giai-quyet')).toContain('Hai mươi mốt nghìn đồng')
  })

  it('issues the notice of an extension and the receipt of a payment once these were recorded, and says why not before', async () => {
    await desktop.window.getByText(/^Chưa phát hành được/).click()
    await desktop.window.getByText('Chưa gia hạn. Hãy ghi việc gia hạn trước.').waitFor()
    await record('extend', { id: 1, on: storyDay, amount: 12, reason: 'Phải tách dữ liệu cá nhân của hộ khác' })
    await record('recordPayment', { id: 1, on: storyDay, amount: 21_000, documentNumber: '' })
    await open(1)
    const notice = await issued('Thông báo gia hạn', 'thong-bao-gia-han')
    for (const text of [notice.pdf, notice.word]) expect(text).toContain('Phải tách dữ liệu cá nhân')
    const money = await issued('Phiếu thu chi phí', 'phieu-thu')
    for (const text of [money.pdf, money.word]) expect(text).toContain('Hai mươi mốt nghìn đồng')
  })

  it('declares a paper void with its reason, marks it wherever it is shown, and issues another', async () => {
    const { window } = desktop
    await choose(/^Phiếu tiếp nhận/)
    await window.getByRole('button', { name: 'Phát hành lại' }).click()
    const question = window.getByRole('alertdialog')
    await question.getByRole('button', { name: 'Hủy và lập bản mới' }).click()
    await question.getByText('Hãy nhập lý do hủy.').waitFor()
    await question.getByLabel('Lý do hủy').fill('Ghi sai nơi cư trú')
    await look('papers-void-question')
    await question.getByRole('button', { name: 'Hủy và lập bản mới' }).click()
    await window.getByText('……/2026').first().waitFor()
    await issueShownPaper(window)
    await window.getByRole('heading', { name: 'Phiếu tiếp nhận số 02/2026' }).waitFor()
    await list()
      .getByRole('button', { name: /Số 01\/2026 .*Đã hủy/ })
      .click()
    await window.getByText('Đã hủy ngày 23/11/2026: Ghi sai nơi cư trú').waitFor()
    await look('papers-void')
    const pdf = await savedPdf(desktop, 'phieu-da-huy')
    expect(pdfLetters(join(folder, 'phieu-da-huy.pdf'))).toContain('ĐÃHỦY')
    expect(pdf).toContain('Số: 01/2026')
    expect(await savedWord(desktop, 'phieu-da-huy')).toContain('ĐÃ HỦY')
    await window.keyboard.press('Escape')
    await window.getByText('Hủy Phiếu tiếp nhận yêu cầu cung cấp thông tin số 01/2026').waitFor()
  })

  it('puts several papers into one PDF, and into Word files of their own', async () => {
    const { window } = desktop
    await window.keyboard.press('Control+p')
    for (const name of ['Chọn Phiếu tiếp nhận số 02/2026', 'Chọn Phiếu giải quyết yêu cầu số 01/2026']) {
      await list().getByLabel(name).check()
    }
    await look('papers-several')
    const pdf = await savedPdf(desktop, 'ca-hai', 'Lưu chung một PDF')
    expect(pdf).toContain('PHIẾU TIẾP NHẬN')
    expect(pdf).toContain('Hai mươi mốt nghìn đồng')
    const target = join(folder, 'word')
    mkdirSync(target)
    await answerOpenDialog(desktop, target)
    await list().getByRole('button', { name: 'Lưu tệp Word' }).click()
    await window.getByText('Đã lưu 2 tệp vào thư mục đã chọn.').waitFor()
    expect(readdirSync(target).sort()).toEqual(['phieu-giai-quyet-1-2026.docx', 'phieu-tiep-nhan-2-2026.docx'])
    await window.keyboard.press('Escape')
  })

  it('issues the notice of refusal with its ground', async () => {
    await receive(desktop.window, { ...citizen, name: 'Nông Văn Tài', idNumber: '020188001111' })
    await record('refuse', {
      id: 2,
      on: storyDay,
      ground: await ground(),
      explanation: 'Thông tin thuộc danh mục bí mật nhà nước',
      documentNumber: '',
    })
    await open(2)
    const notice = await issued('Thông báo từ chối', 'thong-bao-tu-choi')
    for (const text of [notice.pdf, notice.word]) expect(text).toContain('danh mục bí mật nhà nước')
  })

  it('issues the guidance to complete a request', async () => {
    await receive(desktop.window, { ...citizen, name: 'Lý Thị Mai', idNumber: '020188002222' })
    await record('askForCompletion', { id: 3, on: storyDay, missing: 'tên văn bản cần cung cấp' })
    await open(3)
    const notice = await issued('Hướng dẫn bổ sung', 'huong-dan-bo-sung')
    for (const text of [notice.pdf, notice.word]) expect(text).toContain('tên văn bản cần cung cấp')
  })

  it('saves papers without a number as Word too', async () => {
    await choose('Bìa hồ sơ')
    expect(await savedPdf(desktop, 'bia-ho-so')).toContain('Lý Thị Mai')
    expect(await savedWord(desktop, 'bia-ho-so')).toContain('Lý Thị Mai')
  })

  it('prints the request and the consent as the register knows them, and blank ones for the counter', async () => {
    const { window } = desktop
    await choose('Phiếu yêu cầu')
    await window.getByRole('heading', { name: 'Phiếu yêu cầu', exact: true }).waitFor()
    expect(await savedPdf(desktop, 'phieu-yeu-cau')).toContain('Lý Thị Mai')
    expect(await savedWord(desktop, 'phieu-yeu-cau')).toContain('Lý Thị Mai')
    await choose('Văn bản chấp thuận')
    expect(await savedPdf(desktop, 'chap-thuan')).toContain(citizen.content)
    await goTo(window, 'Sổ theo dõi')
    await window.getByRole('button', { name: 'Mẫu trắng' }).click()
    await look('papers-blank')
    for (const [form, name, words] of [
      ['Phiếu yêu cầu của cá nhân', 'mau-01a', 'PHIẾU YÊU CẦU'],
      ['Phiếu yêu cầu qua tổ chức', 'mau-01b', 'PHIẾU YÊU CẦU'],
      ['Văn bản chấp thuận', 'mau-06', 'Kính gửi'],
    ] as const) {
      await window.getByRole('button', { name: form }).click()
      await window.getByRole('heading', { name: form }).waitFor()
      const pdf = await savedPdf(desktop, name)
      expect(pdf).toContain(words)
      expect(pdf).not.toContain('Lý Thị Mai')
      expect(await savedWord(desktop, name)).toContain(words)
    }
  })

  it('issues papers with the keyboard alone', async () => {
    const { window } = desktop
    await receive(window, { ...citizen, name: 'Hà Văn Khôi', idNumber: '020188003333' })
    await seePaper(window)
    await window.keyboard.press('Control+Enter')
    await window.getByRole('heading', { name: /^Phiếu tiếp nhận số/ }).waitFor()
    await list()
      .getByRole('button', { name: /^Phiếu tiếp nhận/ })
      .focus()
    await window.keyboard.press('ArrowUp')
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { name: 'Thông báo thời hạn' }).waitFor()
    await window.getByText('……/2026').first().waitFor()
    await seePaper(window)
    await window.keyboard.press('Control+Enter')
    await window.getByRole('heading', { name: /^Thông báo thời hạn số/ }).waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('region', { name: 'Nội dung yêu cầu' }).waitFor()
  })

  it('ends with no fault reported by the window', () => {
    expect(desktop.faults).toEqual([])
  })
})

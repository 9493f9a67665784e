import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { answerOpenDialog, type Desktop, freshFolder, openDesktop, removeFolder } from './desktop.ts'
import { excelRows, fontsNotEmbedded, officeRows, pdfText, wordText } from './other-programs.ts'
import { importFile } from './pages/catalogue.ts'
import { becomeDepartment, findUnitCode, openTab, takeInFrom } from './pages/consolidation.ts'
import { takePicture } from './pages/pictures.ts'
import { exportReport } from './pages/report.ts'
import { chooseAct, closeReceipt, confirmAct, receive } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { addedUp, recountedRegister } from './recounted-register.ts'
import { writeSampleCatalogue } from './sample-catalogue.ts'
import { usbStick } from './usb-stick.ts'

const period = { from: '2025-12-15', to: '2026-12-14' }

type Ending = 'provided' | 'refused' | 'open'
type Commune = {
  readonly name: string
  readonly search: string
  readonly items: number
  readonly requests: readonly Ending[]
  readonly signs: boolean
}
const communes: readonly [Commune, Commune] = [
  {
    name: 'Xã Đình Lập',
    search: 'xa dinh lap',
    items: 12,
    requests: ['provided', 'refused', 'open'],
    signs: false,
  },
  { name: 'Xã Mẫu Sơn', search: 'xa mau son', items: 7, requests: ['provided', 'provided'], signs: true },
]

const asked = [
  'Dự toán ngân sách xã năm 2026',
  'Phương án bồi thường khi thu hồi đất làm đường liên thôn',
  'Danh sách hộ được hỗ trợ sửa nhà sau bão',
]

const settle = async (window: Page, ending: Ending): Promise<void> => {
  if (ending === 'open') return
  if (ending === 'provided') {
    await chooseAct(window, 'Cung cấp thông tin')
    return confirmAct(window, 'Đã ghi việc cung cấp thông tin')
  }
  await chooseAct(window, 'Từ chối')
  await window.getByRole('form', { name: 'Từ chối' }).getByRole('radio').first().check()
  await window.getByLabel('Lý do từ chối').fill('Tài liệu soạn thảo cho công việc nội bộ.')
  await confirmAct(window, 'Đã ghi việc từ chối')
}

/** One JSON file of a bundle, taken out by unzip. */
const inBundle = (bundle: string, name: string): unknown =>
  JSON.parse(execFileSync('unzip', ['-p', bundle, name], { encoding: 'utf8', maxBuffer: 1 << 26 }))

const sheetsOfFigures = ['Công khai thông tin', 'Yêu cầu cung cấp thông tin']

type Told = { readonly figures: readonly { readonly id: string; readonly value: number | null }[] }
const figuresTold = (report: unknown): ReadonlyMap<string, number | null> =>
  new Map((report as Told).figures.map(({ id, value }) => [id, value]))

describe('two communes send their reports on a stick, and the department puts them together', () => {
  const folder = freshFolder()
  const stick = usbStick(folder)
  const faults: string[] = []
  let open: Desktop | undefined
  const desk = async (data: string, day: string): Promise<Desktop> => {
    open = await openDesktop(join(folder, data), day)
    return open
  }
  const leave = async (): Promise<void> => {
    await open?.close()
    faults.push(...(open?.faults ?? []))
    open = undefined
  }
  afterAll(async () => {
    await open?.close()
    stick.pullOut()
    removeFolder(folder)
  })

  it.each(communes)('$name works with its register, and its yearly report goes to the stick', async (commune) => {
    const { window } = await desk(commune.search, '2026-11-23')
    await describeAgency(window, `Ủy ban nhân dân ${commune.name.toLowerCase().slice(0, 1)}${commune.name.slice(1)}`)
    await findUnitCode(window, commune.search, new RegExp(`^${commune.name}, Tỉnh Lạng Sơn`))
    await window.keyboard.press('Control+S')
    if (commune.signs) {
      await window.getByRole('button', { name: 'Tạo khóa ký báo cáo' }).click()
      await window.getByText(/^Mã nhận dạng của khóa/).waitFor()
    }
    const list = join(folder, 'danh-muc.xlsx')
    writeSampleCatalogue(list, commune.items)
    const imported = await importFile(open as Desktop, 'Đã công khai và đường dẫn', list)
    expect(imported).toContain(`Đã nhập ${commune.items} mục`)
    for (const [index, ending] of commune.requests.entries()) {
      await receive(window, {
        name: `Hoàng Văn Lả ${index}`,
        idNumber: `02019900123${index}`,
        address: `Thôn Hạ, ${commune.name}, tỉnh Lạng Sơn`,
        content: asked[index] ?? '',
        purpose: 'Theo dõi việc của xã',
      })
      await closeReceipt(window)
      await settle(window, ending)
    }
    await leave()

    const later = await desk(commune.search, '2026-12-16')
    const place = stick.plugIn('USB-XA')
    if (!stick.isDrive) await answerOpenDialog(later, place)
    await exportReport(later.window, async (step) => {
      if (step === 'Nhận định')
        await later.window.getByRole('textbox').first().fill(`${commune.name} đã bố trí người làm đầu mối.`)
      if (step !== 'Xuất') return
      await later.window.getByText(`15/12/2025 – 14/12/2026`).first().waitFor()
      if (stick.isDrive) await later.window.getByRole('radio', { name: /^USB «USB-XA/ }).check()
    })
    if (stick.isDrive) await later.window.getByText('Đã ghi xong, có thể rút USB.').waitFor()
    stick.pullOut()
    await leave()
  })

  it('the department takes both in from the stick, and trusts the key of the one that signs', async () => {
    const desktop = await desk('so-tu-phap', '2026-12-22')
    const { window } = desktop
    await describeAgency(window, 'Sở Tư pháp tỉnh Lạng Sơn')
    await becomeDepartment(window, 'tinh lang son', '20')
    await window.getByRole('button', { name: 'Lập danh sách' }).click()
    await window.getByText('Đã đưa 65 cơ quan vào danh sách.').waitFor()
    await takeInFrom(desktop, stick.plugIn('USB-SO'))
    await window.getByText('Đã nhận: 1').waitFor()
    await window.getByText('Chờ xem xét: 1').waitFor()
    await window.getByText('Ký bằng khóa chưa được tin cậy.').waitFor()
    stick.pullOut()
    await openTab(window, /Chờ xem xét/)
    await window.getByRole('button', { name: /^Đã đối chiếu khóa, tin cậy và nhận: / }).click()
    await window.getByText('Không có gói nào chờ xem xét').waitFor()
    await openTab(window, 'Theo dõi')
    await window.getByText('Đã gửi: 2/65').waitFor()
    await takePicture(window, 'tong-hop-hai-xa')
  })

  it('the provincial report says in four forms what a recount of both registers says', async () => {
    const { window } = open as Desktop
    const counts = communes.map(({ search }) => recountedRegister(join(folder, search, 'dau-moi.db'), period))
    const total = addedUp(counts)
    expect([total.get('requests.received'), total.get('requests.settled'), total.get('catalogue.items')]).toEqual([
      5, 4, 19,
    ])
    await openTab(window, 'Báo cáo tổng hợp')
    await window.getByText(/Có 2 báo cáo; còn thiếu 63 cơ quan/).waitFor()
    const target = join(folder, 'gui-uy-ban')
    mkdirSync(target)
    await answerOpenDialog(open as Desktop, target)
    await window.getByRole('button', { name: 'Chọn thư mục và ghi' }).click()
    await window.getByText(/Đã ghi và đọc lại đúng thư mục/).waitFor({ timeout: 60_000 })
    const written = join(target, readdirSync(target)[0] ?? '')
    const file = (ending: string) => join(written, readdirSync(written).find((name) => name.endsWith(ending)) ?? ending)

    execFileSync('unzip', ['-tq', file('.bctt')])
    const told = figuresTold(inBundle(file('.bctt'), 'bao-cao.json'))
    for (const [id, count] of total) expect([id, told.get(id)]).toEqual([id, count])

    for (const sheets of [excelRows(file('.xlsx')), officeRows(file('.xlsx'), folder)]) {
      const cells = new Map(sheetsOfFigures.flatMap((name) => (sheets[name] ?? []).map((row) => [row[4], row[2]])))
      for (const [id, count] of total) expect([id, cells.get(id)]).toEqual([id, count])
      const byAgency = sheets['Theo cơ quan'] ?? []
      for (const [id, count] of total) {
        const column = byAgency[2]?.indexOf(id) ?? -1
        const [sum, ...own] = byAgency.slice(3).map((row) => row[column])
        expect([id, sum, own.toSorted()]).toEqual([id, count, counts.map((one) => one.get(id) ?? 0).toSorted()])
      }
    }
    const word = wordText(file('.docx'), folder)
    const pdf = pdfText(file('.pdf'))
    for (const text of [word, pdf]) {
      expect(text).toMatch(/Yêu cầu đã tiếp nhận trong kỳ\s+(yêu cầu\s+)?0?5\b/)
      expect(text).not.toMatch(/Hoàng Văn Lả|02019900123|liên thôn/)
    }
    expect(fontsNotEmbedded(file('.pdf'))).toEqual([])
    await leave()
    expect(faults).toEqual([])
  })
})

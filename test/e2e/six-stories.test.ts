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
  saveWord,
} from './pages/papers.ts'
import { chooseAct, closeReceipt, confirmAct, receive, typeCost } from './pages/requests.ts'
import { describeAgency } from './pages/wizard.ts'
import { storyDesktop } from './story-desktop.ts'

/** Stories that end the day they begin; those that take days are in `stories-over-days.test.ts`. Acts have stories of their own. */
describe('four requests of one day, from the counter to the printed paper', () => {
  const desktop = storyDesktop(describeAgency)
  afterAll(() => expect(desktop.faults).toEqual([]))
  const desk = (story: string): PaperDesk => ({ desktop, story })

  it('is answered on the spot: costs paid at the counter, later put right', async () => {
    const { window } = desktop
    const story = desk('story-on-the-spot')
    const name = 'Nguyễn Thị Quỳnh Như'
    await receive(window, {
      name,
      idNumber: '020190003311',
      address: 'Thôn Trung, xã Hữu Thác, tỉnh Lạng Sơn',
      content: 'Dự toán thu, chi ngân sách xã năm 2026',
      purpose: 'Theo dõi việc chi ngân sách của xã',
    })
    const receipt = await issueAndSave(story, 'Phiếu tiếp nhận', '01/2026', 'receipt')
    holds(receipt, [name, 'Dự toán thu, chi ngân sách xã năm 2026', 'thứ Hai, ngày 07 tháng 12 năm 2026'])
    expect(receipt).toMatch(/Điều 26 khoản 3 Luật Tiếp cận thông tin số\s+01\/2026\/QH16/)
    await closeReceipt(window)
    await chooseAct(window, 'Thông báo chi phí')
    await typeCost(window, {
      description: 'Sao chụp trang A4',
      quantity: '6',
      unitPrice: '1500',
      source: 'Bảng giá niêm yết tại Bộ phận một cửa',
    })
    await confirmAct(window, 'Đã ghi việc thông báo chi phí')
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await window.getByText('Đúng hạn').first().waitFor()
    await closeToasts(window)
    await lookAt(story, 'request')
    await openPapers(window)
    const resolution = await issuePaper(story, 'Phiếu giải quyết yêu cầu', '01/2026', 'resolution')
    holds(resolution, [name, '9.000', 'Chín nghìn đồng', 'Lê Hữu Phước'])
    const payment = await issuePaper(story, 'Phiếu thu chi phí', '01/2026', 'payment')
    holds(payment, [name, '9.000', 'Chín nghìn đồng'])
    await closePapers(window)

    await chooseAct(window, 'Ghi nhận đề nghị đính chính')
    await window
      .getByLabel('Thông tin được cho là chưa chính xác hoặc còn thiếu')
      .fill('Chi thường xuyên ghi 4,2 tỷ đồng, thuyết minh ghi 4,5 tỷ đồng')
    await confirmAct(window, 'Đã ghi nhận; thời hạn đính chính bắt đầu tính.')
    await chooseAct(window, 'Đính chính, trả lời')
    await window.getByLabel('Nội dung đính chính, cung cấp lại').fill('Chi thường xuyên là 4,5 tỷ đồng')
    await confirmAct(window, 'Đã ghi việc đính chính, trả lời.')
    await openPapers(window)
    const answer = await issuePaper(story, 'Trả lời yêu cầu đính chính', '01/2026', 'correction')
    holds(answer, [name, 'thuyết minh ghi 4,5 tỷ đồng', 'Chi thường xuyên là 4,5 tỷ đồng', 'Lê Hữu Phước'])
    await closePapers(window)
  })

  it('is given once the family agreed in writing', async () => {
    const { window } = desktop
    const story = desk('story-consent')
    const name = 'Phùng Thị Thuỳ Dương'
    const content = 'Hồ sơ bồi thường đất của hộ ông Lường Văn Ước, thôn Hạ'
    await receive(window, {
      name,
      idNumber: '020190003312',
      address: 'Thôn Hạ, xã Hữu Thác, tỉnh Lạng Sơn',
      content,
      purpose: 'Đối chiếu ranh giới thửa đất liền kề',
    })
    holds(await issueAndSave(story, 'Phiếu tiếp nhận', '02/2026', 'receipt'), [name, content])
    await closeReceipt(window)
    await chooseAct(window, 'Phân loại thông tin')
    await window
      .getByRole('combobox', { name: /^Loại thông tin/ })
      .selectOption({ label: 'Được tiếp cận có điều kiện' })
    await confirmAct(window, 'Đã ghi kết quả phân loại')
    await openPapers(window)
    await choosePaper(window, 'Văn bản chấp thuận')
    await window.getByRole('heading', { name: 'Văn bản chấp thuận', exact: true }).waitFor()
    await lookAt(story, 'consent')
    const consent = await savePaper(story, 'consent')
    holds(consent, ['VĂN BẢN CHẤP THUẬN', content, name, 'Ủy ban nhân dân xã Hữu Thác', 'NGƯỜI CHẤP THUẬN'])
    await closePapers(window)
    await chooseAct(window, 'Phân loại thông tin')
    await window.getByRole('radio', { name: /^Đã có văn bản đồng ý/ }).check()
    await closeToasts(window)
    await confirmAct(window, 'Đã ghi kết quả phân loại')
    await chooseAct(window, 'Cung cấp thông tin')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await closeToasts(window)
    await lookAt(story, 'request')
    await openPapers(window)
    holds(await issuePaper(story, 'Phiếu giải quyết yêu cầu', '02/2026', 'resolution'), [name, content, 'không thu'])
    await closePapers(window)
  })

  it('is refused in part, every part with its ground', async () => {
    const { window } = desktop
    const story = desk('story-part')
    const name = 'Hoàng Thị Ngọc Ánh'
    await receive(window, {
      name,
      idNumber: '020190003313',
      address: 'Thôn Thượng, xã Hữu Thác, tỉnh Lạng Sơn',
      content: 'Danh sách hộ được hỗ trợ xây nhà và biên bản họp xét năm 2026',
      purpose: 'Giám sát việc hỗ trợ',
    })
    holds(await issueAndSave(story, 'Phiếu tiếp nhận', '03/2026', 'receipt'), [name])
    await closeReceipt(window)
    await chooseAct(window, 'Cung cấp thông tin')
    await window.getByRole('combobox', { name: 'Mức độ' }).selectOption('partial')
    await window.getByLabel('Phần che hoặc bỏ ra').first().fill('Số thẻ căn cước và số tài khoản của các hộ')
    await window
      .getByRole('combobox', { name: /^Căn cứ/ })
      .first()
      .selectOption('luat-01-2026.27.1')
    await window.getByRole('button', { name: 'Thêm phần không cung cấp' }).click()
    await window.getByLabel('Phần che hoặc bỏ ra').last().fill('Biên bản họp xét của huyện trước năm 2025')
    await window
      .getByRole('combobox', { name: /^Căn cứ/ })
      .last()
      .selectOption('luat-01-2026.27.3')
    await closeToasts(window)
    await lookAt(story, 'redactions')
    await confirmAct(window, 'Đã ghi việc cung cấp thông tin')
    await closeToasts(window)
    await lookAt(story, 'request')
    await openPapers(window)
    const notice = await issuePaper(story, 'Thông báo từ chối', '01/2026', 'refusal')
    holds(notice, [
      name,
      'từ chối cung cấp một phần thông tin',
      'Số thẻ căn cước',
      'Biên bản họp xét',
      'Điều 27 khoản 1',
      'Điều 27 khoản 3',
      'khiếu nại, khởi kiện',
      'Điều 13',
    ])
    const word = await saveWord(story, 'refusal')
    holds(word, [name, 'Điều 27 khoản 1', 'Điều 27 khoản 3', 'Số: 01/2026'])
    holds(await issuePaper(story, 'Phiếu giải quyết yêu cầu', '03/2026', 'resolution'), [name])
    await closePapers(window)
  })

  it('is another agency’s to answer', async () => {
    const { window } = desktop
    const story = desk('story-elsewhere')
    const name = 'Triệu Thị Mỹ Lệ'
    const office = 'Sở Nông nghiệp và Môi trường tỉnh Lạng Sơn'
    await receive(window, {
      name,
      idNumber: '020190003314',
      address: 'Thôn Đông, xã Hữu Thác, tỉnh Lạng Sơn',
      content: 'Kết quả quan trắc nước thải của nhà máy xi măng',
      purpose: 'Bảo vệ nguồn nước của gia đình',
    })
    holds(await issueAndSave(story, 'Phiếu tiếp nhận', '04/2026', 'receipt'), [name])
    await closeReceipt(window)
    await chooseAct(window, 'Hướng dẫn sang cơ quan khác')
    await window.getByRole('combobox', { name: 'Cơ quan có trách nhiệm cung cấp' }).fill(office)
    await window.getByRole('textbox', { name: 'Địa chỉ' }).fill('Số 1 đường Đại Đồng, phường Đông Kinh')
    await window.getByLabel('Vì sao không thuộc trách nhiệm').fill('Xã không tạo ra và không nhận kết quả quan trắc.')
    await lookAt(story, 'redirect')
    await confirmAct(window, 'Đã ghi việc hướng dẫn sang cơ quan khác')
    await closeToasts(window)
    await lookAt(story, 'request')
    await openPapers(window)
    const notice = await issuePaper(story, 'Hướng dẫn đến cơ quan khác', '01/2026', 'notice')
    holds(notice, [
      name,
      office,
      'Số 1 đường Đại Đồng, phường Đông Kinh',
      'không thuộc trách nhiệm cung cấp của Ủy ban nhân dân xã Hữu Thác',
      'Xã không tạo ra và không nhận kết quả quan trắc.',
    ])
    await closePapers(window)
  })
})

import type { Page } from 'playwright-core'

const usualAgency = 'Ủy ban nhân dân xã Hữu Thác'

/** Describes the agency in the first-run wizard, step by step, up to the question of protecting the register. */
export const describeUpToProtection = async (window: Page, name = usualAgency): Promise<void> => {
  await window.getByRole('button', { name: 'Bắt đầu khai báo cơ quan' }).click()
  const type = async (label: string, text: string) => window.getByLabel(label).first().fill(text)
  await type('Tên cơ quan', name)
  await type('Tỉnh, thành phố', 'Lạng Sơn')
  await type('Địa danh ghi trên văn bản', 'Hữu Thác')
  await type('Địa chỉ', 'Thôn Trung, xã Hữu Thác, tỉnh Lạng Sơn')
  await window.getByLabel('Điện thoại').first().fill('0205 3111 222')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await type('Thời gian tiếp nhận', 'Thứ Hai đến thứ Sáu, 7 giờ 30 - 17 giờ 00')
  await type('Địa điểm tiếp nhận', 'Bộ phận một cửa, trụ sở UBND xã Hữu Thác')
  await type('Phương thức tiếp nhận', 'Trực tiếp, bưu chính, mạng Internet')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await type('Họ tên người làm đầu mối', 'Đặng Thị Nguyệt')
  await type('Họ tên người ký', 'Lê Hữu Phước')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await window.getByRole('heading', { name: 'Bước 4/4: Bảo vệ sổ' }).waitFor()
}

/** Describes the agency, leaves its register without a password and lands on the desk. */
export const describeAgency = async (window: Page, name = usualAgency): Promise<void> => {
  await describeUpToProtection(window, name)
  await window.getByRole('button', { name: 'Để sau' }).click()
  await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
}

/** Chooses the practice register on the first screen. */
export const usePractice = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: 'Dùng dữ liệu tập huấn' }).click()
  await window.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
}

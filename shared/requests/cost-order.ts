import { z } from 'zod'

const text = (max: number) => z.string().trim().max(max, `Không quá ${max} ký tự.`)
const quantity = z
  .number()
  .int('Số lượng là số nguyên.')
  .min(1, 'Số lượng từ 1 trở lên.')
  .max(100_000, 'Số lượng quá lớn; hãy kiểm tra lại.')

/** One line of a calculation of costs as the officer gives it: an item of the price list, or one priced by hand. */
export const costOrderLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listed'), priceId: z.string().min(1, 'Hãy chọn mục của bảng giá.').max(120), quantity }),
  z.object({
    kind: z.literal('typed'),
    description: text(200).min(1, 'Hãy ghi khoản in, sao, chụp.'),
    /** The unit as written on the paper: «trang A4». */
    per: text(60).min(1, 'Hãy ghi đơn vị tính.'),
    quantity,
    /** Đồng a unit, before the share of the area. */
    unitPrice: z
      .number({ error: 'Hãy nhập đơn giá.' })
      .int('Đơn giá là số đồng nguyên.')
      .min(0)
      .max(10_000_000, 'Đơn giá quá lớn; hãy kiểm tra lại.'),
    /** False when the price typed is already the agency's own, with the share of the area in it. */
    takesAreaRate: z.boolean(),
    /** Where the price is from, since no price list says it. */
    note: text(300).min(1, 'Hãy ghi giá lấy từ đâu.'),
  }),
])
export type CostOrderLine = z.infer<typeof costOrderLineSchema>

/** What the officer decides of the costs of a request; amounts and shares are reckoned from it by the law book. */
export const costOrderSchema = z.object({
  lines: z.array(costOrderLineSchema).max(50, 'Không quá 50 dòng.'),
  /** Đồng for sending; 0 where nothing is sent or asked for it. */
  postage: z.number().int().min(0).max(100_000_000, 'Chi phí gửi quá lớn; hãy kiểm tra lại.'),
  postageNote: text(300),
  /** Id of a costFree datum that frees the whole request; null where none does. */
  freeCase: z.string().min(1).max(120).nullable(),
  /** Why the case applies here. */
  freeReason: text(500),
})
export type CostOrder = z.infer<typeof costOrderSchema>

/** Whole numbers of people shown on a press, or written to a file. */
export const dataUseKinds = ['shown', 'logExport', 'petitionExport', 'personExport'] as const
export type DataUseKind = (typeof dataUseKinds)[number]
export const dataUseLabels: Readonly<Record<DataUseKind, string>> = {
  shown: 'Xem đầy đủ',
  logExport: 'Xuất Sổ theo dõi có dữ liệu đầy đủ',
  petitionExport: 'Xuất sổ kiến nghị có dữ liệu đầy đủ',
  personExport: 'Xuất dữ liệu về một người',
}

/** One use as the page lists it; `what` is «Yêu cầu 12/2026», empty for a use of many. */
export type DataUse = {
  readonly id: number
  readonly at: string
  readonly by: string
  readonly kind: DataUseKind
  readonly what: string
  readonly people: number
  readonly reason: string
}

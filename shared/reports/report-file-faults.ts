import type { ReportFile } from './report-file.ts'

const repeated = (ids: readonly string[]): string | undefined => {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
const rising = (values: readonly (number | string)[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? value) < value)

const editionHolds = ({ kind, number, of }: ReportFile['edition']): boolean =>
  kind === 'first' ? number === 1 && of === null : number > 1 && of !== null

const codeLength = { commune: 5, province: 2, nation: 0 } as const

/**
 * What contradicts itself in a report whose structure is right, told to the officer; undefined when nothing does. The sums
 * of the figures are not looked at here: see `checksOfFile`.
 */
export const reportFileFault = (file: ReportFile): string | undefined => {
  const { agency, period, asOf, exportedAt, figures, distributions, series, edition, members } = file
  if (period.from > period.to) return 'Ngày cuối kỳ báo cáo đứng trước ngày đầu kỳ.'
  if (asOf < period.from || asOf > period.to) return 'Ngày chốt số liệu nằm ngoài kỳ báo cáo.'
  if (Number.isNaN(Date.parse(exportedAt))) return 'Thời điểm xuất báo cáo không phải ngày giờ.'
  if (!editionHolds(edition)) return 'Số lần và loại (lần đầu, thay thế, bổ sung) của báo cáo không khớp nhau.'
  if (agency.code !== '' && agency.code.length !== codeLength[agency.level])
    return 'Mã của cơ quan báo cáo không đúng cấp của cơ quan.'
  if (agency.level === 'commune' && members.length > 0) return 'Báo cáo của một xã lại gộp báo cáo của nơi khác.'
  const twice =
    repeated(figures.map(({ id }) => id)) ??
    repeated(distributions.map(({ id }) => id)) ??
    repeated(series.map(({ id }) => id))
  if (twice !== undefined) return `Số liệu «${twice}» có hai lần trong báo cáo.`
  const unordered =
    distributions.find(({ counts }) => !rising(counts.map(([value]) => value))) ??
    series.find(({ points }) => !rising(points.map(([month]) => month)))
  return unordered && `Số liệu chi tiết của «${unordered.label}» không theo thứ tự.`
}

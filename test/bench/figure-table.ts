import { type Figure, isMet, ratioOf } from './figures.ts'

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const milliseconds = (value: number): string => decimals(value, value < 100 ? 1 : 0)

const targetText = ({ target }: Figure): string => {
  if (!target) return ''
  return target.measure === 'ratio' ? `≤ ${decimals(target.most, 2)} lần` : `≤ ${decimals(target.most, 0)} ms`
}

const verdict = (figure: Figure): string => {
  const met = isMet(figure)
  return met === null ? '' : met ? 'đạt' : 'CHƯA ĐẠT'
}

const headings = ['Phép đo', 'Sản phẩm (ms)', 'Đối chứng (ms)', 'Tỷ lệ', 'Mục tiêu', 'Kết quả', 'Số lần']

/** The closing table as plain text, one line a figure; columns are as wide as their longest cell. */
export const figureTable = (figures: readonly Figure[]): string => {
  const lines = figures.map((figure) => {
    const ratio = ratioOf(figure)
    return [
      figure.what,
      milliseconds(figure.product),
      figure.baseline === null ? '' : `${milliseconds(figure.baseline)} (${figure.baselineName})`,
      ratio === null ? '' : decimals(ratio, 2),
      targetText(figure),
      verdict(figure),
      String(figure.count),
    ]
  })
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const drawn = [headings, ...lines].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [drawn[0], rule, ...drawn.slice(1)].join('\n')
}

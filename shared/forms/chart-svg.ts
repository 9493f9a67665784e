import { type Chart, chartFill, chartLayout } from './chart-layout.ts'

const round = (value: number): string => value.toFixed(1)

/** The chart as an SVG for a printed page; `escaped` makes text of what is typed. Reads as a picture with its title. */
export const chartSvg = (chart: Chart, escaped: (text: string) => string): string => {
  const { width, height, bars, wholes, labels, lines, legend } = chartLayout(chart)
  const word = (x: number, y: number, text: string, anchor: string): string =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(text)}</text>`
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(chart.title)}">
${lines.map(({ y, text }) => `<path d="M44 ${round(y)}H${width - 8}" stroke="#bbb" stroke-width=".6"/>${word(38, y + 4, text, 'end')}`).join('')}
${bars.map((bar) => `<rect x="${round(bar.x)}" y="${round(bar.y)}" width="${round(bar.width)}" height="${round(bar.height)}" fill="${chartFill(bar.part)}" stroke="#000" stroke-width=".5"/>`).join('')}
${wholes.map(({ x, y, text }) => word(x, y, text, 'middle')).join('')}
${labels.map(({ x, y, text }) => word(x, y, text, 'middle')).join('')}
${legend.map(({ x, y, text, part }) => `<rect x="${round(x)}" y="${round(y - 10)}" width="12" height="12" fill="${chartFill(part)}" stroke="#000" stroke-width=".5"/>${word(x + 17, y, text, 'start')}`).join('')}
</svg>`
}

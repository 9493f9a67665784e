/** A text with what is chosen in it. */
export type Selection = { readonly text: string; readonly from: number; readonly to: number }

const boldMark = '**'

/** The chosen words bold, or plain again when they were; without a choice nothing changes. Lines are marked one by one. */
export const withBold = ({ text, from, to }: Selection): Selection => {
  if (from === to) return { text, from, to }
  const chosen = text.slice(from, to)
  const lines = chosen.split('\n')
  const isBold = (line: string) => /^\*\*[^*]+\*\*$/u.test(line.trim())
  const all = lines.filter((line) => line.trim() !== '').every(isBold)
  const marked = lines
    .map((line) => {
      const inside = line.trim()
      if (inside === '') return line
      return line.replace(
        inside,
        all ? inside.slice(2, -2) : isBold(inside) ? inside : `${boldMark}${inside.replaceAll('**', '')}${boldMark}`,
      )
    })
    .join('\n')
  return { text: text.slice(0, from) + marked + text.slice(to), from, to: from + marked.length }
}

/** The lines of the choice as points of a list, or plain again when they all were. */
export const withBullets = ({ text, from, to }: Selection): Selection => {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const after = text.indexOf('\n', to)
  const end = after < 0 ? text.length : after
  const lines = text.slice(start, end).split('\n')
  const isPoint = (line: string) => line.startsWith('- ')
  const all = lines.every((line) => line.trim() === '' || isPoint(line)) && lines.some(isPoint)
  const marked = lines
    .map((line) => (all ? line.replace(/^- /u, '') : line.trim() === '' || isPoint(line) ? line : `- ${line}`))
    .join('\n')
  const bare = lines.length === 1 && lines[0] === '' && !all ? '- ' : marked
  return { text: text.slice(0, start) + bare + text.slice(end), from: start, to: start + bare.length }
}

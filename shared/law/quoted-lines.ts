/** How many quotes a line leaves open (positive) or closes of those before it (negative). */
const balance = (line: string): number => {
  let open = 0
  for (const letter of line) {
    if (letter === '“' || letter === '«') open += 1
    else if (letter === '”' || letter === '»') open -= 1
  }
  return open
}

const straight = (line: string): boolean => (line.split('"').length - 1) % 2 === 1

/** The line on which the quotation opened at `start` closes; -1 when it never does. */
const closingLineOf = (lines: readonly string[], start: number): number => {
  const first = lines[start] ?? ''
  if (first.startsWith('"')) {
    for (let at = start + 1; at < lines.length; at += 1) if (straight(lines[at] ?? '')) return at
    return -1
  }
  let open = balance(first)
  for (let at = start + 1; at < lines.length; at += 1) {
    open += balance(lines[at] ?? '')
    if (open <= 0) return at
  }
  return -1
}

const opens = (line: string): boolean =>
  line.startsWith('"') ? straight(line) : /^[“«]/.test(line) && balance(line) > 0

/**
 * Which lines may begin an article, clause or point: not those of a passage quoted over several lines, as an amending law
 * quotes the new wording («“Điều 5. …», «1. …», «…”.»). A quotation that never closes is none; `unclosed` counts these.
 */
export const withoutQuotedLines = (
  lines: readonly string[],
): { readonly structural: readonly boolean[]; readonly unclosed: number } => {
  const structural = lines.map(() => true)
  let unclosed = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (!opens(lines[at] ?? '')) continue
    const end = closingLineOf(lines, at)
    if (end === -1) {
      unclosed += 1
      continue
    }
    structural.fill(false, at, end + 1)
    at = end
  }
  return { structural, unclosed }
}

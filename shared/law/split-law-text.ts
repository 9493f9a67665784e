import type { LawArticle } from './law-text.ts'
import { withoutQuotedLines } from './quoted-lines.ts'

export type SplitLawText = {
  /** In the order of the text. What belongs to no article (the opening, chapters, signatures, annexes) has article ''. */
  readonly articles: readonly Omit<LawArticle, 'id'>[]
  /** What looks wrong, in words, for the officer to compare with the file. */
  readonly doubts: readonly string[]
}

/** One part while its lines are still being read. */
type Part = { article: string; clause: string; point: string; heading: string; lines: string[] }

/** Where the reading stands: the last article, clause and point seen, and whether annexes have begun. */
type Place = {
  part: Part
  article: number
  clause: number
  point: string
  inAnnex: boolean
  titleOpen: 'one' | 'capitals' | 'no'
}

const articleLine = /^Điều\s+(\d{1,4})([a-zđ]?)\s*(?:[.:]\s*(.*))?$/iu
const groupLine =
  /^(Phần|Chương|Mục|Tiểu mục)\s+(thứ\s+\p{L}+(?:\s+\p{L}+)?|[IVXLC]+|\d{1,3}|[A-ZĐ])\s*(?:([.:–-])\s*)?(.*)$/iu
const clauseLine = /^(\d{1,3})([a-zđ]?)\s*\.\s*(?=[^\d\s])(.*)$/u
const pointLine = /^([a-zđ])(\d?)\s*\)\s*(.*)$/iu
const annexLine = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,3}|[A-ZĐ]))?\s*[.:]?$/u
/** Where the last article ends: the vote, the signer, the addressees. */
const closingLine =
  /^(?:(?:Luật|Bộ luật|Nghị quyết|Pháp lệnh) này (?:đã )?được (?:Quốc hội|Ủy ban Thường vụ Quốc hội|Hội đồng nhân dân)|Nơi nhận\s*:|(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu}{2,}|CHỦ TỊCH QUỐC HỘI\b)/u

/** Letters of points in the order laws use them: no f, j, w, z. */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy']
/** A letter this far on is still believed, with a doubt; farther it is taken for text. */
const farthestPoint = 3
/** Longer texts after «Điều 1.» are a rule, not a title. */
const longestTitle = 300

const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)

/** A title begins like one: «Chương II của Luật này …» inside a sentence does not. */
const isGroup = (line: string): RegExpExecArray | null => {
  const found = groupLine.exec(line)
  if (!found) return null
  const [, , , mark, rest = ''] = found
  return rest === '' || mark !== undefined || isCapitals(rest) ? found : null
}

/**
 * Splits the lines of an official text (one paragraph a line) into articles, clauses and points. Clauses must run 1, 2, 3 …
 * and points a, b, c, d, đ, e, g …: a number that does not continue its row is text. Passages quoted for an amendment stay
 * in the clause that brings them. Every line lands in some part.
 */
export const splitLawText = (lines: readonly string[]): SplitLawText => {
  const parts: Part[] = []
  const doubts: string[] = []
  const open = (part: Omit<Part, 'lines'>): Part => {
    const opened = { ...part, lines: [] }
    parts.push(opened)
    return opened
  }
  const outside = (heading = ''): Part => open({ article: '', clause: '', point: '', heading })
  const place: Place = { part: outside(), article: 0, clause: 0, point: '', inAnnex: false, titleOpen: 'no' }
  const leaveArticle = (heading: string): void => {
    Object.assign(place, { part: outside(heading), clause: 0, point: '' })
  }

  const startsGroup = (line: string): boolean => {
    const group = isGroup(line)
    if (!group) return false
    leaveArticle(line)
    place.inAnnex = false
    place.titleOpen = group[4] ? 'capitals' : 'one'
    return true
  }

  const continuesTitle = (line: string): boolean => {
    const { titleOpen } = place
    place.titleOpen = titleOpen === 'no' || !isCapitals(line) ? 'no' : 'capitals'
    if (titleOpen === 'no' || (titleOpen === 'capitals' && !isCapitals(line))) return false
    const separator = titleOpen === 'one' ? '. ' : ' '
    place.part.heading = `${place.part.heading.replace(/\s*[.:]$/, '')}${separator}${line}`
    return true
  }

  const startsArticle = (line: string): boolean => {
    const found = articleLine.exec(line)
    if (!found || (place.inAnnex && Number(found[1]) !== 1)) return false
    const number = Number(found[1])
    const letter = (found[2] ?? '').toLowerCase()
    const name = `Điều ${number}${letter}`
    if (parts.some((part) => part.article === name)) doubts.push(`«${name}» có hơn một lần trong tệp.`)
    else if (letter === '' && number > place.article + 1) doubts.push(missingArticles(place.article + 1, number - 1))
    place.part = open({ article: name, clause: '', point: '', heading: (found[3] ?? '').trim() })
    Object.assign(place, { article: number, clause: 0, point: '', inAnnex: false })
    return true
  }

  const startsClause = (line: string): boolean => {
    const found = place.part.article === '' ? null : clauseLine.exec(line)
    if (!found) return false
    const number = Number(found[1])
    const letter = found[2] ?? ''
    const next = letter === '' ? number === place.clause + 1 : number === place.clause
    if (!next) {
      if (letter === '' && number > place.clause + 1)
        doubts.push(
          `${place.part.article}: sau khoản ${place.clause} là dòng đánh số ${number}; dòng này được coi là lời văn.`,
        )
      return false
    }
    place.part = open({ ...outsideOf(place.part), clause: `${number}${letter}` })
    place.part.lines.push(found[3] ?? '')
    Object.assign(place, { clause: number, point: '' })
    return true
  }

  const startsPoint = (line: string): boolean => {
    const found = place.part.article === '' ? null : pointLine.exec(line)
    if (!found) return false
    const letter = (found[1] ?? '').toLowerCase()
    const digit = found[2] ?? ''
    const step = pointLetters.indexOf(letter) - pointLetters.indexOf(place.point)
    const where = whereOf(place.part)
    if (digit === '' ? step < 1 || step > farthestPoint : step !== 0) {
      doubts.push(`${where}: dòng «${letter}${digit})» không theo thứ tự các điểm; dòng này được coi là lời văn.`)
      return false
    }
    if (digit === '' && step > 1) doubts.push(`${where}: thiếu điểm trước điểm ${letter}.`)
    place.part = open({ ...outsideOf(place.part), clause: place.part.clause, point: `${letter}${digit}` })
    place.part.lines.push(found[3] ?? '')
    place.point = letter
    return true
  }

  const startsEnd = (line: string): boolean => {
    if (annexLine.test(line)) {
      leaveArticle(line)
      place.inAnnex = true
      return true
    }
    if (place.part.article !== '' && closingLine.test(line)) {
      leaveArticle('')
      place.part.lines.push(line)
      return true
    }
    return false
  }

  const { structural, unclosed } = withoutQuotedLines(lines)
  if (unclosed > 0) doubts.push('Có đoạn mở ngoặc kép mà không đóng; đoạn đó được đọc như lời văn thường.')
  for (const [index, line] of lines.entries()) {
    if (structural[index]) {
      if (startsGroup(line) || startsArticle(line)) continue
      if (continuesTitle(line)) continue
      if (startsEnd(line)) continue
      if (!place.inAnnex && (startsClause(line) || startsPoint(line))) continue
    }
    place.part.lines.push(line)
  }
  if (place.article === 0)
    // không phải số luật định: dòng mở đầu của mọi văn bản
    doubts.push('Không thấy dòng nào bắt đầu bằng «Điều 1.»; hãy xem tệp có đúng là văn bản không.')
  return { articles: parts.filter(hasText).map((part, index, all) => finished(part, all[index + 1])), doubts }
}

const outsideOf = ({ article }: Part): Omit<Part, 'lines'> => ({ article, clause: '', point: '', heading: '' })

const whereOf = ({ article, clause }: Part): string => (clause === '' ? article : `${article} khoản ${clause}`)

const hasText = ({ article, heading, lines }: Part): boolean => article !== '' || heading !== '' || lines.length > 0

const missingArticles = (first: number, last: number): string =>
  first === last ? `Thiếu Điều ${first}.` : `Thiếu Điều ${first} đến Điều ${last}.`

/** The title moves into the body where it is the rule itself: nothing follows it, or it announces what follows. */
const finished = (part: Part, next: Part | undefined): Omit<LawArticle, 'id'> => {
  const { article, clause, point, heading } = part
  const body = part.lines.join('\n').trim()
  const followed = body !== '' || (next !== undefined && next.article === article && next.clause + next.point !== '')
  const isRule =
    article !== '' && heading !== '' && (!followed || /[:;]$/.test(heading) || heading.length > longestTitle)
  return isRule
    ? { article, clause, point, heading: '', body: [heading, body].filter((text) => text !== '').join('\n') }
    : { article, clause, point, heading, body }
}

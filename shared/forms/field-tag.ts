import { fold } from '../text/vietnamese-fold.ts'
import { fieldNames, fieldWord, type TemplateField } from './field-list.ts'
import { rowFieldNames } from './row-fields.ts'

/** Letters and digits alone: «họ tên», «HỌ TÊN», «hoTen» and «ho_ten» are one field. */
const key = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

const names: readonly TemplateField[] = [...fieldNames, ...rowFieldNames]
const byKey = new Map(names.map((name) => [key(fieldWord(name)), name]))

/** What stands between {{ and }}: which field, and whether it asks for capitals; undefined for no field of the list. */
export const fieldOfTag = (tag: string): { readonly name: TemplateField; readonly capitals: boolean } | undefined => {
  // Signs in front would mean a loop or raw XML: no template needs them.
  if (!/^\s*\p{L}/u.test(tag)) return undefined
  const name = byKey.get(key(tag))
  return name && { name, capitals: tag === tag.toLocaleUpperCase('vi') && tag !== tag.toLocaleLowerCase('vi') }
}

/** The word of the list that a mistyped tag comes closest to; undefined when none is close. */
export const closestField = (tag: string): string | undefined => {
  const typed = key(tag)
  const close = names
    .map((name) => ({ word: fieldWord(name), far: distance(typed, key(fieldWord(name))) }))
    .sort((one, other) => one.far - other.far)[0]
  return close && close.far <= Math.max(1, Math.floor(typed.length / 4)) ? close.word : undefined
}

/** Letters to change, add or leave out between two words. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1)
      next.push(
        Math.min(
          (row[to] ?? 0) + 1,
          (next[to - 1] ?? 0) + 1,
          (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[other.length] ?? 0
}

import { fold } from '../text/vietnamese-fold.ts'
import { type FieldName, fieldList, fieldNames } from './field-list.ts'

/** Letters and digits alone: «họ tên», «HỌ TÊN», «hoTen» and «ho_ten» are one field. */
const key = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

const byKey = new Map(fieldNames.map((name) => [key(fieldList[name].word), name]))

/** What stands between {{ and }}: which field, and whether it asks for capitals; undefined for no field of the list. */
export const fieldOfTag = (tag: string): { readonly name: FieldName; readonly capitals: boolean } | undefined => {
  // Signs in front would mean a loop or raw XML: no template needs them.
  if (!/^\s*\p{L}/u.test(tag)) return undefined
  const name = byKey.get(key(tag))
  return name && { name, capitals: tag === tag.toLocaleUpperCase('vi') && tag !== tag.toLocaleLowerCase('vi') }
}

/** The word of the list that a mistyped tag comes closest to; undefined when none is close. */
export const closestField = (tag: string): string | undefined => {
  const typed = key(tag)
  const close = fieldNames
    .map((name) => ({ word: fieldList[name].word, far: distance(typed, key(fieldList[name].word)) }))
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

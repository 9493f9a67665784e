import { fold } from '../text/vietnamese-fold.ts'
import type { AddressFields } from './address-book.ts'

/** Text with its words parted by single spaces, so that a phrase is found only where whole words stand. */
const words = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `

/** Tells how many of the fields an entry answers for are named in what is asked; 0 when none is. */
export const answersForScorer = (asked: string): ((entry: Pick<AddressFields, 'answersFor'>) => number) => {
  const content = words(asked)
  const known = new Map<string, boolean>()
  const isNamed = (field: string): boolean => {
    const found = known.get(field) ?? (words(field).trim() !== '' && content.includes(words(field)))
    known.set(field, found)
    return found
  }
  return ({ answersFor }) => answersFor.split(/[;,\n]/).filter(isNamed).length
}

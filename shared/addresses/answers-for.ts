import { fold } from '../text/vietnamese-fold.ts'
import type { AddressFields } from './address-book.ts'

/** Text with its words parted by single spaces, so that a phrase is found only where whole words stand. */
const words = (text: string): string =>
  ` ${
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `

/** How many of the fields an entry answers for are named in what is asked; 0 when none is. */
export const answersForScore = ({ answersFor }: Pick<AddressFields, 'answersFor'>, asked: string): number => {
  const content = words(asked)
  return answersFor
    .split(/[;,\n]/)
    .map(words)
    .filter((field) => field.trim() !== '' && content.includes(field)).length
}

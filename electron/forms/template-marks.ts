import { fieldWord, pictureFields, type TemplateField } from '../../shared/forms/field-list.ts'
import { isRowField } from '../../shared/forms/row-fields.ts'

/** Signs of no script, which no value keeps: between them stands the field whose value comes in a second step. */
const opening = '\uE000'
const closing = '\uE001'
const capitalSign = '^'

/** A field that waits for its row or its picture, as it stands in the text. */
export type Mark = { readonly name: TemplateField; readonly capitals: boolean }

/** True for a field that takes more than its text: a row of its own, or a picture. */
export const isPlaced = (name: TemplateField): boolean => isRowField(name) || pictureFields.includes(name)

/** Stands in the text until rows and pictures are put in. */
export const markOf = ({ name, capitals }: Mark): string => `${opening}${name}${capitals ? capitalSign : ''}${closing}`

/** A value that nobody takes for a mark. */
export const withoutMarkSigns = (text: string): string => text.replaceAll(opening, '').replaceAll(closing, '')

const pattern = new RegExp(`${opening}(\\w+)(\\^?)${closing}`, 'g')

/** The marks of a text, in their order; `at` and `length` say where each stands. */
export const marksIn = (text: string): readonly (Mark & { readonly at: number; readonly length: number })[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', 2: sign, index }) => ({
    name: name as TemplateField,
    capitals: sign === capitalSign,
    at: index,
    length: whole.length,
  }))

/** True where a text waits for rows or pictures. */
export const hasMarks = (text: string): boolean => text.includes(opening)

/** The text with every mark as the officer typed it, «{{khoản: nội dung}}». */
export const inTyping = (text: string): string =>
  text.replace(pattern, (_, name: TemplateField) => `{{${fieldWord(name)}}}`)

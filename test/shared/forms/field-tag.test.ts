import { describe, expect, it } from 'vitest'
import { fieldNames, fieldWord, templateWarnings } from '../../../shared/forms/field-list.ts'
import { closestField, fieldOfTag } from '../../../shared/forms/field-tag.ts'
import { rowFieldNames } from '../../../shared/forms/row-fields.ts'
import { templateForms } from '../../../shared/forms/template-facts.ts'
import { fold } from '../../../shared/text/vietnamese-fold.ts'

const camel = (word: string) =>
  fold(word)
    .split(' ')
    .map((part, index) => (index === 0 ? part : `${part.charAt(0).toUpperCase()}${part.slice(1)}`))
    .join('')

describe('the words of fields', () => {
  it('never fold to the same letters, and each finds its own field in every way of writing', () => {
    for (const name of [...fieldNames, ...rowFieldNames]) {
      const word = fieldWord(name)
      expect(fieldOfTag(word)).toEqual({ name, capitals: false })
      expect(fieldOfTag(` ${camel(word)} `)).toEqual({ name, capitals: false })
      expect(fieldOfTag(word.normalize('NFD'))).toEqual({ name, capitals: false })
      expect(fieldOfTag(word.toLocaleUpperCase('vi'))).toEqual({ name, capitals: true })
    }
  })

  it('are none with a sign in front, empty, or outside the list', () => {
    for (const tag of ['#họ tên', '@họ tên', '', '  ', '…', 'họ', 'họ tên cha']) expect(fieldOfTag(tag)).toBeUndefined()
  })

  it('are proposed for a slip of the keyboard, not for something else', () => {
    expect(closestField('ho te')).toBe('họ tên')
    expect(closestField('nội dung yêu câuf')).toBe('nội dung yêu cầu')
    expect(closestField('mã bưu chính')).toBeUndefined()
    expect(closestField('x')).toBeUndefined()
  })
})

describe('what a template lacks', () => {
  it('is nothing when every field is there, and all that matters when one is', () => {
    for (const form of templateForms) {
      expect(templateWarnings(form, fieldNames)).toEqual([])
      expect(templateWarnings(form, [])).toEqual([expect.stringContaining('không có trường nào')])
    }
    expect(templateWarnings('refusalNotice', ['number'])).toContain('Mẫu chưa có trường «{{lý do từ chối}}».')
    expect(templateWarnings('receipt', ['number'])).not.toContain('Mẫu chưa có trường «{{lý do từ chối}}».')
    expect(templateWarnings('requestByPerson', ['requesterName'])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { queryAddresses } from '../../../electron/addresses/query-addresses.ts'
import { addAddress, editAddress, restoreAddress, retireAddress } from '../../../electron/addresses/save-address.ts'
import { undoAddressAct } from '../../../electron/addresses/undo-address-act.ts'
import {
  type AddressFields,
  type AddressQuery,
  addressQuerySchema,
  blankAddress,
} from '../../../shared/addresses/address-book.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { codeOf, must, wrongFieldsOf } from '../requests/open-register.ts'

const register = freshRegister('2026-11-23')

const add = (name: string, changes: Partial<AddressFields> = {}): number =>
  must(addAddress(register.deps, { ...blankAddress, name, ...changes })).id
const find = (text: string, changes: Partial<AddressQuery> = {}) =>
  must(queryAddresses(register.deps, addressQuerySchema.parse({ text, kind: null, limit: 50, ...changes })))
const names = (text = '', changes: Partial<AddressQuery> = {}) => find(text, changes).entries.map(({ name }) => name)

describe('the address book', () => {
  it('is searched without tone marks, in every field, and listed in Vietnamese order', () => {
    add('Văn phòng Đăng ký đất đai', { address: 'Số 12 phố Hòa Bình' })
    add('Sở Nông nghiệp và Môi trường', { answersFor: 'đất đai; môi trường' })
    add('Ban Quản lý dự án', { kind: 'unit' })
    expect(names()).toEqual(['Ban Quản lý dự án', 'Sở Nông nghiệp và Môi trường', 'Văn phòng Đăng ký đất đai'])
    expect(names('dat dai')).toEqual(['Sở Nông nghiệp và Môi trường', 'Văn phòng Đăng ký đất đai'])
    expect(names('HOÀ BÌNH')).toEqual(['Văn phòng Đăng ký đất đai'])
    expect(names('', { kind: 'unit' })).toEqual(['Ban Quản lý dự án'])
    expect(find('', { limit: 1 })).toMatchObject({ total: 3, entries: [{ name: 'Ban Quản lý dự án' }] })
  })

  it('puts those first that answer for what is asked, whole words only', () => {
    add('Công an tỉnh', { answersFor: 'an ninh trật tự' })
    add('Sở Nông nghiệp và Môi trường', { answersFor: 'đất đai; môi trường' })
    add('Sở Y tế', { answersFor: 'đất đai lâm nghiệp; y' })
    expect(names('', { about: 'Hồ sơ đất đai của thôn và báo cáo môi trường, vay vốn' })).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Công an tỉnh',
      'Sở Y tế',
    ])
  })

  it('keeps one entry a name, whatever its tone marks', () => {
    const first = add('Sở Y tế')
    const second = add('Sở Tài chính')
    expect(wrongFieldsOf(addAddress(register.deps, { ...blankAddress, name: 'sở y te' }))).toEqual(['name'])
    expect(codeOf(editAddress(register.deps, second, { ...blankAddress, name: 'SỞ Y TẾ' }))).toBe('conflict')
    expect(codeOf(editAddress(register.deps, first, { ...blankAddress, name: 'SỞ Y TẾ' }))).toBe('ok')
  })

  it('puts an entry aside and takes it up again, unless its name is in use meanwhile', () => {
    const id = add('Sở Y tế')
    expect(must(retireAddress(register.deps, id)).retiredOn).toBe('2026-11-23')
    expect(names()).toEqual([])
    expect(names('', { withRetired: true })).toEqual(['Sở Y tế'])
    const again = add('Sở Y tế')
    expect(codeOf(restoreAddress(register.deps, id))).toBe('conflict')
    must(retireAddress(register.deps, again))
    expect(must(restoreAddress(register.deps, id)).retiredOn).toBe(null)
    expect(names()).toEqual(['Sở Y tế'])
  })

  it('takes back one act after another, the newest first, until there is none', () => {
    const id = add('Sở Y tế', { phone: '0205 3000 111' })
    must(editAddress(register.deps, id, { ...blankAddress, name: 'Sở Y tế', phone: '0205 3000 222' }))
    must(retireAddress(register.deps, id))
    const undo = () => must(undoAddressAct(register.deps))?.what
    expect([undo(), names()]).toEqual(['Ngừng dùng mục', ['Sở Y tế']])
    expect([undo(), find('').entries[0]?.phone]).toEqual(['Sửa mục', '0205 3000 111'])
    expect([undo(), names('', { withRetired: true })]).toEqual(['Thêm mục', []])
    expect(undo()).toBe(undefined)
  })

  it('never gives a number twice, so that what was taken back is not mistaken for what came after', () => {
    const first = add('Sở Y tế')
    must(undoAddressAct(register.deps))
    expect(add('Sở Nội vụ')).toBe(first + 1)
  })

  it('refuses to change what is not there', () => {
    expect(codeOf(retireAddress(register.deps, 7))).toBe('notFound')
    expect(codeOf(editAddress(register.deps, 7, { ...blankAddress, name: 'x' }))).toBe('notFound')
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { exportAddresses } from '../../../electron/addresses/export-addresses.ts'
import { importAddresses } from '../../../electron/addresses/import-addresses.ts'
import { queryAddresses } from '../../../electron/addresses/query-addresses.ts'
import { readAddressFile } from '../../../electron/addresses/read-address-file.ts'
import { addAddress } from '../../../electron/addresses/save-address.ts'
import { undoAddressAct } from '../../../electron/addresses/undo-address-act.ts'
import { addressQuerySchema, blankAddress } from '../../../shared/addresses/address-book.ts'
import { freshRegister } from '../requests/fresh-register.ts'
import { codeOf, must } from '../requests/open-register.ts'

const register = freshRegister('2026-11-23')

const entries = () =>
  must(queryAddresses(register.deps, addressQuerySchema.parse({ text: '', kind: null, limit: 50 }))).entries
const read = (path: string) => readAddressFile({ path }, { databaseFile: register.file })
const written = async (rows: (string | number | null)[][]): Promise<string> => {
  const path = join(register.folder, 'so.xlsx')
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Trang 1', rows }] }))
  return path
}

describe('the address book as a spreadsheet', () => {
  it('comes back as it was written', async () => {
    const health = { ...blankAddress, name: 'Trạm Y tế xã', kind: 'unit', phone: '0205 3000 021' } as const
    const office = {
      ...blankAddress,
      name: '=Sở Y tế',
      email: 'so@tinh.example',
      answersFor: 'y tế; dược',
      note: 'a\nb',
    }
    for (const entry of [health, office]) must(addAddress(register.deps, entry))
    const path = join(register.folder, 'ra.xlsx')
    expect(must(await exportAddresses({ path }, { databaseFile: register.file })).rows).toBe(2)
    for (const _ of [1, 2]) must(undoAddressAct(register.deps))
    const file = must(await read(path))
    expect(file.issues).toEqual([])
    expect(file.entries).toEqual([office, health])
  })

  it('is read by its headings, below a title, and each wrong row is told by its number', async () => {
    must(addAddress(register.deps, { ...blankAddress, name: 'Sở Tài chính' }))
    const path = await written([
      ['Danh bạ'],
      [],
      ['STT', 'Tên cơ quan', 'Số điện thoại', 'Loại', 'Email'],
      [1, 'Sở Nội vụ', '0205 3000 001', '', ''],
      [2, '', '0205 3000 002', '', ''],
      [3, 'Phòng Kinh tế', '', 'đơn vị', ''],
      [4, 'sở nội vụ', '', '', ''],
      [5, 'SO TAI CHINH', '', '', ''],
      [6, 'Sở Y tế', '', 'hội', 'so.y.te'],
    ])
    const file = must(await read(path))
    expect(file.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['Sở Nội vụ', 'agency'],
      ['Phòng Kinh tế', 'unit'],
    ])
    expect(file.issues.map(({ row, field }) => [row, field])).toEqual([
      [5, 'name'],
      [7, 'name'],
      [8, 'name'],
      [9, 'kind'],
      [9, 'email'],
    ])
  })

  it('is taken in as one act, all or nothing, and taken back as one', () => {
    const two = ['Sở Nội vụ', 'Sở Y tế'].map((name) => ({ ...blankAddress, name }))
    expect(must(importAddresses(register.deps, two)).added).toBe(2)
    expect(codeOf(importAddresses(register.deps, [{ ...blankAddress, name: 'Sở Xây dựng' }, ...two]))).toBe('conflict')
    expect(entries()).toHaveLength(2)
    expect(must(undoAddressAct(register.deps))?.what).toBe('Nhập 2 mục')
    expect(entries()).toEqual([])
  })

  it('says what to do with a file that is none, or has no headings', async () => {
    const path = join(register.folder, 'hong.xlsx')
    writeFileSync(path, 'không phải bảng tính')
    expect(codeOf(await read(path))).toBe('fileUnreadable')
    expect(codeOf(await read(join(register.folder, 'khong-co.xlsx')))).toBe('fileUnreadable')
    expect(codeOf(await read(await written([['Sở Y tế', '0205 3000 001']])))).toBe('fileUnreadable')
  })
})

import { describe, expect, it } from 'vitest'
import { amendRequest } from '../../../electron/requests/amend-request.ts'
import { provideInformation } from '../../../electron/requests/provide-information.ts'
import { similarRequests } from '../../../electron/requests/similar-requests.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { requestLabel } from '../../../shared/requests/information-request.ts'
import { givenWhole } from '../../shared/requests/given-whole.ts'
import { freshRegister } from './fresh-register.ts'
import { must, received, someFacts, withRequester } from './open-register.ts'

const register = freshRegister('2026-11-16')

const road = 'Quyết toán công trình đường liên thôn năm 2025'

const take = (name: string, idNumber: string, content = road) =>
  received(register.deps, withRequester(someFacts({ content }), { name, idNumber })).request.id

const provide = (id: number) =>
  must(provideInformation(register.deps, { id, on: localDate('2026-11-10'), ...givenWhole }))

const ask = (name: string, idNumber: string, content = road, exceptId: number | null = null) => {
  const { found, timesProvided } = must(similarRequests(register.deps, { name, idNumber, content, exceptId }))
  return { found: found.map(({ row, ...how }) => ({ ...how, label: requestLabel(row) })), timesProvided }
}

describe('the same person asking the same thing again', () => {
  it('is found by ID number, the same thing before other things, with how often it was given', () => {
    provide(take('Đặng Văn Út', '020190001234'))
    provide(take('Đặng Văn Út', '020190001234', 'Xin quyết toán năm 2025 của công trình đường liên thôn'))
    take('Đặng Văn Út', '020190001234')
    provide(take('Đặng Văn Út', '020190001234', 'Danh sách hộ nghèo'))
    const { found, timesProvided } = ask('dang van ut', '020190001234')
    expect(timesProvided).toBe(2)
    expect(found.map(({ label }) => label)).toEqual(['3/2026', '1/2026', '2/2026', '4/2026'])
    expect(found.map(({ sameThing }) => sameThing)).toEqual([true, true, true, false])
  })

  it('is found by name without tone marks where no ID number was given', () => {
    provide(take('Ưng Thị Đượm', ''))
    expect(ask('ung thi duom', '')).toMatchObject({ found: [{ person: 'sameName' }], timesProvided: 1 })
    expect(ask('ỨNG THỊ ĐƯỢM', '020190001234')).toMatchObject({ found: [{ person: 'sameName' }] })
  })

  it('is pointed at for a slip in the name, but not counted', () => {
    provide(take('Nguyễn Thị Ngọc Ánh', ''))
    expect(ask('Nguyễn Thị Ngọc Anhh', '')).toMatchObject({ found: [{ person: 'similarName' }], timesProvided: 0 })
    expect(ask('Nguyễn Thi Ngọt Ánh', '')).toMatchObject({ found: [{ person: 'similarName' }] })
    expect(ask('Nguyễn Thị Ngọc Anhh', '', 'Danh sách hộ nghèo').found).toEqual([])
  })

  it('is not somebody of the same name with another ID number', () => {
    take('Nguyễn Thị Hòa', '020190009999')
    expect(ask('Nguyễn Thị Hòa', '020190001234').found).toEqual([])
  })

  it('leaves out the request being looked at and says nothing to an empty form', () => {
    const id = take('Nguyễn Thị Hòa', '020190001234')
    expect(ask('Nguyễn Thị Hòa', '020190001234', road, id).found).toEqual([])
    expect(ask('', '')).toEqual({ found: [], timesProvided: 0 })
    expect(ask('" OR * (', '').found).toEqual([])
  })

  it('follows a name that was mended', () => {
    const id = take('Nguyễn Thị Hòa', '')
    const facts = withRequester(someFacts({ content: road }), { name: 'Lò Văn Pản', idNumber: '' })
    must(amendRequest(register.deps, { id, on: localDate('2026-11-16'), facts, reason: 'Ghi nhầm tên' }))
    expect(ask('Nguyễn Thị Hòa', '').found).toEqual([])
    expect(ask('lo van pan', '').found).toHaveLength(1)
  })
})

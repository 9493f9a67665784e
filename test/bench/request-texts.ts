import type { RequestFacts } from '../../shared/requests/information-request.ts'
import { makeItem } from './item-texts.ts'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Hoàng',
  'Vi',
  'Lương',
  'Nông',
  'Lý',
  'Đặng',
  'Hà',
  'Mã',
  'Phùng',
  'Chu',
] as const
const middles = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Ngọc', 'Hữu', 'Thanh', 'Kim', 'Xuân', 'Quang'] as const
const givens = [
  'Hòa',
  'Bình',
  'Đào',
  'Thúy',
  'Ngà',
  'Bảo',
  'Út',
  'Phương',
  'Hạnh',
  'Lâm',
  'Sơn',
  'Mai',
  'Yến',
  'Tuyết',
  'Cường',
  'Duyên',
  'Giang',
] as const

const pick = <T>(values: readonly T[], at: number): T => values[at % values.length] as T

/** The same request by another person about another thing; people come back now and then. */
export const variedFacts = (facts: RequestFacts, index: number): RequestFacts => {
  const person = (index * 7919) % 40_009
  const name = `${pick(families, person)} ${pick(middles, Math.floor(person / 13))} ${pick(givens, Math.floor(person / 143))}`
  const { title } = makeItem(index, () => facts.sentOn)
  return {
    ...facts,
    requester: { ...facts.requester, name, idNumber: `020${String(100_000_000 + person)}` },
    content: `${title.replace(/, số thứ tự .*/, '')} và các văn bản kèm theo (hồ sơ số ${index % 997})`,
  }
}

/** What an officer types when looking for a request: a name, a number, an ID number, words of what was asked. */
export const typedRequests = [
  'nguyễn thị hòa',
  '1234/2026',
  '020100012345',
  'thu hồi đất nà phai',
  'dang van ut ho ngheo',
  'ke hoach su dung dat',
] as const

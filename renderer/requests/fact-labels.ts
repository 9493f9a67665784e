import { formatDay, isLocalDate } from '../../shared/calendar/local-date.ts'
import {
  type Circumstance,
  capacityLabels,
  circumstanceLabels,
  directlyConcernedLabels,
  type Member,
  provisionFormLabels,
  type RequestFacts,
  requesterKindLabels,
} from '../../shared/requests/information-request.ts'
import { channelLabels, complexityLabels } from './law-words.ts'

/** The labels of the form, used again where a fact is shown or named in a list of changes. */
export const factLabels = {
  channel: 'Hình thức gửi yêu cầu',
  sentOn: 'Ngày gửi',
  receivedOn: 'Ngày nhận',
  receivedTime: 'Giờ nhận',
  validOn: 'Ngày hợp lệ',
  complexity: 'Mức độ',
  content: 'Nội dung thông tin được yêu cầu',
  documentName: 'Tên văn bản, hồ sơ, tài liệu',
  purpose: 'Mục đích yêu cầu',
  provisionForm: 'Hình thức nhận thông tin',
  provisionAddress: 'Địa chỉ nhận',
  copies: 'Số lượng bản',
  timesAsked: 'Lần yêu cầu thứ',
  consentAttached: 'Có văn bản đồng ý kèm theo',
  catalogueItemIds: 'Mục trong danh mục',
  missingParts: 'Nội dung còn thiếu',
  note: 'Ghi chú',
  directlyConcerned: 'Liên quan trực tiếp',
  concernedHow: 'Liên quan đến người yêu cầu như thế nào',
} as const satisfies Record<Exclude<keyof RequestFacts, 'requester'>, string>

export const requesterLabels = {
  kind: 'Người yêu cầu là',
  name: 'Họ và tên',
  idNumber: 'Số giấy tờ tùy thân',
  idIssuedOn: 'Ngày cấp',
  idIssuedBy: 'Nơi cấp',
  address: 'Nơi cư trú',
  phone: 'Điện thoại',
  fax: 'Số fax',
  email: 'Thư điện tử',
  livesHere: 'Cư trú trên địa bàn xã',
  capacity: 'Tư cách',
  representativeName: 'Họ và tên người được ủy quyền, giám hộ, đại diện',
  representativeIdNumber: 'Số giấy tờ của người được ủy quyền, giám hộ, đại diện',
  organisationName: 'Tên tổ chức, đoàn thể, doanh nghiệp',
  organisationAddress: 'Địa chỉ tổ chức',
  memberCount: 'Số người cùng yêu cầu',
  helpedBy: 'Người ghi thay',
  minor: 'Người chưa thành niên',
  circumstances: 'Hoàn cảnh cần giúp',
  helpGiven: 'Việc đã giúp',
  members: 'Danh sách người cùng yêu cầu',
} as const satisfies Record<keyof RequestFacts['requester'], string>

const isList = (value: Fact): value is readonly Circumstance[] | readonly Member[] => Array.isArray(value)

const memberText = ({ name, idNumber, reason }: Member): string => [name, idNumber, reason].filter(Boolean).join(', ')

type Fact = string | number | boolean | null | readonly Circumstance[] | readonly Member[]

const plain = (value: Fact): string => {
  if (value === null || value === '') return '—'
  if (isList(value)) {
    const items = value.map((one) => (typeof one === 'string' ? circumstanceLabels[one] : memberText(one)))
    return items.length === 0 ? '—' : items.join('; ')
  }
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value === 'number') return String(value)
  return isLocalDate(value) ? formatDay(value) : value
}

export type FactLine = { readonly key: string; readonly label: string; readonly value: string }

/** Every fact as «label, value in words», in the order of the form. */
export const factLines = (facts: RequestFacts): readonly FactLine[] => {
  const { requester } = facts
  const line = (key: Exclude<keyof RequestFacts, 'requester' | 'catalogueItemIds'>): FactLine => ({
    key,
    label: factLabels[key],
    value: plain(facts[key]),
  })
  const who = (key: keyof RequestFacts['requester']): FactLine => ({
    key: `requester.${key}`,
    label: requesterLabels[key],
    value: plain(requester[key]),
  })
  return [
    { key: 'channel', label: factLabels.channel, value: channelLabels[facts.channel] },
    line('sentOn'),
    line('receivedOn'),
    line('receivedTime'),
    line('validOn'),
    {
      key: 'complexity',
      label: factLabels.complexity,
      value: facts.complexity ? complexityLabels[facts.complexity] : '—',
    },
    line('missingParts'),
    { ...who('kind'), value: requesterKindLabels[requester.kind] },
    who('name'),
    who('idNumber'),
    who('idIssuedOn'),
    who('idIssuedBy'),
    who('address'),
    who('livesHere'),
    who('phone'),
    who('fax'),
    who('email'),
    { ...who('capacity'), value: capacityLabels[requester.capacity] },
    who('representativeName'),
    who('representativeIdNumber'),
    who('organisationName'),
    who('organisationAddress'),
    who('memberCount'),
    who('members'),
    { ...who('minor'), value: requester.minor ? 'Có' : '—' },
    who('circumstances'),
    who('helpedBy'),
    who('helpGiven'),
    line('content'),
    line('documentName'),
    line('purpose'),
    { ...line('provisionForm'), value: provisionFormLabels[facts.provisionForm] },
    line('provisionAddress'),
    line('copies'),
    line('timesAsked'),
    line('consentAttached'),
    { key: 'catalogueItemIds', label: factLabels.catalogueItemIds, value: `${facts.catalogueItemIds.length} mục` },
    {
      key: 'directlyConcerned',
      label: factLabels.directlyConcerned,
      value: facts.directlyConcerned === null ? '—' : directlyConcernedLabels[facts.directlyConcerned],
    },
    line('concernedHow'),
    line('note'),
  ]
}

/** The facts an amendment changed, old and new in words. */
export const changedFacts = (
  before: RequestFacts,
  after: RequestFacts,
): readonly { readonly label: string; readonly before: string; readonly after: string }[] => {
  const old = new Map(factLines(before).map((line) => [line.key, line.value]))
  return factLines(after).flatMap((line) => {
    const was = old.get(line.key) ?? '—'
    return was === line.value ? [] : [{ label: line.label, before: was, after: line.value }]
  })
}

import type { Member, Requester, RequestFacts } from './information-request.ts'

type RequesterParts =
  | 'kind'
  | 'name'
  | 'idNumber'
  | 'address'
  | 'capacity'
  | 'representativeName'
  | 'organisationName'
  | 'organisationAddress'

/** What is read of the facts; days may still be half typed, and say nothing about what is missing. */
export type FactsForCompleteness = Pick<RequestFacts, 'content' | 'purpose'> & {
  readonly requester: Pick<Requester, RequesterParts> & { readonly members?: readonly Member[] | undefined }
}

/**
 * What Điều 24.2 Luật 104/2016/QH13 asks of a request and is not there yet, in words for the officer: «nơi cư trú hoặc địa chỉ».
 * Empty when nothing is missing. It only advises: the officer decides whether the request is valid.
 */
export const missingParts = (facts: FactsForCompleteness): string[] => {
  const { requester } = facts
  const members = requester.members ?? []
  const throughOrganisation = requester.kind === 'organisation'
  const parts: readonly (readonly [missing: boolean, what: string])[] = [
    [requester.name.trim() === '', 'họ, tên người yêu cầu'],
    [requester.idNumber.trim() === '', 'số thẻ căn cước hoặc hộ chiếu'],
    [requester.address.trim() === '', 'nơi cư trú hoặc địa chỉ'],
    [throughOrganisation && requester.organisationName.trim() === '', 'tên tổ chức, đoàn thể, doanh nghiệp'],
    [throughOrganisation && requester.organisationAddress.trim() === '', 'địa chỉ tổ chức, đoàn thể, doanh nghiệp'],
    [
      (throughOrganisation || requester.capacity !== 'self') && requester.representativeName.trim() === '',
      'họ, tên người đại diện',
    ],
    [
      throughOrganisation && members.length === 0,
      'danh sách người cùng yêu cầu (họ tên, số giấy tờ, lý do của từng người)',
    ],
    [members.some((member) => member.idNumber.trim() === ''), 'số giấy tờ của người trong danh sách'],
    [members.some((member) => member.reason.trim() === ''), 'lý do của từng người trong danh sách'],
    [facts.content.trim() === '', 'nội dung thông tin được yêu cầu'],
    [facts.purpose.trim() === '', 'lý do, mục đích yêu cầu'],
  ]
  return parts.filter(([missing]) => missing).map(([, what]) => what)
}

/** What the officer tells the requester: what to add, and from when the limit will run. `parts` as `missingParts` names them. */
export const guidanceText = (parts: readonly string[]): string =>
  parts.length === 0
    ? ''
    : `Đề nghị bổ sung: ${parts.join('; ')}. Thời hạn giải quyết tính từ ngày nhận được đủ nội dung bổ sung.`

import type { RequestFacts } from './information-request.ts'

export type FactsForCompleteness = Pick<RequestFacts, 'requester' | 'content' | 'purpose'>

/**
 * What Điều 24.2 Luật 104/2016/QH13 asks of a request and is not there yet, in words for the officer: «nơi cư trú hoặc địa chỉ».
 * Empty when nothing is missing. It only advises: the officer decides whether the request is valid.
 */
export const missingParts = (facts: FactsForCompleteness): string[] => {
  const { requester } = facts
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
    [facts.content.trim() === '', 'nội dung thông tin được yêu cầu'],
    [facts.purpose.trim() === '', 'lý do, mục đích yêu cầu'],
  ]
  return parts.filter(([missing]) => missing).map(([, what]) => what)
}

import { type InformationRequest, provisionFormLabels } from '../requests/information-request.ts'
import { joined } from './requester-lines.ts'

type Asked = Pick<InformationRequest, 'facts'>

/** Where the information is sent, as the person asked; empty where they come for it. */
export const sendingAddress = ({ facts }: Asked): string => {
  const { provisionForm, provisionAddress, requester } = facts
  const known = { electronic: requester.email, post: requester.address, fax: requester.fax }
  return provisionAddress || (provisionForm in known ? known[provisionForm as keyof typeof known] : '')
}

/** «Qua dịch vụ bưu chính: Thôn …». */
export const provisionText = (request: Asked): string =>
  joined([provisionFormLabels[request.facts.provisionForm], sendingAddress(request)], ': ')

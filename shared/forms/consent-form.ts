import type { Agency } from '../agency/agency.ts'
import type { FormRule } from '../law/law-book.ts'
import { type InformationRequest, requestLabel } from '../requests/information-request.ts'
import { citizenTitle, nationBlock, personSignature, placeAndDay, toAgencyBlock } from './citizen-blocks.ts'
import { formNotes } from './form-notes.ts'
import { lineBlock, linesBlock, optionalLine, paragraphBlock } from './paper-blocks.ts'
import type { PaperDocument } from './paper-document.ts'
import { identityText } from './requester-lines.ts'

export type ConsentFormInput = {
  readonly agency: Agency
  readonly rule: FormRule
  /** Null for a blank form. */
  readonly request: Pick<InformationRequest, 'facts' | 'number' | 'year'> | null
}

/**
 * Mẫu 06, «Văn bản chấp thuận của cá nhân, tổ chức liên quan»: blank, or with the information and the person a request names; who
 * consents and to what is always theirs to write.
 */
export const consentFormPaper = ({ agency, rule, request }: ConsentFormInput): PaperDocument => {
  const facts = request?.facts ?? null
  return {
    title: rule.name,
    blocks: [
      nationBlock,
      citizenTitle(rule),
      toAgencyBlock(agency),
      lineBlock('Họ, tên cá nhân hoặc tên tổ chức chấp thuận', ''),
      lineBlock('Người đại diện của tổ chức, chức vụ', ''),
      lineBlock('Số thẻ căn cước, hộ chiếu hoặc số đăng ký của tổ chức', ''),
      lineBlock('Nơi cư trú, địa chỉ', ''),
      lineBlock('Điện thoại, thư điện tử (nếu có)', ''),
      paragraphBlock(`Chấp thuận để ${agency.name} cung cấp thông tin sau đây liên quan đến cá nhân, tổ chức tôi:`),
      linesBlock('Thông tin được chấp thuận cung cấp', facts?.content ?? '', 3),
      ...optionalLine('Tên văn bản, hồ sơ, tài liệu', facts?.documentName ?? ''),
      lineBlock('Người được cung cấp thông tin', facts?.requester.name ?? ''),
      lineBlock('Số thẻ căn cước, hộ chiếu của người được cung cấp', facts ? identityText(facts.requester) : ''),
      ...(request ? [lineBlock('Theo yêu cầu số', requestLabel(request))] : []),
      {
        kind: 'choices',
        label: 'Phạm vi chấp thuận',
        options: [
          { text: 'Toàn bộ thông tin nêu trên', chosen: false },
          { text: 'Một phần, ghi rõ ở dưới', chosen: false },
        ],
      },
      linesBlock('Phần được cung cấp, điều kiện (nếu có)', '', 2),
      placeAndDay('', null),
      personSignature('NGƯỜI CHẤP THUẬN', '(Ký, ghi rõ họ tên, đóng dấu nếu có)'),
    ],
    marginNotes: [
      ...formNotes(rule),
      ...(facts ? ['Thông tin và người được cung cấp lấy từ sổ; phần còn lại do người chấp thuận tự ghi và ký.'] : []),
    ],
  }
}

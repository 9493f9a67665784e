import { formatDay } from '../calendar/local-date.ts'
import { capacityLabels, type Requester } from '../requests/information-request.ts'
import { lineBlock, optionalLine } from './paper-blocks.ts'
import type { Block } from './paper-document.ts'

/** What is known of several things, as one text; what is empty leaves no mark. */
export const joined = (parts: readonly string[], separator = '; '): string =>
  parts.filter((part) => part !== '').join(separator)

/** «020190001234, cấp ngày 01/02/2021, nơi cấp: …»; empty without a number. */
export const identityText = ({ idNumber, idIssuedOn, idIssuedBy }: Requester): string =>
  idNumber === ''
    ? ''
    : joined(
        [
          idNumber,
          idIssuedOn === null ? '' : `cấp ngày ${formatDay(idIssuedOn)}`,
          idIssuedBy === '' ? '' : `nơi cấp: ${idIssuedBy}`,
        ],
        ', ',
      )

/** Who acts for the person, in what capacity, with which papers; empty where nobody does. */
export const representativeText = ({ capacity, representativeName, representativeIdNumber }: Requester): string =>
  representativeName === ''
    ? ''
    : joined(
        [
          capacity === 'self'
            ? representativeName
            : `${representativeName} (${capacityLabels[capacity].toLowerCase()})`,
          representativeIdNumber === '' ? '' : `số giấy tờ: ${representativeIdNumber}`,
        ],
        ', ',
      )

/** Telephone, fax and e-mail together. */
export const contactText = ({ phone, fax, email }: Requester): string => joined([phone, fax, email])

/** The person who asked, as a receipt names them. */
export const requesterLines = (requester: Requester): readonly Block[] => [
  lineBlock('Họ, tên người yêu cầu', requester.name),
  ...optionalLine('Thông qua', joined([requester.organisationName, requester.organisationAddress])),
  ...optionalLine('Người đại diện', representativeText(requester)),
  lineBlock('Số thẻ căn cước, hộ chiếu', identityText(requester)),
  lineBlock('Nơi cư trú, địa chỉ', requester.address),
  ...optionalLine('Điện thoại, fax, thư điện tử', contactText(requester)),
]

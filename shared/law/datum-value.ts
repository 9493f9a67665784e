import { assertNever } from '../result.ts'
import { durationText } from './duration-text.ts'
import type { CommuneContent, Datum, ReportWindow } from './law-book.ts'

/**
 * What a datum says, in words for one line: «12 ngày», «Mẫu số 02: Phiếu tiếp nhận…», «2.000 đồng/trang A4».
 * Null for what has no value of its own (a plain rule, a missing rule, a repeal): its statement says it all.
 */
export const datumValue = (datum: Datum): string | null => {
  switch (datum.kind) {
    case 'law':
      return datum.name
    case 'timeLimit':
    case 'communeLimit':
      return durationText(datum.duration)
    case 'channel':
      return datum.label
    case 'refusalGround':
    case 'publicationGroup':
    case 'condition':
    case 'notAccessible':
    case 'reportItem':
    case 'costFree':
      return datum.wording
    case 'form':
      return datum.number === '' ? datum.name : `${datum.number}: ${datum.name}`
    case 'reportWindow':
      return windowText(datum)
    case 'price':
      return `${datum.dong.toLocaleString('vi-VN')} đồng/${datum.per}`
    case 'costRate':
      return `${datum.percent} % mức giá`
    case 'costBooking':
      return `mục ${datum.section}, tiểu mục ${datum.subsection}`
    case 'remedy':
      return datum.told
    case 'reportDue':
      return `trước hoặc đúng ngày ${monthDayText(datum.monthDay)}`
    case 'communeContent':
      return communeText(datum)
    case 'rule':
    case 'countingRule':
    case 'missing':
    case 'repeal':
      return null
    default:
      return assertNever(datum)
  }
}

/** «20/12» */
const monthDayText = (monthDay: string): string => `${monthDay.slice(3)}/${monthDay.slice(0, 2)}`

const windowText = ({ fromMonthDay, toMonthDay }: ReportWindow): string => {
  const before = fromMonthDay > toMonthDay ? ' năm trước' : ''
  return `từ ${monthDayText(fromMonthDay)}${before} đến ${monthDayText(toMonthDay)}`
}

const communeText = ({ wording, posting, loudspeaker, toVillageHeads }: CommuneContent): string =>
  [
    wording,
    ...(posting === null ? [] : [`niêm yết ${posting === 'permanent' ? 'thường xuyên' : durationText(posting)}`]),
    ...(loudspeaker === null ? [] : [`truyền thanh ${durationText(loudspeaker)}`]),
    ...(toVillageHeads ? ['gửi trưởng thôn, tổ trưởng tổ dân phố'] : []),
  ].join('; ')

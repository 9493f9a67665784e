import { channelRules } from '../law/channel-rules.ts'
import type { LawBook, LawId } from '../law/law-book.ts'
import type { Issue } from '../result.ts'
import type { ActInput } from './request-events.ts'

/** What is wrong with how information is given: no address of what is public, or by fax under a law without fax. */
export const methodIssues = (
  book: LawBook,
  law: LawId,
  { method, address }: Pick<ActInput<'provide'>, 'method' | 'address'>,
): readonly Issue[] => {
  const found: Issue[] = []
  if (method === 'alreadyPublic' && address === '') {
    found.push({ field: 'address', message: 'Hãy nhập địa chỉ truy cập thông tin đã công khai.' })
  }
  if (method === 'fax' && !channelRules(book, law).some((rule) => rule.channel === 'fax')) {
    found.push({
      field: 'method',
      message: 'Luật áp dụng cho yêu cầu này không có hình thức cung cấp qua fax. Hãy chọn hình thức khác.',
    })
  }
  return found
}

/** What came of asking a published address, told apart so that the officer knows whom to call. */
export const linkOutcomes = [
  'working',
  'moved',
  'movedHome',
  'busy',
  'notFound',
  'forbidden',
  'rejected',
  'serverError',
  'timedOut',
  'unknownHost',
  'connectionRefused',
  'unreachable',
  'certificateExpired',
  'certificateWrongName',
  'certificateUntrusted',
  'insecureConnection',
  'redirectLoop',
  'badRedirect',
] as const
export type LinkOutcome = (typeof linkOutcomes)[number]

/** In words: what was seen, and what to do about it; nothing to do when it works. */
export const linkOutcomeWords: Readonly<Record<LinkOutcome, { readonly label: string; readonly advice: string }>> = {
  working: { label: 'Mở được', advice: '' },
  moved: { label: 'Đã chuyển sang địa chỉ khác', advice: 'Nên ghi lại địa chỉ mới vào danh mục.' },
  movedHome: {
    label: 'Dẫn về trang chủ',
    advice: 'Bài có thể đã bị gỡ. Hãy mở xem và ghi lại địa chỉ đúng.',
  },
  busy: { label: 'Trang đang bận', advice: 'Hãy kiểm tra lại sau ít phút.' },
  notFound: { label: 'Không còn trang này', advice: 'Hãy tìm địa chỉ mới hoặc đề nghị nơi quản trị đăng lại.' },
  forbidden: {
    label: 'Trang không cho xem',
    advice: 'Người dân có thể cũng không mở được. Hãy mở thử bằng trình duyệt.',
  },
  rejected: { label: 'Trang không nhận địa chỉ này', advice: 'Hãy kiểm tra địa chỉ đã ghi đủ và đúng chưa.' },
  serverError: { label: 'Máy chủ của trang bị lỗi', advice: 'Hãy báo nơi quản trị trang, rồi kiểm tra lại.' },
  timedOut: { label: 'Quá lâu không trả lời', advice: 'Hãy kiểm tra lại; nếu vẫn vậy, báo nơi quản trị trang.' },
  unknownHost: { label: 'Không có tên miền này', advice: 'Hãy kiểm tra tên miền; trang có thể đã đổi tên.' },
  connectionRefused: {
    label: 'Máy chủ từ chối kết nối',
    advice: 'Trang có thể đang dừng. Hãy báo nơi quản trị trang.',
  },
  unreachable: { label: 'Không tới được máy chủ', advice: 'Hãy kiểm tra lại; nếu vẫn vậy, báo nơi quản trị trang.' },
  certificateExpired: {
    label: 'Chứng thư an toàn đã hết hạn',
    advice: 'Trình duyệt của người dân sẽ cảnh báo. Hãy báo nơi quản trị trang gia hạn.',
  },
  certificateWrongName: {
    label: 'Chứng thư an toàn của tên miền khác',
    advice: 'Hãy kiểm tra tên miền; nếu đúng, báo nơi quản trị trang.',
  },
  certificateUntrusted: {
    label: 'Chứng thư an toàn chưa được tin cậy',
    advice: 'Trình duyệt của người dân có thể cảnh báo. Hãy mở thử, rồi báo nơi quản trị trang.',
  },
  insecureConnection: {
    label: 'Không lập được kết nối an toàn',
    advice: 'Hãy mở thử bằng trình duyệt, rồi báo nơi quản trị trang.',
  },
  redirectLoop: {
    label: 'Trang chuyển vòng quanh',
    advice: 'Hãy mở thử bằng trình duyệt, rồi báo nơi quản trị trang.',
  },
  badRedirect: { label: 'Trang chuyển tới địa chỉ sai', advice: 'Hãy báo nơi quản trị trang.' },
}

const notBroken: ReadonlySet<LinkOutcome> = new Set<LinkOutcome>(['working', 'moved', 'movedHome', 'busy'])

/** True when a citizen who presses the link does not get the page. */
export const isBrokenLink = (outcome: LinkOutcome): boolean => !notBroken.has(outcome)

/** True when the page opens but the address in the catalogue should be looked at. */
export const isDoubtfulLink = (outcome: LinkOutcome): boolean => outcome !== 'working' && notBroken.has(outcome)

/** One asking of one address. `status` is what the web server said, null when it said nothing; `finalLink` is where redirects led. */
export type LinkCheck = {
  readonly outcome: LinkOutcome
  readonly status: number | null
  readonly finalLink: string
  readonly at: string
  readonly by: string
}

/** How an item's address stands: `link` null when it is words and not a web address; `checks` newest first. */
export type ItemLink = {
  readonly link: string | null
  readonly waitingSince: string | null
  readonly checks: readonly LinkCheck[]
}

/** Published web addresses in use, each counted once however many items share it. */
export type LinkSummary = {
  readonly links: number
  readonly opening: number
  readonly broken: number
  readonly untested: number
  /** Asked for without a network; also counted above by their last result. */
  readonly waiting: number
  /** Day and time of the newest result; null before the first. */
  readonly checkedAt: string | null
}

/** Which addresses a run asks: all, those that were broken, those waiting for a network, those never tested, or those of items. */
export const linkScopes = ['all', 'broken', 'waiting', 'untested'] as const
export type LinkScope = (typeof linkScopes)[number] | readonly number[]

/** What a run did; `waiting`: not asked since there is no network. */
export type LinkRun = { readonly checked: number; readonly broken: number; readonly waiting: number }

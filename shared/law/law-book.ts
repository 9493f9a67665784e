import type { z } from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import type {
  calendarDaySchema,
  calendarPackSchema,
  calendarYearSchema,
  fixedHolidaySchema,
  lunarHolidaySchema,
} from './calendar-schemas.ts'
import type {
  channelRuleSchema,
  citationSchema,
  communeContentSchema,
  communeLimitSchema,
  conditionSchema,
  costBookingSchema,
  costFreeSchema,
  costRateSchema,
  countingRuleSchema,
  datumSchema,
  durationSchema,
  formRuleSchema,
  lawPackSchema,
  lawSchema,
  missingRuleSchema,
  notAccessibleSchema,
  plainRuleSchema,
  priceSchema,
  publicationGroupSchema,
  refusalGroundSchema,
  remedySchema,
  repealSchema,
  reportDueSchema,
  reportItemSchema,
  reportWindowSchema,
  timeLimitSchema,
} from './law-schemas.ts'

/**
 * A law pack: one JSON file in resources/law. Every datum answers: what, in which unit, from and until which day,
 * which text says so, how sure we are and who looked last. Nothing statutory stands anywhere else.
 */

/**
 * confirmed: read in an official copy · oneCopy: one copy only, «chưa đối chiếu Công báo» · agency: entered by an agency from
 * the text it named · secondary: press or third party · recalled: from memory · reading: our interpretation · unknown.
 * From the surest to the least sure.
 */
export const certainties = ['confirmed', 'oneCopy', 'agency', 'secondary', 'recalled', 'reading', 'unknown'] as const
export type Certainty = (typeof certainties)[number]
export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  confirmed: 'Đã đối chiếu',
  oneCopy: 'Chưa đối chiếu Công báo',
  agency: 'Do cơ quan nhập',
  secondary: 'Nguồn thứ cấp, cần đối chiếu',
  recalled: 'Ghi theo trí nhớ, cần đối chiếu',
  reading: 'Cách hiểu của phần mềm',
  unknown: 'Chưa rõ',
}

export const channels = ['inPerson', 'electronic', 'post', 'fax'] as const
export type Channel = (typeof channels)[number]
export const complexities = ['simple', 'complex'] as const
export type Complexity = (typeof complexities)[number]

/** The acts of the law that carry a time limit. */
export const timedActs = [
  'provide',
  'notifyTimeLimit',
  'extend',
  'publish',
  'post',
  'answerPetition',
  'correctOwnFinding',
  'answerCorrection',
  'askCreator',
  'creatorAnswers',
  'passOnAnswer',
  'publishOldInformation',
] as const
export type TimedAct = (typeof timedActs)[number]

/** What a rule says of published information that is wrong: who must act (by who made it and who published it), or where it is put right. */
export const wrongPublications = ['ours', 'madeElsewhere', 'publishedElsewhere', 'correction'] as const
export type WrongPublication = (typeof wrongPublications)[number]
/** Reports a text of its own asks for, beside the yearly one. */
export const ruledReports = ['threeYears', 'peoplesCouncil', 'evidence'] as const
export type RuledReport = (typeof ruledReports)[number]
/** What a person may ask about their own data; acknowledging is what the agency does first of all. */
export const subjectRights = ['acknowledge', 'view', 'correct', 'supply', 'delete'] as const
export type SubjectRight = (typeof subjectRights)[number]
/** Official places of the agency on the network, where corrected information is published beside the form in which it was wrong. */
export const officialPages = ['dataPortal', 'portal', 'officialPage'] as const
export type OfficialPage = (typeof officialPages)[number]

export type Duration = z.infer<typeof durationSchema>

export type Citation = z.infer<typeof citationSchema>

export const lawIds = ['luat-104-2016', 'luat-01-2026'] as const
export type LawId = (typeof lawIds)[number]
export const formKinds = [
  'requestByPerson',
  'requestThroughOrganisation',
  'receipt',
  'resolution',
  'extensionNotice',
  'refusalNotice',
  'consent',
  'paymentReceipt',
  'completionNotice',
  'timeLimitNotice',
  'redirectNotice',
  'correctionAnswer',
] as const
export type FormKind = (typeof formKinds)[number]
/** What kind of answer a missing rule waits for: it decides the fields of its form. */
export const answerShapes = [
  'statement',
  'timeLimits',
  'forms',
  'prices',
  'reportDue',
  'calendarYear',
  'calendarDays',
] as const
export type AnswerShape = (typeof answerShapes)[number]
/** People of whom the law asks something of its own when they ask for information. */
export const askers = ['notResident', 'foreigner', 'minor', 'represented', 'organisation'] as const
export type Asker = (typeof askers)[number]
/** How days are counted (Bộ luật Dân sự); named by the working of a deadline. */
export const countingRules = ['firstDayNotCounted', 'lastDayOff', 'endOfMonths'] as const
export type Datum = z.infer<typeof datumSchema>
export type Law = z.infer<typeof lawSchema>
export type TimeLimit = z.infer<typeof timeLimitSchema>
export type ChannelRule = z.infer<typeof channelRuleSchema>
export type RefusalGround = z.infer<typeof refusalGroundSchema>
export type PublicationGroup = z.infer<typeof publicationGroupSchema>
export type Condition = z.infer<typeof conditionSchema>
export type NotAccessible = z.infer<typeof notAccessibleSchema>
export type FormRule = z.infer<typeof formRuleSchema>
export type ReportWindow = z.infer<typeof reportWindowSchema>
export type ReportItem = z.infer<typeof reportItemSchema>
export type MissingRule = z.infer<typeof missingRuleSchema>
export type PlainRule = z.infer<typeof plainRuleSchema>
export type CountingRule = z.infer<typeof countingRuleSchema>
export type Repeal = z.infer<typeof repealSchema>
export type Price = z.infer<typeof priceSchema>
export type CostRate = z.infer<typeof costRateSchema>
export type CostFree = z.infer<typeof costFreeSchema>
export type CostBooking = z.infer<typeof costBookingSchema>
export type Remedy = z.infer<typeof remedySchema>
export type ReportDue = z.infer<typeof reportDueSchema>
export type CommuneContent = z.infer<typeof communeContentSchema>
export type CommuneLimit = z.infer<typeof communeLimitSchema>

export type LawPack = z.infer<typeof lawPackSchema>

/** off: nghỉ lễ · offSwapped: nghỉ hoán đổi · makeupWork: làm bù · proposal: mới đề xuất, không áp dụng · estimate: tạm tính. */
export const calendarDayKinds = ['off', 'offSwapped', 'offWeekend', 'makeupWork', 'proposal', 'estimate'] as const
export type CalendarDay = z.infer<typeof calendarDaySchema>

export type CalendarYear = z.infer<typeof calendarYearSchema>
export type FixedHoliday = z.infer<typeof fixedHolidaySchema>
export type LunarHoliday = z.infer<typeof lunarHolidaySchema>
export type CalendarPack = z.infer<typeof calendarPackSchema>

/** «Đã đối chiếu»: who compared a datum with the official text, and when. It falls away when the datum changes. */
export type DatumCheck = { readonly datum: string; readonly by: string; readonly on: LocalDate }

/** Where a pack comes from: shipped with the app · taken in from a file · entered by this agency. */
export type PackOrigin = 'shipped' | 'file' | 'own'

/**
 * Everything statutory the app knows, plain data so that it crosses to the screens as it is. Made by `composeLawBook`:
 * repeals have ended what they repeal, newer packs stand for older ones.
 */
export type LawBook = {
  readonly data: readonly Datum[]
  readonly calendar: CalendarPack
  readonly packs: readonly {
    readonly pack: string
    readonly version: number
    readonly title: string
    readonly origin: PackOrigin
    /** Ids of its data, so that a screen can say where a rule comes from. */
    readonly data: readonly string[]
  }[]
  readonly checks: readonly DatumCheck[]
}

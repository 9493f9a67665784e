import { z } from 'zod'
import { localDateSchema } from '../calendar/local-date-schema.ts'
import {
  answerShapes,
  askers,
  certainties,
  channels,
  complexities,
  countingRules,
  formKinds,
  lawIds,
  officialPages,
  ruledReports,
  subjectRights,
  timedActs,
  wrongPublications,
} from './law-book.ts'

/** How a law pack is written, field by field; beside the records, so that a screen that only reads them need not build all this. */

/** The law mixes «ngày» and «ngày làm việc»; a length without its unit does not exist here. */
export const durationSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('immediately') }),
  z.strictObject({ unit: z.literal('workingDay'), amount: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('day'), amount: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('month'), amount: z.number().int().positive() }),
])
export const citationSchema = z.strictObject({ text: z.string().min(1), article: z.string().min(1) })
const datum = {
  id: z.string().regex(/^[a-z0-9.đ-]+$/),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  citation: citationSchema,
  certainty: z.enum(certainties),
  checkedOn: localDateSchema,
  checkedBy: z.string().min(1),
  /** Our own plain words. */
  statement: z.string().min(1),
  note: z.string().optional(),
  /** Id of the missing rule that this datum supplies. */
  answers: z.string().optional(),
}

const law = z.enum(lawIds)
/** Fits a grid cell. */
const shortText = z.string().min(1).max(60)

/** from/until of a law are the days a request was SENT (Điều 31.4 Luật 01/2026/QH16). */
export const lawSchema = z.strictObject({
  ...datum,
  kind: z.literal('law'),
  law,
  name: z.string(),
  shortName: z.string(),
})
export const timeLimitSchema = z.strictObject({
  ...datum,
  kind: z.literal('timeLimit'),
  law,
  act: z.enum(timedActs),
  /** Empty: every channel of the law. */
  channels: z.array(z.enum(channels)),
  /** Empty: the law does not tell simple from complex. */
  complexities: z.array(z.enum(complexities)),
  duration: durationSchema,
  /** For `extend`: fromFirstLimit adds to the first deadline; oneLimit counts both lengths as one limit from the valid request, rolled once. */
  extensionCounting: z.enum(['fromFirstLimit', 'oneLimit']).optional(),
})
export const channelRuleSchema = z.strictObject({
  ...datum,
  kind: z.literal('channel'),
  law,
  channel: z.enum(channels),
  label: z.string(),
})
export const refusalGroundSchema = z.strictObject({
  ...datum,
  kind: z.literal('refusalGround'),
  law,
  wording: z.string().min(1),
  /**
   * For a ground that a fact of the register decides or its classification suggests: costs not paid in time · information not
   * accessible or whose condition is not met · information already public. Without it the officer alone judges.
   */
  when: z.enum(['costsUnpaid', 'notAccessible', 'alreadyPublic']).optional(),
})
/** A point of Điều 17: what must be public. `short` fits a grid cell. */
export const publicationGroupSchema = z.strictObject({
  ...datum,
  kind: z.literal('publicationGroup'),
  law,
  point: z.string(),
  short: shortText,
  wording: z.string(),
  /** True for a point whose information must stand on the portal or web site (Điều 19 of both laws). */
  onPortal: z.boolean().optional(),
  /** For a point of an ended law: the points of the law after it that may take its information up, likeliest first. Our own reading: proposed, never applied by itself. */
  nowIn: z.array(z.string().min(1)).optional(),
  /** True for a point the law before it did not ask for: what was created earlier has the transition's own limit (Điều 31.3 Luật 01/2026/QH16). */
  newlyMandatory: z.boolean().optional(),
})
export const conditionSchema = z.strictObject({
  ...datum,
  kind: z.literal('condition'),
  law,
  clause: z.string(),
  short: shortText,
  wording: z.string(),
})
export const notAccessibleSchema = z.strictObject({
  ...datum,
  kind: z.literal('notAccessible'),
  law,
  clause: z.string(),
  short: shortText,
  wording: z.string(),
})
/** `standIn` names why a form is used outside its own law, shown on screen beside the preview. */
export const formRuleSchema = z.strictObject({
  ...datum,
  kind: z.literal('form'),
  law,
  form: z.enum(formKinds),
  /** «Mẫu số 02»; empty where the law asks for the paper but sets no form. */
  number: z.string(),
  name: z.string(),
  standIn: z.string().nullable(),
  /** Fields of the paper nobody could compare with the official form. */
  unverified: z.array(z.string().min(1)).optional(),
})
/** The data window of the yearly report, MM-DD; the first day lies in the year before when it is later than the last. */
export const reportWindowSchema = z.strictObject({
  ...datum,
  kind: z.literal('reportWindow'),
  fromMonthDay: z.string(),
  toMonthDay: z.string(),
})
/** What the report must say (Điều 12.4 Nghị định 13/2018/NĐ-CP). */
export const reportItemSchema = z.strictObject({
  ...datum,
  kind: z.literal('reportItem'),
  point: z.string(),
  wording: z.string(),
})
/** A rule we know to be missing; the app names it where it matters. */
export const missingRuleSchema = z.strictObject({
  ...datum,
  kind: z.literal('missing'),
  topic: z.string(),
  matters: z.string(),
  /** One text may bring several: a decree brings time limits and forms. */
  shapes: z.array(z.enum(answerShapes)).min(1),
  /** The law its answers belong to; null for the calendar and what both laws share. */
  law: law.nullable(),
  /** For calendarYear and calendarDays: answered when the year is official, or when none of these days is a mere proposal. */
  year: z.number().int().optional(),
  days: z.array(localDateSchema).optional(),
})
/** The end of an earlier datum, a row of its own: from `from` on, `repeals` holds no more. */
export const repealSchema = z.strictObject({ ...datum, kind: z.literal('repeal'), repeals: z.string().min(1) })
/** What one unit of copying costs; `per` is the unit as the price list writes it («trang A4», «đĩa»). */
export const priceSchema = z.strictObject({
  ...datum,
  kind: z.literal('price'),
  law,
  item: z.string().min(1).max(200),
  per: z.string().min(1).max(60),
  dong: z.number().int().min(0),
})
/** The share of the price paid where life is hard (Thông tư 46/2018/TT-BTC Điều 3); the area is the agency's setting. */
export const costRateSchema = z.strictObject({
  ...datum,
  kind: z.literal('costRate'),
  law,
  area: z.enum(['difficult', 'veryDifficult']),
  percent: z.number().int().min(0).max(100),
})
/** A case or a way of sending for which nothing is paid. */
export const costFreeSchema = z.strictObject({
  ...datum,
  kind: z.literal('costFree'),
  law,
  /** Channels of sending that are free; empty when it is the case that is free, as `wording` says. */
  channels: z.array(z.enum(channels)),
  wording: z.string(),
})
/** Where in the budget the costs paid are booked; written on the papers that tell what to pay. */
export const costBookingSchema = z.strictObject({
  ...datum,
  kind: z.literal('costBooking'),
  law,
  section: z.string().regex(/^\d{4}$/),
  subsection: z.string().regex(/^\d{4}$/),
})
/** What somebody refused may do; `told` is how a paper says it, behind «có quyền». */
export const remedySchema = z.strictObject({ ...datum, kind: z.literal('remedy'), law, told: z.string().min(1) })
/** The last day (MM-DD) for the yearly report to reach Sở Tư pháp, as a province set it. */
export const reportDueSchema = z.strictObject({
  ...datum,
  kind: z.literal('reportDue'),
  monthDay: z.string().regex(/^\d{2}-\d{2}$/),
})
/** What a commune must make public to its people (Luật 10/2022/QH15 Điều 11), and how. */
export const communeContentSchema = z.strictObject({
  ...datum,
  kind: z.literal('communeContent'),
  clause: z.string(),
  short: shortText,
  wording: z.string(),
  /** Posting on the notice board: for so long without a break, or for good. */
  posting: z.union([durationSchema, z.literal('permanent')]).nullable(),
  loudspeaker: durationSchema.nullable(),
  toVillageHeads: z.boolean(),
})
/** Time limits of Luật 10/2022/QH15 Điều 12–13, apart from the access laws. */
export const communeLimitSchema = z.strictObject({
  ...datum,
  kind: z.literal('communeLimit'),
  act: z.enum(['publish', 'post', 'loudspeaker', 'quarterlyList']),
  duration: durationSchema,
})
/**
 * A rule with no figure to look up: what is free, how the laws follow each other. Read by people, cited by screens. One that says what
 * the law asks of certain people who ask (`asker`) is told to the officer in the words of `told` while their request is dealt with;
 * `onlyOwnMatters`: they are given only what touches their own rights. One about published information that is wrong says what of it in
 * `wrongPublication`; `correctAlsoOn`: corrected information stands there too, whatever the form in which it was wrong. One that asks for a
 * report names it in `report`; `reportYears`: how many years one covers.
 */
export const plainRuleSchema = z.strictObject({
  ...datum,
  kind: z.literal('rule'),
  law: law.nullable(),
  asker: z.enum(askers).optional(),
  told: z.string().min(1).optional(),
  onlyOwnMatters: z.boolean().optional(),
  wrongPublication: z.enum(wrongPublications).optional(),
  correctAlsoOn: z.array(z.enum(officialPages)).optional(),
  report: z.enum(ruledReports).optional(),
  reportYears: z.number().int().positive().max(10).optional(),
  /** What a person asks about their own data, and how long the agency has. */
  subjectRights: z.array(z.enum(subjectRights)).optional(),
  subjectLimit: durationSchema.optional(),
  /** What lets the agency hold the data of who asks, without asking them. */
  holdingBasis: z.literal(true).optional(),
})
export const countingRuleSchema = z.strictObject({
  ...datum,
  kind: z.literal('countingRule'),
  rule: z.enum(countingRules),
})

export const datumSchema = z.discriminatedUnion('kind', [
  lawSchema,
  timeLimitSchema,
  channelRuleSchema,
  refusalGroundSchema,
  publicationGroupSchema,
  conditionSchema,
  notAccessibleSchema,
  formRuleSchema,
  reportWindowSchema,
  reportItemSchema,
  missingRuleSchema,
  plainRuleSchema,
  countingRuleSchema,
  repealSchema,
  priceSchema,
  costRateSchema,
  costFreeSchema,
  costBookingSchema,
  remedySchema,
  reportDueSchema,
  communeContentSchema,
  communeLimitSchema,
])
export const lawPackSchema = z.strictObject({
  $schema: z.string().optional(),
  pack: z.string(),
  version: z.number().int().positive(),
  title: z.string(),
  data: z.array(datumSchema),
})

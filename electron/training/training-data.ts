import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { addressFieldsSchema } from '../../shared/addresses/address-book.ts'
import { agencySchema } from '../../shared/agency/agency.ts'
import { catalogueLists, publicationForms } from '../../shared/catalogue/catalogue-item.ts'
import { channels, complexities } from '../../shared/law/law-book.ts'
import { petitionFactsShape } from '../../shared/petitions/petition.ts'
import { petitionActs } from '../../shared/petitions/petition-acts.ts'
import { provisionForms, requesterSchema } from '../../shared/requests/information-request.ts'

const daysAgo = z.number().int().min(0)

/** Days are told from today backwards, so that the practice register is about one year old whenever it is made. */
const itemSchema = z.object({
  list: z.enum(catalogueLists),
  title: z.string(),
  documentNumber: z.string(),
  createdDaysAgo: daysAgo.nullable(),
  field: z.string(),
  /** Point or clause of the law in force; empty when none. */
  point: z.string(),
  creatingUnit: z.string(),
  publicationForms: z.array(z.enum(publicationForms)),
  publishedDaysAgo: daysAgo.nullable(),
  publicationTerm: z.string(),
  address: z.string(),
  condition: z.string(),
  contact: z.string(),
  note: z.string(),
})
export type TrainingItem = z.infer<typeof itemSchema>

const afterDays = z.number().int().min(0)
const stepSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('askForCompletion'), afterDays, missing: z.string() }),
  z.object({ act: z.literal('complete'), afterDays }),
  z.object({ act: z.literal('extend'), afterDays, amount: z.number().int(), reason: z.string() }),
  z.object({
    act: z.literal('provide'),
    afterDays,
    extent: z.enum(['full', 'partial']).default('full'),
    method: z.literal('alreadyPublic').optional(),
    withheld: z.string().default(''),
    cost: z.number().int().default(0),
  }),
  z.object({
    act: z.literal('refuse'),
    afterDays,
    /** Which ground, in our words; both laws have each. */
    clause: z.enum(['notAccessible', 'conditional', 'alreadyPublic']),
    explanation: z.string(),
  }),
  z.object({ act: z.literal('withdraw'), afterDays, reason: z.string() }),
  z.object({ act: z.literal('redirect'), afterDays, agencyName: z.string(), agencyAddress: z.string() }),
  z.object({
    act: z.literal('askUnit'),
    afterDays,
    unit: z.string(),
    question: z.string(),
    /** The answer is asked for so many days after the question. */
    withinDays: z.number().int().min(1),
  }),
])
export type TrainingStep = z.infer<typeof stepSchema>

const requestSchema = z.object({
  receivedDaysAgo: daysAgo,
  /** When given, the day of receiving is chosen so that the limit ends about this many days from today. */
  dueInDays: z.number().int().nullable(),
  channel: z.enum(channels),
  complexity: z.enum(complexities),
  requester: requesterSchema
    .partial()
    .required({ kind: true, name: true, idNumber: true, address: true, phone: true, email: true, livesHere: true }),
  content: z.string(),
  purpose: z.string(),
  provisionForm: z.enum(provisionForms),
  steps: z.array(stepSchema),
})
export type TrainingRequest = z.infer<typeof requestSchema>

const petitionSchema = petitionFactsShape.omit({ receivedOn: true, itemId: true }).extend({
  receivedDaysAgo: daysAgo,
  answer: petitionActs.answer.omit({ id: true, on: true }).extend({ afterDays }).nullable(),
  /** What is put right everywhere on the day of the answer; null where it was right, or not put right yet. */
  correction: z.string().nullable(),
})
export type TrainingPetition = z.infer<typeof petitionSchema>

const programmeSchema = z.object({
  /** So many tasks of the newest plan, and so many of them done. */
  tasks: z.number().int().min(1),
  takenDaysAgo: daysAgo,
  done: z.number().int().min(0),
  doneDaysAgo: daysAgo,
})
export type TrainingProgramme = z.infer<typeof programmeSchema>

const read = <T>(folder: string, name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(folder, 'training', name), 'utf8')))

/** The practice agency with its lists, address book, requests and petitions, from resources/training. Throws when a file is missing or broken. */
export const readTrainingData = (resourcesFolder: string) => ({
  agency: read(resourcesFolder, 'agency.json', agencySchema),
  items: read(resourcesFolder, 'catalogue.json', z.array(itemSchema)),
  addresses: read(resourcesFolder, 'addresses.json', z.array(addressFieldsSchema)),
  requests: read(resourcesFolder, 'requests.json', z.array(requestSchema)),
  programme: read(resourcesFolder, 'programme.json', programmeSchema),
  petitions: read(resourcesFolder, 'petitions.json', z.array(petitionSchema)),
})

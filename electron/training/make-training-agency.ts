import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AddressFields } from '../../shared/addresses/address-book.ts'
import { workingCalendar } from '../../shared/calendar/working-calendar.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { addAddress } from '../addresses/save-address.ts'
import { saveAgency } from '../agency/save-agency.ts'
import { closeDatabase, openDatabase } from '../database/open-database.ts'
import type { JobContext } from '../jobs/job.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { addTrainingItem } from './training-catalogue.ts'
import { readTrainingData } from './training-data.ts'
import { enterTrainingPetition } from './training-petitions.ts'
import { takeTrainingTasks } from './training-programme.ts'
import { enterTrainingRequest, planRequests } from './training-requests.ts'

/**
 * Makes the practice register at `databaseFile`: a fictitious commune, its lists, a year of requests, petitions and tasks, all through the
 * officer's own use-cases. It is built beside and put in place when whole: stopped or broken, nothing is left.
 */
export const makeTrainingAgency = async (
  { databaseFile }: { readonly databaseFile: string },
  context: Pick<JobContext, 'resourcesFolder' | 'clock' | 'progress' | 'cancelled'>,
): Promise<Result<null>> => {
  const unfinished = `${databaseFile}.dang-tao`
  mkdirSync(dirname(databaseFile), { recursive: true })
  remove(unfinished)
  const opened = openDatabase(unfinished)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const made = fill(database, context)
    closeDatabase(database)
    if (made.ok) renameSync(unfinished, databaseFile)
    return made
  } finally {
    if (database.open) closeDatabase(database)
    remove(unfinished)
  }
}

const remove = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}

const addTrainingAddress = (deps: Parameters<typeof addAddress>[0], entry: AddressFields): void => {
  const added = addAddress(deps, entry)
  if (!added.ok) throw new Error(`Practice address refused: ${added.error.code}`)
}

const fill = (
  database: Parameters<typeof saveAgency>[0]['database'],
  context: Pick<JobContext, 'resourcesFolder' | 'clock' | 'progress' | 'cancelled'>,
): Result<null> => {
  const { agency, items, addresses, requests, petitions, programme } = readTrainingData(context.resourcesFolder)
  const book = readLawBook(join(context.resourcesFolder, 'law'))
  const calendar = workingCalendar(book.calendar)
  const today = context.clock.today()
  const officer = () => agency.focalPoint.name
  const deps = { database, book, calendar, clock: context.clock, officer }
  const planned = planRequests(deps, requests, today)
  const work = [
    ...items.map((item) => () => addTrainingItem(deps, item, today)),
    ...addresses.map((entry) => () => addTrainingAddress(deps, entry)),
    ...planned.map((plan) => () => enterTrainingRequest(deps, plan, today)),
    ...petitions.map((petition) => () => enterTrainingPetition(deps, petition, today)),
    () => takeTrainingTasks({ ...deps, resourcesFolder: context.resourcesFolder }, programme, today),
  ]
  const saved = saveAgency(deps, agency)
  if (!saved.ok) return saved
  for (const [index, step] of work.entries()) {
    if (context.cancelled()) return refusal('cancelled', 'Đã dừng. Dữ liệu tập huấn chưa được tạo.')
    step()
    context.progress(index + 1, work.length, 'Đang tạo dữ liệu tập huấn')
  }
  return ok(null)
}

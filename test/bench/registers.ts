import { join } from 'node:path'
import { saveAgency } from '../../electron/agency/save-agency.ts'
import { insertItem } from '../../electron/catalogue/item-writing-repository.ts'
import { fixedClock } from '../../electron/clock.ts'
import { inTransaction, type WritableDatabase } from '../../electron/database/database.ts'
import { closeDatabase, openDatabase } from '../../electron/database/open-database.ts'
import { agencyFile } from '../../electron/places.ts'
import { makeTrainingAgency } from '../../electron/training/make-training-agency.ts'
import { readTrainingData } from '../../electron/training/training-data.ts'
import { root } from '../../scripts/places.mjs'
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import { makeItem } from './item-texts.ts'

/** The day all registers are made for and shown on. */
export const benchDay = '2026-11-23' as LocalDate
export const resourcesFolder = join(root, 'resources')
const clock = fixedClock(benchDay)

const opened = (dataFolder: string): WritableDatabase => {
  const result = openDatabase(agencyFile(dataFolder))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** A commune's register after about a year: the practice data in the place of the agency's own. */
export const makeUsedRegister = async (dataFolder: string): Promise<void> => {
  const made = await makeTrainingAgency(
    { databaseFile: agencyFile(dataFolder) },
    { resourcesFolder, clock, progress: () => undefined, cancelled: () => false },
  )
  if (!made.ok) throw new Error(made.error.message)
}

/** A register with an agency and `count` items, all of the list that the catalogue opens with. */
export const makeCatalogue = (dataFolder: string, count: number): void => {
  const database = opened(dataFolder)
  try {
    saveAgency({ database, clock }, readTrainingData(resourcesFolder).agency)
    inTransaction(database, () => {
      for (let index = 0; index < count; index += 1)
        insertItem(
          database,
          {
            ...makeItem(index, (days) => addDays(benchDay, -days)),
            list: 'mustPublish',
            attachments: [],
            retiredOn: null,
          },
          clock.now(),
        )
    })
  } finally {
    closeDatabase(database)
  }
}

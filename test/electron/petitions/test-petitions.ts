import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { receivePetition } from '../../../electron/petitions/receive-petition.ts'
import { readTrainingData } from '../../../electron/training/training-data.ts'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type PetitionFacts, petitionFactsSchema } from '../../../shared/petitions/petition.ts'
import { calendar } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue } from '../catalogue/test-catalogue.ts'
import { resourcesFolder } from '../releases/test-releases.ts'

export const citizenPetition: PetitionFacts = petitionFactsSchema.parse({
  source: 'citizen',
  receivedOn: localDate('2026-11-16'),
  channel: 'inPerson',
  name: 'Nguyễn Thị Hòa',
  contact: 'Thôn Bản Cáu, điện thoại 0205 3000 111',
  itemId: null,
  title: 'Dự toán ngân sách xã năm 2026',
  wrong: 'Số thu phí chợ ghi 120 triệu đồng, nghị quyết ghi 210 triệu đồng.',
  creator: '',
  publisher: '',
  wrongPlaces: ['posting'],
})

/** A book of petitions of a described agency, on 22/11/2026. */
export const openTestPetitions = () => {
  const catalogue = openTestCatalogue()
  const deps = { ...catalogue.context, database: catalogue.context.database, calendar, mode: 'agency' as const }
  granted(saveAgency(catalogue.context, readTrainingData(resourcesFolder).agency))
  return {
    ...catalogue,
    deps,
    receive: (changes: Partial<PetitionFacts> = {}) =>
      granted(receivePetition(deps, petitionFactsSchema.parse({ ...citizenPetition, ...changes }))),
  }
}

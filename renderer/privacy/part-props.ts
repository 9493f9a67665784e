import type { PersonalDataPage } from '../../shared/privacy/personal-data.ts'

/** What a part of the page is given. */
export type PartProps = { readonly page: PersonalDataPage; readonly onChanged: () => void }

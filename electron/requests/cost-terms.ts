import type { LawBook } from '../../shared/law/law-book.ts'
import type { CostTerms } from '../../shared/requests/cost-statement.ts'
import type { InformationRequest } from '../../shared/requests/information-request.ts'
import { readAgency } from '../agency/agency-repository.ts'
import type { ReadableDatabase } from '../database/database.ts'

/** What the costs of a request follow from: its law, the day it was sent, how it is answered, and the area the agency says it lies in. */
export const costTerms = (
  { database, book }: { readonly database: ReadableDatabase; readonly book: LawBook },
  { law, facts }: Pick<InformationRequest, 'law' | 'facts'>,
): CostTerms => ({
  book,
  law,
  sentOn: facts.sentOn,
  area: readAgency(database)?.area ?? 'normal',
  provisionForm: facts.provisionForm,
})

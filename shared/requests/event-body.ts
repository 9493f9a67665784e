import { type StoredFacts, wholeFacts } from './information-request.ts'

/** The stored body of an event; facts written by an older version get what was not asked for then. */
export const readEventBody = (json: string): object => {
  const body: { readonly facts?: StoredFacts } = JSON.parse(json)
  return body.facts ? { ...body, facts: wholeFacts(body.facts) } : body
}

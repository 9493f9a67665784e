import type { Handlers } from '../../shared/ipc/contract.ts'
import { ok } from '../../shared/result.ts'
import { makeAskLink } from '../catalogue/ask-link.ts'
import { noSuchItem } from '../catalogue/catalogue-refusals.ts'
import { readItem } from '../catalogue/catalogue-repository.ts'
import { checkLinks, type LinkNetwork, readLinkSummary } from '../catalogue/check-links.ts'
import { linkOfAddress } from '../catalogue/link-of-address.ts'
import { checksOfAddress, itemsWithAddress, waitingSince } from '../catalogue/link-repository.ts'
import { networkPresent } from '../catalogue/network-present.ts'
import { sessionSearch } from '../catalogue/session-search.ts'
import type { Session } from '../session.ts'

/** A page that needs longer is as good as gone for a person who waits for it. */
const LONGEST_MS = 20_000
const MOST_SHOWN = 20

const network: LinkNetwork = { ask: makeAskLink({ longest: LONGEST_MS }), present: networkPresent }

/** Calls about published web addresses; the search learns which items' links broke or opened again. */
export const linkHandlers = (
  current: () => Session,
): Pick<Handlers['catalogue'], 'links' | 'itemLink' | 'checkLinks'> => ({
  links: () => ok(readLinkSummary(current().database)),
  itemLink: ({ id }) => {
    const { database } = current()
    const item = readItem(database, id)
    if (!item) return noSuchItem()
    return ok({
      link: linkOfAddress(item.address),
      waitingSince: waitingSince(database, item.address),
      checks: item.address === '' ? [] : checksOfAddress(database, item.address, MOST_SHOWN),
    })
  },
  checkLinks: ({ jobId, scope }) => {
    const session = current()
    const touched = (address: string): void =>
      sessionSearch(session).touched(itemsWithAddress(session.database, address))
    return session.jobs.runHere(jobId, (here) => checkLinks(session, network, { scope, touched }, here))
  },
})

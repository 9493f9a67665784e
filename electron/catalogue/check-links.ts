import { isBrokenLink, type LinkRun, type LinkScope, type LinkSummary } from '../../shared/catalogue/link-check.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction, type ReadableDatabase } from '../database/database.ts'
import type { JobHere } from '../jobs/job-runner.ts'
import type { Session } from '../session.ts'
import type { AskLink } from './ask-link.ts'
import { readItems } from './catalogue-repository.ts'
import { linkOfAddress } from './link-of-address.ts'
import { type AddressState, publishedAddresses, saveLinkCheck, saveWaiting } from './link-repository.ts'

/** How the network is asked; a test brings its own. */
export type LinkNetwork = { readonly ask: AskLink; readonly present: () => Promise<boolean> }

type Context = Pick<Session, 'database' | 'clock' | 'officer' | 'writeGate'>
type Target = { readonly address: string; readonly link: string }

/** So many servers at once; of one server one page after the other, so that nobody's site is pressed. */
const SERVERS_AT_ONCE = 4

const isAsked = (state: AddressState, scope: Exclude<LinkScope, readonly number[]>): boolean => {
  switch (scope) {
    case 'all':
      return true
    case 'broken':
      return state.outcome !== null && isBrokenLink(state.outcome)
    case 'waiting':
      return state.waitingSince !== null
    case 'untested':
      return state.outcome === null
  }
}

const targetsOf = (database: ReadableDatabase, scope: LinkScope): readonly Target[] => {
  const addresses =
    typeof scope === 'string'
      ? publishedAddresses(database)
          .filter((state) => isAsked(state, scope))
          .map((state) => state.address)
      : readItems(database, scope).map((item) => item.address)
  return [...new Set(addresses)].flatMap((address) => {
    const link = linkOfAddress(address)
    return link === null ? [] : [{ address, link }]
  })
}

const byServer = (targets: readonly Target[]): Target[][] => {
  const servers = new Map<string, Target[]>()
  for (const target of targets) {
    const { host } = new URL(target.link)
    const known = servers.get(host)
    if (known) known.push(target)
    else servers.set(host, [target])
  }
  return [...servers.values()]
}

/** How the published web addresses stand. */
export const readLinkSummary = (database: ReadableDatabase): LinkSummary => {
  const links = publishedAddresses(database).filter((state) => linkOfAddress(state.address) !== null)
  const tested = links.flatMap(({ outcome }) => outcome ?? [])
  const broken = tested.filter(isBrokenLink).length
  return {
    links: links.length,
    opening: tested.length - broken,
    broken,
    untested: links.length - tested.length,
    waiting: links.filter((state) => state.waitingSince !== null).length,
    checkedAt: links.reduce<string | null>((newest, { at }) => (at && (!newest || at > newest) ? at : newest), null),
  }
}

/**
 * Asks the addresses of a scope and keeps each result as it comes, so that stopping loses none. Without a network the rest is kept
 * waiting; what a page's own server says is never taken for that. Refuses `notAllowedNow` when there is nothing to ask. `touched` learns
 * each address whose state changed.
 */
export const checkLinks = async (
  context: Context,
  network: LinkNetwork,
  input: { readonly scope: LinkScope; readonly touched: (address: string) => void },
  here: JobHere,
): Promise<Result<LinkRun>> => {
  const targets = targetsOf(context.database, input.scope)
  if (targets.length === 0) return refusal('notAllowedNow', 'Không có đường dẫn nào để kiểm tra.')
  const run = { checked: 0, broken: 0, waiting: 0 }
  let offline = false
  const keep = async (target: Target, save: () => void): Promise<void> => {
    // A long import may be writing: its turn first.
    await context.writeGate.whenFree()
    here.signal.throwIfAborted()
    inTransaction(context.database, save)
    input.touched(target.address)
    here.progress(run.checked + run.waiting, targets.length, 'Đang kiểm tra đường dẫn')
  }
  const wait = (target: Target): Promise<void> => {
    run.waiting += 1
    return keep(target, () => saveWaiting(context.database, target.address, context.clock.now()))
  }
  const check = async (target: Target): Promise<void> => {
    const answer = await network.ask(target.link, here.signal)
    const unanswered = answer.outcome === 'unknownHost' || answer.outcome === 'unreachable'
    if (unanswered && !(await network.present())) offline = true
    if (offline && answer.status === null) return wait(target)
    const broken = isBrokenLink(answer.outcome)
    run.checked += 1
    if (broken) run.broken += 1
    await keep(target, () =>
      saveLinkCheck(
        context.database,
        target.address,
        { ...answer, at: context.clock.now(), by: context.officer() },
        broken,
      ),
    )
  }
  const servers = byServer(targets)
  const worker = async (): Promise<void> => {
    for (let mine = servers.shift(); mine; mine = servers.shift())
      for (const target of mine) {
        here.signal.throwIfAborted()
        await (offline ? wait(target) : check(target))
      }
  }
  here.progress(0, targets.length, 'Đang kiểm tra đường dẫn')
  await Promise.all(Array.from({ length: SERVERS_AT_ONCE }, worker))
  return ok(run)
}

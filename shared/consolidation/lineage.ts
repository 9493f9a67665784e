import type { BundleReason, BundleRemark, BundleState, TakenBundle } from './taken-bundle.ts'

/** A bundle that stands to be placed. */
export type IncomingBundle = Pick<TakenBundle, 'sha256' | 'dataSha256' | 'way' | 'edition' | 'signedBy'> & {
  /** What the officer has accepted of it all the same. */
  readonly waived: readonly BundleReason[]
}
/** The bundles of the same agency in the same collection. */
export type KeptBundle = Pick<TakenBundle, 'id' | 'sha256' | 'dataSha256' | 'way' | 'edition' | 'state' | 'reason'>

export type Placement = {
  readonly state: BundleState
  readonly reason: BundleReason | ''
  readonly remarks: readonly BundleRemark[]
  /** What becomes of the others by it. */
  readonly moved: readonly { readonly id: number; readonly state: BundleState; readonly reason: BundleReason | '' }[]
}

const held = (reason: BundleReason, moved: Placement['moved'] = []): Placement => ({
  state: 'held',
  reason,
  remarks: [],
  moved,
})

/** What the signature says against taking it; undefined when nothing does. */
const keyReason = (incoming: IncomingBundle, trusted: string | null): BundleReason | undefined => {
  // The codes on a paper hold the figures, no signature.
  if (incoming.way === 'paper') return undefined
  if (incoming.signedBy === null) return trusted === null ? undefined : 'unsigned'
  if (trusted === null) return 'newKey'
  return trusted === incoming.signedBy ? undefined : 'otherKey'
}

const becomesCurrent = (
  incoming: IncomingBundle,
  replaced: readonly KeptBundle[],
  missingEarlier: boolean,
): Placement => ({
  state: 'current',
  reason: '',
  remarks: [
    ...(incoming.way === 'paper' ? (['fromPaper'] as const) : []),
    ...(missingEarlier ? (['missingEarlier'] as const) : []),
  ],
  moved: replaced.map((one) => ({
    id: one.id,
    state: 'aside',
    reason:
      one.way === 'paper' && one.dataSha256 === incoming.dataSha256
        ? 'fileCame'
        : one.sha256 === incoming.edition.of || one.edition.number < incoming.edition.number
          ? 'superseded'
          : 'notChosen',
  })),
})

/**
 * Where a bundle goes beside those of the same agency and collection that are kept. A newer edition that names the one that
 * counts takes its place; an older one after a newer is set aside (a replay changes nothing); two different bundles of one
 * edition hold each other until the officer chooses. `trusted` is the agency's key, null while none is.
 */
export const placeBundle = (
  incoming: IncomingBundle,
  kept: readonly KeptBundle[],
  trusted: string | null,
): Placement => {
  const against = keyReason(incoming, trusted)
  if (against !== undefined && !incoming.waived.includes(against)) return held(against)
  const { number, of } = incoming.edition
  const current = kept.find(({ state }) => state === 'current')
  const contending = kept.filter(({ state, reason }) => state === 'held' && reason === 'conflict')
  const standing = current ? [current] : contending
  if (incoming.waived.includes('conflict')) return becomesCurrent(incoming, standing, false)
  if (standing.length === 0) {
    const known = kept.some(({ sha256 }) => sha256 === of)
    return becomesCurrent(incoming, [], of !== null && !known)
  }
  const named = standing.find(({ sha256 }) => sha256 === of)
  if (named) return becomesCurrent(incoming, standing, false)
  const newest = Math.max(...standing.map(({ edition }) => edition.number))
  if (number < newest) return { state: 'aside', reason: 'older', remarks: [], moved: [] }
  if (number === newest) {
    const [twin] = standing.filter(({ dataSha256 }) => dataSha256 === incoming.dataSha256)
    if (twin && standing.length === 1)
      return incoming.way === 'file' && twin.way === 'paper'
        ? becomesCurrent(incoming, [twin], false)
        : { state: 'aside', reason: 'fileCame', remarks: [], moved: [] }
    return held(
      'conflict',
      standing.map(({ id }) => ({ id, state: 'held', reason: 'conflict' })),
    )
  }
  // A newer edition of one that never came: taken when editions between are missing, a fork when none is.
  if (number > newest + 1 || standing.every(({ way }) => way === 'paper'))
    return becomesCurrent(incoming, standing, number > newest + 1)
  return held(
    'conflict',
    standing.map(({ id }) => ({ id, state: 'held', reason: 'conflict' })),
  )
}

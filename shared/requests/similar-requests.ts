import { foldedTerms } from '../text/vietnamese-fold.ts'
import type { RequestRow } from './request-log.ts'

/** How sure it is that the same person asked. */
export type PersonLikeness = 'sameIdNumber' | 'sameName' | 'similarName'

/** An earlier request beside the one being taken in. */
export type SimilarRequest = {
  readonly row: RequestRow
  readonly person: PersonLikeness
  /** 0 to 1: how much both contents have in common. */
  readonly likeness: number
  readonly sameThing: boolean
}

export type SimilarRequests = {
  /** Those asking the same thing first, then the newest. */
  readonly found: readonly SimilarRequest[]
  /** How often the same thing was already given to the same person, whole or in part; a merely similar name is not counted. */
  readonly timesProvided: number
}

/** Names this close differ by a slip of the pen. */
const SIMILAR_NAME = 0.7
/** Contents this close ask the same thing in other words. */
const SAME_THING = 0.6
/** Letters of a content that are compared; what is asked stands at its start. */
const MOST_LETTERS = 800
const SIZE = 3

/** A text as it is compared: its groups of three letters, how often each, and how many in all. */
type Pieces = { readonly counts: ReadonlyMap<string, number>; readonly total: number }

const piecesOf = (text: string): Pieces => {
  const counts = new Map<string, number>()
  const words = foldedTerms(text.slice(0, MOST_LETTERS))
  if (words.length === 0) return { counts, total: 0 }
  const padded = `  ${words.join(' ')} `
  for (let at = 0; at + SIZE <= padded.length; at += 1) {
    const piece = padded.slice(at, at + SIZE)
    counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  return { counts, total: padded.length - SIZE + 1 }
}

const sharedShare = (one: Pieces, other: Pieces): number => {
  if (one.total === 0 || other.total === 0) return 0
  let shared = 0
  for (const [piece, count] of one.counts) shared += Math.min(count, other.counts.get(piece) ?? 0)
  return (2 * shared) / (one.total + other.total)
}

/**
 * How alike two texts are, 0 to 1, by the share of groups of three letters they have in common (Dice); tone marks, case and
 * punctuation make no difference. 0 when one has no letters at all.
 */
export const textLikeness = (one: string, other: string): number => sharedShare(piecesOf(one), piecesOf(other))

type Asked = { readonly idNumber: string; readonly name: string; readonly content: string }

/** Whether a stored request is of the person being typed; null: of somebody else. Two different ID numbers are two people. */
const personLikeness = (typed: Asked, name: Pieces, known: Asked): PersonLikeness | null => {
  if (typed.idNumber !== '' && typed.idNumber === known.idNumber) return 'sameIdNumber'
  if (typed.idNumber !== '' && known.idNumber !== '') return null
  const likeness = sharedShare(name, piecesOf(known.name))
  if (likeness >= 1) return 'sameName'
  return likeness >= SIMILAR_NAME ? 'similarName' : null
}

/**
 * Tells how stored requests relate to the one being typed; null when one need not be shown: of somebody else, or of a similar
 * name with another content. It only points; whether it is the same request is for the officer to say.
 */
export const similarityTo = (typed: Asked): ((known: Asked) => Omit<SimilarRequest, 'row'> | null) => {
  const name = piecesOf(typed.name)
  const content = piecesOf(typed.content)
  return (known) => {
    const person = personLikeness(typed, name, known)
    if (person === null) return null
    const likeness = content.total === 0 ? 0 : sharedShare(content, piecesOf(known.content))
    const sameThing = likeness >= SAME_THING
    return person === 'similarName' && !sameThing ? null : { person, likeness, sameThing }
  }
}

/** True when a stored request counts as given to this person: the same thing, to the same ID number or name. */
export const wasProvided = ({ row, person, sameThing }: SimilarRequest): boolean =>
  sameThing && person !== 'similarName' && (row.state === 'provided' || row.state === 'partlyProvided')

/** Those asking the same thing first, most alike before less; the others newest first. */
export const bySimilarity = (one: SimilarRequest, other: SimilarRequest): number =>
  Number(other.sameThing) - Number(one.sameThing) ||
  (one.sameThing ? other.likeness - one.likeness : 0) ||
  (one.row.receivedOn < other.row.receivedOn ? 1 : one.row.receivedOn > other.row.receivedOn ? -1 : 0) ||
  other.row.id - one.row.id

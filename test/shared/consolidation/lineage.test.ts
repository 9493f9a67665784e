import { describe, expect, it } from 'vitest'
import { type IncomingBundle, type KeptBundle, placeBundle } from '../../../shared/consolidation/lineage.ts'

const hash = (letter: string) => letter.repeat(64)
const first = (letter: string) => ({
  sha256: hash(letter),
  dataSha256: hash(letter),
  edition: { kind: 'first' as const, number: 1, of: null },
})
const replacing = (letter: string, number: number, of: string) => ({
  sha256: hash(letter),
  dataSha256: hash(letter),
  edition: { kind: 'replacing' as const, number, of: hash(of) },
})
const incoming = (part: Partial<IncomingBundle> & Pick<IncomingBundle, 'sha256' | 'dataSha256' | 'edition'>) => ({
  way: 'file' as const,
  signedBy: null,
  waived: [],
  ...part,
})
const kept = (part: Partial<KeptBundle> & Pick<KeptBundle, 'sha256' | 'dataSha256' | 'edition'>): KeptBundle => ({
  id: 1,
  way: 'file',
  state: 'current',
  reason: '',
  ...part,
})

describe('a bundle beside those of the same agency', () => {
  it('counts when it is the first, and says when the one it replaces never came', () => {
    expect(placeBundle(incoming(first('a')), [], null)).toMatchObject({ state: 'current', remarks: [] })
    expect(placeBundle(incoming(replacing('b', 2, 'a')), [], null)).toMatchObject({
      state: 'current',
      remarks: ['missingEarlier'],
    })
  })

  it('takes the place of the one it names', () => {
    expect(placeBundle(incoming(replacing('b', 2, 'a')), [kept(first('a'))], null)).toMatchObject({
      state: 'current',
      moved: [{ id: 1, state: 'aside', reason: 'superseded' }],
    })
  })

  it('is set aside when it is older than the one that counts: a replay changes nothing', () => {
    expect(placeBundle(incoming(first('a')), [kept(replacing('b', 2, 'a'))], null)).toEqual({
      state: 'aside',
      reason: 'older',
      remarks: [],
      moved: [],
    })
  })

  it('and another first edition hold each other until one is chosen or replaced by the agency', () => {
    const conflict = placeBundle(incoming(first('b')), [kept(first('a'))], null)
    expect(conflict).toMatchObject({
      state: 'held',
      reason: 'conflict',
      moved: [{ id: 1, state: 'held', reason: 'conflict' }],
    })
    const both = [
      kept({ ...first('a'), state: 'held', reason: 'conflict' }),
      kept({ ...first('b'), id: 2, state: 'held', reason: 'conflict' }),
    ]
    const chosen = placeBundle(incoming({ ...first('b'), waived: ['conflict'] }), both.slice(0, 1), null)
    expect(chosen).toMatchObject({ state: 'current', moved: [{ id: 1, state: 'aside', reason: 'notChosen' }] })
    expect(placeBundle(incoming(replacing('c', 2, 'b')), both, null)).toMatchObject({
      state: 'current',
      moved: [
        { id: 1, state: 'aside', reason: 'superseded' },
        { id: 2, state: 'aside', reason: 'superseded' },
      ],
    })
    expect(placeBundle(incoming(first('d')), both, null)).toMatchObject({ state: 'held', reason: 'conflict' })
  })

  it('that replaces another second edition than the one that counts is a conflict, not a successor', () => {
    expect(placeBundle(incoming(replacing('d', 2, 'x')), [kept(first('a'))], null)).toMatchObject({
      state: 'held',
      reason: 'conflict',
    })
    expect(placeBundle(incoming(replacing('d', 3, 'x')), [kept(first('a'))], null)).toMatchObject({
      state: 'current',
      remarks: ['missingEarlier'],
    })
  })

  it('from paper counts until its file comes; a file that says other figures is a conflict', () => {
    const paper = kept({ ...first('a'), way: 'paper' })
    const file = { ...first('b'), dataSha256: hash('a') }
    expect(placeBundle(incoming({ ...first('a'), way: 'paper' }), [], null)).toMatchObject({
      state: 'current',
      remarks: ['fromPaper'],
    })
    expect(placeBundle(incoming(file), [paper], null)).toMatchObject({
      state: 'current',
      remarks: [],
      moved: [{ id: 1, state: 'aside', reason: 'fileCame' }],
    })
    expect(placeBundle(incoming(first('c')), [paper], null)).toMatchObject({ state: 'held', reason: 'conflict' })
    expect(placeBundle(incoming({ ...first('a'), way: 'paper' }), [kept(file)], null)).toMatchObject({ state: 'aside' })
    expect(placeBundle(incoming(replacing('d', 2, 'x')), [paper], null)).toMatchObject({ state: 'current' })
  })
})

describe('the signature of a bundle', () => {
  const signed = (key: string | null, waived: IncomingBundle['waived'] = []) =>
    incoming({ ...first('a'), signedBy: key, waived })

  it('is asked about when the key is new, another, or missing where the agency signs', () => {
    expect(placeBundle(signed('K'), [], null)).toMatchObject({ state: 'held', reason: 'newKey' })
    expect(placeBundle(signed('K'), [], 'K')).toMatchObject({ state: 'current' })
    expect(placeBundle(signed('L'), [], 'K')).toMatchObject({ state: 'held', reason: 'otherKey' })
    expect(placeBundle(signed(null), [], 'K')).toMatchObject({ state: 'held', reason: 'unsigned' })
    expect(placeBundle(signed(null, ['unsigned']), [], 'K')).toMatchObject({ state: 'current' })
    expect(placeBundle(signed(null), [], null)).toMatchObject({ state: 'current' })
  })

  it('comes before lineage: a bundle of another key moves nothing', () => {
    const other = incoming({ ...replacing('b', 2, 'a'), signedBy: 'L' })
    expect(placeBundle(other, [kept(first('a'))], 'K')).toEqual({
      state: 'held',
      reason: 'otherKey',
      remarks: [],
      moved: [],
    })
  })
})

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?'
const NUCLEI =
  'iêu yêu oai oay oao oeo uây uôi ươi ươu uyu uya uyê uêu iê yê ia ua uô ưa ươ oa oă oe uâ uê uy uơ ' +
  'ai ao au ay âu ây eo êu iu oi ôi ơi ui ưi ưu oo a ă â e ê i o ô ơ u ư y'
const SYLLABLE = new RegExp(`^${ONSET}(?:${NUCLEI.replaceAll(' ', '|')})(ch|nh|ng|c|m|n|p|t)?$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const CHECKED = new Set(['c', 'ch', 'p', 't'])

/** True for one written syllable of Vietnamese, of whatever case: its letters, its one tone and its end go together. */
export const isSyllable = (word: string): boolean => {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const match = SYLLABLE.exec(apart.replace(TONES, '').normalize('NFC'))
  if (!match) return false
  const [tone] = tones
  return !(match[1] !== undefined && CHECKED.has(match[1])) || tone === '\u0301' || tone === '\u0323'
}

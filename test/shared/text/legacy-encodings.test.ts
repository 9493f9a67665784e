import { describe, expect, it } from 'vitest'
import { decodeCell, guessEncoding } from '../../../shared/text/guess-encoding.ts'
import { decodeLegacy, fontEncoding } from '../../../shared/text/legacy-encodings.ts'
import { isSyllable } from '../../../shared/text/vietnamese-syllable.ts'
import { asTcvn3, asVni, everyLetter } from './legacy-writer.ts'

const sentence = 'Quyết định về việc phê duyệt kế hoạch sử dụng đất, nghĩa trang, nước sạch, kỹ thuật, thủy lợi xã'

describe('turning old encodings into Unicode', () => {
  it('knows every letter of TCVN3 and of VNI, in both cases where they have them', () => {
    expect(decodeLegacy(asTcvn3(everyLetter), 'tcvn3')).toBe(everyLetter)
    expect(decodeLegacy(asTcvn3('ĂÂÊÔƠƯĐ'), 'tcvn3')).toBe('ĂÂÊÔƠƯĐ')
    for (const letter of everyLetter) {
      expect(decodeLegacy(asVni(`${letter} `), 'vni')).toBe(`${letter} `)
      expect(decodeLegacy(asVni(`${letter.toUpperCase()} `), 'vni')).toBe(`${letter.toUpperCase()} `)
    }
  })

  it('reads words as they are really kept', () => {
    expect(decodeLegacy('§iÒu 1. Ph¹m vi ®iÒu chØnh; ph­êng', 'tcvn3')).toBe('Điều 1. Phạm vi điều chỉnh; phường')
    expect(decodeLegacy('ñY BAN NH¢N D¢N X· T¢N THµNH', 'tcvn3')).toBe('ỦY BAN NHÂN DÂN XÃ TÂN THÀNH')
    expect(decodeLegacy('Hµ Néi', 'tcvn3')).toBe('Hà Nội')
    expect(decodeLegacy('UÛY BAN NHAÂN DAÂN XAÕ, Aùnh, phöôøng, lyù', 'vni')).toBe(
      'ỦY BAN NHÂN DÂN XÃ, Ánh, phường, lý',
    )
  })
})

describe('telling the encoding by the letters', () => {
  it('knows TCVN3, VNI and Unicode, composed or not, from one line', () => {
    expect(guessEncoding([asTcvn3(sentence)])).toBe('tcvn3')
    expect(guessEncoding([asVni(sentence)])).toBe('vni')
    expect(guessEncoding([sentence])).toBe('unicode')
    expect(guessEncoding([sentence.normalize('NFD')])).toBe('unicode')
    expect(guessEncoding([asVni(sentence.toUpperCase())])).toBe('vni')
  })

  it('knows what a Vietnamese Windows made of TCVN3', () => {
    const seen = new TextDecoder('windows-1258').decode(Buffer.from(asTcvn3(sentence), 'latin1'))
    expect(guessEncoding([seen])).toBe('tcvn3')
    expect(decodeCell(seen, 'tcvn3')).toBe(sentence)
  })

  it.each([
    'Hoà',
    'xã Tân Hoà',
    'Hà Nội',
    'là',
    'lý do',
    'Đăk Lăk',
    'café Müller',
    '« abc »',
    '25 m², 30 °C',
    '12/QĐ-UBND',
    '',
  ])('leaves «%s» as it is', (text) => {
    expect(['unicode', undefined]).toContain(guessEncoding([text]))
  })

  it('turns numbers of documents in a column known to be old, and leaves a cell already in Unicode', () => {
    expect(decodeCell('12/Q§-UBND', 'tcvn3')).toBe('12/QĐ-UBND')
    expect(decodeCell('12/QÑ-UBND', 'vni')).toBe('12/QĐ-UBND')
    expect(decodeCell('Quyết định', 'tcvn3')).toBe('Quyết định')
    expect(decodeCell('Hoà Bình', 'vni')).toBe('Hoà Bình')
  })

  it('knows the fonts, and the one that shows capitals', () => {
    expect(fontEncoding('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false })
    expect(fontEncoding('.VnTimeH')).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(fontEncoding('VNI-Times')).toEqual({ encoding: 'vni', capitals: false })
    expect(fontEncoding('Times New Roman')).toBeUndefined()
    expect(decodeCell('ñy ban nh©n d©n x·', 'tcvn3', true)).toBe('ỦY BAN NHÂN DÂN XÃ')
  })
})

describe('a syllable of Vietnamese', () => {
  it('is told from what only looks like one', () => {
    for (const word of 'nghiêng quyết huýt giếng gì gìn khuỷu quý uỷ hoặc rượu quốc khuya Thuỵ giặt ĐẤT'.split(' '))
      expect(isSyllable(word), word).toBe(true)
    for (const word of ['cuûa', 'phaïm', 'café', 'hoàc', 'đt', 'ấá', 'xyz']) expect(isSyllable(word), word).toBe(false)
  })
})

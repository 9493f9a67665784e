import { describe, expect, it } from 'vitest'
import { cleanLine, cleanLines } from '../../../shared/text/clean-lines.ts'
import { letterKind } from '../../../shared/text/legacy-letters.ts'

const repeated = (text: string) => Array.from({ length: 10 }, () => text).join('\n')

describe('how a text writes Vietnamese', () => {
  it('knows Unicode, in lower case and in capitals', () => {
    expect(letterKind(repeated('Điều 1. Phạm vi điều chỉnh của quy định thử nghiệm'))).toBe('vietnamese')
    expect(letterKind(repeated('ĐIỀU 1. PHẠM VI ĐIỀU CHỈNH'))).toBe('vietnamese')
  })

  it('notices TCVN3 and VNI by the wrong letters they show', () => {
    expect(letterKind(repeated('§iÒu 1. Ph¹m vi ®iÒu chØnh cña quy ®Þnh thö nghiÖm'))).toBe('legacy')
    expect(letterKind(repeated('Ñieàu 1. Phaïm vi ñieàu chænh cuûa quy ñònh thöû nghieäm'))).toBe('legacy')
  })

  it('notices a text without marks', () => {
    expect(letterKind(repeated('Dieu 1. Pham vi dieu chinh cua quy dinh thu nghiem'))).toBe('unmarked')
  })

  it('says nothing against a few letters', () => {
    expect(letterKind('Dieu 1. Pham vi')).toBe('vietnamese')
  })
})

describe('cleaning the lines of a file', () => {
  it('composes letters, joins spaces and drops invisible signs', () => {
    expect(cleanLine('  Điều\u00a01.\u200b\tPhạm   vi\u0000 '.normalize('NFD'))).toBe('Điều 1. Phạm vi')
  })

  it('knows every way a file ends a line', () => {
    expect(cleanLines('một\r\nhai\nba\rbốn\u2028năm\u000bsáu\fbảy\n\n \n')).toEqual([
      'một',
      'hai',
      'ba',
      'bốn',
      'năm',
      'sáu',
      'bảy',
    ])
  })
})

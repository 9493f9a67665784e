import { describe, expect, it } from 'vitest'
import { documentNumber, guessDocument, isSameDocument } from '../../../shared/law/document-number.ts'

const documents = ['Luật Thử nghiệm số 01/2030/QH99', 'Nghị định số 13/2030/NĐ-CP', 'Quyết định số 1234/QĐ-UBND']

describe('the number of a document', () => {
  it('is spelled one way however it is written', () => {
    expect(documentNumber('Luật Thử nghiệm số 01/2030/QH99')).toBe('1/2030/qh99')
    expect(documentNumber('Luật 1 / 2030 / QH99')).toBe('1/2030/qh99')
    expect(documentNumber('13/2030/NĐ–CP')).toBe(documentNumber('Nghị định số 13/2030/nđ-cp'))
    expect(documentNumber('Quyết định số 1234/QĐ-UBND ngày 1/2/2030')).toBe('1234/qd-ubnd')
    expect(documentNumber('Bộ luật Thử nghiệm')).toBeUndefined()
  })

  it('makes two names one document, and words alone do when there is none', () => {
    expect(isSameDocument('Luật Thử nghiệm số 01/2030/QH99', 'Luật số 1/2030/QH99')).toBe(true)
    expect(isSameDocument('Luật Thử nghiệm số 01/2030/QH99', 'Luật Thử nghiệm số 01/2031/QH99')).toBe(false)
    expect(isSameDocument('Bộ luật Thử nghiệm', 'BỘ LUẬT THỬ NGHIỆM')).toBe(true)
  })
})

describe('guessing which cited document a file holds', () => {
  it('reads the number in its heading', () => {
    expect(guessDocument(['QUỐC HỘI', 'Luật số: 01/2030/QH99', 'LUẬT'], 'tep.docx', documents)).toBe(documents[0])
    expect(guessDocument(['CHÍNH PHỦ Số: 13/2030/NĐ-CP Hà Nội, ngày 01/02/2030'], 'tep.pdf', documents)).toBe(
      documents[1],
    )
  })

  it('does not take a document that the text cites', () => {
    expect(guessDocument(['NGHỊ ĐỊNH', 'Căn cứ Luật Thử nghiệm số 01/2030/QH99;'], 'tep.txt', documents)).toBeNull()
    expect(guessDocument(['Điều 1. A', 'Theo Luật số 01/2030/QH99.'], 'tep.txt', documents)).toBeNull()
    expect(guessDocument(['Luật số: 02/2030/QH99', 'Căn cứ Luật số 01/2030/QH99'], 'tep.txt', documents)).toBeNull()
  })

  it('reads the number in the name of a file without a heading', () => {
    expect(guessDocument(['Điều 1. A'], 'luat_01-2030-QH99.docx', documents)).toBe(documents[0])
    expect(guessDocument(['Điều 1. A'], '13_2030_NĐ-CP.pdf', documents)).toBe(documents[1])
    expect(guessDocument(['Điều 1. A'], 'quet 2030-01-02.pdf', documents)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { suggestsIdentityPaper } from '../../../shared/privacy/identity-words.ts'

describe('the name of a file', () => {
  it.each([
    'CCCD_mat_truoc.jpg',
    'Căn cước.pdf',
    'anh can-cuoc 2.png',
    'Hộ chiếu bà Lan.jpg',
    'cmnd.jpeg',
    'passport.pdf',
  ])('suggests an identity paper: %s', (name) => expect(suggestsIdentityPaper(name)).toBe(true))
  it.each(['don-yeu-cau.pdf', 'Biên bản họp.docx', 'scan0001.jpg', 'so-do-can-nha.pdf', 'acccdb.txt'])(
    'does not: %s',
    (name) => expect(suggestsIdentityPaper(name)).toBe(false),
  )
})

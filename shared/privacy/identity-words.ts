import { foldedTerms } from '../text/vietnamese-fold.ts'

/** What the name of a picture of an identity paper usually holds, without tone marks; add a line for another way of naming it. */
const identityWords: readonly string[] = [
  'cccd',
  'cmnd',
  'cmt',
  'can cuoc',
  'can cuoc cong dan',
  'the can cuoc',
  'chung minh nhan dan',
  'chung minh thu',
  'ho chieu',
  'passport',
  'id card',
  'identity card',
  'vneid',
]

/** True when a file name suggests a picture of an identity paper: «CCCD_mat_truoc.jpg», «Hộ chiếu.pdf». */
export const suggestsIdentityPaper = (fileName: string): boolean => {
  const terms = ` ${foldedTerms(fileName.replace(/[_]/g, ' ')).join(' ')} `
  return identityWords.some((words) => terms.includes(` ${words} `))
}

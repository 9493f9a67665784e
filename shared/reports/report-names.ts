/** The files of a report, without signs that a USB stick or an old archive program could spoil. */
export const reportFileNames = {
  word: 'bao-cao.docx',
  pdf: 'bao-cao.pdf',
  workbook: 'phu-luc-so-lieu.xlsx',
} as const

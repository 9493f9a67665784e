/** How many pages a PDF has whose page objects are plain text, as Chromium writes them. Throws for one without any. */
export const countPdfPages = (pdf: Uint8Array): number => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  if (pages === 0) throw new Error('This PDF shows no page objects.')
  return pages
}

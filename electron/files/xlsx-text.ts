const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const MOST = 0x10ffff

/** Text of XML with its entities as the letters they stand for; unknown ones stay as they are. */
const withoutEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-zA-Z]+);/g, (whole, name: string) => {
    if (name[0] !== '#') return NAMED[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > MOST ? whole : String.fromCodePoint(code)
  })

/** Text of XML inside a workbook as it is read: entities, and the signs that Excel writes as _x000D_. */
export const plainText = (text: string): string => {
  const letters = text.includes('&') ? withoutEntities(text) : text
  return letters.includes('_x')
    ? letters.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : letters
}

/** As `plainText`, without the signs of Excel: what stands in a cell that a formula brought to a fault. */
export const faultText = (text: string): string => (text.includes('&') ? withoutEntities(text) : text)

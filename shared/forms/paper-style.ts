import type { PaperSize } from './paper-document.ts'

/** Lengths in mm, letters in pt. A4 as Nghị định 30/2020/NĐ-CP, Phụ lục I; A5 smaller, but never below 11 pt. */
type Measures = {
  readonly margins: string
  readonly heading: number
  readonly motto: number
  readonly title: number
  readonly body: number
  readonly small: number
  readonly indent: string
  readonly gap: number
  readonly signatureSpace: number
  /** The word across a void paper: from the upper margin, in pt. */
  readonly across: { readonly top: string; readonly letters: number }
  /** Width of a small calendar: two stand side by side. */
  readonly month: string
  /** Side of a QR code with its quiet zone. */
  readonly qr: number
  /** The same of a code that holds data; three stand side by side. */
  readonly code: number
}

const measures: Readonly<Record<PaperSize, Measures>> = {
  A4: {
    margins: '20mm 15mm 20mm 30mm',
    heading: 13,
    motto: 14,
    title: 14,
    body: 14,
    small: 12,
    indent: '1.27cm',
    gap: 6,
    signatureSpace: 22,
    across: { top: '110mm', letters: 88 },
    month: '72mm',
    qr: 22,
    code: 53,
  },
  A5: {
    margins: '10mm 9mm 10mm 14mm',
    heading: 11,
    motto: 11,
    title: 12,
    body: 11,
    small: 11,
    indent: '8mm',
    gap: 2.5,
    signatureSpace: 14,
    across: { top: '80mm', letters: 66 },
    month: '58mm',
    qr: 22,
    code: 40,
  },
}

const subsets = [
  [
    'vietnamese',
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  ],
  [
    'latin-ext',
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  ],
  [
    'latin',
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
] as const

/** Where a page to print finds Tinos: `fontsBase` is the folder's address, without a closing slash. */
export const fontFaces = (fontsBase: string): string =>
  [400, 700]
    .flatMap((weight) => ['normal', 'italic'].map((style) => ({ weight, style })))
    // Later rules win where ranges overlap: Vietnamese letters come from their own file.
    .flatMap(({ weight, style }) =>
      subsets
        .toReversed()
        .map(
          ([subset, range]) =>
            `@font-face{font-family:Tinos;font-style:${style};font-weight:${weight};src:url("${fontsBase}/tinos-${subset}-${weight}-${style}.woff2") format("woff2");unicode-range:${range}}`,
        ),
    )
    .join('\n')

/** Takes the page numbers of `paperStyle` away; comes after it. */
export const withoutPageNumbers = '@page{@top-center{content:none}}'

/** The style sheet of a printed paper. `fontsBase` is the address of the folder of Tinos files, without a closing slash. */
export const paperStyle = (size: PaperSize, fontsBase: string): string => {
  const m = measures[size]
  return `${fontFaces(fontsBase)}
@page{size:${size} portrait;margin:${m.margins}}
@page{@top-center{content:counter(page);font:${m.body}pt Tinos,"Times New Roman",serif}}
@page:first{@top-center{content:none}}
*{box-sizing:border-box}
html,body{margin:0;padding:0}
body{font-family:Tinos,"Times New Roman",serif;font-size:${m.body}pt;line-height:1.25;color:#000;overflow-wrap:anywhere}
.heading{display:grid;grid-template-columns:2fr 3fr;column-gap:4mm;margin-bottom:${m.gap * 2}pt}
.heading>div{text-align:center}
.heading p,.signatures p{margin:0}
.agency{font-size:${m.heading}pt;text-transform:uppercase}
.agency span{display:block;text-wrap:balance}
.agency .own{font-weight:700}
.rule,.agency .rule{display:block;width:40%;margin:2pt auto 0;border-top:.75pt solid #000}
.state{font-size:${m.heading}pt;font-weight:700;white-space:nowrap}
.motto{display:inline-block;font-size:${m.motto}pt;font-weight:700;border-bottom:.75pt solid #000;padding-bottom:1pt;white-space:nowrap}
.number{font-size:${m.heading}pt;margin-top:${m.gap}pt!important}
.placeDate{font-size:${m.motto}pt;font-style:italic;margin-top:${m.gap}pt!important}
.title{text-align:center;font-weight:700;font-size:${m.title}pt;margin:${m.gap * 2}pt 0}
.title p{margin:0;white-space:pre-line}
.title .rule{width:35%}
.paragraph{margin:${m.gap}pt 0}
.justify{text-align:justify}.center{text-align:center}.left{text-align:left}.right{text-align:right}
.paragraph,.cells p{white-space:pre-line}
.small{font-size:${m.small}pt;line-height:1.2;margin:${m.gap / 2}pt 0}
.indent{text-indent:${m.indent}}
.line{margin:${m.gap}pt 0;text-align:justify}
.line .value{white-space:pre-wrap}
td.right{text-align:right}
.line.open{display:flex;gap:1.5mm}
.line.more{min-height:1.25em;align-items:flex-end}
.line .dots{flex:1;border-bottom:1pt dotted #000;margin-bottom:3pt}
.choices{margin:${m.gap}pt 0;break-inside:avoid}
.choices p{margin:${m.gap / 3}pt 0}
.choices p+p{padding-left:8mm;text-indent:-6mm}
.choices .box{display:inline-block;width:3.6mm;height:3.6mm;border:.75pt solid #000;margin-right:2.4mm;text-indent:0;text-align:center;line-height:3.4mm;font-weight:700;vertical-align:-.4mm}
.subheading{font-weight:700;margin:${m.gap * 1.5}pt 0 ${m.gap}pt;break-after:avoid}
table{width:100%;border-collapse:collapse;margin:${m.gap}pt 0}
th,td{border:.75pt solid #000;padding:2pt 3pt;vertical-align:top;white-space:pre-wrap}
th{text-align:center}
thead{display:table-header-group}
tr{break-inside:avoid}
section+section{break-before:page}
.void{display:table;width:100%}
.void>.marks{display:table-header-group;break-inside:avoid}
.void>.whole{display:table-row-group}
.marks div{position:relative;height:0}
.marks .above{position:absolute;top:-9mm;right:0;font-size:${m.small}pt;font-weight:700;line-height:1}
.marks .across{position:absolute;top:${m.across.top};left:0;width:100%;text-align:center;font-size:${m.across.letters}pt;font-weight:700;line-height:1;transform:rotate(-50deg);white-space:nowrap;color:transparent;-webkit-text-stroke:1.5pt #777}
.cells{table-layout:fixed}
.cells p{margin:0}
.bare{font-size:${m.small}pt}
.bare td{border:0;padding:0 2pt}
.compact{font-size:${m.small}pt;line-height:1.15}
.compact td{padding:1pt 3pt}
.months{display:flex;flex-wrap:wrap;align-items:flex-start;justify-content:center;gap:0 ${m.gap * 2}pt;break-inside:avoid}
.month{width:${m.month};font-size:${m.small}pt;line-height:1.2;margin:${m.gap / 2}pt 0;break-inside:avoid}
.month caption{font-weight:700;padding-bottom:1pt}
.month th,.month td{border:.5pt solid #999;text-align:center;padding:1pt;width:14.28%;white-space:nowrap}
.month th{font-weight:400}
.month sup{font-size:.7em;line-height:0;vertical-align:.35em;padding-left:1pt}
.month .plain{color:#666}
.month .off{background:#ddd}
.month .start{font-style:italic;text-decoration:underline}
.month .due{font-weight:700;outline:1.5pt solid #000;outline-offset:-1.5pt}
.signatures{display:grid;grid-template-columns:1fr 1fr;margin-top:${m.gap * 2}pt;break-inside:avoid;break-before:avoid;text-align:center}
.signatures .who{font-weight:700;text-transform:uppercase}
.signatures .hint{font-style:italic}
.signatures .name{font-weight:700;margin-top:${m.signatureSpace}mm}
.qr{float:right;width:${m.qr}mm;margin:0 -2mm 0 3mm;text-align:center;break-inside:avoid}
.qr svg{display:block;width:${m.qr}mm}
.signatures .qr{float:none;display:flex;align-items:center;width:auto;margin:1mm 0 0 -2.5mm;text-align:left}
.qr figcaption{font-size:11pt;line-height:1.1;margin-top:-1mm}
.codes{display:flex;flex-wrap:wrap;gap:2mm}
.codes figure{width:${m.code}mm;margin:0;text-align:center;break-inside:avoid}
.codes svg{display:block;width:${m.code}mm}
.codes figcaption{font-size:11pt;line-height:1.1;margin-top:-1mm}
.signatures .qr figcaption{margin:0}
.chart{margin:${m.gap}pt 0;break-inside:avoid}
.chart figcaption{font-size:${m.small}pt;font-weight:700;text-align:center}
.chart svg{display:block;width:100%;font-size:13px}
.recipients{font-size:11pt;margin-top:${m.gap}pt;text-align:left}
.signatures .recipients{margin-top:0}
.recipients .head{font-size:${m.small}pt;font-weight:700;font-style:italic}
.recipients p{margin:0}`
}

import { convertMillimetersToTwip } from 'docx'

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 portrait; trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm. */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(30),
    right: convertMillimetersToTwip(15),
    header: convertMillimetersToTwip(10),
  },
} as const

/** Width between the margins, in twentieths of a point. */
export const textWidth = page.size.width - page.margin.left - page.margin.right

export const fontName = 'Times New Roman'

/** Type sizes of the decree in half points, as Word counts them. */
export const halfPoints = {
  state: 24,
  agency: 24,
  number: 26,
  body: 28,
  table: 24,
  recipientsHead: 24,
  recipients: 22,
} as const

/** First line drawn in by 1,27 cm. */
export const firstLine = convertMillimetersToTwip(12.7)

/** 6 pt between paragraphs, in twentieths of a point. */
export const betweenParagraphs = 120

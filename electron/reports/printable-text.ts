// Word's and Excel's XML can hold no control signs but tab and line break; text pasted from elsewhere may.
const unprintable = /[^\P{Cc}\n\t]/gu

/** The text without the signs that would make a Word or Excel file unreadable. */
export const printableText = (text: string): string => text.replace(unprintable, '')

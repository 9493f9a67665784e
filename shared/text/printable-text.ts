// Paper can show no control signs but tab and line break, and Word's and Excel's XML can hold no others; text pasted from
// elsewhere may have them.
const unprintable = /[^\P{Cc}\n\t]/gu

/** The text without the signs that paper can't show and that would make a Word or Excel file unreadable. */
export const printableText = (text: string): string => text.replace(unprintable, '')

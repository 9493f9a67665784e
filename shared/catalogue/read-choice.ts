import { fold } from '../text/vietnamese-fold.ts'
import { type CatalogueChoiceKey, catalogueChoices } from './catalogue-item.ts'
import { cellText, type SheetCell } from './read-cells.ts'

/** The choice a cell names by its words (tone marks and capitals don't matter); '' for an empty cell, undefined for other words. */
export const readChoice = (key: CatalogueChoiceKey, cell: SheetCell): string | undefined => {
  const text = fold(cellText(cell))
  if (text === '') return ''
  return Object.entries(catalogueChoices[key]).find(([, label]) => fold(label) === text)?.[0]
}

import type { Petition } from './petition.ts'

/** «KN 03/2026»: its number in the yearly series of petitions. */
export const petitionLabel = ({ number, year }: Pick<Petition, 'number' | 'year'>): string =>
  `KN ${String(number).padStart(2, '0')}/${year}`

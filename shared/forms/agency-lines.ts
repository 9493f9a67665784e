/** «Ủy ban nhân dân / xã …»: the kind of body on one line, its place on the next, as headings of papers write it. */
export const agencyLines = (name: string): readonly string[] =>
  name.replace(/^(Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+(?=\S)/iu, '$1\n').split('\n')

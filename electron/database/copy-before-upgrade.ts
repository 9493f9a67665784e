import { join, parse } from 'node:path'

/** The copy's path: dau-moi.db going from 10 to 20 is kept as dau-moi.truoc-nang-cap-10-20.db beside it. */
export const upgradeCopyPath = (file: string, from: number, to: number): string => {
  const { dir, name, ext } = parse(file)
  return join(dir, `${name}.truoc-nang-cap-${from}-${to}${ext}`)
}

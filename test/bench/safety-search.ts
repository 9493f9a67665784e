import { openGridPage, withDesktop } from './desktop.ts'
import { type Figure, percentile } from './figures.ts'
import { readyToType, type SearchedList, typeInto } from './keystrokes.ts'
import { benchPassword, type TwinFolders } from './twin-registers.ts'

/** Searching as the officer types, in the encrypted register against the plain one: both are open, and they take turns query by query. */
export const measureProtectedSearch = (
  { plain, sealed }: TwinFolders,
  pageName: string,
  list: SearchedList,
  rounds: number,
): Promise<readonly Figure[]> =>
  withDesktop(plain, (plainPage, plainKeys) =>
    withDesktop(
      sealed,
      async (sealedPage, sealedKeys) => {
        const desktops = [
          { page: plainPage, keys: plainKeys, times: [] as number[] },
          { page: sealedPage, keys: sealedKeys, times: [] as number[] },
        ]
        for (const { page } of desktops) {
          await openGridPage(page, pageName)
          await readyToType(page, list)
        }
        for (let round = 0; round < rounds; round += 1)
          for (const query of list.queries)
            for (const { page, keys, times } of desktops)
              times.push(...(await typeInto(page, keys, list.box, query, list)))
        const [ofPlain = [], ofSealed = []] = desktops.map(({ times }) => times)
        return [0.5, 0.95].map((share) => ({
          what: `Tìm trong ${list.what} mã hóa: phím → kết quả, p${share * 100}`,
          product: percentile(ofSealed, share),
          baseline: percentile(ofPlain, share),
          baselineName: 'sổ không mật khẩu',
          target: { measure: 'ratio', most: 1.15 },
          count: ofSealed.length,
        }))
      },
      benchPassword,
    ),
  )

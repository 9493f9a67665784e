import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { chooseScope } from '../../../electron/consolidation/agency-list.ts'
import { type TakeInOrder, takeInJob } from '../../../electron/consolidation/take-in-job.ts'
import type { TakeInResult } from '../../../shared/consolidation/taken-bundle.ts'
import type { Unit } from '../../../shared/consolidation/units.ts'
import type { ReportFile } from '../../../shared/reports/report-file.ts'
import { allCommunes, syntheticBundle, syntheticReport } from '../../bench/report-bundles.ts'
import { must, openRegister, someAgency } from '../requests/open-register.ts'

export const langSon: readonly Unit[] = allCommunes().filter(({ province }) => province.code === '20')

/** A department of justice with the communes of Lạng Sơn on its list, on 22/12/2026, and a folder for what comes in. */
export const openDepartment = (scope = '20') => {
  const register = openRegister('2026-12-22')
  const incoming = mkdtempSync(join(tmpdir(), 'dau-moi-nhan-'))
  const { database, clock, officer } = register.deps
  const deps = { database, clock, officer, resourcesFolder: join(import.meta.dirname, '../../../resources') }
  must(saveAgency({ database, clock }, { ...someAgency, name: 'Sở Tư pháp tỉnh Lạng Sơn', role: 'consolidator' }))
  must(chooseScope(deps, scope))
  const context = {
    databaseFile: register.file,
    clock,
    officer: officer(),
    progress: () => undefined,
    cancelled: () => false,
  }
  return {
    deps,
    /** Holds the register alone. */
    folder: register.folder,
    incoming,
    context,
    /** Writes a file among those that come in; answers its path. */
    put: (name: string, bytes: Uint8Array): string => {
      const path = join(incoming, name)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, bytes)
      return path
    },
    takeIn: async (paths: TakeInOrder['paths'] = [incoming]): Promise<TakeInResult> =>
      must(await takeInJob({ paths }, context)),
    close: () => {
      register.close()
      rmSync(incoming, { recursive: true, force: true })
    },
  }
}
export type Department = ReturnType<typeof openDepartment>

/** The unit of that place in the list of the province. */
export const communeAt = (index: number): Unit => {
  const unit = langSon[index]
  if (!unit) throw new Error('No such commune')
  return unit
}

export const reportOf = (index: number, changes: Partial<ReportFile> = {}, year = 2026): ReportFile => ({
  ...syntheticReport(communeAt(index), year),
  ...changes,
})
export const bundleOf = (index: number, changes: Partial<ReportFile> = {}, year = 2026): Uint8Array =>
  syntheticBundle(reportOf(index, changes, year))

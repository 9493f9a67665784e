import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import type { DeskSummary } from '../../../shared/desk/desk-summary.ts'
import type { PetitionDetails, PetitionPage } from '../../../shared/petitions/petition-list.ts'
import type { ReportFigures } from '../../../shared/reports/report.ts'
import type { Result } from '../../../shared/result.ts'
import { openTestSession } from '../open-test-session.ts'
import { citizenPetition } from '../petitions/test-petitions.ts'
import { must, someAgency } from '../requests/open-register.ts'
import { testPorts } from '../test-ports.ts'

it('A petition goes call by call from receipt to its papers, the desk, the sheet and the report', async () => {
  const { sessions, folder, faults } = openTestSession('2026-11-22')
  const names: string[] = []
  const ports = testPorts({
    chooseSavePath: async (name) => {
      names.push(name)
      return join(folder, name)
    },
    printHtml: async () => true,
  })
  const parts = {
    handlers: makeHandlers(sessions, ports),
    writeGate: () => sessions.current().writeGate,
    refusalOf: () => null,
    onFault: () => undefined,
  }
  const call = async <T>(name: string, input?: unknown): Promise<T> =>
    must((await dispatch(parts, name, structuredClone(input))) as Result<T>)

  await call('agency.save', someAgency)
  const { petition } = await call<PetitionDetails>('petitions.receive', citizenPetition)
  const { id } = petition
  const desk = await call<DeskSummary>('desk.read')
  expect(desk.petitions).toMatchObject({ open: 1, overdue: 0, days: [{ dueOn: '2026-11-26', count: 1 }] })
  expect(await call('petitions.due', { from: '2026-11-26', to: '2026-11-26' })).toHaveLength(1)
  await call('petitions.answer', { id, on: '2026-11-20', finding: 'wrong', text: 'Ghi nhầm số.', number: '15/TB-UBND' })
  const corrected = await call<PetitionDetails>('petitions.correct', {
    id,
    on: '2026-11-21',
    correction: '210 triệu đồng',
    places: ['posting', 'portal'],
    absent: ['dataPortal', 'officialPage'],
  })
  expect(corrected.petition.state).toBe('done')
  for (const paper of ['reply', 'correction'] as const) {
    expect(await call('petitions.printPaper', { id, paper })).toEqual({ printed: true })
    await call('petitions.savePaper', { id, paper, as: 'word' })
  }
  await call('petitions.export', { filter: 'all', text: '', itemId: null, ids: null })
  expect(names).toEqual([
    'tra-loi-kien-nghi-1-2026.docx',
    'thong-bao-dinh-chinh-1-2026.docx',
    'so-kien-nghi-thong-tin-da-cong-khai.xlsx',
  ])
  for (const name of names) {
    expect(existsSync(join(folder, name))).toBe(true)
    expect(readFileSync(join(folder, name)).subarray(0, 2).toString()).toBe('PK')
  }
  const { counts } = await call<PetitionPage>('petitions.query', {
    filter: 'open',
    text: '',
    itemId: null,
    ids: null,
    limit: 10,
  })
  expect([counts.open, counts.answered]).toEqual([0, 1])
  const { figures } = await call<ReportFigures>('reports.figures', {
    kind: 'annual',
    period: { from: '2025-12-15', to: '2026-12-14' },
  })
  const corrections = figures.find((figure) => figure.id === 'catalogue.petitionsCorrected')
  expect([corrections?.value, corrections?.cases]).toEqual([1, { noun: 'petitions', ids: [id] }])
  expect(faults).toEqual([])
}, 30_000)

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { dispatch } from '../../../electron/ipc/dispatch.ts'
import { makeHandlers } from '../../../electron/ipc/handlers.ts'
import type { ImportOutcome, ImportPreview } from '../../../shared/catalogue/catalogue-import.ts'
import {
  blankCatalogueFields,
  type CatalogueItem,
  type CataloguePage,
  type CatalogueQuery,
} from '../../../shared/catalogue/catalogue-item.ts'
import type { Result } from '../../../shared/result.ts'
import { readAsProposed } from '../catalogue/import-orders.ts'
import { granted } from '../catalogue/test-catalogue.ts'
import { openTestSession } from '../open-test-session.ts'
import { testPorts } from '../test-ports.ts'

/** The window's side of the catalogue: every call through the dispatcher, with real threads behind it. */
const openCatalogue = () => {
  const test = openTestSession('2026-11-22')
  const ports = testPorts({ chooseSavePath: async (name) => join(test.folder, name) })
  const handlers = makeHandlers(test.sessions, ports)
  const parts = {
    handlers,
    writeGate: () => test.sessions.current().writeGate,
    refusalOf: () => null,
    onFault: (call: string, thrown: unknown) => {
      throw new Error(`${call} broke`, { cause: thrown })
    },
  }
  const ask = async <T>(verb: string, input?: unknown) =>
    (await dispatch(parts, `catalogue.${verb}`, structuredClone(input))) as Result<T>
  const call = async <T>(verb: string, input?: unknown) => granted(await ask<T>(verb, input))
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(test.folder, name), bytes)
    return test.sessions.current().files.issue(join(test.folder, name))
  }
  return { ...test, ports, ask, call, file }
}

const query = (change: Partial<CatalogueQuery> = {}): CatalogueQuery => ({
  list: 'mustPublish',
  text: '',
  filter: 'all',
  sort: 'title',
  descending: false,
  offset: 0,
  limit: 50,
  ...change,
})
const act = { jobId: 'viec' }
const fields = (title: string) => ({ ...blankCatalogueFields, title })
const workbook = (count: number) =>
  writeXlsx({
    sheets: [
      {
        name: 'Danh mục',
        rows: [['STT', 'Tên thông tin'], ...Array.from({ length: count }, (_, at) => [at + 1, `Thông tin ${at + 1}`])],
      },
    ],
  })

describe('the catalogue, call by call', () => {
  it('shows each act in the next search', async () => {
    const { call, faults } = openCatalogue()
    const item = await call<CatalogueItem>('add', { list: 'mustPublish', fields: fields('Bảng giá đất') })
    expect((await call<CataloguePage>('query', query({ text: 'bang gia' }))).total).toBe(1)
    const edited = await call<CatalogueItem>('edit', { id: item.id, revision: 1, fields: fields('Giá đất năm 2026') })
    expect((await call<CataloguePage>('query', query({ text: 'bang gia' }))).total).toBe(0)
    expect(await call('read', { id: item.id })).toEqual(edited)
    expect(await call('undo', act)).toEqual({ what: 'sửa mục «Bảng giá đất»' })
    expect((await call<CataloguePage>('query', query({ text: 'bang gia' }))).total).toBe(1)
    expect(await call('redo', act)).toEqual({ what: 'sửa mục «Bảng giá đất»' })
    expect(await call('retire', { ...act, ids: [item.id], reason: 'Hết hiệu lực' })).toEqual({ retired: 1 })
    expect((await call<CataloguePage>('query', query())).total).toBe(0)
    expect((await call<CataloguePage>('query', query({ filter: 'retired' }))).total).toBe(1)
    expect(await call('restore', { ...act, ids: [item.id] })).toEqual({ restored: 1 })
    expect(await call('move', { ...act, ids: [item.id], list: 'conditional' })).toEqual({ moved: 1 })
    expect(await call('counts')).toMatchObject({ mustPublish: 0, conditional: 1 })
    expect(await call<CatalogueItem[]>('match', { text: 'gia dat', limit: 5 })).toHaveLength(1)
    expect(await call<unknown[]>('history', { id: item.id })).toHaveLength(7)
    expect(faults).toEqual([])
  })

  it('previews a file, imports it in a thread, finds its rows and takes them back', async () => {
    const { call, file, progress } = openCatalogue()
    const request = {
      jobId: 'nhap',
      fileToken: file('a.xlsx', await workbook(500)),
      ...readAsProposed,
    }
    expect(await call<ImportPreview>('previewImport', request)).toMatchObject({ totalRows: 500, goodRows: 500 })
    expect((await call<CataloguePage>('query', query())).total).toBe(0)
    expect(await call<ImportOutcome>('import', request)).toMatchObject({ imported: 500, skipped: 0, skippedRows: [] })
    expect(await call<CataloguePage>('query', query({ text: 'tin 500' }))).toMatchObject({ total: 1 })
    expect((await call<CataloguePage>('query', query({ offset: 450 }))).rows.map((row) => row.title).at(-1)).toBe(
      'Thông tin 500',
    )
    expect(progress.some((step) => step.jobId === 'nhap')).toBe(true)
    expect(await call('undo', act)).toEqual({ what: 'nhập 500 mục vào «Phải được công khai»' })
    expect((await call<CataloguePage>('query', query())).total).toBe(0)
  })

  it('moves many items in a thread, all or none: «Dừng» leaves the lists and the history as they were', async () => {
    const { call, ask, file, progress, sessions } = openCatalogue()
    const request = {
      ...readAsProposed,
      duplicates: 'add',
    }
    await call('import', { ...request, jobId: 'nhap', fileToken: file('a.xlsx', await workbook(3000)) })
    const [first] = (await call<CataloguePage>('query', query({ limit: 1 }))).rows
    const ids = Array.from({ length: 3000 }, (_, index) => (first?.id ?? 0) + index)
    let late = 0
    for (; ; late += 1) {
      const jobId = `chuyen-${late}`
      const stopped = ask('move', { jobId, ids, list: 'conditional' })
      await vi.waitFor(() => expect(progress.some((step) => step.jobId === jobId)).toBe(true), { interval: 1 })
      sessions.current().jobs.cancel(jobId)
      const answered = await stopped
      // On a busy machine the last item may be moved before the thread hears of it; then all of them are.
      if (!answered.ok || late === 5) {
        expect(answered).toMatchObject({ ok: false, error: { code: 'cancelled' } })
        break
      }
      expect(answered).toMatchObject({ value: { moved: ids.length } })
      await call('undo', act)
    }
    expect(await call('counts')).toMatchObject({ mustPublish: 3000, conditional: 0 })
    expect(await call('move', { jobId: 'chuyen-lai', ids, list: 'conditional' })).toEqual({ moved: ids.length })
    expect(await call<CataloguePage>('query', query({ list: 'conditional' }))).toMatchObject({ total: ids.length })
    expect(progress.some((step) => step.jobId === 'chuyen-lai')).toBe(true)
    expect(await call('undo', act)).toEqual({ what: `chuyển ${ids.length} mục sang «Tiếp cận có điều kiện»` })
    expect(await call('counts')).toMatchObject({ mustPublish: 3000, conditional: 0 })
    expect(await call<unknown[]>('history', { id: ids[0] })).toHaveLength(3 + 2 * late)
  })

  it('exports what the grid shows and names the file after the list', async () => {
    const { call, folder } = openCatalogue()
    await call('add', { list: 'mustPublish', fields: fields('Đất đai') })
    await call('add', { list: 'mustPublish', fields: fields('Hộ tịch') })
    const outcome = await call<{ fileName: string; rows: number }>('export', {
      jobId: 'xuat',
      list: 'mustPublish',
      text: 'dat',
      filter: 'all',
    })
    expect(outcome).toEqual({ fileName: 'Danh mục - Phải được công khai - 2026-11-22.xlsx', rows: 1 })
    expect(existsSync(join(folder, outcome.fileName))).toBe(true)
  })

  it('attaches, opens and removes a file', async () => {
    const { call, file, ports } = openCatalogue()
    const item = await call<CatalogueItem>('add', { list: 'mustPublish', fields: fields('Một') })
    const attached = await call<CatalogueItem>('attachFile', { id: item.id, fileToken: file('a.pdf', '%PDF-1.7') })
    const hash = attached.attachments[0]?.hash
    await call('openAttachment', { id: item.id, hash })
    expect(ports.opened.map((path) => [basename(path), readFileSync(path, 'utf8')])).toEqual([['a.pdf', '%PDF-1.7']])
    expect((await call<CatalogueItem>('removeAttachment', { id: item.id, hash })).attachments).toEqual([])
  })

  it('refuses a token it did not give', async () => {
    const { ask } = openCatalogue()
    const request = {
      jobId: 'a',
      fileToken: '/etc/passwd',
      ...readAsProposed,
    }
    for (const [verb, input] of [
      ['previewImport', request],
      ['import', request],
      ['attachFile', { id: 1, fileToken: '/etc/passwd' }],
    ] as const)
      expect(await ask(verb, input)).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { saveAgency } from '../../../electron/agency/save-agency.ts'
import { closeDatabase, openDatabase } from '../../../electron/database/open-database.ts'
import { documentNumber } from '../../../shared/forms/paper-blocks.ts'
import { paperDocumentSchema } from '../../../shared/forms/paper-document.ts'
import { must, openRegister, received, someAgency } from '../requests/open-register.ts'

const forms = 500

type Said = { readonly issued: ReadonlyMap<number, string>; readonly voided: readonly number[] }

/** Lets the child issue until it has acknowledged something and a random moment has passed, then kills it; answers what it said. */
const issueUntilKilled = (file: string, from: number): Promise<Said> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'issuing-child.ts'), file, String(from)])
    let said = ''
    let faults = ''
    child.stdout.on('data', (chunk) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 150)
      said += chunk
    })
    child.stderr.on('data', (chunk) => {
      faults += chunk
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(faults))
      const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
      const parts = lines.map((line) => line.split(' '))
      resolve({
        issued: new Map(parts.flatMap(([what, id, number = '']) => (what === 'issued' ? [[Number(id), number]] : []))),
        voided: parts.flatMap(([what, id]) => (what === 'void' ? [Number(id)] : [])),
      })
    })
  })

type StoredPaper = { id: number; requestId: number; number: number; year: number; paper: string }

it(`loses no number, uses none twice and keeps every acknowledged paper through kills while issuing ${forms} forms`, {
  timeout: 180_000,
}, async () => {
  const register = openRegister('2026-11-22')
  onTestFinished(() => register.close())
  must(saveAgency(register.deps, someAgency))
  for (let count = 0; count < forms * 2; count++) received(register.deps)
  const { file } = register
  closeDatabase(register.deps.database)
  const acknowledged = new Map<number, string>()
  const acknowledgedVoid: number[] = []
  let kills = 0
  let next = 1
  for (let stored = 0; stored < forms; kills++) {
    const { issued, voided } = await issueUntilKilled(file, next)
    for (const [id, number] of issued) acknowledged.set(id, number)
    acknowledgedVoid.push(...voided)
    const opened = openDatabase(file)
    if (!opened.ok) throw new Error(opened.error.code)
    const database = opened.value
    const papers = database
      .prepare('SELECT id, request_id AS requestId, number, year, paper FROM issued_document ORDER BY id')
      .all() as StoredPaper[]
    // The series runs 1, 2, 3 … in the order of issuing.
    expect(papers.map(({ number }) => number)).toEqual(papers.map((_, index) => index + 1))
    const byId = new Map(papers.map((paper) => [paper.id, paper]))
    for (const [id, number] of acknowledged) {
      const paper = byId.get(id)
      expect(paper && documentNumber(paper)).toBe(number)
      const heading = paperDocumentSchema.parse(JSON.parse(paper?.paper ?? '')).blocks[0]
      expect(heading).toMatchObject({ kind: 'heading', number })
    }
    // A paper is whole or absent: with what it was drawn from and its event.
    const ids = papers.map(({ id }) => id)
    const idsOf = (sql: string): unknown => database.prepare(sql).pluck().all()
    expect(idsOf('SELECT document_id FROM issued_document_basis ORDER BY document_id')).toEqual(ids)
    const eventIds = "SELECT json_extract(body, '$.documentId') AS id FROM request_event WHERE kind ="
    expect(idsOf(`${eventIds} 'issueDocument' ORDER BY id`)).toEqual(ids)
    const voidIds = idsOf('SELECT document_id FROM voided_document ORDER BY document_id')
    expect(idsOf(`${eventIds} 'voidDocument' ORDER BY id`)).toEqual(voidIds)
    expect(voidIds).toEqual(expect.arrayContaining(acknowledgedVoid))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    closeDatabase(database)
    stored = papers.length
    next = (papers.at(-1)?.requestId ?? 0) + 1
  }
  expect(kills).toBeGreaterThan(3)
  expect(acknowledgedVoid.length).toBeGreaterThan(10)
})

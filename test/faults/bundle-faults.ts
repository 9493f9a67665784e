import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bundlesInState } from '../../electron/consolidation/bundle-repository.ts'
import { readCollections } from '../../electron/consolidation/collection-repository.ts'
import { takeBundle } from '../../electron/consolidation/take-in-job.ts'
import { writeEml } from '../../electron/delivery/write-eml.ts'
import { contentHash } from '../../electron/files/content-hash.ts'
import { badNames, type Mutant, mutantsOf, seeded } from '../electron/bundle/mutated-bundles.ts'
import { newKey, sampleBundle, sampleReport } from '../electron/bundle/sample-bundle.ts'
import { communeAt, openDepartment } from '../electron/consolidation/department.ts'
import type { FaultRow } from './fault-rows.ts'

/** So many lie in one folder that is taken in. */
const TOGETHER = 240
/** Seconds that a folder of them may take: none makes the reader unpack what it says to hold. */
const LONGEST = 120

/** Names under which an attachment of a mail would be written elsewhere, were names of attachments used as paths. */
const mailNames = ['../../../ra-ngoai.bctt', '/tmp/ra-ngoai.bctt', 'C:\\ra-ngoai.bctt', 'goi.bctt']

const inMail = (bytes: Uint8Array, turn: number): Uint8Array =>
  writeEml({
    to: 'stp@tinh.gov.vn',
    subject: 'Báo cáo',
    text: 'Gửi Sở',
    attachment: { name: mailNames[turn % mailNames.length] ?? 'goi.bctt', bytes },
    boundary: 'ranhgioi0123456789',
    at: '2026-12-20T08:00:00Z',
  })

const namesUnder = (folder: string): string => readdirSync(folder, { recursive: true }).map(String).toSorted().join()

/**
 * Bundles changed on their way or forged, also as attachments of mails, through the real taking in of folders: each is refused or kept
 * for the officer to look at, none counts, and nothing is written beside the register.
 */
export const mutatedBundles = async (runs: number): Promise<FaultRow> => {
  const department = openDepartment()
  try {
    const { database, clock, officer } = department.deps
    const agencyAt = (index: number) => ({
      ...sampleReport.agency,
      code: communeAt(index).code,
      name: `UBND ${communeAt(index).name}`,
    })
    const first = sampleBundle({ report: { ...sampleReport, agency: agencyAt(0) } })
    const second = sampleBundle({
      report: {
        ...sampleReport,
        agency: agencyAt(0),
        edition: { kind: 'replacing', number: 2, of: contentHash(first) },
      },
    })
    const signed = sampleBundle({ report: { ...sampleReport, agency: agencyAt(1) }, sign: newKey() })
    const deps = { database, clock, officer: officer() }
    for (const [name, bytes] of [
      ['goc.bctt', first],
      ['thay-the.bctt', second],
    ] as const)
      if (takeBundle(deps, name, bytes).outcome !== 'accepted') throw new Error('The whole bundles do not count')
    const random = seeded(20_261_122)
    const makers: readonly (() => Mutant)[] = [
      ...mutantsOf(first, random),
      ...mutantsOf(signed, random),
      () => ({ kind: 'the older one again', bytes: first, flaggedOnly: true }),
      () => ({
        kind: 'another older one',
        bytes: sampleBundle({
          report: {
            ...sampleReport,
            agency: agencyAt(0),
            exportedAt: `2026-12-1${Math.floor(random() * 10)}T08:30:00.000+07:00`,
          },
        }),
        flaggedOnly: true,
      }),
    ]
    const collectionId = readCollections(database)[0]?.id ?? 0
    const counting = () =>
      bundlesInState(database, collectionId, ['current'])
        .map(({ sha256 }) => sha256)
        .join()
    const [before, beside] = [counting(), namesUnder(department.folder)]
    const outside = [department.incoming, department.folder, process.cwd()].flatMap((folder) =>
      [...badNames, ...mailNames]
        .map((name) => resolve(folder, name.replaceAll('\0', '')))
        .filter((path) => !existsSync(path)),
    )
    let wrong = 0
    for (let done = 0; done < runs; done += TOGETHER) {
      const inside = join(department.incoming, 'goi')
      mkdirSync(inside)
      const sent = new Map<string, Mutant>()
      for (let turn = done; turn < Math.min(runs, done + TOGETHER); turn += 1) {
        const mutant = makers[turn % makers.length]?.() ?? { kind: '', bytes: new Uint8Array() }
        const mail = Math.floor(turn / makers.length) % 4 === 3
        const name = `${turn}.${mail ? 'eml' : 'bctt'}`
        sent.set(name, mutant)
        department.put(`goi/${name}`, mail ? inMail(mutant.bytes, turn) : mutant.bytes)
      }
      const asSent = namesUnder(inside)
      const begun = process.cpuUsage()
      const { files } = await department.takeIn([inside])
      const { user, system } = process.cpuUsage(begun)
      if ((user + system) / 1e6 > LONGEST) wrong += 1
      if (files.length !== sent.size || namesUnder(inside) !== asSent) wrong += 1
      for (const { name, outcome, message } of files) {
        const mutant = sent.get(name.replace(/: .*/s, ''))
        const fits = mutant?.flaggedOnly ? outcome !== 'accepted' : outcome === 'refused'
        if (!fits || message === '') {
          console.error(`mutatedBundles: ${mutant?.kind} ${outcome}`)
          wrong += 1
        }
      }
      if (counting() !== before) wrong += 1
      rmSync(inside, { recursive: true })
    }
    if (namesUnder(department.folder) !== beside) wrong += 1
    wrong += outside.filter(existsSync).length
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') wrong += 1
    return {
      fault:
        'Gói báo cáo bị hỏng, bị sửa hoặc giả mạo (đường dẫn lạ, bom nén, mục ghi hai lần, bản cũ gửi lại…; cả trong thư)',
      runs,
      lost: counting() === before ? 0 : 1,
      wrong,
      officerSaw: 'Từng gói bị từ chối kèm lý do, hoặc nằm ở «Chờ xem xét»; số liệu đang tính không đổi',
    }
  } finally {
    department.close()
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accountRoles } from '../../shared/accounts/account.ts'
import { callNames } from '../../shared/ipc/call.ts'
import { mayCall } from '../../shared/ipc/call-rights.ts'
import { contract } from '../../shared/ipc/contract.ts'

const folder = join(import.meta.dirname, '..', '..', 'renderer')
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n')

/** Calls that stand behind what is only drawn for who may make another call: the page, the button that opens the form. */
const behind: Readonly<Record<string, readonly string[]>> = {
  'accounts.list': [
    'accounts.add',
    'accounts.change',
    'accounts.resetPassword',
    'accounts.deactivate',
    'accounts.activate',
    'accounts.deskEvents',
  ],
  'addresses.addAll': ['addresses.readFile'],
  'catalogue.change': ['catalogue.previewChange'],
  'catalogue.import': ['catalogue.previewImport'],
  'consolidation.editAgency': ['consolidation.removeAgency', 'consolidation.restoreAgency'],
  'consolidation.addAgencies': ['consolidation.readAgencyFile'],
  'consolidation.takeIn': ['consolidation.takeInCodes'],
  'forms.printPaper': ['forms.savePaperWord'],
  'law.saveOwn': ['law.previewOwn'],
  'law.takeInText': ['law.previewText', 'law.restoreText'],
  'law.takeInUpdate': ['law.previewUpdate'],
  'law.undoUpdate': ['law.previewUndo'],
  'petitions.query': ['petitions.read', 'petitions.previewPaper', 'petitions.due'],
  'privacy.anonymise': ['privacy.mentions'],
  'privacy.page': ['privacy.findPerson'],
  'privacy.setRetention': ['privacy.dropRetention'],
  'programme.addTasks': ['programme.readFile'],
  'reports.override': ['reports.dropOverride'],
  'requests.addView': ['requests.restoreView'],
  'requests.printBook': ['requests.previewBook'],
  'requests.query': ['requests.colleagues', 'requests.views', 'requests.due'],
  'requests.read': [
    'requests.openFile',
    'requests.readFile',
    'requests.previewDeadline',
    'requests.similar',
    'forms.previewForm',
    'forms.readDocument',
    'forms.previewPaper',
  ],
  'requests.receive': ['requests.pickFile', 'app.intakeDrafts'],
  'safety.findRegister': ['safety.takeIn'],
  'safety.restore': ['safety.compare'],
  'templates.takeIn': ['templates.preview'],
  'templates.retire': ['templates.restore'],
  'update.choose': ['update.install'],
}

/** Asked without a word to anybody, or answered with the reason where somebody typed a number. */
const quiet = ['accounts.protect', 'app.readDraft', 'app.dropDraft', 'requests.findNumber']

/** Every step of a request or a petition is offered under one condition, or under the name of the call it makes. */
const steps = (name: string): boolean =>
  /^requests\./.test(name)
    ? code.includes("useMay('requests.note')") &&
      accountRoles.every((role) => !mayCall([role], 'requests.note') || mayCall([role], name))
    : /^petitions\./.test(name) && code.includes('`petitions.$' + '{act}`')

const named = (name: string): boolean => code.includes(`"${name}"`) || code.includes(`'${name}'`)

describe('What the screens offer', () => {
  const restricted = callNames(contract).filter((name) => accountRoles.some((role) => !mayCall([role], name)))

  it('is named by the call it leads to, so that the table of rights decides who sees it', () => {
    const reached = Object.values(behind).flat()
    const made = restricted.filter((name) => code.includes(`api.${name}`) || /^catalogue\.(undo|redo)$/.test(name))
    expect(
      made.filter((name) => !named(name) && !reached.includes(name) && !quiet.includes(name) && !steps(name)),
    ).toEqual([])
  })

  it('opens no form whose own calls would then be refused', () => {
    const refused = Object.entries(behind).flatMap(([guard, calls]) =>
      calls.flatMap((name) =>
        accountRoles
          .filter((role) => mayCall([role], guard) && !mayCall([role], name))
          .map((role) => [role, guard, name]),
      ),
    )
    expect(refused).toEqual([])
  })

  it('lists no call behind another that the screens ask about no more', () => {
    const known = callNames(contract)
    expect(Object.keys(behind).filter((guard) => !named(guard))).toEqual([])
    expect([...Object.values(behind).flat(), ...quiet].filter((name) => !known.includes(name))).toEqual([])
  })
})

import { expect, it } from 'vitest'
import { readWizardDraft, wizardDraftJson } from '../../../renderer/agency/wizard-draft.ts'

const values = {
  name: 'Ủy ban nhân dân xã Thử',
  focalPoint: { name: 'Nguyễn Thị Hòa' },
  signer: { position: 'CHỦ TỊCH' },
}

it('a half-filled wizard comes back at the step where it was left', () => {
  const draft = readWizardDraft(wizardDraftJson('people', values))
  expect(draft?.step).toBe('people')
  expect(draft?.values.name).toBe('Ủy ban nhân dân xã Thử')
  expect(draft?.values.focalPoint.name).toBe('Nguyễn Thị Hòa')
  expect(draft?.values.address).toBe('')
  expect(draft?.values.area).toBe('normal')
})

it('a step that no longer exists starts at the first one and keeps what was typed', () => {
  const draft = readWizardDraft(JSON.stringify({ step: 'finish', values }))
  expect(draft?.step).toBe('identity')
  expect(draft?.values.signer.position).toBe('CHỦ TỊCH')
})

it.each([null, '', 'không phải JSON', '[]', '{"step":"people"}', '{"values":7}'])('%s is no draft', (json) => {
  expect(readWizardDraft(json)).toBeNull()
})

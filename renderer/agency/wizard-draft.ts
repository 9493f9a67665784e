import type { DeepPartial } from 'react-hook-form'
import { z } from 'zod'
import { type Agency, agencyAreas, agencyRoles, agencySteps, reminderHabitsSchema } from '../../shared/agency/agency.ts'
import { agencyHabits } from '../../shared/agency/agency-habits.ts'

const text = z.string().catch('')
const draftSchema = z.object({
  step: z.enum(agencySteps).catch('identity'),
  values: z.object({
    name: text,
    parentName: text,
    province: text,
    place: text,
    documentSymbol: text,
    address: text,
    phone: text,
    fax: text,
    email: text,
    website: text,
    receivingHours: text,
    receivingPlace: text,
    receivingMethods: text,
    focalPoint: z.object({ name: text, position: text, phone: text, email: text }),
    signer: z.object({ authority: text, position: text, name: text }),
    area: z.enum(agencyAreas).catch('normal'),
    collectingOffice: text,
    treasury: text,
    saturdayCounts: z.boolean().catch(agencyHabits.saturdayCounts),
    // Hours still being typed are no hours yet; the form checks them again.
    workingHours: z.array(z.object({ from: text, to: text })).catch([...agencyHabits.workingHours]),
    reportDueMonthDay: text,
    reminders: reminderHabitsSchema.catch(agencyHabits.reminders),
    role: z.enum(agencyRoles).catch(agencyHabits.role),
    code: text,
  }),
})
export type WizardDraft = z.infer<typeof draftSchema>

/** Reads what an earlier run left; null when there is nothing or it cannot be read: the wizard then starts afresh. */
export const readWizardDraft = (json: string | null): WizardDraft | null => {
  if (json === null) return null
  try {
    const parsed = draftSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What is kept while the wizard is being filled in. */
export const wizardDraftJson = (step: WizardDraft['step'], values: DeepPartial<Agency>): string =>
  JSON.stringify({ step, values })

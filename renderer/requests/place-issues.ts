import type { AppError, Issue } from '../../shared/result.ts'

/** A field that the remark itself brings into view can take the focus only once it is drawn. */
const AFTER_DRAWING_MS = 50

type Form = {
  /** Shows a remark at a field; false when the form has no such field. */
  readonly place: (field: string, message: string) => boolean
  readonly focus: (field: string) => void
}

/**
 * Puts each remark of a refusal at its field and the focus into the first of them.
 * Answers the refusal with what found no place, to be shown above the form; null when nothing is left to say there.
 */
export const placeIssues = (error: AppError, form: Form): AppError | null => {
  const placed: string[] = []
  const homeless: Issue[] = []
  for (const issue of error.issues ?? []) {
    if (issue.field !== undefined && form.place(issue.field, issue.message)) placed.push(issue.field)
    else homeless.push(issue)
  }
  const first = placed[0]
  if (first !== undefined) setTimeout(() => form.focus(first), AFTER_DRAWING_MS)
  if (first !== undefined && homeless.length === 0) return null
  const { issues: _, ...rest } = error
  return homeless.length > 0 ? { ...rest, issues: homeless } : rest
}

import type { Result } from '../../shared/result.ts'
import { settle, showError } from '../api.ts'

/** What is wrong with each field of a form. */
export type Problems = Readonly<Record<string, string>>

/** What a schema or the main process says of each field. */
export const problemsOf = (issues: readonly { readonly field?: string; readonly message: string }[]): Problems =>
  Object.fromEntries(issues.map(({ field = '', message }) => [field, message]))

/** The answer of a call; a refusal is shown, its fields told apart, and answered by undefined. */
export const send = async <T>(call: Promise<Result<T>>, told: (problems: Problems) => void): Promise<T | undefined> => {
  const result = await settle(call)
  if (result.ok) return result.value
  told(problemsOf(result.error.issues ?? []))
  showError(result.error)
  return undefined
}

import { z } from 'zod'

/** Inputs that calls of several nouns take. */
export const nothing = z.undefined()
export const id = z.number().int().positive()
export const ids = z.array(id).min(1).max(100_000)
export const accountId = z.uuid()
export const jobId = z.string().min(1).max(60)
export const token = z.string().min(1).max(60)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const reason = z.string().trim().max(1000)

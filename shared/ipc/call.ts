import type { z } from 'zod'
import type { Result } from '../result.ts'

/** One call of the contract: how its input is parsed, and (as a type only) what it answers. */
export type Call<Input extends z.ZodType, Output> = { readonly input: Input; readonly __output?: Output }

/** Declares a call: `answers<Output>()(inputSchema)`. */
export const answers =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input })

export type AnyContract = Readonly<Record<string, Readonly<Record<string, Call<z.ZodType, unknown>>>>>

/** What a caller passes: nothing at all where the call takes no input. */
type Arguments<Input> = [Input] extends [undefined] ? [] : [input: Input]

/** The window's side: `api.requests.receive(input)` → Result. */
export type ApiOf<C extends AnyContract> = {
  readonly [Noun in keyof C]: {
    readonly [Verb in keyof C[Noun]]: C[Noun][Verb] extends Call<infer Input, infer Output>
      ? (...input: Arguments<z.input<Input>>) => Promise<Result<Output>>
      : never
  }
}

/** The main side: one handler a call, given the parsed input. */
export type HandlersOf<C extends AnyContract> = {
  readonly [Noun in keyof C]: {
    readonly [Verb in keyof C[Noun]]: C[Noun][Verb] extends Call<infer Input, infer Output>
      ? (input: z.output<Input>) => Result<Output> | Promise<Result<Output>>
      : never
  }
}

/** `noun.verb` for every call of a contract. */
export const callNames = (contract: AnyContract): readonly string[] =>
  Object.entries(contract).flatMap(([noun, calls]) => Object.keys(calls).map((verb) => `${noun}.${verb}`))

import { type AtOnceLine, sayReady } from './at-once.ts'

/** Something a thread reads into memory, part after part; `readMore` answers false once all is read. */
type ReadInParts = { readMore(): boolean }

/** What a thread answers from: read anew as often as needed, and questions come in between the parts. */
export type ReadAhead<Service> = {
  /** Reads into this one from now on; the one before is left as it is. */
  begin(service: Service): void
  /** The newest one, however much of it is read. */
  current(): Service
  /** The newest one once all of it is read. */
  whole(): Promise<Service>
  /** The answer as JSON for one who stands still; undefined while there is none, not all is read, or it goes wrong. */
  atOnce(answer: (service: Service) => unknown): string | undefined
  /** Stops reading for good. */
  end(): void
}

/** Begins to read `first` at once, so that the first keystroke finds it in memory. `rest`: after a part that took so many ms. */
export const makeReadAhead = <Service extends ReadInParts>(
  line: AtOnceLine,
  first: Service,
  rest: (worked: number) => Promise<unknown>,
): ReadAhead<Service> => {
  let current = first
  let ready = false
  let ended = false
  const setReady = (now: boolean): void => {
    ready = now
    sayReady(line, now)
  }
  const readAll = async (service: Service): Promise<Service> => {
    setReady(false)
    for (let began = performance.now(); !ended && service === current && service.readMore(); began = performance.now())
      await rest(performance.now() - began)
    if (!ended && service === current) setReady(true)
    return service
  }
  let whole = readAll(first)

  return {
    begin: (service) => {
      current = service
      whole = readAll(service)
    },
    current: () => current,
    whole: () => whole,
    atOnce: (answer) => {
      // It may have been asked before a reading anew was heard of.
      if (!ready) return undefined
      try {
        return JSON.stringify(answer(current))
      } catch {
        // The same is asked again as a question, whose answer tells what went wrong.
        return undefined
      }
    },
    end: () => {
      ended = true
      setReady(false)
    },
  }
}

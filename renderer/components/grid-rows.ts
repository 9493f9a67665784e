import { useCallback, useLayoutEffect, useRef, useState } from 'react'

export type GridPage<Row> = { readonly total: number; readonly offset: number; readonly rows: readonly Row[] }

/** Asks for a window of the current query; undefined when it was refused (said elsewhere). */
export type LoadRows<Row> = (offset: number, limit: number) => Promise<GridPage<Row> | undefined>

/** The first window of a new query in time for the frame of the letter that made it; undefined when that takes too long. */
export type LoadRowsAtOnce<Row> = (offset: number, limit: number) => GridPage<Row> | undefined

/** More than one screen of rows; what crosses over from the database with every letter of a search. */
export const CHUNK = 40

type Held<Row> = {
  readonly total: number
  readonly chunks: ReadonlyMap<number, readonly Row[]>
  /** Grows with every new query, so that the grid knows when to go back to the top. */
  readonly query: number
  /** The `queryKey` these rows answer. */
  readonly key: string
  readonly ready: boolean
}

export type GridRows<Row> = {
  readonly total: number
  readonly ready: boolean
  /** True while the rows held still answer an older query. */
  readonly stale: boolean
  readonly query: number
  readonly rowAt: (index: number) => Row | undefined
  /** Tells which rows are on screen; missing ones are asked for, one window at a time. */
  readonly see: (first: number, last: number) => void
}

/**
 * Rows of a long list, held by windows of 40. A new `queryKey` keeps the old rows until the first window of the new one
 * is there; an answer to an older query is dropped. A new `version` asks again for what is on screen, without moving.
 * `start` is the first window of the first query where it is there already.
 */
export const useGridRows = <Row>(
  load: LoadRows<Row>,
  queryKey: string,
  version: number,
  loadAtOnce?: LoadRowsAtOnce<Row>,
  start?: GridPage<Row>,
): GridRows<Row> => {
  const [held, setHeld] = useState<Held<Row>>(() => ({
    total: start?.total ?? 0,
    chunks: new Map(start ? [[0, start.rows]] : []),
    query: 0,
    key: queryKey,
    ready: start !== undefined,
  }))
  const run = useRef({ load, loadAtOnce, generation: 0, busy: false, first: 0, last: 0, held, started: held.ready })
  run.current.load = load
  run.current.loadAtOnce = loadAtOnce

  const keep = useCallback((next: Held<Row>) => {
    run.current.held = next
    setHeld(next)
  }, [])

  const pump = useCallback(async (): Promise<void> => {
    const state = run.current
    if (state.busy || !state.held.ready) return
    state.busy = true
    const generation = state.generation
    try {
      for (;;) {
        const wanted = missingChunk(state.held, state.first, state.last)
        if (wanted === undefined) return
        const page = await state.load(wanted * CHUNK, CHUNK)
        if (generation !== state.generation || !page) return
        keep({
          ...state.held,
          total: page.total,
          chunks: new Map(state.held.chunks).set(wanted, page.rows),
        })
      }
    } finally {
      if (generation === state.generation) state.busy = false
    }
  }, [keep])

  // In layout, so that rows that are had at once are drawn in the same frame as the letter that asked for them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks again on purpose.
  useLayoutEffect(() => {
    const state = run.current
    const generation = ++state.generation
    if (state.started) {
      state.started = false
      return
    }
    const fresh = state.held.key !== queryKey || !state.held.ready
    if (fresh) {
      state.first = 0
      state.last = 0
    }
    state.busy = true
    const chunk = fresh ? 0 : Math.floor(state.first / CHUNK)
    const take = (page: GridPage<Row> | undefined): void => {
      if (generation !== state.generation) return
      state.busy = false
      if (!page) return
      keep({
        total: page.total,
        chunks: new Map([[chunk, page.rows]]),
        query: fresh ? state.held.query + 1 : state.held.query,
        key: queryKey,
        ready: true,
      })
      void pump()
    }
    const page = fresh ? state.loadAtOnce?.(0, CHUNK) : undefined
    if (page) take(page)
    else void state.load(chunk * CHUNK, CHUNK).then(take)
    return () => {
      state.generation += 1
      state.busy = false
    }
  }, [queryKey, version, keep, pump])

  const see = useCallback(
    (first: number, last: number) => {
      run.current.first = first
      run.current.last = last
      void pump()
    },
    [pump],
  )

  const rowAt = useCallback(
    (index: number) => held.chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK],
    [held.chunks],
  )
  return { total: held.total, ready: held.ready, stale: held.key !== queryKey, query: held.query, rowAt, see }
}

const missingChunk = <Row>(held: Held<Row>, first: number, last: number): number | undefined => {
  const end = Math.min(last, held.total - 1)
  for (let chunk = Math.floor(Math.max(0, first) / CHUNK); chunk * CHUNK <= end; chunk += 1)
    if (!held.chunks.has(chunk)) return chunk
  return undefined
}

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
  /** Asks again for the rows on screen: `atOnce` in time for the next frame where that is possible, else behind it. */
  readonly refresh: (atOnce: boolean) => void
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
  const latest = { load, loadAtOnce, key: queryKey }
  const run = useRef({ ...latest, generation: 0, busy: false, first: 0, last: 0, held, started: held.ready })
  Object.assign(run.current, latest)

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

  /** Asks for the first window of a new query, else again for the windows on screen. */
  const ask = useCallback(
    (key: string, atOnce: boolean): void => {
      const state = run.current
      const generation = ++state.generation
      const fresh = state.held.key !== key || !state.held.ready
      if (fresh) {
        state.first = 0
        state.last = 0
      }
      state.busy = true
      const chunk = Math.floor(Math.max(0, state.first) / CHUNK)
      const limit = (Math.floor(Math.max(0, state.last) / CHUNK) - chunk + 1) * CHUNK
      const take = (page: GridPage<Row> | undefined): void => {
        if (generation !== state.generation) return
        state.busy = false
        if (!page) return
        const chunks = chunksOf(page, chunk, state.held.chunks)
        const { held: before } = state
        if (fresh || before.total !== page.total || !sameChunks(before.chunks, chunks))
          keep({ total: page.total, chunks, query: fresh ? before.query + 1 : before.query, key, ready: true })
        void pump()
      }
      const page = atOnce ? state.loadAtOnce?.(chunk * CHUNK, limit) : undefined
      if (page) take(page)
      else void state.load(chunk * CHUNK, limit).then(take)
    },
    [keep, pump],
  )

  // In layout, so that rows that are had at once are drawn in the same frame as the letter that asked for them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks again on purpose.
  useLayoutEffect(() => {
    const state = run.current
    if (state.started) state.started = false
    else ask(queryKey, state.held.key !== queryKey || !state.held.ready)
    return () => {
      state.generation += 1
      state.busy = false
    }
  }, [queryKey, version, ask])

  const refresh = useCallback((atOnce: boolean) => ask(run.current.key, atOnce || !run.current.held.ready), [ask])

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
  return { total: held.total, ready: held.ready, stale: held.key !== queryKey, query: held.query, rowAt, see, refresh }
}

const missingChunk = <Row>(held: Held<Row>, first: number, last: number): number | undefined => {
  const end = Math.min(last, held.total - 1)
  for (let chunk = Math.floor(Math.max(0, first) / CHUNK); chunk * CHUNK <= end; chunk += 1)
    if (!held.chunks.has(chunk)) return chunk
  return undefined
}

/** A page by windows from window `at` on; rows that are as they were stay the same objects, so that nothing of them is drawn again. */
const chunksOf = <Row>(
  { rows }: GridPage<Row>,
  at: number,
  before: ReadonlyMap<number, readonly Row[]>,
): ReadonlyMap<number, readonly Row[]> => {
  const chunks = new Map<number, readonly Row[]>()
  for (let from = 0; from === 0 || from < rows.length; from += CHUNK) {
    const chunk = at + from / CHUNK
    const held = before.get(chunk) ?? []
    const now = rows.slice(from, from + CHUNK).map((row, index) => {
      const old = held[index]
      return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row
    })
    chunks.set(chunk, now)
  }
  return chunks
}

const sameChunks = <Row>(
  one: ReadonlyMap<number, readonly Row[]>,
  other: ReadonlyMap<number, readonly Row[]>,
): boolean =>
  one.size === other.size &&
  [...one].every(([chunk, rows]) => {
    const now = other.get(chunk)
    return now?.length === rows.length && rows.every((row, index) => row === now[index])
  })

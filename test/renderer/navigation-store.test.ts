import { beforeEach, expect, it } from 'vitest'
import { go, useNavigationStore } from '../../renderer/navigation-store.ts'

beforeEach(() => useNavigationStore.setState(useNavigationStore.getInitialState()))

const place = () => useNavigationStore.getState().place

it('a figure opens its list already filtered', () => {
  go('requests', { filter: 'overdue' })
  expect(place()).toMatchObject({ page: 'requests', params: { filter: 'overdue' } })
})

it('opening the same page again is a new visit, so that its filter holds', () => {
  go('requests', { filter: 'overdue' })
  const before = place().visit
  go('requests', { filter: 'today' })
  expect(place().visit).toBeGreaterThan(before)
})

it('going back returns to the page with what it was opened with, and ends at the desk', () => {
  go('requests', { filter: 'soon' })
  go('request', { id: 7 })
  useNavigationStore.getState().back()
  expect(place()).toMatchObject({ page: 'requests', params: { filter: 'soon' } })
  useNavigationStore.getState().back()
  useNavigationStore.getState().back()
  expect(place().page).toBe('desk')
})

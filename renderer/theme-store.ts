import { create } from 'zustand'

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]
export const themeChoiceLabels: Readonly<Record<ThemeChoice, string>> = {
  system: 'Theo máy tính',
  light: 'Sáng',
  dark: 'Tối',
  contrast: 'Tương phản cao',
}

type Theme = Exclude<ThemeChoice, 'system'>

const KEY = 'giao-dien'
const matches = (query: string): boolean => window.matchMedia(query).matches

const systemTheme = (): Theme =>
  matches('(prefers-contrast: more)') ? 'contrast' : matches('(prefers-color-scheme: dark)') ? 'dark' : 'light'

const stored = (): ThemeChoice => {
  const text = window.localStorage.getItem(KEY)
  return themeChoices.find((choice) => choice === text) ?? 'system'
}

const resolve = (choice: ThemeChoice): Theme => (choice === 'system' ? systemTheme() : choice)

export const useThemeStore = create<{ readonly choice: ThemeChoice; readonly theme: Theme }>(() => {
  const choice = stored()
  return { choice, theme: resolve(choice) }
})

const show = (theme: Theme): void => {
  document.documentElement.dataset.theme = theme
}

/** Keeps the choice on this machine and changes every screen at once. */
export const chooseTheme = (choice: ThemeChoice): void => {
  window.localStorage.setItem(KEY, choice)
  useThemeStore.setState({ choice, theme: resolve(choice) })
}

/** Puts the theme on the page and follows the system while the officer has not chosen. Called once, before anything is drawn. */
export const followTheme = (): void => {
  show(useThemeStore.getState().theme)
  useThemeStore.subscribe(({ theme }) => show(theme))
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    window.matchMedia(query).addEventListener('change', () => {
      const { choice } = useThemeStore.getState()
      useThemeStore.setState({ theme: resolve(choice) })
    })
  }
}

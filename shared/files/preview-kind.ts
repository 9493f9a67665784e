/** Kinds of kept file that the app draws itself; all others open in another program, on purpose. */
const previewKinds: Readonly<Record<string, 'pdf' | 'picture'>> = {
  pdf: 'pdf',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  webp: 'picture',
  gif: 'picture',
}

/** How a file of this name is drawn inside the app; null for a kind that is not. */
export const previewKind = (name: string): 'pdf' | 'picture' | null =>
  previewKinds[/\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null

/** A kept file as it was attached, its hash compared. */
export type KeptContent = { readonly name: string; readonly bytes: Uint8Array }

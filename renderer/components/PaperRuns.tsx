import type { Run } from '../../shared/forms/paper-document.ts'

/** The words of a paragraph, each run in its own letters. */
export const PaperRuns = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a paper's runs never change place.
      key={index}
      style={{ fontWeight: run.bold ? 700 : undefined, fontStyle: run.italic ? 'italic' : undefined }}
    >
      {run.text}
    </span>
  ))

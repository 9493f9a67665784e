/** The walls of the house: which folder may import which. Each rule says why in the words of a review. */

const nouns = 'agency|catalogue|requests|forms|reports|programme|consolidation|safety|desk|guide'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'khong-vong-tron',
      comment: 'Import cycles of code hide which part rests on which; records may name the types of each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'khong-tep-gom',
      comment: 'Barrels (index.ts) make every import mean everything.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: '^node_modules/' },
    },
    {
      name: 'phai-tim-thay',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    },
    {
      name: 'shared-chi-dung-zod',
      comment: 'shared/ is pure: no process, no disk, no screen, no library but zod, and uqr where a QR code is drawn.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/forms/qr-code\\.ts$' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'ma-qr-chi-dung-uqr',
      comment: 'The one place in shared/ that draws a QR code.',
      severity: 'error',
      from: { path: '^shared/forms/qr-code\\.ts$' },
      to: { pathNot: ['^shared/', '^node_modules/uqr/'] },
    },
    {
      name: 'renderer-chi-dung-shared',
      comment: 'The screens see window.api and shared/, never the main process or Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^(electron|scripts|test)/', '^node_modules/(electron|better-sqlite3)/'] },
    },
    {
      name: 'renderer-khong-dung-node',
      comment: 'A sandboxed page has no Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-chi-dung-shared',
      comment: 'The main process never reaches into the screens.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|scripts|test)/' },
    },
    {
      name: 'cua-vao-electron',
      comment: "Only windows, ipc, main and preload import 'electron', so that use-cases run in plain tests.",
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(windows/|ipc/|main\\.ts$|preload\\.ts$)' },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'cua-vao-sqlite',
      comment: 'Only electron/database opens SQLite.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/database/' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'luat-khong-biet-nghiep-vu',
      comment: 'result, calendar ← law ← catalogue, requests: law knows no noun that uses it.',
      severity: 'error',
      from: { path: '^shared/(calendar|law|text)/' },
      to: { path: `^shared/(${nouns}|ipc)/` },
    },
    {
      name: 'lich-khong-biet-luat',
      comment: 'The calendar counts what the tables of the law hold: it knows their types, none of their code.',
      severity: 'error',
      from: { path: '^shared/calendar/' },
      to: { path: '^shared/law/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'danh-muc-va-yeu-cau-o-duoi',
      comment: 'catalogue, requests ← forms, reports, programme ← consolidation.',
      severity: 'error',
      from: { path: '^shared/(catalogue|requests)/' },
      to: { path: '^shared/(forms|reports|programme|consolidation|ipc)/' },
    },
    {
      name: 'bao-cao-o-duoi-tong-hop',
      comment: 'forms, reports, programme ← consolidation.',
      severity: 'error',
      from: { path: '^shared/(forms|reports|programme)/' },
      to: { path: '^shared/(consolidation|ipc)/' },
    },
    {
      name: 'hop-dong-o-tren-cung',
      comment: 'Only the contract collects the nouns; no noun imports it.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/ipc/' },
      to: { path: '^shared/ipc/' },
    },
    {
      name: 'kho-chi-dung-co-so-du-lieu',
      comment: 'A repository is SQL over the database and the records of shared/, nothing above it.',
      severity: 'error',
      from: { path: '^electron/[^/]+/[^/]+-repository\\.ts$' },
      to: {
        path: '^electron/',
        pathNot: '^electron/(database/|[^/]+/[^/]+-repository\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'khong-goi-nghiep-vu-cua-nhau',
      comment: 'A use-case may read another noun through its repository or rows, never call its use-case.',
      severity: 'error',
      from: { path: `^electron/(${nouns})/` },
      to: {
        path: `^electron/(${nouns})/`,
        pathNot: ['^electron/$1/', '-(repository|row)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'man-hinh-khong-goi-nhau',
      comment: 'One noun of the screens never imports another; what two need is a component.',
      severity: 'error',
      from: { path: `^renderer/(${nouns})/` },
      to: { path: `^renderer/(${nouns})/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'thanh-phan-o-duoi',
      comment: 'App → View → components, api: nothing below looks up.',
      severity: 'error',
      from: { path: '^renderer/(components|styles|api\\.ts)' },
      to: { path: `^renderer/(${nouns}|App\\.tsx|main\\.tsx)` },
    },
  ],
  options: {
    parser: 'swc',

    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}

import { type AccountRole, accountRoles, rolesText } from '../accounts/account.ts'
import { type Result, refusal } from '../result.ts'
import type { Contract } from './contract.ts'

type Roles = readonly AccountRole[]

const everyone: Roles = accountRoles
/** Sees what citizens asked, with their names. */
const records: Roles = ['focalPoint', 'approver', 'viewer']
/** Sees their numbers unmasked, and takes what they asked out of the app: on paper, in a file. */
const copies: Roles = ['focalPoint', 'approver']
/** Takes lists and figures, without citizens, out of the app. */
const lists: Roles = ['focalPoint', 'approver', 'consolidator']
const clerk: Roles = ['focalPoint']
const approver: Roles = ['approver']
const reporter: Roles = ['focalPoint', 'consolidator']
const consolidator: Roles = ['consolidator']
const admin: Roles = ['admin']
/** Sets up what the whole desk works by. */
const setUp: Roles = ['focalPoint', 'admin']
const writers: Roles = ['focalPoint', 'approver', 'consolidator', 'admin']

/** `noun.verb` of every call there is. */
export type CallName = {
  [Noun in keyof Contract & string]: `${Noun}.${keyof Contract[Noun] & string}`
}[keyof Contract & string]

type RightsOf<C> = { readonly [Noun in keyof C]: { readonly [Verb in keyof C[Noun]]: Roles } }

/**
 * THE table of what each role may do, checked in the main process. A call that stands here may be made by each of its roles; the
 * compiler names a call that was forgotten. The calls of `access` are answered to anybody: they are the door.
 */
export const callRights: RightsOf<Contract> = {
  access: { state: everyone, signIn: everyone, recover: everyone, renew: everyone, lock: everyone, signOut: everyone },
  accounts: {
    protect: admin,
    list: admin,
    add: admin,
    change: admin,
    resetPassword: admin,
    deactivate: admin,
    activate: admin,
    changeOwnPassword: everyone,
    deskEvents: admin,
    lockAfter: everyone,
    setLockAfter: admin,
  },
  app: {
    status: everyone,
    enterTraining: everyone,
    leaveTraining: everyone,
    readDraft: setUp,
    saveDraft: everyone,
    dropDraft: setUp,
    // Drafts name who asks.
    intakeDrafts: records,
    readGuide: everyone,
    openAddress: everyone,
    cancelJob: everyone,
  },
  about: { read: everyone, licences: everyone, previewSupport: everyone, saveSupport: everyone },
  update: { find: setUp, choose: setUp, install: setUp, last: everyone },
  agency: { read: everyone, save: setUp },
  law: {
    readBook: everyone,
    check: setUp,
    uncheck: setUp,
    previewUpdate: setUp,
    previewOwn: setUp,
    previewUndo: setUp,
    takeInUpdate: setUp,
    saveOwn: setUp,
    undoUpdate: setUp,
    updates: everyone,
    exportPack: setUp,
    trustedKeys: everyone,
    installKey: admin,
    removeKey: admin,
    makeSigningKey: admin,
    texts: everyone,
    previewText: setUp,
    takeInText: setUp,
    removeText: setUp,
    restoreText: setUp,
    searchTexts: everyone,
    readArticle: everyone,
  },
  desk: { read: everyone },
  catalogue: {
    counts: everyone,
    query: everyone,
    read: everyone,
    add: clerk,
    edit: clerk,
    move: clerk,
    retire: clerk,
    restore: clerk,
    undo: clerk,
    redo: clerk,
    history: everyone,
    oldInformation: everyone,
    oldClassifications: everyone,
    reclassify: clerk,
    templatesTaken: everyone,
    takeTemplates: clerk,
    due: everyone,
    previewDutyPaper: everyone,
    printDutyPaper: lists,
    saveDutyPaper: lists,
    match: everyone,
    duplicates: everyone,
    merge: clerk,
    previewChange: clerk,
    change: clerk,
    links: everyone,
    itemLink: everyone,
    checkLinks: clerk,
    attachFile: clerk,
    removeAttachment: clerk,
    openAttachment: everyone,
    readAttachment: everyone,
    previewImport: clerk,
    import: clerk,
    export: lists,
  },
  requests: {
    query: records,
    read: records,
    readWhole: copies,
    due: records,
    previewDeadline: records,
    similar: records,
    receive: clerk,
    pickFile: clerk,
    attachFile: clerk,
    detachFile: clerk,
    openFile: records,
    readFile: records,
    askForCompletion: clerk,
    complete: clerk,
    notifyTimeLimit: clerk,
    announceCosts: clerk,
    recordPayment: clerk,
    extend: clerk,
    provide: clerk,
    refuse: clerk,
    withdraw: clerk,
    askCorrection: clerk,
    askCreator: clerk,
    creatorAnswered: clerk,
    correct: clerk,
    redirect: clerk,
    askUnit: clerk,
    unitAnswered: clerk,
    classify: clerk,
    providePart: clerk,
    assign: clerk,
    note: clerk,
    complain: clerk,
    complaintOutcome: clerk,
    reopen: clerk,
    amend: clerk,
    revoke: clerk,
    export: copies,
    findNumber: records,
    colleagues: records,
    views: records,
    addView: copies,
    changeView: copies,
    removeView: copies,
    restoreView: copies,
    saveBook: copies,
    printBook: copies,
    previewBook: copies,
  },
  addresses: {
    query: records,
    add: clerk,
    edit: clerk,
    retire: clerk,
    restore: clerk,
    undo: clerk,
    readFile: clerk,
    addAll: clerk,
    export: copies,
  },
  forms: {
    previewForm: records,
    issueForm: clerk,
    readDocument: records,
    voidDocument: clerk,
    print: copies,
    savePdf: copies,
    saveWord: copies,
    previewPaper: records,
    printPaper: copies,
    savePaperPdf: copies,
    savePaperWord: copies,
  },
  templates: {
    list: everyone,
    examples: everyone,
    printFields: everyone,
    preview: setUp,
    takeIn: setUp,
    retire: setUp,
    restore: setUp,
    saveStart: setUp,
    save: setUp,
  },
  privacy: {
    page: records,
    setRetention: setUp,
    dropRetention: setUp,
    mentions: clerk,
    anonymise: clerk,
    dropOldCopies: clerk,
    findPerson: records,
    exportPerson: copies,
    addSubjectRequest: clerk,
    decideSubjectRequest: ['focalPoint', 'approver'],
  },
  petitions: {
    query: records,
    due: records,
    read: records,
    readWhole: copies,
    receive: clerk,
    askCreator: clerk,
    creatorAnswered: clerk,
    answer: clerk,
    correct: clerk,
    askPublisher: clerk,
    amend: clerk,
    revoke: clerk,
    void: clerk,
    previewPaper: records,
    printPaper: copies,
    savePaper: copies,
    export: copies,
  },
  releases: {
    list: everyone,
    read: everyone,
    draft: clerk,
    issue: approver,
    drop: clerk,
    saveDecision: lists,
    saveList: lists,
    pack: clerk,
    packs: everyone,
    approvals: everyone,
    propose: ['focalPoint', 'approver'],
    approve: approver,
    readNotice: everyone,
    recordNotice: clerk,
    saveNotice: lists,
  },
  reports: {
    suggestedPeriod: everyone,
    figures: everyone,
    readNarrative: everyone,
    saveNarrative: reporter,
    override: reporter,
    dropOverride: reporter,
    export: reporter,
    draft: reporter,
    exported: everyone,
    drives: everyone,
    deliver: reporter,
    mail: reporter,
    showExported: lists,
    signingKey: everyone,
    makeSigningKey: admin,
    printSigningKey: writers,
  },
  programme: {
    list: everyone,
    save: clerk,
    remove: clerk,
    undo: clerk,
    history: everyone,
    attachFile: clerk,
    removeAttachment: clerk,
    openAttachment: everyone,
    readAttachment: everyone,
    templates: everyone,
    takeTemplate: clerk,
    readFile: clerk,
    addTasks: clerk,
    paper: everyone,
    printPaper: lists,
    savePaper: lists,
  },
  safety: {
    status: everyone,
    backups: everyone,
    backUp: writers,
    verify: everyone,
    chooseSecondPlace: admin,
    forgetSecondPlace: admin,
    trustClock: setUp,
    compare: admin,
    protection: everyone,
    printRecovery: admin,
    saveRecovery: admin,
    resealCopies: admin,
    dropPlainCopies: admin,
    moveOut: admin,
    stayHere: admin,
    findRegister: admin,
    takeIn: admin,
    restore: admin,
    startOver: everyone,
  },
  consolidation: {
    units: everyone,
    provinces: everyone,
    overview: everyone,
    chooseScope: consolidator,
    agencies: everyone,
    addAgency: consolidator,
    editAgency: consolidator,
    removeAgency: consolidator,
    restoreAgency: consolidator,
    readAgencyFile: consolidator,
    addAgencies: consolidator,
    addCollection: consolidator,
    setDueDay: consolidator,
    board: everyone,
    bundles: everyone,
    decide: consolidator,
    trustNewKeys: consolidator,
    takeIn: consolidator,
    takeInCodes: consolidator,
    agencyReport: everyone,
    figures: everyone,
    compare: everyone,
    outliers: everyone,
    narratives: everyone,
    readNarrative: everyone,
    saveNarrative: consolidator,
    view: everyone,
    export: consolidator,
    exported: everyone,
    printReminder: consolidator,
    saveReminder: consolidator,
  },
  files: { chooseFile: everyone, chooseFiles: everyone, chooseFolder: everyone },
}

const table = callRights as Readonly<Record<string, Readonly<Record<string, Roles>>>>

const rolesOf = (call: string): Roles => {
  const [noun = '', verb = ''] = call.split('.')
  const calls = Object.hasOwn(table, noun) ? table[noun] : undefined
  return (calls && Object.hasOwn(calls, verb) && calls[verb]) || []
}

/** Whether somebody with these roles may make a call; one that stands nowhere, nobody may. */
export const mayCall = (roles: Roles, call: string): boolean => rolesOf(call).some((role) => roles.includes(role))

/** Every call somebody with these roles may not make. */
export const refusedCalls = (roles: Roles): readonly string[] =>
  Object.entries(table).flatMap(([noun, calls]) =>
    Object.keys(calls)
      .map((verb) => `${noun}.${verb}`)
      .filter((call) => !mayCall(roles, call)),
  )

/** Why somebody with these roles may not make a call, and who may; null when they may. */
export const roleRefusal = (roles: Roles, call: string): Result<never> | null =>
  mayCall(roles, call)
    ? null
    : refusal(
        'roleMayNot',
        roles.length === 1 && roles[0] === 'viewer'
          ? `Vai trò «${rolesText(roles)}» chỉ được xem. Việc này dành cho vai trò: ${rolesText(rolesOf(call))}.`
          : `Vai trò «${rolesText(roles)}» không được làm việc này. Việc này dành cho vai trò: ${rolesText(rolesOf(call))}.`,
      )

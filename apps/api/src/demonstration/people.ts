import type { Role } from '@almoner/domain/shared';

/** An invented person who signs in with one click in demonstration mode. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  /** The fund for which the person has the role; the role counts in every fund where this is left out. */
  readonly fundCode?: string;
  /** The organisation of a person outside the funder, by its key. */
  readonly organisation?: string;
  readonly note: string;
}

/** All these people are invented. */
export const PERSONAS = {
  officer: {
    key: 'officer',
    name: 'Isla Grant',
    role: 'fund-officer',
    note: 'Sets up funds and calls, assesses applications, drafts awards and reviews returns.',
  },
  secondOfficer: {
    key: 'second-officer',
    name: 'Rory Sinclair',
    role: 'fund-officer',
    note: 'The other assessor: scores applications beside Isla, and approves awards made without one.',
  },
  headOfFund: {
    key: 'head-of-fund',
    name: 'Morven Hay',
    role: 'fund-officer',
    note: 'Heads the team: decides on applications that others scored, and approves variations.',
  },
  fourthOfficer: {
    key: 'fourth-officer',
    name: 'Lewis Drummond',
    role: 'fund-officer',
    note: 'The third person of an application: approves awards that he neither scored nor decided on.',
  },
  intermediaryOfficer: {
    key: 'intermediary-officer',
    name: 'Eilidh Shaw',
    role: 'fund-officer',
    fundCode: 'PDI',
    note: 'Works for the intermediary that runs the Partnership Drugs Initiative and sees no other fund.',
  },
  financeOfficer: {
    key: 'finance-officer',
    name: 'Ailsa Reid',
    role: 'finance-officer',
    note: 'Holds the budget, requests payments and imports the ledger.',
  },
  financeApprover: {
    key: 'finance-approver',
    name: 'Callum Munro',
    role: 'finance-approver',
    note: 'Approves the payments that somebody else has requested.',
  },
  financeReleaser: {
    key: 'finance-releaser',
    name: 'Fiona Baird',
    role: 'finance-approver',
    note: 'The third person of a payment: sends what another has approved.',
  },
  secondApprover: {
    key: 'second-approver',
    name: 'Kirsty Laing',
    role: 'finance-approver',
    note: 'Approves large payments as the second person.',
  },
  financeVerifier: {
    key: 'finance-verifier',
    name: 'Hamish Kerr',
    role: 'finance-approver',
    note: 'Verifies the bank details of organisations before anything is paid to them.',
  },
  organisationEditor: {
    key: 'organisation-editor',
    name: 'Mhairi Stewart',
    role: 'organisation-editor',
    organisation: 'circle',
    note: 'Writes applications and fills in returns for Circle.',
  },
  organisationCertifier: {
    key: 'organisation-certifier',
    name: 'Gordon Fraser',
    role: 'organisation-certifier',
    organisation: 'circle',
    note: 'Accepts offers and certifies the returns of Circle that somebody else has written.',
  },
  otherEditor: {
    key: 'other-editor',
    name: 'Shona Mackay',
    role: 'organisation-editor',
    organisation: 'muirend',
    note: 'Volunteer treasurer of a small charity with an application half written.',
  },
  otherCertifier: {
    key: 'other-certifier',
    name: 'Iain Buchanan',
    role: 'organisation-certifier',
    organisation: 'muirend',
    note: 'Chairs the same small charity; has an offer to accept.',
  },
  lochsideEditor: {
    key: 'lochside-editor',
    name: 'Flora Begg',
    role: 'organisation-editor',
    organisation: 'lochside',
    note: 'Manages a charity for young carers whose return is overdue.',
  },
  lochsideCertifier: {
    key: 'lochside-certifier',
    name: 'Sandy Imrie',
    role: 'organisation-certifier',
    organisation: 'lochside',
    note: 'Treasurer of the same charity; certifies what Flora writes.',
  },
  braesideEditor: {
    key: 'braeside-editor',
    name: 'Jessie Rankine',
    role: 'organisation-editor',
    organisation: 'braeside',
    note: 'Leads a children’s project whose return was sent back with a question.',
  },
  tayviewEditor: {
    key: 'tayview-editor',
    name: 'Calum Peddie',
    role: 'organisation-editor',
    organisation: 'tayview',
    note: 'Keeps the figures of a network of kinship carers; has a payment to claim and a return half written.',
  },
  solwayEditor: {
    key: 'solway-editor',
    name: 'Mairi Tulloch',
    role: 'organisation-editor',
    organisation: 'solway',
    note: 'Manages a rural charity with a condition that is overdue.',
  },
  solwayCertifier: {
    key: 'solway-certifier',
    name: 'Davie Sproat',
    role: 'organisation-certifier',
    organisation: 'solway',
    note: 'Chairs the same rural charity; has an offer that is about to lapse.',
  },
  boardEditor: {
    key: 'board-editor',
    name: 'Inga Isbister',
    role: 'organisation-editor',
    organisation: 'nhs-shetland',
    note: 'Works in the finance team of a health board and fills in what is asked of it.',
  },
  boardCertifier: {
    key: 'board-certifier',
    name: 'Magnus Halcrow',
    role: 'organisation-certifier',
    organisation: 'nhs-shetland',
    note: 'Directs the finance of a health board; has an allocation letter to acknowledge.',
  },
  auditor: {
    key: 'auditor',
    name: 'Catriona Bell',
    role: 'auditor',
    note: 'Reads everything, changes nothing: the history across all records.',
  },
  administrator: {
    key: 'administrator',
    name: 'Donald Ross',
    role: 'administrator',
    note: 'Looks after programmes, funds, organisations and indicators.',
  },
  secondAdministrator: {
    key: 'second-administrator',
    name: 'Elspeth Innes',
    role: 'administrator',
    note: 'Stands in for Donald, so that nothing waits for one person.',
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;

import { actionsOf, type ActionTable, type CommandOf, type Lifecycle } from '../shared/index.js';
import { MATCH_RECORD_STATUSES, type MatchRecordStatus } from './match-statuses.js';

/** Match that an organisation tells of counts once the funder has confirmed it; a correction is a new record. */
export const MATCH_RECORD_LIFECYCLE = {
  thing: 'match record',
  initial: 'reported',
  states: MATCH_RECORD_STATUSES,
  transitions: [
    {
      command: 'confirm',
      from: ['reported'],
      to: 'confirmed',
      permission: 'match-funding.confirm',
      action: 'match-funding.confirm',
      history: 'Match confirmed',
      shared: 'once-shown',
      label: 'Confirm {amountPence}',
      kind: 'secondary',
      consequence: '{amountPence} counts as match of this award.',
      done: 'Match confirmed',
    },
    {
      command: 'decline',
      from: ['reported'],
      to: 'declined',
      permission: 'match-funding.confirm',
      action: 'match-funding.decline',
      history: 'Match not accepted',
      shared: 'once-shown',
      label: 'Do not accept {amountPence}',
      kind: 'secondary',
      reason: 'required',
      consequence: 'It does not count. The organisation reads your reason.',
      done: 'Match not accepted',
    },
    {
      command: 'correct',
      from: ['confirmed'],
      to: 'corrected',
      permission: 'match-funding.confirm',
      by: 'a record that corrects it',
    },
  ],
} as const satisfies Lifecycle<MatchRecordStatus, string>;

export type MatchRecordCommand = CommandOf<typeof MATCH_RECORD_LIFECYCLE>;

/** What can happen to match funding, as its history tells it. */
export const MATCH_FUNDING_ACTIONS = {
  ...actionsOf(MATCH_RECORD_LIFECYCLE),
  'match-funding.update': { history: 'Match settings changed' },
  'match-funding.set-funders': { history: 'Funders named' },
  'match-funding.record-cost': { history: 'Project cost entered', shared: 'once-shown' },
  'match-funding.record': { history: 'Match recorded', shared: 'once-shown' },
} satisfies ActionTable;

export const MATCH_KINDS = ['pledged', 'received'] as const;

export type MatchKind = (typeof MATCH_KINDS)[number];

export const MATCH_KIND_WORDS: Readonly<Record<MatchKind, string>> = {
  pledged: 'Pledged',
  received: 'Received',
};

export const MATCH_FORMS = ['cash', 'in-kind'] as const;

export type MatchForm = (typeof MATCH_FORMS)[number];

export const MATCH_FORM_WORDS: Readonly<Record<MatchForm, string>> = {
  cash: 'Money',
  'in-kind': 'In kind',
};

const WORDS: Readonly<
  Record<MatchRecordStatus, Readonly<{ staff: string; organisation: string }>>
> = {
  reported: { staff: 'To confirm', organisation: 'Being checked' },
  confirmed: { staff: 'Confirmed', organisation: 'Accepted' },
  declined: { staff: 'Declined', organisation: 'Not accepted' },
  corrected: { staff: 'Corrected', organisation: 'Corrected' },
};

/** The status of a match record in the words of the person who reads it. */
export function matchRecordStatusWords(
  status: MatchRecordStatus,
  audience: 'staff' | 'organisation',
): string {
  return WORDS[status][audience];
}

import {
  keysOf,
  actionsOf,
  type ActionTable,
  type CommandOf,
  type Lifecycle,
} from '../shared/index.js';

const WORDS = {
  reported: { staff: 'To confirm', organisation: 'Being checked' },
  confirmed: { staff: 'Confirmed', organisation: 'Accepted' },
  declined: { staff: 'Declined', organisation: 'Not accepted' },
  corrected: { staff: 'Corrected', organisation: 'Corrected' },
};

export const MATCH_FUNDING_RECORD_STATUSES = keysOf(WORDS);

export type MatchFundingRecordStatus = keyof typeof WORDS;

/**
 * A record of match funding. One that an organisation reports counts once staff have confirmed it. A correction
 * is a new record.
 */
export const MATCH_FUNDING_RECORD_LIFECYCLE = {
  thing: 'match funding record',
  initial: 'reported',
  states: MATCH_FUNDING_RECORD_STATUSES,
  transitions: [
    {
      command: 'confirm',
      from: ['reported'],
      to: 'confirmed',
      permission: 'match-funding.confirm',
      action: 'match-funding.confirm',
      history: 'Match funding confirmed',
      shown: 'once-shown',
      label: 'Confirm {amountPence}',
      kind: 'secondary',
      consequence: '{amountPence} counts as match funding of this award.',
      done: 'Match funding confirmed',
    },
    {
      command: 'decline',
      from: ['reported'],
      to: 'declined',
      permission: 'match-funding.confirm',
      action: 'match-funding.decline',
      history: 'Match funding not accepted',
      shown: 'once-shown',
      label: 'Do not accept {amountPence}',
      kind: 'secondary',
      reason: 'required',
      consequence: 'It does not count. The organisation reads your reason.',
      done: 'Match funding not accepted',
    },
    {
      command: 'correct',
      from: ['confirmed'],
      to: 'corrected',
      permission: 'match-funding.confirm',
      by: 'a record that corrects it',
    },
  ],
} as const satisfies Lifecycle<MatchFundingRecordStatus, string>;

export type MatchFundingRecordCommand = CommandOf<typeof MATCH_FUNDING_RECORD_LIFECYCLE>;

/** The audit actions of match funding and the words of its history. */
export const MATCH_FUNDING_ACTIONS = {
  ...actionsOf(MATCH_FUNDING_RECORD_LIFECYCLE),
  'match-funding.update': { history: 'Match funding settings changed' },
  'match-funding.set-funders': { history: 'Funders named' },
  'match-funding.record-cost': { history: 'Project cost entered', shown: 'once-shown' },
  'match-funding.record': { history: 'Match funding recorded', shown: 'once-shown' },
} satisfies ActionTable;

export const MATCH_FUNDING_KIND_WORDS = {
  pledged: 'Pledged',
  received: 'Received',
};

export const MATCH_FUNDING_KINDS = keysOf(MATCH_FUNDING_KIND_WORDS);

export type MatchFundingKind = keyof typeof MATCH_FUNDING_KIND_WORDS;

export const MATCH_FUNDING_FORM_WORDS = {
  cash: 'Money',
  'in-kind': 'In kind',
};

export const MATCH_FUNDING_FORMS = keysOf(MATCH_FUNDING_FORM_WORDS);

export type MatchFundingForm = keyof typeof MATCH_FUNDING_FORM_WORDS;

/** The status of a match funding record in the words of the person who reads it. */
export function matchFundingRecordStatusWords(
  status: MatchFundingRecordStatus,
  audience: 'staff' | 'organisation',
): string {
  return WORDS[status][audience];
}

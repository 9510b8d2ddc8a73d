import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ALLOCATION_LIFECYCLE, allocationStatusWords } from './allocations/index.js';
import { APPLICATION_LIFECYCLE, applicationStatusWords } from './applications/index.js';
import { ASSESSMENT_LIFECYCLE, assessmentStatusWords } from './assessments/index.js';
import {
  AWARD_LIFECYCLE,
  AWARD_YEAR_LIFECYCLE,
  awardStatusWords,
  awardYearStatusWords,
} from './awards/index.js';
import { BANK_ACCOUNT_LIFECYCLE, bankAccountStatusWords } from './bank-accounts/index.js';
import { BUDGET_CHANGE_LIFECYCLE, BUDGET_LIFECYCLE, budgetStatusWords } from './budgets/index.js';
import { CALL_LIFECYCLE, callStatusWords } from './calls/index.js';
import { CLAIM_LIFECYCLE, claimStatusWords } from './claims/index.js';
import { CONDITION_LIFECYCLE, conditionStatusWords } from './conditions/index.js';
import { DELEGATION_LIFECYCLE, delegationStatusWords } from './delegations/index.js';
import {
  LEDGER_IMPORT_LIFECYCLE,
  LEDGER_LINE_LIFECYCLE,
  ledgerImportStatusWords,
  ledgerLineStatusWords,
} from './ledger/index.js';
import { PAYMENT_RUN_LIFECYCLE, paymentRunStatusWords } from './payment-runs/index.js';
import { LETTER_TEMPLATE_LIFECYCLE, letterTemplateStatusWords } from './letters/index.js';
import {
  MATCH_FUNDING_RECORD_LIFECYCLE,
  matchFundingRecordStatusWords,
} from './match-funding/index.js';
import {
  PAYMENT_LEVELS_LIFECYCLE,
  PAYMENT_LIFECYCLE,
  paymentStatusWords,
} from './payments/index.js';
import { proposalStatusWords } from './proposals/index.js';
import {
  LOSS_LIFECYCLE,
  lossStatusWords,
  RECEIPT_LIFECYCLE,
  receiptStatusWords,
  RECOVERY_LIFECYCLE,
  recoveryStatusWords,
} from './recoveries/index.js';
import { RETURN_LIFECYCLE, returnStatusWords } from './returns/index.js';
import { VARIATION_LIFECYCLE, variationStatusWords } from './variations/index.js';
import {
  commandsFrom,
  lifecycleFaults,
  PERMISSIONS,
  transition,
  type Audience,
  type Lifecycle,
} from './shared/index.js';
import { VIREMENT_LIFECYCLE, virementStatusWords } from './virements/index.js';

interface Entry {
  readonly table: Lifecycle<string, string>;
  readonly words: (status: string, audience: Audience) => string;
}

function entry<State extends string, Command extends string>(
  table: Lifecycle<State, Command>,
  words: (status: State, audience: Audience) => string,
): Entry {
  return { table, words } as unknown as Entry;
}

const LIFECYCLES: readonly Entry[] = [
  entry(ALLOCATION_LIFECYCLE, allocationStatusWords),
  entry(APPLICATION_LIFECYCLE, applicationStatusWords),
  entry(ASSESSMENT_LIFECYCLE, assessmentStatusWords),
  entry(AWARD_LIFECYCLE, awardStatusWords),
  entry(AWARD_YEAR_LIFECYCLE, awardYearStatusWords),
  entry(BANK_ACCOUNT_LIFECYCLE, bankAccountStatusWords),
  entry(BUDGET_CHANGE_LIFECYCLE, proposalStatusWords),
  entry(BUDGET_LIFECYCLE, budgetStatusWords),
  entry(CALL_LIFECYCLE, callStatusWords),
  entry(CLAIM_LIFECYCLE, claimStatusWords),
  entry(CONDITION_LIFECYCLE, conditionStatusWords),
  entry(DELEGATION_LIFECYCLE, delegationStatusWords),
  entry(LEDGER_IMPORT_LIFECYCLE, ledgerImportStatusWords),
  entry(LEDGER_LINE_LIFECYCLE, ledgerLineStatusWords),
  entry(LETTER_TEMPLATE_LIFECYCLE, letterTemplateStatusWords),
  entry(MATCH_FUNDING_RECORD_LIFECYCLE, matchFundingRecordStatusWords),
  entry(PAYMENT_LIFECYCLE, paymentStatusWords),
  entry(PAYMENT_LEVELS_LIFECYCLE, proposalStatusWords),
  entry(PAYMENT_RUN_LIFECYCLE, paymentRunStatusWords),
  entry(LOSS_LIFECYCLE, lossStatusWords),
  entry(RECEIPT_LIFECYCLE, receiptStatusWords),
  entry(RECOVERY_LIFECYCLE, recoveryStatusWords),
  entry(RETURN_LIFECYCLE, returnStatusWords),
  entry(VIREMENT_LIFECYCLE, virementStatusWords),
  entry(VARIATION_LIFECYCLE, variationStatusWords),
];

const named = LIFECYCLES.map((item) => [item.table.thing, item] as const);

/** Walks the table by the commands it allows, a number choosing each one, and lists the states seen. */
function walk(table: Lifecycle<string, string>, choices: readonly number[]): string[] {
  const seen = [table.initial];
  for (const choice of choices) {
    const state = seen[seen.length - 1] ?? table.initial;
    const open = commandsFrom(table, state);
    const command = open[choice % open.length];
    if (command === undefined) break;
    const next = transition(table, command, state);
    if (next.ok) seen.push(next.value);
  }
  return seen;
}

describe.each(named)('the %s lifecycle', (_thing, { table, words }) => {
  it('has no unreachable state, unknown state or command that leads two ways', () => {
    expect(lifecycleFaults(table)).toEqual([]);
  });

  it('reaches every state by walking its commands', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), (choices) => {
        for (const state of walk(table, choices)) seen.add(state);
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect([...seen].sort()).toEqual([...table.states].sort());
  });

  it('asks for a permission that exists in every row', () => {
    expect(table.transitions.filter((row) => !PERMISSIONS.includes(row.permission))).toEqual([]);
  });

  it('has words in sentence case for every state and both audiences', () => {
    for (const state of table.states) {
      expect(words(state, 'staff')).toMatch(/^[A-Z][a-z ]+$/);
      expect(words(state, 'organisation')).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  it('says in every row what its history calls it, and of a button what happens and what is said then', () => {
    for (const row of table.transitions) {
      expect(row.history === undefined).toBe(row.action === undefined);
      const words = [row.label, row.consequence, row.done];
      expect([0, 3]).toContain(words.filter((text) => text !== undefined).length);
      if (row.consequence) expect(row.consequence).toMatch(/^[A-Z{].*\.$|\{amounts\}$/);
    }
  });

  it('refuses a command that its state does not allow, and names the thing and the state', () => {
    for (const state of table.states) {
      const open = commandsFrom(table, state);
      const shut = table.transitions.map((row) => row.command).filter((c) => !open.includes(c));
      for (const command of shut)
        expect(transition(table, command, state)).toMatchObject({
          ok: false,
          refusal: { code: 'shared.wrong-state', params: { thing: table.thing } },
        });
    }
  });
});

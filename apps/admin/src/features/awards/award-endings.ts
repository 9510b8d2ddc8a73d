import { pence, sumPence } from '@almoner/domain/money';
import type { CommandInput, CommandProps } from '../../components/command-action.js';
import { idempotent } from '../../lib/api/conditional-headers.js';
import {
  completeAward,
  resumeAward,
  suspendAward,
  terminateAward,
} from '../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../lib/formatters.js';
import type { Award, AwardEffect, EffectCommand } from './awards-types.js';

/** The label of a command's button, the title of its page, and the message once it is done. */
interface EndingWords {
  readonly label: string;
  readonly title: string;
  readonly done: string;
}

export const ENDING_WORDS: Readonly<Record<EffectCommand, EndingWords>> = {
  suspend: { label: 'Suspend award', title: 'Suspend this award', done: 'Award suspended' },
  resume: { label: 'Resume award', title: 'Resume this award', done: 'Award resumed' },
  terminate: { label: 'End award early', title: 'End this award early', done: 'Award ended' },
  complete: { label: 'Complete award', title: 'Complete this award', done: 'Award completed' },
};

function count(things: readonly unknown[], one: string, many: string): string {
  return things.length === 1 ? `1 ${one}` : `${things.length} ${many}`;
}

function totalText(payments: AwardEffect['cancelled']): string {
  return moneyText(sumPence(payments.map(({ amountPence }) => pence(amountPence))));
}

/** What the command will do, in figures, for the sentence above its confirmation. */
export function endingConsequence(effect: AwardEffect): string {
  const released = moneyText(effect.releasedPence);
  const after = moneyText(effect.amountAfterPence);
  const payments = (list: AwardEffect['cancelled']) =>
    list.length === 0 ? 'No payment' : `${count(list, 'payment', 'payments')} (${totalText(list)})`;
  switch (effect.command) {
    case 'suspend':
      return `${payments(effect.waiting)} will wait until the award is resumed. No money goes back to the budget.`;
    case 'resume':
      return `${payments(effect.waiting)} can go on from where they were.`;
    case 'terminate':
      return `${payments(effect.cancelled)} will be cancelled and ${released} goes back to the budget. The award becomes ${after}: what was sent or paid. This cannot be undone.`;
    case 'complete':
      return `${released} goes back to the budget. The award becomes ${after}: what was sent or paid. This cannot be undone.`;
  }
}

type Sender = (award: Pick<Award, 'id'>, input: CommandInput) => Promise<Award>;

const SEND: Readonly<Record<EffectCommand, Sender>> = {
  suspend: ({ id }, { reason, idempotencyKey }) =>
    suspendAward({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } }),
  resume: ({ id }, { idempotencyKey }) =>
    resumeAward({ path: { id }, headers: idempotent(idempotencyKey) }),
  terminate: ({ id }, { reason, idempotencyKey }) =>
    terminateAward({ path: { id }, headers: idempotent(idempotencyKey), body: { reason } }),
  complete: ({ id }, { idempotencyKey }) =>
    completeAward({ path: { id }, headers: idempotent(idempotencyKey) }),
};

/** The confirmation of a command on an award, with its effect in figures. */
export function endingCommand(award: Pick<Award, 'id'>, effect: AwardEffect): CommandProps {
  const { command } = effect;
  const { label, done } = ENDING_WORDS[command];
  return {
    label,
    done,
    kind: command === 'terminate' ? 'warning' : 'primary',
    consequence: endingConsequence(effect),
    reason: command === 'suspend' || command === 'terminate' ? 'required' : undefined,
    reasonHint: 'The organisation reads this.',
    send: (input) => SEND[command](award, input),
  };
}

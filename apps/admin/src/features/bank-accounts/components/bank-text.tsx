import type { BankDetailsState } from '@almoner/domain/bank-accounts';
import type { Audience } from '@almoner/domain/shared';
import { InsetText, WarningText } from '../../../components/messages.js';
import { useAudience } from '../../../lib/session.js';

/** A masked number: shown as dots, read out as "ending 64". */
export function BankMask({ mask }: { mask: string }) {
  const ending = mask.replace(/[•-]/g, '');
  return (
    <span className="al_numeric al_nowrap">
      <span aria-hidden="true">{mask}</span>
      <span className="visually-hidden">{ending === '' ? 'hidden' : `ending ${ending}`}</span>
    </span>
  );
}

const SENTENCES: Readonly<Record<BankDetailsState, Readonly<Record<Audience, string>>>> = {
  none: {
    staff: 'There are no verified bank details, so nothing can be sent to this organisation.',
    organisation:
      'We have no bank details for you. We cannot pay you until you give them and we have checked them.',
  },
  unverified: {
    staff:
      'These bank details wait to be verified. Nothing is sent to this organisation until they are.',
    organisation:
      'We are checking the details you gave. Someone from finance will call you on a number we already have. Nothing is paid until then.',
  },
  frozen: {
    staff:
      'The bank returned a payment because of this account. Nothing is sent to this organisation until the details are verified anew, or others are entered and verified.',
    organisation:
      'A payment to this account came back. Nothing is paid until somebody from finance has checked the account with you, or you give other details.',
  },
  verified: {
    staff: 'The bank details are verified. Payments can be sent.',
    organisation: 'Your bank details are checked. We pay to this account.',
  },
};

/** What the state of the bank details means for payments, in one sentence. */
export function BankStateText({ state }: { state: BankDetailsState }) {
  const sentence = SENTENCES[state][useAudience()];
  return state === 'verified' ? (
    <InsetText>{sentence}</InsetText>
  ) : (
    <WarningText>{sentence}</WarningText>
  );
}

import { modulusWords } from '@almoner/domain/bank-accounts';
import { InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { WaitingBankAccount } from '../bank-accounts-types.js';
import { BankComparison } from './bank-comparison.js';
import { RevealNumbers } from './reveal-numbers.js';
import { VerifyActions } from './verify-actions.js';

/** The bank details that wait to be verified, beside those in use, with the commands on them. */
export function WaitingDetails({ waiting }: { waiting: WaitingBankAccount }) {
  const { enteredByName, changeReason } = waiting;
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Waiting to be checked</h2>
      <BankComparison waiting={waiting} />
      <SummaryList
        items={[
          {
            key: 'Given',
            value: (
              <>
                <InstantText instant={waiting.enteredAt} />
                {enteredByName && `, by ${enteredByName}`}
              </>
            ),
          },
          ...(changeReason ? [{ key: 'Why they changed', value: changeReason }] : []),
          { key: 'The numbers', value: modulusWords(waiting.modulusCheck) },
        ]}
      />
      <RevealNumbers account={waiting} answer={offeredAnswer(waiting.commands, 'reveal')} />
      <VerifyActions waiting={waiting} />
    </section>
  );
}

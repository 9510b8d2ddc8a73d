import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { CommandAction } from '../../../components/command-action.js';
import { SummaryList } from '../../../components/facts.js';
import { revealBankAccount } from '../../../lib/api/generated/sdk.gen.js';
import type { CommandAnswer } from '../../../lib/command-answers.js';
import type { BankAccount, BankNumbers } from '../bank-accounts-types.js';

interface RevealNumbersProps {
  readonly account: BankAccount;
  /** The domain's answer; null shows nothing. */
  readonly answer: CommandAnswer | null;
}

function Numbers({ numbers, onHide }: { numbers: BankNumbers; onHide: () => void }) {
  const { sortCode, accountNumber, rollNumber } = numbers;
  return (
    <div className="al_action__confirm" role="status">
      <SummaryList
        items={[
          { key: 'Sort code', value: sortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3') },
          { key: 'Account number', value: accountNumber },
          ...(rollNumber ? [{ key: 'Roll number', value: rollNumber }] : []),
        ]}
      />
      <Button kind="secondary" onClick={onHide}>
        Hide the numbers
      </Button>
    </div>
  );
}

/**
 * Shows the full numbers of a set of bank details, for a reason that is recorded. They disappear when the page is left.
 */
export function RevealNumbers({ account, answer }: RevealNumbersProps) {
  const [numbers, setNumbers] = useState<BankNumbers | null>(null);
  if (numbers) return <Numbers numbers={numbers} onHide={() => setNumbers(null)} />;
  return (
    <CommandAction
      answer={answer}
      kind="secondary"
      label={`Show the numbers ending ${account.accountNumberMask.slice(-4)}`}
      reason="required"
      reasonLabel="Why you need to see them"
      consequence="That you saw them, when and why, is recorded and can be read by the auditor."
      done="Numbers shown"
      send={async ({ reason }) =>
        setNumbers(
          await revealBankAccount({
            path: { organisationId: account.organisationId, id: account.id },
            body: { reason },
          }),
        )
      }
    />
  );
}

import { type Column, DataTable } from '../../../components/data-table.js';
import type { BankAccount, BankNumbers, WaitingBankAccount } from '../bank-accounts-types.js';
import { BankMask } from './bank-text.js';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { CommandAction } from '../../../components/command-action.js';
import { SummaryList } from '../../../components/facts.js';
import { revealBankAccount } from '../../../lib/api/generated/sdk.gen.js';
import { type CommandAnswer, offeredAnswer } from '../../../lib/command-answers.js';
import { modulusWords } from '@almoner/domain/bank-accounts';
import { InstantText } from '../../../components/figures.js';
import { VerifyActions } from './verify-actions.js';

interface Row {
  readonly what: string;
  readonly before: React.ReactNode;
  readonly after: React.ReactNode;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'what', heading: 'Detail', rowHeading: true, cell: (row) => row.what },
  { key: 'before', heading: 'Paid to so far', cell: (row) => row.before },
  { key: 'after', heading: 'To be verified', cell: (row) => row.after },
];

function masked(mask: string | null | undefined) {
  return mask ? <BankMask mask={mask} /> : <span className="al_secondary">None</span>;
}

function rowsOf(waiting: WaitingBankAccount): Row[] {
  const before = waiting.replaces;
  const nothing = <span className="al_secondary">None</span>;
  const rows: Row[] = [
    { what: 'Name', before: before?.accountName ?? nothing, after: waiting.accountName },
    {
      what: 'Sort code',
      before: masked(before?.sortCodeMask),
      after: masked(waiting.sortCodeMask),
    },
    {
      what: 'Account number',
      before: masked(before?.accountNumberMask),
      after: masked(waiting.accountNumberMask),
    },
  ];
  const roll = {
    what: 'Roll number',
    before: masked(before?.rollNumberMask),
    after: masked(waiting.rollNumberMask),
  };
  return waiting.rollNumberMask || before?.rollNumberMask ? [...rows, roll] : rows;
}

/** The set that waits to be verified beside the one in use, both masked. */
function BankComparison({ waiting }: { waiting: WaitingBankAccount }) {
  return (
    <DataTable
      caption="What changes"
      captionHidden
      columns={COLUMNS}
      rows={rowsOf(waiting)}
      rowKey={(row) => row.what}
      empty=""
    />
  );
}

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
function RevealNumbers({ account, answer }: RevealNumbersProps) {
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

/** The bank details that wait to be verified, beside those in use, with the commands on them. */
export function WaitingDetails({ waiting }: { waiting: WaitingBankAccount }) {
  const { enteredByName, changeReason } = waiting;
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Waiting to be checked</h2>
      {waiting.frozenReason && <p>Frozen: {waiting.frozenReason}</p>}
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

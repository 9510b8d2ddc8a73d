import { Money, Sum } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { YearConfirmation } from '../awards-types.js';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { CommandConfirmation } from '../../../components/command-action.js';
import { InsetText } from '../../../components/messages.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { confirmYears } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { awardsText, chosenYears, type ChosenYears, confirmedText } from '../year-confirmation.js';
import { ConfirmableTable } from './confirmable-table.js';

/** The budget lines of the year that is to be confirmed, with the amount confirmed already. */
function ConfirmationBudget({ run }: { run: YearConfirmation }) {
  return (
    <SummaryList
      items={[
        ...run.lines.map((line) => ({
          key: line.pot === 'main' ? 'Budget' : `Budget: ${line.pot}`,
          value: (
            <>
              <Money pence={line.allocatedPence} /> allocated, of which{' '}
              <Money pence={line.reservedPence} /> reserved, <Money pence={line.committedPence} />{' '}
              committed, <Money pence={line.paidPence} /> paid and{' '}
              <Money pence={line.availablePence} /> available
            </>
          ),
        })),
        { key: 'Confirmed already', value: <Sum pence={run.confirmedPence} /> },
      ]}
    />
  );
}

interface CheckProps {
  readonly run: YearConfirmation;
  readonly financialYear: string;
  readonly chosen: ChosenYears;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Shows the selected awards once more before their year is confirmed. */
function Check({ run, financialYear, chosen, onBack, onDone }: CheckProps) {
  const { awards, pence: total } = chosen;
  return (
    <>
      <h2>Check what you confirm</h2>
      <ul>
        {awards.map(({ awardId, reference, organisationName, amountPence }) => (
          <li key={awardId}>
            {reference}, {organisationName}: {moneyText(amountPence)}
          </li>
        ))}
      </ul>
      <CommandConfirmation
        label={`Confirm ${financialYear} of ${awardsText(awards.length)}`}
        consequence={`${moneyText(total)} is confirmed, and payments can be requested from it. ${confirmedText(run, chosen)} This cannot be undone.`}
        done={`${financialYear} confirmed`}
        send={({ idempotencyKey }) =>
          confirmYears({
            path: { id: run.fundId },
            headers: idempotent(idempotencyKey),
            body: { financialYear, awardIds: awards.map(({ awardId }) => awardId) },
          })
        }
        onDone={onDone}
        onClose={onBack}
      />
    </>
  );
}

interface YearConfirmationRunProps {
  readonly run: YearConfirmation;
  readonly financialYear: string;
}

/** Confirms a year of many awards: select, check, confirm, and see what was confirmed. */
export function YearConfirmationRun({ run, financialYear }: YearConfirmationRunProps) {
  const open = run.awards.filter(({ allowed }) => allowed).map(({ awardId }) => awardId);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(open));
  const [checking, setChecking] = useState(false);
  const [result, setResult] = useState<string | null>(null);
  const chosen = chosenYears(run.awards, ids);
  const sum = `${awardsText(chosen.awards.length)}, ${moneyText(chosen.pence)}`;
  const choose = (awardId: string, ticked: boolean) =>
    setIds(new Set(ticked ? [...ids, awardId] : [...ids].filter((id) => id !== awardId)));
  if (checking)
    return (
      <Check
        run={run}
        financialYear={financialYear}
        chosen={chosen}
        onBack={() => setChecking(false)}
        onDone={() => setResult(sum)}
      />
    );
  return (
    <>
      {result && (
        <InsetText>
          {financialYear} is confirmed for {result}. Payments can be requested from it.
        </InsetText>
      )}
      <ConfirmationBudget run={run} />
      <ConfirmableTable awards={run.awards} chosen={ids} onChoose={choose} />
      {run.awards.length > 0 && (
        <>
          <p className="al_sum" role="status">
            Chosen: {sum}. {confirmedText(run, chosen)}
          </p>
          <Button
            reason={chosen.awards.length === 0 ? 'Choose at least one award.' : null}
            onClick={() => setChecking(true)}
          >
            Continue
          </Button>
        </>
      )}
    </>
  );
}

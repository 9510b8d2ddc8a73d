import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { DateField, MoneyField } from '../../../components/typed-fields.js';
import { ErrorSummary } from '../../../components/form.js';
import { Money } from '../../../components/figures.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import type { SummaryLine } from '../../../lib/forms/problem-errors.js';
import { KitExample } from './kit-section.js';

const NOT_AN_AMOUNT: MoneyEntry = { text: 'about 400k', fault: 'not-a-number' };

const LINES: readonly SummaryLine[] = [
  { fieldId: 'kit-amount', message: 'Enter the amount asked for' },
  { fieldId: 'kit-due', message: 'Due date must be a real date, like 30 11 2026' },
  { fieldId: null, message: 'The years add up to £399,000, not the £399,496 asked for' },
];

/** Fields whose value is not text, and the summary of their errors. */
export function KitTypedFields() {
  const [amount, setAmount] = useState<MoneyEntry>(39_949_600);
  const [wrong, setWrong] = useState<MoneyEntry>(NOT_AN_AMOUNT);
  const [due, setDue] = useState('2026-11-30');
  const [lines, setLines] = useState<readonly SummaryLine[]>([]);
  return (
    <>
      <KitExample title="Error summary">
        <ErrorSummary lines={lines} />
        <Button kind="secondary" onClick={() => setLines(lines.length === 0 ? LINES : [])}>
          Show or hide the error summary
        </Button>
      </KitExample>
      <KitExample title="Money">
        <MoneyField
          name="kit-amount"
          label="Amount asked for"
          value={amount}
          onChange={setAmount}
        />
        <p>
          In force: <Money pence={penceOf(amount)} />
        </p>
        <MoneyField name="kit-amount-wrong" label="Amount" value={wrong} onChange={setWrong} />
      </KitExample>
      <KitExample title="Date">
        <DateField
          name="kit-due"
          label="When is it due?"
          hint="For example, 30 11 2026"
          value={due}
          onChange={setDue}
        />
        <DateField
          name="kit-due-wrong"
          label="When is it due?"
          value="2026-13-01"
          onChange={setDue}
          error="Due date must be a real date, like 30 11 2026"
        />
      </KitExample>
    </>
  );
}

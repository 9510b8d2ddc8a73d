import { useState } from 'react';
import { Fieldset } from '../../../components/choices.js';
import { MoneyField } from '../../../components/typed-fields.js';
import { penceOf, type MoneyEntry } from '../../../lib/forms/entries.js';
import type { ApplicationDraft } from '../application-draft.js';
import { differenceText } from '../requested-years.js';

interface MoneySectionProps {
  readonly draft: ApplicationDraft;
  /** The financial years that the call pays. */
  readonly callYears: readonly string[];
  readonly amountError: string | undefined;
  readonly yearsError: string | undefined;
  readonly onChange: (money: Pick<ApplicationDraft, 'amountRequestedPence' | 'years'>) => void;
}

type YearEntries = Readonly<Record<string, MoneyEntry>>;

function entriesOf({ years }: ApplicationDraft): YearEntries {
  return Object.fromEntries(years.map((year) => [year.financialYear, year.amountPence]));
}

function yearsOf(entries: YearEntries, callYears: readonly string[]): ApplicationDraft['years'] {
  return callYears.flatMap((financialYear) => {
    const amountPence = penceOf(entries[financialYear] ?? null);
    return amountPence ? [{ financialYear, amountPence }] : [];
  });
}

/** The amount asked for and its split over financial years, with what is left to split. */
export function MoneySection(props: MoneySectionProps) {
  const { draft, callYears, amountError, yearsError, onChange } = props;
  const [amount, setAmount] = useState<MoneyEntry>(draft.amountRequestedPence);
  const [entries, setEntries] = useState(() => entriesOf(draft));
  const change = (nextAmount: MoneyEntry, nextEntries: YearEntries) => {
    setAmount(nextAmount);
    setEntries(nextEntries);
    onChange({
      amountRequestedPence: penceOf(nextAmount),
      years: yearsOf(nextEntries, callYears),
    });
  };
  return (
    <>
      <MoneyField
        name="amountRequestedPence"
        label="How much do you ask for in all?"
        value={amount}
        error={amountError}
        onChange={(entry) => change(entry, entries)}
      />
      <Fieldset
        id="years"
        legend="How much of it in each financial year?"
        hint="A financial year runs from 1 April to 31 March. Leave a year empty if you need nothing in it"
        error={yearsError}
      >
        {callYears.map((year) => (
          <MoneyField
            key={year}
            name={`years.${year}`}
            label={year}
            value={entries[year] ?? null}
            onChange={(entry) => change(amount, { ...entries, [year]: entry })}
          />
        ))}
        <p role="status">
          <strong>{differenceText(penceOf(amount), yearsOf(entries, callYears))}</strong>
        </p>
      </Fieldset>
    </>
  );
}

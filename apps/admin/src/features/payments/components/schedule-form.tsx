import { MOST_PARTS, type ScheduleSum } from '@almoner/domain/payments';
import { useState } from 'react';
import { Button } from '../../../components/buttons.js';
import { Select } from '../../../components/fields.js';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Form } from '../../../components/form.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { replaceSchedule } from '../../../lib/api/generated/sdk.gen.js';
import { today } from '../../../lib/present.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Schedule } from '../payments-types.js';
import {
  emptyRow,
  type GatingCondition,
  scheduleBody,
  scheduleValues,
  type ScheduleValues,
  triggerChoices,
  typedSums,
  withYearSplit,
} from '../schedule-values.js';
import { ScheduleRow } from './schedule-row.js';

/** The sum of each year while typing, and one line that says whether all years add up. */
function TypedSums({ sums }: { sums: readonly ScheduleSum[] }) {
  const open = sums.filter(({ equal }) => !equal).length;
  return (
    <div className="al_schedule-sums" role="status">
      <ul className="al_sums">
        {sums.map(({ financialYear, equal, sentence }) => (
          <li key={financialYear} className={equal ? undefined : 'al_sum--open'}>
            {sentence}
          </li>
        ))}
      </ul>
      <p className="al_sum">
        {open === 0
          ? 'Every year adds up to the award.'
          : 'The schedule can be saved when every year adds up to the award.'}
      </p>
    </div>
  );
}

const PARTS = Array.from({ length: MOST_PARTS }, (_part, index) => String(index + 1));

interface YearSplitProps {
  readonly years: readonly string[];
  readonly onSplit: (financialYear: string, parts: number) => void;
}

/** Splits what can still be planned in a year into equal instalments. */
function YearSplit({ years, onSplit }: YearSplitProps) {
  const [year, setYear] = useState(years[0] ?? '');
  const [parts, setParts] = useState('4');
  return (
    <fieldset className="al_schedule-row">
      <legend className="al_schedule-row__title">Split a year evenly</legend>
      <Select
        name="split-year"
        label="Year to split"
        choices={years.map((value) => ({ value, label: value }))}
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
      <Select
        name="split-parts"
        label="Instalments"
        choices={PARTS.map((value) => ({ value, label: value }))}
        value={parts}
        onChange={(event) => setParts(event.target.value)}
      />
      <Button kind="secondary" onClick={() => onSplit(year, Number(parts))}>
        Split the year evenly
      </Button>
    </fieldset>
  );
}

interface ScheduleFormProps {
  readonly schedule: Schedule;
  readonly conditions: readonly GatingCondition[];
  readonly onSaved: () => void;
}

/**
 * Edits all planned instalments of an award together. It can be saved once the instalments of every year add up to the
 * award year.
 */
export function ScheduleForm({ schedule, conditions, onSaved }: ScheduleFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(schedule);
  const form = useProblemForm<ScheduleValues, Schedule>({
    defaultValues: scheduleValues(opened, today()),
    send: (values) =>
      replaceSchedule({
        path: { id: opened.awardId },
        headers: ifVersion(opened.version),
        body: scheduleBody(values),
      }),
    onSent: onSaved,
  });
  const { control } = form;
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'instalments' });
  const typed = useWatch({ control, name: 'instalments' });
  const years = opened.years.map(({ financialYear }) => financialYear);
  const open = opened.years.filter(({ amountPence, fixedPence }) => fixedPence < amountPence);
  const sums = typedSums(opened, typed);
  const nextYear = years[sums.findIndex((sum) => !sum.equal)] ?? years.at(-1) ?? '';
  return (
    <Form form={form} submit="Save the schedule" wide>
      {open.length > 0 && (
        <YearSplit
          years={open.map(({ financialYear }) => financialYear)}
          onSplit={(year, parts) => replace(withYearSplit(opened, typed, year, parts))}
        />
      )}
      <div id="instalments" tabIndex={-1}>
        {fields.map((field, index) => (
          <ScheduleRow
            key={field.id}
            form={form}
            index={index}
            years={years}
            triggers={triggerChoices(conditions, years)}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <Button kind="secondary" onClick={() => append(emptyRow(nextYear))}>
        Add an instalment
      </Button>
      <TypedSums sums={sums} />
    </Form>
  );
}

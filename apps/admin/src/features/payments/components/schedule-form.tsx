import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { Form } from '../../../components/form.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { replaceSchedule } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Schedule } from '../payments-types.js';
import {
  emptyRow,
  scheduleBody,
  scheduleValues,
  triggerChoices,
  typedSums,
  withYearSplit,
  type GatingCondition,
  type ScheduleValues,
} from '../schedule-values.js';
import { ScheduleRow } from './schedule-row.js';
import { TypedSums } from './typed-sums.js';
import { YearSplit } from './year-split.js';

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
    defaultValues: scheduleValues(opened),
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

import { Checkboxes } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { type Choice, Select } from '../../../components/fields.js';
import { scheduleReturn } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { OwedReturn } from '../returns-types.js';

interface ScheduleValues {
  period: string;
  dueOn: string;
  opensOn: string;
  indicatorIds: string[];
}

interface ScheduleReturnFormProps {
  readonly awardId: string;
  /** The years of the award, as "2026-27". */
  readonly periods: readonly string[];
  readonly indicators: readonly Choice[];
  readonly onScheduled: (owed: OwedReturn) => void;
}

/** Schedules a return: its year, its due date and its indicators. */
export function ScheduleReturnForm(props: ScheduleReturnFormProps) {
  const { awardId, periods, indicators, onScheduled } = props;
  const form = useProblemForm<ScheduleValues, OwedReturn>({
    defaultValues: { period: periods[0] ?? '', dueOn: '', opensOn: '', indicatorIds: [] },
    send: ({ opensOn, ...asked }) =>
      scheduleReturn({ body: { ...asked, awardId, kind: 'outcome', ...(opensOn && { opensOn }) } }),
    onSent: onScheduled,
  });
  return (
    <Form form={form} submit="Ask for this return">
      <Select
        label="Which financial year is it about?"
        choices={periods.map((period) => ({ value: period, label: period }))}
        {...form.field('period')}
      />
      <FormDateField
        control={form.control}
        name="dueOn"
        label="When is it due?"
        hint="For example, 30 11 2026"
      />
      <FormDateField
        control={form.control}
        name="opensOn"
        label="When can it be begun? (optional)"
        hint="The day after the year ends, or the due day where that is earlier, unless you say."
        required={false}
      />
      <Checkboxes
        label="What is asked"
        hint="The organisation gives one figure for each, or says why there is none."
        choices={indicators}
        {...form.field('indicatorIds', {
          validate: (ids) => ids.length > 0 || 'Choose at least one measure',
        })}
      />
    </Form>
  );
}

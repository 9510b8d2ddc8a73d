import { useWatch } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { type Choice, Select } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { ScheduleValues } from '../schedule-values.js';

interface ScheduleRowProps {
  readonly form: ProblemForm<ScheduleValues>;
  readonly index: number;
  /** The years of the award, as "2026-27". */
  readonly years: readonly string[];
  readonly triggers: readonly Choice[];
  readonly onRemove: () => void;
}

/** The errors of the row that belong to none of its fields, e.g. that the instalment was requested meanwhile. */
function rowFault(errors: object | undefined): string | undefined {
  const own = errors as Readonly<Record<string, { message?: string } | undefined>> | undefined;
  return own?.['id']?.message ?? own?.['conditionId']?.message ?? own?.['returnYear']?.message;
}

/** One instalment of the schedule that is being edited. */
export function ScheduleRow(props: ScheduleRowProps) {
  const { form, index, years, triggers, onRemove } = props;
  const { control } = form;
  const row = useWatch({ control, name: `instalments.${index}` as const });
  const own = form.formState.errors.instalments?.[index];
  const number = index + 1;
  return (
    <fieldset className="al_schedule-row" id={`instalments.${index}.id`} tabIndex={-1}>
      <legend className="al_schedule-row__title">Instalment {number}</legend>
      {rowFault(own) && <p className="ds_question__error-message">{rowFault(own)}</p>}
      <FormDateField
        control={control}
        name={`instalments.${index}.dueOn` as const}
        label="Due date"
      />
      <Select
        label="Year"
        choices={years.map((year) => ({ value: year, label: year }))}
        {...form.field(`instalments.${index}.financialYear` as const)}
      />
      <FormMoneyField
        control={control}
        name={`instalments.${index}.amountPence` as const}
        label="Amount"
        aboveZero
      />
      <Select
        label="Payable"
        choices={triggers}
        {...form.field(`instalments.${index}.trigger` as const)}
      />
      <Button kind="secondary" onClick={onRemove}>
        Remove
        <span className="visually-hidden">
          {' '}
          instalment {number} of {row?.financialYear}
        </span>
      </Button>
    </fieldset>
  );
}

import {
  useController,
  type Control,
  type FieldPathByValue,
  type FieldValues,
  type RegisterOptions,
} from 'react-hook-form';
import { moneyRule, type MoneyEntry } from '../lib/forms/entries.js';
import { MoneyField } from './money-field.js';

interface FormMoneyFieldProps<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, MoneyEntry>,
> {
  readonly control: Control<Values>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly allowNegative?: boolean;
  readonly aboveZero?: boolean;
}

/** A money field for react-hook-form. It refuses text that is not an amount. */
export function FormMoneyField<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, MoneyEntry>,
>({
  control,
  name,
  label,
  hint,
  required = true,
  allowNegative,
  aboveZero = false,
}: FormMoneyFieldProps<Values, Name>) {
  // the field's value has this type, but TypeScript cannot work that out through react-hook-form's paths
  const rules = { validate: moneyRule(label, { required, aboveZero }) } as RegisterOptions<
    Values,
    Name
  >;
  const { field, fieldState } = useController({ control, name, rules });
  return (
    <MoneyField
      name={name}
      label={label}
      hint={hint}
      allowNegative={allowNegative}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}

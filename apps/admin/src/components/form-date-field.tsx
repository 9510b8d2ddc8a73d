import {
  useController,
  type Control,
  type FieldPathByValue,
  type FieldValues,
  type RegisterOptions,
} from 'react-hook-form';
import { dateRule } from '../lib/forms/entries.js';
import { DateField } from './date-field.js';

interface FormDateFieldProps<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string>,
> {
  readonly control: Control<Values>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

/** A date field for react-hook-form. It refuses text that is not a real date. */
export function FormDateField<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string>,
>({ control, name, label, hint, required = true }: FormDateFieldProps<Values, Name>) {
  // the field's value has this type, but TypeScript cannot work that out through react-hook-form's paths
  const rules = { validate: dateRule(label, { required }) } as RegisterOptions<Values, Name>;
  const { field, fieldState } = useController({ control, name, rules });
  return (
    <DateField
      name={name}
      label={label}
      hint={hint}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}

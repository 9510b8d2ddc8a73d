import type { SubsidyKind } from '@almoner/domain/assurances';
import type { MoneyEntry } from '../../../lib/forms/entries.js';
import { type Control, useFieldArray } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { Fieldset } from '../../../components/choices.js';
import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { TextField } from '../../../components/fields.js';

/** The values of the form about the subsidy of an award. */
export interface SubsidyValues {
  kind: SubsidyKind;
  reason: string;
  scheme: string;
  declared: { giver: string; amountPence: MoneyEntry; givenOn: string }[];
}

/** The assistance that the organisation says it got from others: giver, amount and day of each. */
export function DeclaredFields({ control }: { control: Control<SubsidyValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'declared' });
  return (
    <Fieldset
      id="declared"
      legend="Assistance from others"
      hint="Minimal financial assistance and assistance for services of public economic interest that the enterprise declares to have had from other public bodies in this financial year and the two before it."
    >
      {fields.map((field, index) => (
        <div key={field.id} className="al_row">
          <TextField
            label="Giver"
            {...control.register(`declared.${index}.giver`, { required: 'Enter the giver' })}
          />
          <FormMoneyField
            control={control}
            name={`declared.${index}.amountPence`}
            label="Amount given"
          />
          <FormDateField control={control} name={`declared.${index}.givenOn`} label="Given on" />
          <Button kind="secondary" onClick={() => remove(index)}>
            Remove<span className="visually-hidden"> declaration {index + 1}</span>
          </Button>
        </div>
      ))}
      <Button
        kind="secondary"
        onClick={() => append({ giver: '', amountPence: null, givenOn: '' })}
      >
        Add what another has given
      </Button>
    </Fieldset>
  );
}

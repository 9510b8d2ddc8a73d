import { type Control, useFieldArray, useWatch } from 'react-hook-form';
import { type CallValues, freeCriterionCode, weightTotal } from '../call-values.js';
import { Button } from '../../../components/buttons.js';
import { Checkboxes, Fieldset } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';

const WHOLE = 100;

function sentenceOf(total: number): string {
  if (total === WHOLE) return 'The weights add up to 100';
  const left = WHOLE - total;
  return left > 0
    ? `The weights add up to ${total}: ${left} left to give`
    : `The weights add up to ${total}: ${-left} too many`;
}

/** The sum of the weights while they are typed, and how much is missing or too much. */
function WeightTotal({ control }: { control: Control<CallValues> }) {
  const criteria = useWatch({ control, name: 'criteria' });
  return (
    <p role="status">
      <strong>{sentenceOf(weightTotal(criteria))}</strong>
    </p>
  );
}

interface CriterionFieldsetProps {
  readonly form: ProblemForm<CallValues>;
  readonly index: number;
  readonly onRemove: () => void;
}

function CriterionFieldset({ form, index, onRemove }: CriterionFieldsetProps) {
  const questions = useWatch({ control: form.control, name: 'questions' });
  const id = `criteria.${index}` as const;
  return (
    <div className="al_repeated">
      <Fieldset id={id} legend={`Criterion ${index + 1}`}>
        <TextField label="Criterion" {...form.field(`${id}.title`, 'Enter the criterion')} />
        <TextArea label="What good looks like" rows={2} {...form.field(`${id}.guidance`)} />
        <TextField
          label="Weight in per cent"
          inputMode="numeric"
          width={3}
          {...form.field(`${id}.weight`, {
            valueAsNumber: true,
            validate: (weight) => Number.isInteger(weight) || 'Enter a whole number',
          })}
        />
        <Checkboxes
          label="Scored by the answers to"
          choices={questions.map(({ key, title }) => ({
            value: key,
            label: title || 'A question without words',
          }))}
          {...form.field(`${id}.questionKeys`)}
        />
        <Button kind="secondary" onClick={onRemove}>
          Remove<span className="visually-hidden"> criterion {index + 1}</span>
        </Button>
      </Fieldset>
    </div>
  );
}

/** The criteria of a call, whose weights must add up to 100 %. */
export function CriterionFields({ form }: { form: ProblemForm<CallValues> }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'criteria' });
  const addCriterion = () =>
    append({
      code: freeCriterionCode(form.getValues('criteria')),
      title: '',
      guidance: '',
      weight: 0,
      questionKeys: [],
    });
  return (
    <Fieldset
      id="criteria"
      legend="Criteria for scoring"
      hint="Assessors give 0 to 5 against each. The weights add up to 100"
      error={form.formState.errors.criteria?.message}
    >
      {fields.map((field, index) => (
        <CriterionFieldset
          key={field.id}
          form={form}
          index={index}
          onRemove={() => remove(index)}
        />
      ))}
      <Button kind="secondary" onClick={addCriterion}>
        Add a criterion
      </Button>
      <WeightTotal control={form.control} />
    </Fieldset>
  );
}

import { useFieldArray, type UseFormReturn } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { Fieldset } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { freeQuestionKey, type CallValues } from '../call-values.js';

interface QuestionFieldsetProps {
  readonly form: UseFormReturn<CallValues>;
  readonly index: number;
  readonly onRemove: () => void;
}

function QuestionFieldset({ form, index, onRemove }: QuestionFieldsetProps) {
  const { register } = form;
  const errors = form.formState.errors.questions?.[index];
  const id = `questions.${index}` as const;
  return (
    <div className="al_repeated">
      <Fieldset id={id} legend={`Question ${index + 1}`}>
        <TextField
          label="Question"
          error={errors?.title?.message}
          {...register(`${id}.title`, { required: 'Enter the question' })}
        />
        <TextArea
          label="Advice below the question (optional)"
          rows={2}
          error={errors?.hint?.message}
          {...register(`${id}.hint`)}
        />
        <TextField
          label="Most words in an answer"
          inputMode="numeric"
          width={5}
          error={errors?.maxWords?.message}
          {...register(`${id}.maxWords`, {
            valueAsNumber: true,
            validate: (words) => Number.isInteger(words) || 'Enter a whole number of words',
          })}
        />
        <div className="ds_checkbox ds_checkbox--small">
          <input
            type="checkbox"
            className="ds_checkbox__input"
            id={`${id}.required`}
            {...register(`${id}.required`)}
          />
          <label className="ds_checkbox__label" htmlFor={`${id}.required`}>
            Every applicant must answer this
          </label>
        </div>
        <Button kind="secondary" onClick={onRemove}>
          Remove<span className="visually-hidden"> question {index + 1}</span>
        </Button>
      </Fieldset>
    </div>
  );
}

/** The questions of a call, in the order in which they are answered. */
export function QuestionFields({ form }: { form: UseFormReturn<CallValues> }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'questions' });
  const addQuestion = () =>
    append({
      key: freeQuestionKey(form.getValues('questions')),
      title: '',
      hint: '',
      maxWords: 300,
      required: true,
    });
  return (
    <Fieldset
      id="questions"
      legend="Questions to applicants"
      error={form.formState.errors.questions?.message}
    >
      {fields.map((field, index) => (
        <QuestionFieldset key={field.id} form={form} index={index} onRemove={() => remove(index)} />
      ))}
      <Button kind="secondary" onClick={addQuestion}>
        Add a question
      </Button>
    </Fieldset>
  );
}

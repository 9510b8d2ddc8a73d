import { useFieldArray } from 'react-hook-form';
import { Button } from '../../../components/buttons.js';
import { Fieldset } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import type { ProblemForm } from '../../../lib/forms/use-problem-form.js';
import { freeQuestionKey, type CallValues } from '../call-values.js';

interface QuestionFieldsetProps {
  readonly form: ProblemForm<CallValues>;
  readonly index: number;
  readonly onRemove: () => void;
}

function QuestionFieldset({ form, index, onRemove }: QuestionFieldsetProps) {
  const id = `questions.${index}` as const;
  return (
    <div className="al_repeated">
      <Fieldset id={id} legend={`Question ${index + 1}`}>
        <TextField label="Question" {...form.field(`${id}.title`, 'Enter the question')} />
        <TextArea
          label="Advice below the question (optional)"
          rows={2}
          {...form.field(`${id}.hint`)}
        />
        <TextField
          label="Most words in an answer"
          inputMode="numeric"
          width={5}
          {...form.field(`${id}.maxWords`, {
            valueAsNumber: true,
            validate: (words) => Number.isInteger(words) || 'Enter a whole number of words',
          })}
        />
        <div className="ds_checkbox ds_checkbox--small">
          <input
            type="checkbox"
            className="ds_checkbox__input"
            id={`${id}.required`}
            {...form.register(`${id}.required`)}
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
export function QuestionFields({ form }: { form: ProblemForm<CallValues> }) {
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

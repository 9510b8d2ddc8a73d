import { TABLE_FIELDS, TEXT_FIELDS } from '@almoner/domain/letters';
import { Form } from '../../../components/form.js';
import { type Choice, Select, TextArea, TextField } from '../../../components/fields.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { LetterTemplate } from '../letters-types.js';

export interface TemplateValues {
  readonly name: string;
  readonly fundId: string;
  readonly body: string;
}

interface TemplateFormProps {
  readonly values: TemplateValues;
  /** The funds to choose from; left out where the fund is fixed. */
  readonly funds?: readonly Choice[];
  readonly send: (values: TemplateValues) => Promise<LetterTemplate>;
  readonly onSaved: (template: LetterTemplate) => void;
}

function FieldHelp() {
  const fields = Object.entries({ ...TEXT_FIELDS, ...TABLE_FIELDS });
  return (
    <details className="ds_details">
      <summary className="ds_details__summary">How to write a template</summary>
      <div className="ds_details__text">
        <p>
          Begin with one title: a line that starts with “# ”. A heading starts with “## ”, an item
          of a list with “- ”. A blank line begins a new paragraph. A field of a table stands alone
          on its line.
        </p>
        <dl className="al_fields">
          {fields.map(([field, says]) => (
            <div key={field}>
              <dt>
                <code>{`{{${field}}}`}</code>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

/** The text of a letter template, with its placeholders. */
export function TemplateForm({ values, funds, send, onSaved }: TemplateFormProps) {
  const form = useProblemForm<TemplateValues, LetterTemplate>({
    defaultValues: values,
    send,
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save draft" wide>
      <TextField label="Name" {...form.field('name', 'Enter the name of the template')} />
      {funds && (
        <Select label="Fund" emptyLabel="Every fund" choices={funds} {...form.field('fundId')} />
      )}
      <FieldHelp />
      <TextArea
        label="Text of the letter"
        rows={24}
        {...form.field('body', 'Enter the text of the letter')}
      />
    </Form>
  );
}

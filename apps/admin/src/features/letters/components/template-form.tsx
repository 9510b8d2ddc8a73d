import {
  letterFieldsOf,
  letterKindWords,
  LETTER_KINDS,
  type LetterKind,
} from '@almoner/domain/letters';
import { Form } from '../../../components/form.js';
import { type Choice, Select, TextArea, TextField } from '../../../components/fields.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { LetterTemplate } from '../letters-types.js';

export interface TemplateValues {
  readonly kind: LetterKind;
  readonly name: string;
  readonly fundId: string;
  readonly body: string;
}

interface TemplateFormProps {
  readonly values: TemplateValues;
  /** The funds to choose from; left out where the fund and the kind of letter are fixed. */
  readonly funds?: readonly Choice[];
  readonly send: (values: TemplateValues) => Promise<LetterTemplate>;
  readonly onSaved: (template: LetterTemplate) => void;
}

function Meanings({ of }: { of: readonly [name: string, means: string][] }) {
  return (
    <dl className="al_fields">
      {of.map(([name, means]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}

const KIND_CHOICES = LETTER_KINDS.map((kind) => ({ value: kind, label: letterKindWords(kind) }));

function inBraces(fields: readonly [name: string, means: string][]): [string, string][] {
  return fields.map(([name, means]) => [`{{${name}}}`, means]);
}

function FieldHelp({ kind }: { kind: LetterKind }) {
  const { texts, tables, facts } = letterFieldsOf(kind);
  return (
    <details className="ds_details">
      <summary className="ds_details__summary">How to write a template</summary>
      <div className="ds_details__text">
        <p>
          Begin with one title: a line that starts with “# ”. A heading starts with “## ”, a
          numbered heading with “## 1. ”, a numbered paragraph with “1. ” (the letter counts,
          whatever the number), an item of a list with “- ”. A blank line begins a new paragraph, a
          line of “---” a new page, and a line that starts with “//” is a note that no letter has.
        </p>
        <h3>Fields inside a text</h3>
        <Meanings of={inBraces(texts)} />
        <h3>Fields that stand alone on their line and become a table</h3>
        <Meanings of={inBraces(tables)} />
        <h3>Facts that a part can depend on</h3>
        <p>
          Put <code>{'{{when has-several-years}}'}</code> alone on a line before the part and{' '}
          <code>{'{{end}}'}</code> after it: only awards of which it is so have the part in their
          letter. With <code>{'{{when not has-several-years}}'}</code> it is for the others.
        </p>
        <Meanings of={facts} />
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
      {funds && <Select label="Kind of letter" choices={KIND_CHOICES} {...form.field('kind')} />}
      <FieldHelp kind={form.watch('kind')} />
      <TextArea
        label="Text of the letter"
        rows={24}
        {...form.field('body', 'Enter the text of the letter')}
      />
    </Form>
  );
}

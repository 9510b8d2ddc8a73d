import type { ConditionOwner } from '@almoner/domain/conditions';
import type { Condition, ConditionTemplate } from '../conditions-types.js';
import { FormDateField } from '../../../components/typed-fields.js';
import { Radios } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { Form } from '../../../components/form.js';
import { idempotent, ifVersion } from '../../../lib/api/conditional-headers.js';
import { addCondition, editCondition } from '../../../lib/api/generated/sdk.gen.js';
import { useState } from 'react';

/**
 * The values of the form of a condition. They have the API's names, so that errors of the API appear at their fields.
 */
interface ConditionValues {
  title: string;
  text: string;
  owner: ConditionOwner;
  dueOn: string;
  evidenceAsked: string;
  reason: string;
}

const EMPTY: ConditionValues = {
  title: '',
  text: '',
  owner: 'organisation',
  dueOn: '',
  evidenceAsked: '',
  reason: '',
};

/** The values with which the form of a new condition begins: those of the library's condition, or empty ones. */
function newValues(template: ConditionTemplate | undefined): ConditionValues {
  if (!template) return EMPTY;
  const { title, text, owner, usualEvidence } = template;
  return { ...EMPTY, title, text, owner, evidenceAsked: usualEvidence };
}

/** The values with which the form of an existing condition begins. */
function valuesOf({ title, text, owner, dueOn, evidenceAsked }: Condition): ConditionValues {
  return { title, text, owner, dueOn: dueOn ?? '', evidenceAsked, reason: '' };
}

/** The body of the request. The date and the reason are left out where they are empty. */
function bodyOf({ dueOn, reason, ...terms }: ConditionValues) {
  return {
    ...terms,
    dueOn: dueOn === '' ? null : dueOn,
    ...(reason.trim() === '' ? {} : { reason }),
  };
}

const OWNERS: readonly { value: ConditionOwner; label: string }[] = [
  { value: 'organisation', label: 'The organisation' },
  { value: 'funder', label: 'The funder' },
];

interface ConditionFieldsProps {
  readonly form: ProblemForm<ConditionValues>;
  /** Whether the organisation can see the award already; then it is told the reason. */
  readonly known: boolean;
}

/** The fields of a condition. */
function ConditionFields({ form, known }: ConditionFieldsProps) {
  return (
    <>
      <TextField
        label="Short title"
        hint="For example, Constitution adopted"
        {...form.field('title', 'Enter a title')}
      />
      <TextArea
        label="What has to be done?"
        hint="In plain words; the offer letter shows this."
        {...form.field('text', 'Say what has to be done')}
      />
      <Radios label="Who has to meet it?" choices={OWNERS} {...form.field('owner')} />
      <FormDateField
        control={form.control}
        name="dueOn"
        label="By when? (optional)"
        hint="For example, 30 11 2026"
        required={false}
      />
      <TextArea
        label="What evidence do you ask for? (optional)"
        rows={3}
        {...form.field('evidenceAsked')}
      />
      {known && (
        <TextArea
          label="Why now?"
          hint="The organisation knows the award already and reads this. While the offer is open, its letter is made again."
          rows={3}
          {...form.field('reason', 'Say why')}
        />
      )}
    </>
  );
}

interface AddConditionFormProps {
  readonly awardId: string;
  readonly known: boolean;
  /** The condition of the library to begin with; undefined for a condition of this award only. */
  readonly template: ConditionTemplate | undefined;
  readonly onAdded: () => void;
}

/** Adds a condition to an award, begun from the library or from nothing. */
export function AddConditionForm({ awardId, known, template, onAdded }: AddConditionFormProps) {
  const taken = template ? { templateId: template.id } : {};
  const form = useProblemForm({
    defaultValues: newValues(template),
    send: (values, key) =>
      addCondition({
        path: { id: awardId },
        headers: idempotent(key),
        body: { ...bodyOf(values), ...taken },
      }),
    onSent: onAdded,
  });
  return (
    <Form form={form} submit="Add condition">
      <ConditionFields form={form} known={known} />
    </Form>
  );
}

interface EditConditionFormProps {
  readonly condition: Condition;
  readonly known: boolean;
  readonly onSaved: () => void;
}

/** Changes the terms of an open condition. */
export function EditConditionForm({ condition, known, onSaved }: EditConditionFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(condition);
  const form = useProblemForm({
    defaultValues: valuesOf(opened),
    send: (values) =>
      editCondition({
        path: { id: opened.id },
        headers: ifVersion(opened.version),
        body: bodyOf(values),
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <ConditionFields form={form} known={known} />
    </Form>
  );
}

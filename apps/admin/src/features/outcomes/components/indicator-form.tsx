import {
  AGGREGATION_RULE_LABELS,
  AGGREGATION_RULES,
  type AggregationRule,
  INDICATOR_UNIT_LABELS,
  INDICATOR_UNITS,
  type IndicatorUnit,
  isRuleForUnit,
} from '@almoner/domain/outcomes';
import { useWatch } from 'react-hook-form';
import { Form } from '../../../components/form.js';
import { Radios } from '../../../components/choices.js';
import { type Choice, Select, TextArea, TextField } from '../../../components/fields.js';
import { createIndicator, updateIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Indicator } from '../outcomes-types.js';
import { useState } from 'react';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { choicesOf } from '../../../lib/formatters.js';

/** The units of an indicator to choose from. */
const UNIT_CHOICES = choicesOf(INDICATOR_UNITS, (unit) => INDICATOR_UNIT_LABELS[unit]);

/** The rules for combining the figures of several returns, to choose from. */
const RULE_CHOICES = choicesOf(AGGREGATION_RULES, (rule) => AGGREGATION_RULE_LABELS[rule]);

interface IndicatorValues {
  code: string;
  title: string;
  unit: IndicatorUnit;
  rule: AggregationRule;
  definition: string;
  fundId: string;
}

interface NewIndicatorFormProps {
  readonly funds: readonly Choice[];
  readonly onCreated: (indicator: Indicator) => void;
}

const EMPTY: IndicatorValues = {
  code: '',
  title: '',
  unit: 'people',
  rule: 'sum',
  definition: '',
  fundId: '',
};

/** Defines an indicator. Its unit and rule cannot be changed afterwards. */
export function NewIndicatorForm({ funds, onCreated }: NewIndicatorFormProps) {
  const form = useProblemForm<IndicatorValues, Indicator>({
    defaultValues: EMPTY,
    send: ({ fundId, ...values }) =>
      createIndicator({ body: { ...values, fundId: fundId || null } }),
    onSent: onCreated,
  });
  const unit = useWatch({ control: form.control, name: 'unit' });
  return (
    <Form form={form} submit="Define indicator">
      <TextField
        label="Title"
        hint="What people read, for example: Children and young people supported"
        {...form.field('title', 'Enter a title')}
      />
      <TextField
        label="Code"
        hint="Short and never used before, for example CYP-SUPPORTED"
        width={20}
        {...form.field('code', 'Enter a code')}
      />
      <TextArea
        label="Definition"
        hint="Whom or what to count, and whom not."
        {...form.field('definition')}
      />
      <Radios label="What does it count?" choices={UNIT_CHOICES} {...form.field('unit')} />
      <Radios
        label="How do the figures of several returns become one?"
        choices={RULE_CHOICES.filter(({ value }) => isRuleForUnit(value, unit))}
        {...form.field('rule', {
          validate: (rule) => isRuleForUnit(rule, unit) || 'Choose how the figures become one',
        })}
      />
      <Select
        label="Which fund may ask for it?"
        emptyLabel="Every fund"
        choices={funds}
        {...form.field('fundId')}
      />
    </Form>
  );
}

interface IndicatorFormProps {
  readonly indicator: Indicator;
  readonly onSaved: () => void;
}

/** Changes the words of an indicator. Its unit and rule cannot change, because past figures depend on them. */
export function IndicatorForm({ indicator, onSaved }: IndicatorFormProps) {
  // kept as it was when the form was opened: with the version of a later read, saving would overwrite somebody else's
  // change
  const [opened] = useState(indicator);
  const form = useProblemForm({
    defaultValues: { title: opened.title, definition: opened.definition },
    send: (values) =>
      updateIndicator({
        path: { id: opened.id },
        headers: ifVersion(opened.version),
        body: values,
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save">
      <TextField label="Title" {...form.field('title', 'Enter a title')} />
      <TextArea
        label="Definition"
        hint="Whom or what to count, and whom not."
        {...form.field('definition')}
      />
    </Form>
  );
}

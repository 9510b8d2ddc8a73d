import { isRuleForUnit, type AggregationRule, type IndicatorUnit } from '@almoner/domain/outcomes';
import { useWatch } from 'react-hook-form';
import { Form } from '../../../components/form.js';
import { Radios } from '../../../components/choices.js';
import { type Choice, Select, TextArea, TextField } from '../../../components/fields.js';
import { createIndicator } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Indicator } from '../outcomes-types.js';
import { RULE_CHOICES, UNIT_CHOICES } from '../outcomes-labels.js';

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

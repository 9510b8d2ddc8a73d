import {
  type BudgetType,
  MAIN_POT,
  MOST_OVER_PROGRAMMING,
  needsConfirmation,
  overProgrammingOf,
  type RecordedAuthorityKind,
} from '@almoner/domain/budgets';
import { Checkbox, Radios } from '../../../components/choices.js';
import { Form } from '../../../components/form.js';
import { FinancialYearSelect, FormMoneyField } from '../../../components/typed-fields.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import {
  changeAllocation,
  createBudgetLine,
  recordOverProgramming,
} from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';
import { type MoneyEntry, penceOf } from '../../../lib/forms/entries.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Budget, BudgetLine } from '../budgets-types.js';
import { formatSum, negatePence, pence, type Pence } from '@almoner/domain/money';
import { moneyText } from '../../../lib/formatters.js';
import { basisPointsOfText } from '../percentages.js';
import { AUTHORITY_CHOICES, AuthorityDocument } from './budget-authority.js';

interface BudgetLineValues {
  financialYear: string;
  amountPence: MoneyEntry;
  pot: string;
  budgetType: BudgetType;
  ringFenced: boolean;
  authorityKind: RecordedAuthorityKind | 'none';
  authorityReference: string;
  authorityOn: string;
}

interface BudgetLineFormProps {
  readonly fundId: string;
  readonly onSaved: () => void;
}

const TYPES = [
  { value: 'resource', label: 'Resource: for running things' },
  { value: 'capital', label: 'Capital: for things that last' },
];

/** Sets up a budget line of a fund, with its first allocation. */
export function BudgetLineForm({ fundId, onSaved }: BudgetLineFormProps) {
  const form = useProblemForm<BudgetLineValues, Budget>({
    defaultValues: {
      financialYear: currentFinancialYear(),
      amountPence: null,
      pot: '',
      budgetType: 'resource',
      ringFenced: false,
      authorityKind: 'none',
      authorityReference: '',
      authorityOn: '',
    },
    send: ({ amountPence, pot, authorityKind, authorityReference, authorityOn, ...line }, key) =>
      createBudgetLine({
        path: { id: fundId },
        headers: idempotent(key),
        body: {
          ...line,
          amountPence: penceOf(amountPence) ?? 0,
          pot: pot.trim() || MAIN_POT,
          ...(authorityKind === 'none'
            ? {}
            : { authorityKind, authorityReference: authorityReference.trim(), authorityOn }),
        },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Add budget">
      <FinancialYearSelect
        label="Financial year"
        hint="1 April to 31 March"
        {...form.field('financialYear')}
      />
      <FormMoneyField control={form.control} name="amountPence" label="Amount" />
      <TextField
        label="Pot (optional)"
        hint="A part of the year kept apart, like equipment. Leave it empty for the main budget"
        width={20}
        {...form.field('pot')}
      />
      <Radios label="What kind of money is it?" choices={TYPES} {...form.field('budgetType')} />
      <Checkbox
        name="ringFenced"
        label="It is ring-fenced: for one purpose only"
        checked={form.watch('ringFenced')}
        onChange={(checked) => form.setValue('ringFenced', checked)}
      />
      <Radios
        label="What gives it authority?"
        hint="Until there is authority, awards have its money in indicative years only"
        choices={[{ value: 'none', label: 'Nothing yet: it is planned' }, ...AUTHORITY_CHOICES]}
        {...form.field('authorityKind')}
      />
      {form.watch('authorityKind') !== 'none' && <AuthorityDocument form={form} />}
      <p>The budget begins at £0 and planned. Another person confirms its amount and authority.</p>
    </Form>
  );
}

interface AllocationValues {
  direction: 'increase' | 'decrease';
  amountPence: MoneyEntry;
  reason: string;
}

interface AllocationFormProps {
  readonly line: BudgetLine;
  /** Told whether the change waits for another person. */
  readonly onSaved: (waits: boolean) => void;
}

const DIRECTIONS = [
  { value: 'increase', label: 'Increase the budget' },
  { value: 'decrease', label: 'Decrease the budget' },
];

/** The change of the allocation in pence; negative where it is lowered. */
function changeOf({ direction, amountPence }: AllocationValues): Pence {
  const amount = pence(penceOf(amountPence) ?? 0);
  return direction === 'increase' ? amount : negatePence(amount);
}

/** Raises or lowers the allocation of a budget line, with a reason. */
export function AllocationForm({ line, onSaved }: AllocationFormProps) {
  const form = useProblemForm<AllocationValues, Budget>({
    defaultValues: { direction: 'increase', amountPence: null, reason: '' },
    send: (values, key) =>
      changeAllocation({
        path: { id: line.id },
        headers: idempotent(key),
        body: { amountPence: changeOf(values), reason: values.reason.trim() },
      }),
    onSent: (_budget, values) => onSaved(needsConfirmation(changeOf(values))),
  });
  const after = formatSum([pence(line.allocatedPence), changeOf(form.watch())]);
  return (
    <Form form={form} submit="Change budget">
      <Radios label="What changes" choices={DIRECTIONS} {...form.field('direction')} />
      <FormMoneyField control={form.control} name="amountPence" label="By how much" />
      <p role="status">
        The budget is {moneyText(line.allocatedPence)} now and would be {after}.
      </p>
      <TextArea label="Reason" rows={3} {...form.field('reason', 'Enter a reason')} />
      <p>
        {needsConfirmation(changeOf(form.watch()))
          ? 'Nothing changes until another person confirms it.'
          : 'A lower budget counts at once.'}
      </p>
    </Form>
  );
}

interface OverProgrammingValues {
  basisPoints: string;
  reason: string;
}

interface OverProgrammingFormProps {
  readonly line: BudgetLine;
  readonly onSaved: () => void;
}

function percentRule(text: string): string | true {
  const basisPoints = basisPointsOfText(text);
  if (basisPoints === null) return 'Enter a percentage with at most 2 digits after the point';
  return basisPoints <= MOST_OVER_PROGRAMMING || 'Enter a percentage from 0 to 25';
}

/** What the typed percentage would allow, as a sentence; empty while the text is not a percentage. */
function effect({ allocatedPence }: BudgetLine, text: string): string {
  const basisPoints = basisPointsOfText(text);
  if (basisPoints === null || basisPoints > MOST_OVER_PROGRAMMING) return '';
  const allowed = overProgrammingOf(pence(allocatedPence), basisPoints);
  return `Awards could go ${moneyText(allowed)} beyond the ${moneyText(allocatedPence)} allocated.`;
}

/** Proposes how far a budget line may be committed beyond its allocation, with a reason. */
export function OverProgrammingForm({ line, onSaved }: OverProgrammingFormProps) {
  const form = useProblemForm<OverProgrammingValues, Budget>({
    defaultValues: { basisPoints: String(line.overProgrammingBasisPoints / 100), reason: '' },
    send: ({ basisPoints, reason }, key) =>
      recordOverProgramming({
        path: { id: line.id },
        headers: idempotent(key),
        body: { basisPoints: basisPointsOfText(basisPoints) ?? 0, reason: reason.trim() },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Propose over-programming">
      <TextField
        label="Percentage beyond the allocation"
        hint="From 0 to 25, for example 2.5"
        width={5}
        inputMode="decimal"
        {...form.field('basisPoints', { validate: percentRule })}
      />
      <p role="status">{effect(line, form.watch('basisPoints'))}</p>
      <TextArea label="Reason" rows={3} {...form.field('reason', 'Enter a reason')} />
      <p>Nothing changes until another person confirms it.</p>
    </Form>
  );
}

import {
  authorityKindWords,
  authorityWords,
  type BUDGET_LINE_LIST,
  type RecordedAuthorityKind,
} from '@almoner/domain/budgets';
import { formatSum, negatePence, pence } from '@almoner/domain/money';
import { Link } from '@tanstack/react-router';
import { Radios } from '../../../components/choices.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { DateText, Money } from '../../../components/figures.js';
import { Form } from '../../../components/form.js';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { FormDateField, FormMoneyField } from '../../../components/typed-fields.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { proposeAuthority } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';
import { type MoneyEntry, penceOf } from '../../../lib/forms/entries.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { authorityDifference, budgetLineName } from '../budgets-labels.js';
import type { Budget, BudgetLine, BudgetLineRow } from '../budgets-types.js';

/** Whether a line has authority, and by which Budget Act or decision letter. */
export function AuthorityOfLine({ line }: { line: BudgetLine }) {
  const { authorityOn, authorityPence, authorityIllustrative } = line;
  return (
    <p>
      <StatusTag thing="budget-authority" status={line.authority} /> {authorityWords(line)}
      {authorityOn !== null && (
        <>
          , <DateText date={authorityOn} />
        </>
      )}
      {authorityPence !== null && (
        <>
          , for <Money pence={authorityPence} />
          {authorityDifference(line)}
        </>
      )}
      .{authorityIllustrative && <IllustrativeMark />}
      {line.authority === 'planned' && (
        <> Awards have its money in indicative years only; nothing is offered or paid from it.</>
      )}
    </p>
  );
}

/** The kinds of authority that a person chooses from. */
export const AUTHORITY_CHOICES: { value: RecordedAuthorityKind; label: string }[] = [
  { value: 'budget-act', label: authorityKindWords('budget-act') },
  { value: 'decision-letter', label: authorityKindWords('decision-letter') },
];

/** What names the Act or letter that gives a budget line its authority. */
interface AuthorityDocumentValues {
  authorityReference: string;
  authorityOn: string;
}

/** Asks for the reference and the day of the Act or letter. */
export function AuthorityDocument<Values extends AuthorityDocumentValues>({
  form: anyForm,
}: {
  form: ProblemForm<Values>;
}) {
  // the form has at least these two fields; TypeScript cannot work that out through react-hook-form's paths
  const form = anyForm as unknown as ProblemForm<AuthorityDocumentValues>;
  return (
    <>
      <TextField
        label="Reference"
        hint="For example Budget (Scotland) Act 2026, or the number of the letter"
        {...form.field('authorityReference', 'Enter the reference')}
      />
      <FormDateField
        control={form.control}
        name="authorityOn"
        label="Day of the Act or letter"
        hint="Today or earlier"
      />
    </>
  );
}

interface AuthorityValues extends AuthorityDocumentValues {
  authorityKind: RecordedAuthorityKind;
  amountPence: MoneyEntry;
  reason: string;
}

interface AuthorityFormProps {
  readonly line: BudgetLine;
  readonly onSaved: () => void;
}

/** What confirming it would do to the allocation, as a sentence. */
function effect({ allocatedPence }: BudgetLine, amount: number | null): string {
  if (amount === null || amount === allocatedPence)
    return `The budget stays at the ${moneyText(allocatedPence)} that is allocated now.`;
  const [more, less] = [pence(amount), pence(allocatedPence)];
  const by = formatSum(
    amount > allocatedPence ? [more, negatePence(less)] : [less, negatePence(more)],
  );
  const direction = amount > allocatedPence ? 'rises' : 'falls';
  return `The budget ${direction} by ${by}, from ${moneyText(allocatedPence)} to ${moneyText(amount)}.`;
}

/** Proposes what gives a budget line its authority, or corrects what is recorded. */
export function AuthorityForm({ line, onSaved }: AuthorityFormProps) {
  const form = useProblemForm<AuthorityValues, Budget>({
    defaultValues: {
      authorityKind: line.authorityKind === 'decision-letter' ? 'decision-letter' : 'budget-act',
      authorityReference: line.authorityReference ?? '',
      authorityOn: line.authorityOn ?? '',
      amountPence: line.allocatedPence > 0 ? pence(line.allocatedPence) : null,
      reason: '',
    },
    send: ({ amountPence, authorityReference, reason, ...authority }, key) =>
      proposeAuthority({
        path: { id: line.id },
        headers: idempotent(key),
        body: {
          ...authority,
          authorityReference: authorityReference.trim(),
          amountPence: penceOf(amountPence) ?? 0,
          reason: reason.trim(),
        },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Propose this authority">
      <Radios
        label="What gives the authority?"
        choices={AUTHORITY_CHOICES}
        {...form.field('authorityKind')}
      />
      <AuthorityDocument form={form} />
      <FormMoneyField
        control={form.control}
        name="amountPence"
        label="Amount that it gives this budget"
        hint="The whole amount of the year and pot, not what is added"
      />
      <p role="status">{effect(line, penceOf(form.watch('amountPence')))}</p>
      <TextArea label="Reason" rows={3} {...form.field('reason', 'Enter a reason')} />
      <p>Nothing changes until another person confirms it.</p>
    </Form>
  );
}

/** How the list of budget lines shows cells that need more than their plain value. */
export const BUDGET_LINE_CELLS: ListCells<typeof BUDGET_LINE_LIST, BudgetLineRow> = {
  fund: ({ id, fundId, fundCode, financialYear, pot, illustrative, stated }) => (
    <>
      <Link to="/funds/$id/budget/$lineId" params={{ id: fundId, lineId: id }}>
        {fundCode} {budgetLineName({ financialYear, pot })}
      </Link>
      {illustrative && <IllustrativeMark stated={stated} />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="budget" status={status} />,
  authority: ({ authority }) => <StatusTag thing="budget-authority" status={authority} />,
  reference: (row) => (
    <>
      {authorityWords(row)}
      {row.authorityIllustrative && <IllustrativeMark />}
    </>
  ),
};

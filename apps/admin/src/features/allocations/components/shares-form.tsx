import { useWatch } from 'react-hook-form';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Money } from '../../../components/figures.js';
import { type Choice, Select, TextField } from '../../../components/fields.js';
import { type ProblemForm, useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Allocation, AreaShare } from '../allocations-types.js';
import {
  amountsSoFar,
  enteredShares,
  shareEntries,
  type ShareEntry,
  weightRule,
} from '../share-entries.js';
import { Form } from '../../../components/form.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateAllocation } from '../../../lib/api/generated/sdk.gen.js';

/** The values of the form of area shares. */
interface SharesValues {
  shares: ShareEntry[];
}

interface ShareFieldsProps {
  readonly form: ProblemForm<SharesValues>;
  readonly areas: readonly AreaShare[];
  readonly amountPence: number;
  readonly organisations: readonly Choice[];
}

function hidden(label: string) {
  return <span className="visually-hidden">{label}</span>;
}

/** A row for each area: the organisation, the area share, and the amount it gives while it is typed. */
function ShareFields({ form, areas, amountPence, organisations }: ShareFieldsProps) {
  const entries = useWatch({ control: form.control, name: 'shares' });
  const amounts = amountsSoFar(amountPence, entries);
  const place = ({ areaCode }: AreaShare) => areas.findIndex((area) => area.areaCode === areaCode);
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const columns: Column<AreaShare>[] = [
    { key: 'area', heading: 'Area', rowHeading: true, cell: ({ areaName }) => areaName },
    {
      key: 'organisation',
      heading: 'Goes to',
      // the share of a partnership goes to its health board and to nobody else
      cell: (area) =>
        area.healthBoardName ?? (
          <Select
            // made anew when the choices arrive, because a select ignores a value whose choice comes later
            key={organisations.length}
            label={hidden(`Organisation for ${area.areaName}`)}
            choices={organisations}
            emptyLabel="Not chosen"
            {...form.field(`shares.${place(area)}.organisationId`)}
          />
        ),
    },
    {
      key: 'weight',
      heading: 'Share',
      cell: (area) => (
        <TextField
          label={hidden(`Share of ${area.areaName}`)}
          inputMode="decimal"
          width={10}
          {...form.field(`shares.${place(area)}.weight`, { validate: weightRule })}
        />
      ),
      total: <strong>All areas</strong>,
    },
    {
      key: 'amount',
      heading: 'Amount',
      numeric: true,
      cell: ({ areaCode }) => <Money pence={amounts.get(areaCode) ?? 0} />,
      total: (
        <strong>
          <Money pence={total} />
        </strong>
      ),
    },
  ];
  return (
    <DataTable
      caption="Shares"
      captionHidden
      columns={columns}
      rows={areas}
      rowKey={({ areaCode }) => areaCode}
      empty="There are no areas of this kind."
    />
  );
}

interface SharesFormProps {
  readonly allocation: Allocation;
  readonly organisations: readonly Choice[];
  readonly onSaved: () => void;
}

/** The form of a draft's area shares. */
export function SharesForm({ allocation, organisations, onSaved }: SharesFormProps) {
  const { id, version, shares, amountPence } = allocation;
  const form = useProblemForm<SharesValues, Allocation>({
    defaultValues: { shares: shareEntries(allocation) },
    send: (values) =>
      updateAllocation({
        path: { id },
        headers: ifVersion(version),
        body: { shares: enteredShares(values.shares) },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save and check" wide>
      <ShareFields
        form={form}
        areas={shares}
        amountPence={amountPence}
        organisations={organisations}
      />
    </Form>
  );
}

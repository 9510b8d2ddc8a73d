import { type Column, DataTable } from '../../../components/data-table.js';
import type { GetOfficeResponse } from '../../../lib/api/generated/types.gen.js';

type Person = GetOfficeResponse['people'][number];
type Duty = GetOfficeResponse['uncovered'][number];

const COLUMNS: readonly Column<Person>[] = [
  { key: 'name', heading: 'Name', rowHeading: true, cell: ({ name }) => name },
  { key: 'roles', heading: 'Roles', cell: ({ roles }) => roles.join(', ') },
  {
    key: 'standsInFor',
    heading: 'Stands in today for',
    cell: ({ standsInFor }) => (standsInFor.length === 0 ? 'Nobody' : standsInFor.join(', ')),
  },
];

/** Everybody who works for the funder, with their roles. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <DataTable
      caption="People of the funder"
      columns={COLUMNS}
      rows={people}
      rowKey={({ id }) => id}
      empty="Nobody has a role."
    />
  );
}

function where({ everyFund, fundCodes }: Duty): string {
  return everyFund ? 'In every fund' : `In ${fundCodes.join(', ')}`;
}

/** The duties that nobody could take on, each with the funds in which it is so. */
export function UncoveredDuties({ duties }: { duties: readonly Duty[] }) {
  return (
    <ul>
      {duties.map((duty) => (
        <li key={duty.sentence}>
          {duty.sentence} <span className="al_secondary">{where(duty)}.</span>
        </li>
      ))}
    </ul>
  );
}

import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { DateControl } from '../../../components/lists/list-filters.js';
import type { Choice } from '../../../components/fields.js';
import { useSearchChange } from '../../../lib/same-page.js';

interface DueFiltersProps {
  /** `YYYY-MM-DD`. */
  readonly dueBy: string;
  readonly fundId: string | undefined;
  readonly funds: readonly Choice[];
}

/** Filters due payments by day and fund. */
export function DueFilters({ dueBy, fundId, funds }: DueFiltersProps) {
  const changeSearch = useSearchChange();
  return (
    <AddressChoices label="Choose what is due">
      <DateControl
        name="dueBy"
        label="Due by"
        value={dueBy}
        onChange={(next) => changeSearch({ dueBy: next })}
      />
      <AddressSelect
        name="fundId"
        label="Fund"
        emptyLabel="Every fund"
        choices={funds}
        value={fundId}
      />
    </AddressChoices>
  );
}

import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { useAudience } from '../../../lib/session.js';
import { OWNER_CHOICES, statusChoices } from '../conditions-labels.js';
import type { ConditionsSearch } from '../conditions-types.js';

interface ConditionFiltersProps {
  readonly search: ConditionsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of conditions can be narrowed by. */
export function ConditionFilters({ search, funds, chips }: ConditionFiltersProps) {
  const audience = useAudience();
  return (
    <FilterBar label="Filter conditions" chips={chips}>
      <TextField name="q" label="Title, award or organisation" defaultValue={search.q} />
      {audience === 'staff' && (
        <Select
          // The choices arrive after the page: a select keeps the value it had when it was drawn.
          key={funds.length}
          name="fundId"
          label="Fund"
          emptyLabel="Any fund"
          choices={funds}
          defaultValue={search.fundId}
        />
      )}
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={statusChoices(audience)}
        defaultValue={search.status}
      />
      {audience === 'staff' && (
        <Select
          name="owner"
          label="To be met by"
          emptyLabel="Anybody"
          choices={OWNER_CHOICES}
          defaultValue={search.owner}
        />
      )}
      <Select
        name="overdue"
        label="Day"
        emptyLabel="Any day"
        choices={[{ value: 'true', label: 'Overdue' }]}
        defaultValue={search.overdue}
      />
      <Select
        name="gating"
        label="Payments"
        emptyLabel="With or without"
        choices={[{ value: 'true', label: 'A payment waits for it' }]}
        defaultValue={search.gating}
      />
    </FilterBar>
  );
}

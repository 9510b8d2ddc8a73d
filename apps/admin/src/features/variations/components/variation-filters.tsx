import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { VARIATION_KIND_CHOICES, VARIATION_STATUS_CHOICES } from '../variations-labels.js';
import type { VariationsSearch } from '../variations-types.js';

interface VariationFiltersProps {
  readonly search: VariationsSearch;
  readonly funds: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of variations can be narrowed by. */
export function VariationFilters({ search, funds, chips }: VariationFiltersProps) {
  return (
    <FilterBar label="Filter variations" chips={chips}>
      <TextField name="q" label="Reference or organisation" defaultValue={search.q} />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={funds.length}
        name="fundId"
        label="Fund"
        emptyLabel="Any fund"
        choices={funds}
        defaultValue={search.fundId}
      />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={VARIATION_STATUS_CHOICES}
        defaultValue={search.status}
      />
      <Select
        name="kind"
        label="Changes"
        emptyLabel="Anything"
        choices={VARIATION_KIND_CHOICES}
        defaultValue={search.kind}
      />
    </FilterBar>
  );
}

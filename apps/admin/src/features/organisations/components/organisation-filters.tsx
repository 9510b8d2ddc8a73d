import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { ORGANISATION_KIND_CHOICES } from '../organisations-labels.js';
import type { OrganisationsSearch } from '../organisations-types.js';

interface OrganisationFiltersProps {
  readonly search: OrganisationsSearch;
  readonly areas: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the list of organisations can be narrowed by. */
export function OrganisationFilters({ search, areas, chips }: OrganisationFiltersProps) {
  return (
    <FilterBar label="Filter organisations" chips={chips}>
      <TextField name="q" label="Name or number" defaultValue={search.q} />
      <Select
        name="kind"
        label="Kind"
        emptyLabel="Any kind"
        choices={ORGANISATION_KIND_CHOICES}
        defaultValue={search.kind}
      />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={areas.length}
        name="areaCode"
        label="Works in"
        emptyLabel="Any area"
        choices={areas}
        defaultValue={search.areaCode}
      />
    </FilterBar>
  );
}

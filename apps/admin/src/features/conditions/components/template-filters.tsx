import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { OWNER_CHOICES } from '../conditions-labels.js';
import type { ConditionTemplatesSearch } from '../conditions-types.js';

interface TemplateFiltersProps {
  readonly search: ConditionTemplatesSearch;
  readonly chips: readonly FilterChip[];
}

/** The filters of the library. */
export function TemplateFilters({ search, chips }: TemplateFiltersProps) {
  return (
    <FilterBar label="Filter the library" chips={chips}>
      <TextField name="q" label="Title or text" defaultValue={search.q} />
      <Select
        name="owner"
        label="To be met by"
        emptyLabel="Anybody"
        choices={OWNER_CHOICES}
        defaultValue={search.owner}
      />
      <Select
        name="active"
        label="In use"
        emptyLabel="In use or not"
        choices={[
          { value: 'true', label: 'In use' },
          { value: 'false', label: 'No longer in use' },
        ]}
        defaultValue={search.active}
      />
    </FilterBar>
  );
}

import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import { usePermission } from '../../../lib/session.js';
import type { ApplicationsSearch } from '../api/list-applications.js';
import {
  APPLICATION_STATUS_CHOICES,
  type ApplicationFilterChoices,
} from '../applications-labels.js';

interface ApplicationFiltersProps {
  readonly search: ApplicationsSearch;
  readonly choices: ApplicationFilterChoices;
  readonly chips: readonly FilterChip[];
}

/** What the queue of applications can be narrowed by. */
export function ApplicationFilters({ search, choices, chips }: ApplicationFiltersProps) {
  const filters = [
    { name: 'fundId', label: 'Fund', any: 'Any fund', choices: choices.funds },
    { name: 'callId', label: 'Call', any: 'Any call', choices: choices.calls },
    { name: 'status', label: 'Status', any: 'Any status', choices: APPLICATION_STATUS_CHOICES },
    { name: 'assessorId', label: 'Assessor', any: 'Anybody', choices: choices.assessors },
    { name: 'areaCode', label: 'Area', any: 'Any area', choices: choices.areas },
  ] as const;
  const readsAssessments = usePermission('assessments.read');
  return (
    <FilterBar label="Filter applications" chips={chips}>
      <TextField name="q" label="Reference, title or organisation" defaultValue={search.q} />
      {filters
        .filter(({ name }) => name !== 'assessorId' || readsAssessments)
        .map((filter) => (
          <Select
            // The choices arrive after the page: a select keeps the value it had when it was drawn.
            key={`${filter.name} ${filter.choices.length}`}
            name={filter.name}
            label={filter.label}
            emptyLabel={filter.any}
            choices={filter.choices}
            defaultValue={search[filter.name]}
          />
        ))}
    </FilterBar>
  );
}

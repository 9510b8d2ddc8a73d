import { DateFilter } from '../../../components/date-filter.js';
import { FilterBar, type FilterChip } from '../../../components/filter-bar.js';
import { Select, type Choice } from '../../../components/select.js';
import { ACTION_CHOICES, SUBJECT_CHOICES } from '../audit-labels.js';
import type { AuditLogSearch } from '../audit-types.js';

interface AuditFiltersProps {
  readonly search: AuditLogSearch;
  readonly people: readonly Choice[];
  readonly chips: readonly FilterChip[];
}

/** What the audit log can be narrowed by. */
export function AuditFilters({ search, people, chips }: AuditFiltersProps) {
  return (
    <FilterBar label="Filter the audit log" chips={chips}>
      <Select
        name="action"
        label="What happened"
        emptyLabel="Anything"
        choices={ACTION_CHOICES}
        defaultValue={search.action}
      />
      <Select
        name="subjectType"
        label="Kind of record"
        emptyLabel="Any kind"
        choices={SUBJECT_CHOICES}
        defaultValue={search.subjectType}
      />
      <Select
        // The choices arrive after the page: a select keeps the value it had when it was drawn.
        key={people.length}
        name="actorId"
        label="Who"
        emptyLabel="Anyone"
        choices={people}
        defaultValue={search.actorId}
      />
      <DateFilter name="from" label="From" initial={search.from} />
      <DateFilter name="to" label="To" initial={search.to} />
    </FilterBar>
  );
}

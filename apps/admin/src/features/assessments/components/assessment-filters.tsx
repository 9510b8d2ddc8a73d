import { FilterBar } from '../../../components/filter-bar.js';
import { Select } from '../../../components/select.js';
import { ASSESSMENT_STATUS_CHOICES, assessmentChips } from '../assessments-labels.js';
import type { AssessmentsSearch } from '../assessments-types.js';

const WHOSE = [{ value: 'true', label: 'Assigned to me' }];

/** What the list of assessments can be narrowed by. */
export function AssessmentFilters({ search }: { search: AssessmentsSearch }) {
  return (
    <FilterBar label="Filter assessments" chips={assessmentChips(search)}>
      <Select
        name="mine"
        label="Whose"
        emptyLabel="Everybody's"
        choices={WHOSE}
        defaultValue={search.mine}
      />
      <Select
        name="status"
        label="Status"
        emptyLabel="Any status"
        choices={ASSESSMENT_STATUS_CHOICES}
        defaultValue={search.status}
      />
    </FilterBar>
  );
}

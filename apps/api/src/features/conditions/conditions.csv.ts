import type { CsvColumn } from '../../platform/http/csv.js';
import type { ConditionTemplateView } from './condition-templates.dto.js';
import type { ConditionItem } from './conditions.dto.js';

/** The columns of the export of conditions. */
export const CONDITION_COLUMNS: CsvColumn<ConditionItem>[] = [
  { heading: 'Award', value: (c) => c.awardReference },
  { heading: 'Fund', value: (c) => c.fundCode },
  { heading: 'Organisation', value: (c) => c.organisationName },
  { heading: 'Condition', value: (c) => c.title },
  { heading: 'To be met by', value: (c) => c.ownerWords },
  { heading: 'Due', value: (c) => c.dueOn },
  { heading: 'Overdue', value: (c) => (c.overdue ? 'yes' : 'no') },
  { heading: 'Status', value: (c) => c.statusWords },
  { heading: 'A payment waits for it', value: (c) => (c.gating ? 'yes' : 'no') },
  { heading: 'Illustrative', value: (c) => (c.illustrative ? 'yes' : 'no') },
];

/** The columns of the export of the library. */
export const TEMPLATE_COLUMNS: CsvColumn<ConditionTemplateView>[] = [
  { heading: 'Title', value: (t) => t.title },
  { heading: 'Text', value: (t) => t.text },
  { heading: 'To be met by', value: (t) => t.ownerWords },
  { heading: 'Usual evidence', value: (t) => t.usualEvidence },
  { heading: 'In use', value: (t) => (t.active ? 'yes' : 'no') },
  { heading: 'Uses', value: (t) => t.uses },
  { heading: 'Illustrative', value: (t) => (t.illustrative ? 'yes' : 'no') },
];

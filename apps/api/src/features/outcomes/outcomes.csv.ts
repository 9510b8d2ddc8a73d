import { INDICATOR_UNIT_LABELS, OBSERVATION_STATE_WORDS } from '@almoner/domain/outcomes';
import type { CsvColumn } from '../../platform/http/csv.js';
import type { ObservationItem } from './outcomes.dto.js';

/** The columns of the export. */
export const OBSERVATION_COLUMNS: CsvColumn<ObservationItem>[] = [
  { heading: 'Indicator', value: (o) => o.indicatorTitle },
  { heading: 'Unit', value: (o) => INDICATOR_UNIT_LABELS[o.unit] },
  { heading: 'Fund', value: (o) => o.fundCode },
  { heading: 'Period', value: (o) => o.period },
  { heading: 'Organisation', value: (o) => o.organisationName },
  { heading: 'Return', value: (o) => o.returnReference },
  { heading: 'Area', value: (o) => o.areaCode },
  { heading: 'State', value: (o) => OBSERVATION_STATE_WORDS[o.state] },
  { heading: 'Value', value: (o) => o.value },
  { heading: 'Numerator', value: (o) => o.numerator },
  { heading: 'Denominator', value: (o) => o.denominator },
  { heading: 'Note', value: (o) => o.note },
  { heading: 'Illustrative', value: (o) => (o.illustrative ? 'yes' : 'no') },
];

import { sweepVisits } from './accessibility/sweep-visits.js';
import { OFFICER_NAME, VISITS } from './accessibility/visits.js';
import { visitors } from './support/visitors.js';

// half of all visits, in a file of their own, so that two workers share the sweep
sweepVisits(
  VISITS.filter(([persona]) => persona === OFFICER_NAME),
  visitors(),
);

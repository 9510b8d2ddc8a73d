import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AwardYear } from './features/awards/award-year.entity.js';
import { Award } from './features/awards/award.entity.js';
import { BudgetLine } from './features/budgets/budget-line.entity.js';
import { Call } from './features/calls/call.entity.js';
import { Criterion } from './features/calls/criterion.entity.js';
import { Fund } from './features/funds/fund.entity.js';
import { Organisation } from './features/organisations/organisation.entity.js';
import { Programme } from './features/programmes/programme.entity.js';

/** Every entity that a repository loads and saves. */
export const ENTITIES: EntityTarget<ObjectLiteral>[] = [
  Programme,
  Fund,
  BudgetLine,
  Organisation,
  Award,
  AwardYear,
  Call,
  Criterion,
];

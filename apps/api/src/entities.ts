import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { BudgetLine } from './features/budgets/budget-line.entity.js';
import { Fund } from './features/funds/fund.entity.js';
import { Organisation } from './features/organisations/organisation.entity.js';
import { Programme } from './features/programmes/programme.entity.js';

/** Every entity that a repository loads and saves. */
export const ENTITIES: EntityTarget<ObjectLiteral>[] = [Programme, Fund, BudgetLine, Organisation];

import {
  referenceDefinition,
  referenceKeyWords,
  referenceValueText,
  referenceValueWords,
  type ReferenceKey,
  type StoredValue,
} from '@almoner/domain/reference-data';
import { todayInScotland } from '@almoner/domain/calendar';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { personName } from '../../readable/identity.sql.js';
import { inForceFirst } from '../../readable/reference-data.sql.js';
import type { ReferenceKeyView, ReferenceValueItem } from './reference-data.dto.js';

/** A value as the query returns it. */
export interface ReferenceValueRow extends Omit<
  ReferenceValueItem,
  'area' | 'value' | 'valueWords'
> {
  readonly stored: StoredValue;
}

/** Whether a value is in force on a day, comes later or was before, in SQL. `day` is SQL. */
export function stateOn(day: string): string {
  const isInForce = `r.id = (SELECT i.id FROM reference_values i WHERE i.key = r.key
    ORDER BY ${inForceFirst('i', day)} LIMIT 1)`;
  return `CASE WHEN ${isInForce} THEN 'in-force' WHEN r.from_day > ${day} THEN 'coming' ELSE 'earlier' END`;
}

/** The columns of a value. `day` is SQL. */
export function referenceValueColumns(day: string): string {
  return `r.id, r.key, r.value AS stored, r.from_day AS "fromDay", ${stateOn(day)} AS state, r.source,
    r.recorded_at AS "recordedAt", ${personName('r.recorded_by_id')} AS "recordedByName"`;
}

/** A value for its reader. */
export function shownValue({ stored, ...row }: ReferenceValueRow): ReferenceValueItem {
  return {
    ...row,
    area: referenceDefinition(row.key).area,
    value: referenceValueText(stored),
    valueWords: referenceValueWords(row.key, stored),
  };
}

@Injectable()
export class ReferenceDataQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  ofKey(context: RequestContext, key: ReferenceKey): Promise<ReferenceKeyView> {
    return this.unitOfWork.read(context, (tx) => this.view(tx, key));
  }

  async view(tx: Transaction, key: ReferenceKey): Promise<ReferenceKeyView> {
    const rows = await tx.query<ReferenceValueRow>(
      `SELECT ${referenceValueColumns('$2::date')} FROM reference_values r WHERE r.key = $1
        ORDER BY r.from_day DESC, r.id DESC`,
      [key, todayInScotland(tx.now)],
    );
    return {
      key,
      keyWords: referenceKeyWords(key),
      usedIn: referenceDefinition(key).usedIn,
      values: rows.map(shownValue),
    };
  }
}

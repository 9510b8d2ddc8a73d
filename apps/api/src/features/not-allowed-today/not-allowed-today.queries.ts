import {
  EARLIER_RULE_KEYS,
  EARLIER_RULES,
  RULES_WITHOUT_RECORDS,
  type EarlierRuleKey,
} from '@almoner/domain/not-allowed-today';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ALL_EARLIER_RECORDS } from './earlier-records.sql.js';
import type { EarlierRules } from './not-allowed-today.dto.js';

@Injectable()
export class NotAllowedTodayQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** Every rule with the number of its records in the funds that the reader reaches. */
  byRule(context: RequestContext): Promise<EarlierRules> {
    return this.unitOfWork.read(context, async (tx) => {
      const rows = await tx.query<{ rule: EarlierRuleKey; count: number }>(
        `SELECT x.rule, count(*)::int AS count FROM ${ALL_EARLIER_RECORDS} x GROUP BY x.rule`,
      );
      const counts = new Map(rows.map(({ rule, count }) => [rule, count]));
      return {
        rules: EARLIER_RULE_KEYS.map((rule) => ({
          rule,
          foundWords: EARLIER_RULES[rule].found,
          ruleWords: EARLIER_RULES[rule].rule,
          since: EARLIER_RULES[rule].since,
          count: counts.get(rule) ?? 0,
        })),
        withoutRecords: [...RULES_WITHOUT_RECORDS],
      };
    });
  }
}

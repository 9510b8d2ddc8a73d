import { todayInScotland } from '@almoner/domain/calendar';
import {
  decideRecordReferenceValue,
  referenceKeyWords,
  referenceValueWords,
  type NewReferenceValue,
} from '@almoner/domain/reference-data';
import { unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ReferenceKeyView } from './reference-data.dto.js';
import { ReferenceDataQueries } from './reference-data.queries.js';
import { ReferenceDataRepository } from './reference-data.repository.js';

/** Records values of dated reference data. */
@Injectable()
export class ReferenceDataService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ReferenceDataRepository) private readonly values: ReferenceDataRepository,
    @Inject(ReferenceDataQueries) private readonly queries: ReferenceDataQueries,
  ) {}

  /** Records a value that holds from a day on; the values of earlier days stay as they are. */
  record(context: RequestContext, wanted: NewReferenceValue): Promise<ReferenceKeyView> {
    return this.unitOfWork.command(context, async (tx) => {
      const { key, fromDay, source } = wanted;
      const value = unwrap(decideRecordReferenceValue(wanted, todayInScotland(tx.now), tx.actor));
      await this.values.lock(tx);
      const before = (await this.values.inForce(tx, fromDay))[key];
      const id = await this.values.insert(tx, wanted, value);
      await tx.audit({
        action: 'reference-data.record',
        subjectType: 'reference-value',
        subjectId: id,
        subjectReference: referenceKeyWords(key),
        changes: [
          {
            field: key,
            from: referenceValueWords(key, before),
            to: referenceValueWords(key, value),
          },
          { field: 'fromDay', from: null, to: fromDay },
        ],
        reason: source,
      });
      return this.queries.view(tx, key);
    });
  }
}

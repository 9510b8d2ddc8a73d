import { todayInScotland } from '@almoner/domain/calendar';
import type { BacsToday } from '@almoner/domain/payment-runs';
import { Inject, Injectable } from '@nestjs/common';
import type { Reading } from '../../platform/database/transaction.js';
import { ReferenceDataRepository } from '../reference-data/reference-data.repository.js';

/** What Bacs allows today, by the reference data in force today. */
@Injectable()
export class BacsTodayRepository {
  constructor(
    @Inject(ReferenceDataRepository) private readonly referenceData: ReferenceDataRepository,
  ) {}

  async on(tx: Reading): Promise<BacsToday> {
    const today = todayInScotland(tx.now);
    const values = await this.referenceData.inForce(tx, today);
    const { bankHolidaysEnglandAndWales: bankHolidays, bacsDaysAhead: daysAhead } = values;
    return { today, bankHolidays, daysAhead };
  }
}

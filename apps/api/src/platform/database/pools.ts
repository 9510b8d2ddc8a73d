import type { Audience } from '@almoner/domain/shared';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** The injection tokens of the two data sources. */
export const STAFF_DATA_SOURCE = Symbol('staff data source');
export const ORGANISATION_DATA_SOURCE = Symbol('organisation data source');

/** The two connection pools: one per database role. */
@Injectable()
export class Pools implements OnApplicationShutdown {
  constructor(
    @Inject(STAFF_DATA_SOURCE) private readonly staff: DataSource,
    @Inject(ORGANISATION_DATA_SOURCE) private readonly organisation: DataSource,
  ) {}

  of(audience: Audience): DataSource {
    return audience === 'staff' ? this.staff : this.organisation;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const source of [this.staff, this.organisation]) {
      if (source.isInitialized) await source.destroy();
    }
  }
}

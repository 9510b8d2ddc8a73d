import type { Audience } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { queryPrepared } from './prepared.js';

/** The two connection pools: one per database role. The module that opened them closes them at shutdown. */
@Injectable()
export class Pools {
  constructor(
    @InjectDataSource('staff' satisfies Audience) private readonly staff: DataSource,
    @InjectDataSource('organisation' satisfies Audience)
    private readonly organisation: DataSource,
  ) {}

  of(audience: Audience): DataSource {
    return audience === 'staff' ? this.staff : this.organisation;
  }

  /** A connection of the pool itself, for single statements: a query runner of TypeORM costs more than some of them. */
  connect(audience: Audience): Promise<pg.PoolClient> {
    return ((this.of(audience).driver as PostgresDriver).master as pg.Pool).connect();
  }

  /** Runs a query outside a transaction, for queries so frequent that connections keep their plan. */
  async prepared<Row>(audience: Audience, sql: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.connect(audience);
    try {
      return await queryPrepared<Row>(client, { sql, values });
    } finally {
      client.release();
    }
  }
}

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { LoginName } from './logins.js';
import { queryPrepared } from './prepared.js';

/** The connection pools: one per database user. The module that opened them closes them at shutdown. */
@Injectable()
export class Pools {
  private readonly sources: Readonly<Record<LoginName, DataSource>>;

  constructor(
    @InjectDataSource('staff' satisfies LoginName) staff: DataSource,
    @InjectDataSource('organisation' satisfies LoginName) organisation: DataSource,
    @InjectDataSource('service' satisfies LoginName) service: DataSource,
  ) {
    this.sources = { staff, organisation, service };
  }

  of(login: LoginName): DataSource {
    return this.sources[login];
  }

  /** A connection of the pool itself, for single statements: a query runner of TypeORM costs more than some of them. */
  connect(login: LoginName): Promise<pg.PoolClient> {
    return ((this.of(login).driver as PostgresDriver).master as pg.Pool).connect();
  }

  /** Runs a query outside a transaction, for queries so frequent that connections keep their plan. */
  async prepared<Row>(login: LoginName, sql: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.connect(login);
    try {
      return await queryPrepared<Row>(client, { sql, values });
    } finally {
      client.release();
    }
  }
}

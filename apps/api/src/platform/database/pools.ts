import type { Audience } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

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
}

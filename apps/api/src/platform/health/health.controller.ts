import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../auth/permission.decorator.js';
import { Pools } from '../database/pools.js';

/** For monitoring: whether the process is alive, and whether it can answer requests. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(@Inject(Pools) private readonly pools: Pools) {}

  @Get('healthz')
  @Public()
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: string }> {
    try {
      await this.pools.of('staff').query('SELECT 1');
      await this.pools.of('organisation').query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException('The database cannot be reached.');
    }
    return { status: 'ready' };
  }
}

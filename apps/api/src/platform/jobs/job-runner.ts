import { Injectable, Inject, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Pools } from '../database/pools.js';
import type { RequestContext } from '../database/request-context.js';
import { systemContext } from './system-context.js';

/** Work that the service does by itself at intervals. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (context: RequestContext) => Promise<void>;
}

/**
 * Runs jobs at start and then at their intervals. Where several processes run, a job runs in only one of them at a
 * time.
 */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly jobs: Job[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<Job, Promise<void>>();

  constructor(@Inject(Pools) private readonly pools: Pools) {}

  register(job: Job): void {
    this.jobs.push(job);
  }

  /** Starts all registered jobs. Without it they run only by `runNow`. */
  start(): void {
    for (const job of this.jobs) {
      void this.once(job);
      this.timers.push(setInterval(() => void this.once(job), job.everyMs).unref());
    }
  }

  /** Runs one job and waits for it. An error of the job is thrown to the caller. */
  async runNow(name: string): Promise<void> {
    const job = this.jobs.find((candidate) => candidate.name === name);
    if (!job) throw new Error(`There is no job ${name}.`);
    await this.alone(job);
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running.values());
  }

  /** Runs a job unless it is still running. A job that fails is tried again at its next interval. */
  private once(job: Job): Promise<void> {
    const run =
      this.running.get(job) ??
      this.alone(job)
        .catch((err: unknown) => this.logger.error({ err }, `The job ${job.name} failed`))
        .finally(() => this.running.delete(job));
    this.running.set(job, run);
    return run;
  }

  /** Runs the job under a database lock on a connection of its own. */
  private async alone(job: Job): Promise<void> {
    const runner = this.pools.of('staff').createQueryRunner();
    const key = [`almoner job ${job.name}`];
    try {
      const [lock] = (await runner.query(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
        key,
      )) as { locked: boolean }[];
      if (!lock?.locked) return;
      try {
        await job.run(systemContext(job.name));
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key);
      }
    } finally {
      await runner.release();
    }
  }
}

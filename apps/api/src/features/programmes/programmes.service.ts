import { changesBetween, fieldsOf } from '@almoner/domain/audit';
import { decideEverywhere, unwrap } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { ProgrammeView } from './programmes.dto.js';
import { ProgrammesQueries } from './programmes.queries.js';
import { ProgrammesRepository } from './programmes.repository.js';

/** The name and description of a new programme. */
export interface NewProgramme {
  readonly code: string;
  readonly name: string;
  readonly note?: string;
}

export type ProgrammeChange = Partial<Omit<NewProgramme, 'code'>>;

@Injectable()
export class ProgrammesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ProgrammesRepository) private readonly programmes: ProgrammesRepository,
    @Inject(ProgrammesQueries) private readonly queries: ProgrammesQueries,
  ) {}

  /** Creates a programme. Only people whose role counts in every fund may, because a programme groups several funds. */
  create(context: RequestContext, given: NewProgramme): Promise<ProgrammeView> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideEverywhere('programmes.edit', tx.actor));
      const programme = await this.programmes.save(tx, { note: '', ...given });
      await tx.audit({
        action: 'programmes.create',
        subjectType: 'programme',
        subjectId: programme.id,
        subjectReference: programme.code,
        changes: changesBetween(null, { ...given }),
      });
      return this.queries.view(tx, programme.id);
    });
  }

  update(
    context: RequestContext,
    id: string,
    seen: number,
    change: ProgrammeChange,
  ): Promise<ProgrammeView> {
    return this.unitOfWork.command(context, async (tx) => {
      unwrap(decideEverywhere('programmes.edit', tx.actor));
      const programme = await this.programmes.lock(tx, id);
      requireVersion(programme.version, seen);
      const before = fieldsOf(programme, ['name', 'note']);
      const changes = changesBetween(before, { ...before, ...change });
      await this.programmes.save(tx, { ...programme, ...change });
      await tx.audit({
        action: 'programmes.update',
        subjectType: 'programme',
        subjectId: id,
        subjectReference: programme.code,
        changes,
      });
      return this.queries.view(tx, id);
    });
  }
}

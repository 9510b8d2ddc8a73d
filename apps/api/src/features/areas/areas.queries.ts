import type { AreaKind } from '@almoner/domain/areas';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AreaView } from './areas.dto.js';

@Injectable()
export class AreasQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** The areas of a kind, or of every kind, by name. */
  list(context: RequestContext, kind?: AreaKind): Promise<AreaView[]> {
    return this.unitOfWork.read(context, (tx) =>
      tx.query<AreaView>(
        `SELECT code, name, kind, health_board_code AS "healthBoardCode", adp_code AS "adpCode"
           FROM areas WHERE $1::text IS NULL OR kind = $1 ORDER BY name COLLATE letters, code`,
        [kind ?? null],
      ),
    );
  }
}

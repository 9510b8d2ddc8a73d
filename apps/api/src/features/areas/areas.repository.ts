import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

@Injectable()
export class AreasRepository {
  /**
   * The codes without repeats. Refuses codes that belong to no area with `shared.unknown-reference`, by their place in
   * `/areaCodes`.
   */
  async known(tx: Transaction, codes: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ code: string }>('SELECT code FROM areas WHERE code = ANY ($1)', [
      codes,
    ]);
    const found = new Set(rows.map((row) => row.code));
    const errors = codes.flatMap((code, index) =>
      found.has(code) ? [] : [{ pointer: `/areaCodes/${index}`, detail: 'There is no such area' }],
    );
    if (errors.length === 0) return [...new Set(codes)];
    throw new RefusalError(refusal('shared.unknown-reference', { field: 'area' }, errors));
  }
}

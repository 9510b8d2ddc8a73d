import {
  decideEditAllocation,
  isShareFileClean,
  parseWeight,
  missedShareColumns,
  readShareFile,
  type OrganisationShare,
  type ShareFile,
  type ShareRow,
} from '@almoner/domain/allocations';
import { changesBetween } from '@almoner/domain/audit';
import { refusal, RefusalError, unwrap, type FieldReason } from '@almoner/domain/shared';
import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/database/request-context.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { csvRecords, unreadable } from '../../platform/http/csv-text.js';
import { requireVersion } from '../../platform/http/versions.js';
import type { AllocationRow } from './allocation.entity.js';
import { allocationSnapshot, recordAllocation } from './allocations.audit.js';
import type { AllocationView } from './allocations.dto.js';
import { AllocationsQueries } from './allocations.queries.js';
import { AllocationsRepository } from './allocations.repository.js';

/** The codes with which a file of shares is refused. */
export const SHARE_FILE_REFUSALS = {
  unreadable: 'allocations.unreadable-file',
  tooLarge: 'allocations.file-too-large',
} as const;

/** There are 32 councils, so a file with more rows than this is not a file of shares. */
const MOST_ROWS = 1_000;

function recordsOf(content: Uint8Array): Promise<string[][]> {
  return csvRecords(content, { mostRows: MOST_ROWS, delimiter: 'any' }, SHARE_FILE_REFUSALS);
}

function problemsOf({ rows, missing }: ShareFile): FieldReason[] {
  return [
    ...rows
      .filter(({ problem }) => problem !== null)
      .map(({ rowNumber, problem }) => ({ pointer: `/rows/${rowNumber}`, detail: problem ?? '' })),
    ...missing.map(({ name }) => ({ pointer: '/file', detail: `${name} is not in the file.` })),
  ];
}

function shareOf({ areaCode, organisationId, weight }: ShareRow): OrganisationShare[] {
  const read = parseWeight(weight ?? '');
  return areaCode !== null && read.ok ? [{ areaCode, organisationId, weight: read.value }] : [];
}

/** Imports shares from a spreadsheet: previewed first, then imported as a whole or not at all. */
@Injectable()
export class ShareFilesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AllocationsRepository) private readonly allocations: AllocationsRepository,
    @Inject(AllocationsQueries) private readonly queries: AllocationsQueries,
  ) {}

  /** Reads the shares of a file and says what it would change; saves nothing. */
  async preview(context: RequestContext, id: string, content: Uint8Array): Promise<ShareFile> {
    const records = await recordsOf(content);
    return this.unitOfWork.read(context, async (tx) => {
      const { areaKind } = await this.queries.view(tx, id);
      return this.understand(tx, { id, areaKind }, records);
    });
  }

  /**
   * Replaces the shares of a draft by those of a file. `allocations.file-has-problems` names every row that cannot be
   * imported.
   */
  async importShares(
    context: RequestContext,
    id: string,
    seen: number,
    { fileName, content }: { readonly fileName: string; readonly content: Uint8Array },
  ): Promise<AllocationView> {
    const records = await recordsOf(content);
    return this.unitOfWork.command(context, async (tx) => {
      const allocation = await this.allocations.lock(tx, id);
      requireVersion(allocation.version, seen);
      unwrap(decideEditAllocation({ ...allocation, organisationId: null }, tx.actor));
      const file = await this.understand(tx, allocation, records);
      if (!isShareFileClean(file))
        throw new RefusalError(refusal('allocations.file-has-problems', {}, problemsOf(file)));
      await this.take(tx, allocation, file, fileName);
      return this.queries.view(tx, id);
    });
  }

  private async take(
    tx: Transaction,
    allocation: AllocationRow,
    file: ShareFile,
    fileName: string,
  ): Promise<void> {
    const before = await this.allocations.sharesOf(tx, allocation.id);
    const after = file.rows.filter(({ group }) => group === 'fine').flatMap(shareOf);
    await this.allocations.addDrafter(tx, allocation);
    await this.allocations.replaceShares(tx, allocation, after);
    const changes = changesBetween(
      allocationSnapshot(allocation, before),
      allocationSnapshot(allocation, after),
    );
    const named = { field: 'fileName', from: null, to: fileName };
    await recordAllocation(tx, 'allocations.import-shares', allocation, [...changes, named]);
  }

  private async understand(
    tx: Transaction,
    { id, areaKind }: Pick<AllocationRow, 'id' | 'areaKind'>,
    records: readonly string[][],
  ): Promise<ShareFile> {
    if (records.length === 0) throw unreadable(SHARE_FILE_REFUSALS, 'it has no rows');
    const usual = await this.allocations.recipients(tx, areaKind);
    const present = await this.allocations.sharesOf(tx, id);
    const chosen = present.flatMap(({ areaCode, organisationId }) =>
      organisationId === null ? [] : [[areaCode, organisationId] as const],
    );
    const cells = [...new Set(records.flat().map((cell) => cell.trim()))];
    const file = readShareFile(records, {
      areas: await this.allocations.areas(tx, areaKind),
      organisations: await this.allocations.organisationsNamed(tx, cells),
      organisationOf: new Map([...usual, ...chosen]),
    });
    if (file !== null) return file;
    const missed = missedShareColumns(records[0] ?? []);
    const detail = `The first row must be headings, such as Area and Share. ${missed}`.trim();
    throw new RefusalError(
      refusal('allocations.unknown-headings', {}, [{ pointer: '/file', detail }]),
    );
  }
}

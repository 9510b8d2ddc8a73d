import type { NamedArea, NamedOrganisation, OrganisationShare } from '@almoner/domain/allocations';
import type { AreaKind } from '@almoner/domain/areas';
import type { FinancialYear } from '@almoner/domain/calendar';
import type { Pence } from '@almoner/domain/money';
import type { OrganisationKind } from '@almoner/domain/organisations';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AREAS } from '../../readable/areas.sql.js';
import { READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { AllocationRow } from './allocation.entity.js';

/** For each kind of area, the kind of organisation that receives its award. */
const RECIPIENT_KINDS: Readonly<Record<AreaKind, OrganisationKind>> = {
  adp: 'adp',
  council: 'public-body',
  'health-board': 'public-body',
};

const INSERT_SHARES = `
  INSERT INTO allocation_shares (allocation_id, fund_id, area_code, organisation_id, weight_millionths)
  SELECT $1, $2, s."areaCode", s."organisationId", s.weight
    FROM jsonb_to_recordset($3) AS s("areaCode" text, "organisationId" uuid, weight bigint)`;

/** The organisation of a kind that works in an area; none where several do. */
const RECIPIENTS = `
  SELECT a.code AS "areaCode", (array_agg(o.id))[1] AS "organisationId"
    FROM ${READABLE_AREAS} a JOIN ${READABLE_ORGANISATIONS} o ON o.kind = $2 AND a.code = ANY (o.area_codes)
   WHERE a.kind = $1 GROUP BY a.code HAVING count(*) = 1`;

/** Allocations with their shares. Whoever changes either locks the allocation first. */
@Injectable()
export class AllocationsRepository {
  lock(tx: Transaction, id: string): Promise<AllocationRow> {
    return lockOne(tx, AllocationRow, { id });
  }

  /** A new draft; gives it the next reference of its fund. */
  async insert(
    tx: Transaction,
    fundCode: string,
    values: Partial<AllocationRow>,
  ): Promise<AllocationRow> {
    return this.save(tx, {
      ...values,
      reference: await nextReference(tx, 'allocation', fundCode),
      draftedAt: tx.now,
      draftedById: tx.actor.userId,
      drawnByIds: [tx.actor.userId],
    });
  }

  /** Adds the actor to the people who prepared the allocation. */
  addDrafter(tx: Transaction, allocation: AllocationRow): Promise<AllocationRow> {
    const drawnByIds = [...new Set([...allocation.drawnByIds, tx.actor.userId])];
    return this.save(tx, { ...allocation, drawnByIds });
  }

  save(tx: Transaction, values: Partial<AllocationRow>): Promise<AllocationRow> {
    return saveVersion(tx, AllocationRow, values);
  }

  /** The shares in the order of area codes. */
  sharesOf(tx: Transaction, id: string): Promise<OrganisationShare[]> {
    return tx.query<OrganisationShare>(
      `SELECT area_code AS "areaCode", organisation_id AS "organisationId", weight_millionths AS weight
         FROM allocation_shares WHERE allocation_id = $1 ORDER BY area_code COLLATE "C"`,
      [id],
    );
  }

  /** Replaces the shares of a draft by these. */
  async replaceShares(
    tx: Transaction,
    { id, fundId }: Pick<AllocationRow, 'id' | 'fundId'>,
    shares: readonly OrganisationShare[],
  ): Promise<void> {
    await tx.query('DELETE FROM allocation_shares WHERE allocation_id = $1', [id]);
    await tx.query(INSERT_SHARES, [id, fundId, JSON.stringify(shares)]);
  }

  /** Records what an area got, and which award pays it. */
  async settle(
    tx: Transaction,
    id: string,
    areaCode: string,
    amountPence: Pence,
    awardId: string,
  ): Promise<void> {
    await tx.query(
      'UPDATE allocation_shares SET amount_pence = $3, award_id = $4 WHERE allocation_id = $1 AND area_code = $2',
      [id, areaCode, amountPence, awardId],
    );
  }

  /** Records that every area without a share got nothing. */
  async settleRest(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      'UPDATE allocation_shares SET amount_pence = 0 WHERE allocation_id = $1 AND amount_pence IS NULL',
      [id],
    );
  }

  /** The areas of a kind by code. */
  areas(tx: Transaction, kind: AreaKind): Promise<NamedArea[]> {
    return tx.query<NamedArea>(
      `SELECT code, name FROM ${READABLE_AREAS} WHERE kind = $1 ORDER BY code COLLATE "C"`,
      [kind],
    );
  }

  /** Which organisation usually gets the award of an area, by area code. */
  async recipients(tx: Transaction, kind: AreaKind): Promise<Map<string, string>> {
    const rows = await tx.query<{ areaCode: string; organisationId: string }>(RECIPIENTS, [
      kind,
      RECIPIENT_KINDS[kind],
    ]);
    return new Map(rows.map(({ areaCode, organisationId }) => [areaCode, organisationId]));
  }

  /** The organisations that cells of a file name, by name or identifier. */
  organisationsNamed(tx: Transaction, names: readonly string[]): Promise<NamedOrganisation[]> {
    return tx.query<NamedOrganisation>(
      `SELECT id, name, identifier FROM ${READABLE_ORGANISATIONS} WHERE lower(name) = ANY ($1) OR identifier = ANY ($2)`,
      [names.map((name) => name.toLowerCase()), names],
    );
  }

  /** Refuses shares that name an organisation which does not exist, each by its place in `/shares`. */
  async requireOrganisations(
    tx: Transaction,
    shares: readonly Pick<OrganisationShare, 'organisationId'>[],
  ): Promise<void> {
    const asked = shares.flatMap(({ organisationId }) => organisationId ?? []);
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM ${READABLE_ORGANISATIONS} WHERE id = ANY ($1)`,
      [asked],
    );
    const known = new Set(rows.map(({ id }) => id));
    const errors = shares.flatMap(({ organisationId }, index) =>
      organisationId === null || known.has(organisationId)
        ? []
        : [{ pointer: `/shares/${index}/organisationId`, detail: 'There is no such organisation' }],
    );
    if (errors.length > 0)
      throw new RefusalError(
        refusal('shared.unknown-reference', { field: 'organisation' }, errors),
      );
  }

  /** The shares of the last committed allocation of a fund before a year, over areas of the kind. */
  async lastShares(
    tx: Transaction,
    fundId: string,
    kind: AreaKind,
    before: FinancialYear,
  ): Promise<OrganisationShare[]> {
    const [last] = await tx.query<{ id: string }>(
      `SELECT id FROM allocations
        WHERE fund_id = $1 AND area_kind = $2 AND financial_year < $3 AND status = 'committed'
        ORDER BY financial_year DESC, committed_at DESC LIMIT 1`,
      [fundId, kind, before],
    );
    return last === undefined ? [] : this.sharesOf(tx, last.id);
  }
}

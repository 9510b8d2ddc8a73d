import type {
  AllocatedAward,
  NamedArea,
  NamedOrganisation,
  OrganisationShare,
} from '@almoner/domain/allocations';
import type { AreaKind } from '@almoner/domain/areas';
import { methodOfAllocation, type PaymentMethod } from '@almoner/domain/awards';
import type { FinancialYear } from '@almoner/domain/calendar';
import type { OrganisationKind } from '@almoner/domain/organisations';
import { refusal, RefusalError } from '@almoner/domain/shared';
import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/find.js';
import { nextReference } from '../../platform/database/references.js';
import { saveVersion } from '../../platform/database/save-version.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { READABLE_AREAS } from '../../readable/areas.sql.js';
import { BOARD_ORGANISATIONS, READABLE_ORGANISATIONS } from '../../readable/organisations.sql.js';
import { AllocationRow } from './allocation.entity.js';

const INSERT_SHARES = `
  INSERT INTO allocation_shares (allocation_id, fund_id, area_code, organisation_id, weight_millionths)
  SELECT $1, $2, s."areaCode", s."organisationId", s.weight
    FROM jsonb_to_recordset($3) AS s("areaCode" text, "organisationId" uuid, weight bigint)`;

/**
 * The organisation that usually receives the share of an area: of a council the public body that works there, none where
 * several do; of a health board the board itself.
 */
const RECIPIENTS = `
  SELECT a.code AS "areaCode", (array_agg(o.id))[1] AS "organisationId"
    FROM ${READABLE_AREAS} a JOIN ${READABLE_ORGANISATIONS} o ON o.kind = 'public-body' AND a.code = ANY (o.area_codes)
   WHERE a.kind = 'council' AND a.kind = $1 GROUP BY a.code HAVING count(*) = 1
  UNION ALL
  SELECT a.code, o.organisation_id FROM ${READABLE_AREAS} a JOIN ${BOARD_ORGANISATIONS} o ON o.code = a.code
   WHERE a.kind = 'health-board' AND a.kind = $1`;

/** The areas of a kind, those of partnerships with the health board that receives their shares: $1 the kind. */
const AREAS = `
  SELECT a.code, a.name, CASE WHEN a.kind = 'adp'
           THEN jsonb_build_object('name', b.name, 'organisationId', o.organisation_id) END AS "goesTo"
    FROM ${READABLE_AREAS} a LEFT JOIN ${READABLE_AREAS} b ON b.code = a.health_board_code
    LEFT JOIN ${BOARD_ORGANISATIONS} o ON o.code = b.code
   WHERE a.kind = $1 ORDER BY a.code COLLATE "C"`;

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

  /** Records what each area of an award got, and whose award it is. */
  async settle(
    tx: Transaction,
    id: string,
    { organisationId, shares }: AllocatedAward,
    awardId: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE allocation_shares s SET amount_pence = p."amountPence", award_id = $2, organisation_id = $3
         FROM jsonb_to_recordset($4) AS p ("areaCode" text, "amountPence" bigint)
        WHERE s.allocation_id = $1 AND s.area_code = p."areaCode"`,
      [id, awardId, organisationId, JSON.stringify(shares)],
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
    return tx.query<NamedArea>(AREAS, [kind]);
  }

  /** How the money of an allocation moves to each of these organisations. */
  async methodsOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, PaymentMethod>> {
    const rows = await tx.query<{ id: string; kind: OrganisationKind }>(
      `SELECT id, kind FROM ${READABLE_ORGANISATIONS} WHERE id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, kind }) => [id, methodOfAllocation(kind)]));
  }

  /** Which organisation usually receives the share of an area, by area code. */
  async recipients(tx: Transaction, kind: AreaKind): Promise<Map<string, string>> {
    const rows = await tx.query<{ areaCode: string; organisationId: string }>(RECIPIENTS, [kind]);
    return new Map(rows.map(({ areaCode, organisationId }) => [areaCode, organisationId]));
  }

  /** The organisations that cells of a file name, by name or identifier. */
  organisationsNamed(tx: Transaction, names: readonly string[]): Promise<NamedOrganisation[]> {
    return tx.query<NamedOrganisation>(
      `SELECT id, name, identifier FROM ${READABLE_ORGANISATIONS} WHERE lower(name) = ANY ($1) OR identifier = ANY ($2)`,
      [names.map((name) => name.toLowerCase()), names],
    );
  }

  /**
   * Refuses shares that name an organisation which does not exist, or a partnership, which is no payee; each by its place
   * in `/shares`.
   */
  async requireOrganisations(
    tx: Transaction,
    shares: readonly { readonly organisationId?: string | null }[],
  ): Promise<void> {
    const asked = shares.flatMap(({ organisationId }) => organisationId ?? []);
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM ${READABLE_ORGANISATIONS} WHERE id = ANY ($1) AND kind <> 'adp'`,
      [asked],
    );
    const known = new Set(rows.map(({ id }) => id));
    const errors = shares.flatMap(({ organisationId }, index) =>
      organisationId == null || known.has(organisationId)
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

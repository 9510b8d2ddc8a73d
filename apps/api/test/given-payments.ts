import { formatFinancialYear } from '@almoner/domain/calendar';
import type { TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import type { GivenAward, GivenRecord } from './given.js';

/** A person of a test, with their session. */
export interface GivenPerson extends GivenRecord {
  readonly name: string;
  readonly client: Client;
}

/** Requested payments and the people who approve them, for the tests of approvals. */
export class GivenPayments {
  private constructor(
    private readonly test: TestApp,
    readonly planner: GivenPerson,
    readonly requester: GivenPerson,
    readonly administrator: GivenPerson,
    /** Confirms payment levels, and has a part in no payment. */
    readonly confirmer: GivenPerson,
  ) {}

  static async of(test: TestApp): Promise<GivenPayments> {
    const planner = await person(test, 'fund-officer');
    const requester = await person(test, 'finance-officer');
    const administrator = await person(test, 'administrator');
    const confirmer = await person(test, 'finance-approver');
    return new GivenPayments(test, planner, requester, administrator, confirmer);
  }

  approver(fundId: string | null = null): Promise<GivenPerson> {
    return person(this.test, 'finance-approver', fundId);
  }

  /** A planned instalment of an award. */
  async planned(award: GivenAward, amountPence: number): Promise<string> {
    const reply = await this.planner.client.post('payments', {
      awardId: award.id,
      financialYear: formatFinancialYear(award.startYear),
      amountPence,
      dueOn: `${award.startYear}-12-01`,
    });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body.id;
  }

  async requested(award: GivenAward, amountPence: number): Promise<string> {
    const id = await this.planned(award, amountPence);
    const body = { statementOfNeed: 'Given by a test', overlapReason: 'Instalments of a test' };
    const reply = await this.requester.client.post(`payments/${id}/request`, body);
    if (reply.status !== 200) throw new Error(reply.text);
    return id;
  }

  /** Proposes approval thresholds of a fund in pence, whatever their version is. */
  async proposedLevels(
    fundId: string,
    wanted: object,
    { client }: GivenPerson = this.administrator,
  ): Promise<Reply> {
    const { version } = (await client.get(`funds/${fundId}/payment-levels`)).body;
    const body = { reason: 'Given by a test', ...wanted };
    return client.post(`funds/${fundId}/propose-payment-levels`, body, { ifMatch: version });
  }

  /** Sets the approval thresholds of a fund in pence: proposed by one person, confirmed by another. */
  async levels(fundId: string, two: number | null, three: number | null): Promise<void> {
    const present = (await this.administrator.client.get(`funds/${fundId}/payment-levels`)).body;
    const wanted = { levelTwoAbovePence: two, levelThreeAbovePence: three };
    if (two === present.levelTwoAbovePence && three === present.levelThreeAbovePence) return;
    const proposed = await this.proposedLevels(fundId, wanted);
    if (proposed.status !== 200) throw new Error(proposed.text);
    const path = `payment-level-changes/${proposed.body.changes[0].id}/confirm`;
    const reply = await this.confirmer.client.post(path);
    if (reply.status !== 200) throw new Error(reply.text);
  }
}

async function person(
  test: TestApp,
  role: Parameters<TestApp['given']['staff']>[0],
  fundId: string | null = null,
): Promise<GivenPerson> {
  const user = await test.given.staff(role, fundId);
  return { ...user, client: await test.as(user) };
}

import type { TestApp } from './app.js';
import type { Client } from './client.js';
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
  ) {}

  static async of(test: TestApp): Promise<GivenPayments> {
    const planner = await person(test, 'fund-officer');
    const requester = await person(test, 'finance-officer');
    return new GivenPayments(test, planner, requester, await person(test, 'administrator'));
  }

  approver(fundId: string | null = null): Promise<GivenPerson> {
    return person(this.test, 'finance-approver', fundId);
  }

  /** A planned instalment of an award. */
  async planned(award: GivenAward, amountPence: number): Promise<string> {
    const reply = await this.planner.client.post('payments', {
      awardId: award.id,
      financialYear: '2026-27',
      amountPence,
      dueOn: '2026-12-01',
    });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body.id;
  }

  async requested(award: GivenAward, amountPence: number): Promise<string> {
    const id = await this.planned(award, amountPence);
    const body = { statementOfNeed: 'Given by a test' };
    const reply = await this.requester.client.post(`payments/${id}/request`, body);
    if (reply.status !== 200) throw new Error(reply.text);
    return id;
  }

  /** Sets the approval thresholds of a fund in pence, whatever their version is. */
  async levels(fundId: string, two: number | null, three: number | null): Promise<void> {
    const { client } = this.administrator;
    const path = `funds/${fundId}/payment-levels`;
    const { version } = (await client.get(path)).body;
    const body = { levelTwoAbovePence: two, levelThreeAbovePence: three };
    const reply = await client.patch(path, version, body);
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

import type { TestApp } from '../app.js';
import type { Client, Reply } from '../client.js';
import { acceptOffer, assessNoSubsidy, type GivenRecord } from '../given.js';
import { SOUND_DETAILS } from '../given-bank-accounts.js';
import { PAY_ON, SENDABLE, SENDABLE_YEAR } from '../given-payment-runs.js';

/** A person with every role of staff, so that only the separation of duties can stop them. */
export interface Person {
  readonly client: Client;
  readonly name: string;
}

const EVERY_ROLE = ['finance-officer', 'finance-approver'] as const;

export async function personOfEveryRole(test: TestApp): Promise<Person> {
  const user = await test.given.staff('fund-officer');
  for (const role of EVERY_ROLE) {
    await test.given.insert('role_assignments', { user_id: user.id, role });
  }
  return { client: await test.as(user), name: user.name };
}

const YEAR = SENDABLE;
const AWARD_PENCE = 100_000;

/** The body of a reply; fails where the request was refused. */
export function done(reply: Reply): any {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.text}`);
  return reply.body;
}

/** One chain that is being built up: an award, a variation and a payment of it, and the bank details it is paid to. */
export class Scene {
  private criterionIds: readonly string[] = [];
  readonly ids: Partial<
    Record<'application' | 'award' | 'variation' | 'payment' | 'account' | 'run', string>
  > = {};

  private constructor(
    private readonly test: TestApp,
    readonly fundId: string,
    readonly organisation: GivenRecord,
    private readonly certifier: Client,
    /** Takes the steps between the duties, and has no duty. */
    readonly clerk: Client,
  ) {}

  static async begin(test: TestApp): Promise<Scene> {
    const fund = await test.given.fund();
    await test.given.budgetLine(fund.id, SENDABLE_YEAR, AWARD_PENCE * 3);
    const organisation = await test.given.organisation({}, { bankDetails: 'none' });
    const certifier = await test.given.member(organisation, 'organisation-certifier');
    const { client } = await personOfEveryRole(test);
    return new Scene(test, fund.id, organisation, await test.as(certifier), client);
  }

  get details(): string {
    return `organisations/${this.organisation.id}/bank-accounts`;
  }

  /** An application that waits to be assessed. */
  async apply(): Promise<void> {
    const { given } = this.test;
    const call = await given.call({ fund: { id: this.fundId } });
    this.criterionIds = call.criterionIds;
    const { organisation } = this;
    this.ids.application = (await given.application({ call, organisation })).id;
  }

  /** Assigns the application to a person, who scores it. */
  async score(by: Client): Promise<Reply> {
    const assessorId = done(await by.get('session')).user.id;
    const body = { applicationId: this.ids.application, assessorId };
    const { id, version } = done(await this.clerk.post('assessments', body));
    const scores = this.criterionIds.map((criterionId) => ({
      criterionId,
      score: 4,
      reason: 'Because',
    }));
    const saved = done(await by.patch(`assessments/${id}`, version, { scores }));
    return by.post(`assessments/${id}/submit`, {}, { ifMatch: saved.version });
  }

  /** Drafts the award of the application, where there is one, else a direct award; no subsidy. */
  async draft(by: Client): Promise<Reply> {
    const drafted = await this.draftAward(by);
    if (drafted.status === 201) await assessNoSubsidy(by, drafted.body.id);
    return drafted;
  }

  private draftAward(by: Client): Promise<Reply> {
    const years = [{ financialYear: YEAR, amountPence: AWARD_PENCE }];
    if (this.ids.application !== undefined) {
      const applicationId = this.ids.application;
      return by.post('awards', { applicationId, amountPence: AWARD_PENCE, years });
    }
    return by.post('awards', {
      fundId: this.fundId,
      organisationId: this.organisation.id,
      title: 'Family support',
      directReason: 'The only provider of this service in the area, given by a test.',
      amountPence: AWARD_PENCE,
      years,
    });
  }

  enterDetails(by: Client): Promise<Reply> {
    const reason = { reason: 'Given by a test' };
    return by.post(this.details, { ...SOUND_DETAILS, ...reason });
  }

  verifyDetails(by: Client): Promise<Reply> {
    const check = { method: 'letter', note: 'Seen at the office' };
    return by.post(`${this.details}/${this.ids.account}/verify`, check);
  }

  /** The steps from the approval of an award until it can be paid. */
  async acceptOffer(): Promise<void> {
    done(await this.clerk.post(`awards/${this.ids.award}/offer`));
    done(await acceptOffer(this.certifier, this.ids.award as string));
    await this.test.given.fairWork(this.ids.award as string);
  }

  async proposeVariation(): Promise<void> {
    const { id } = done(
      await this.clerk.post('variations', {
        awardId: this.ids.award,
        title: 'Family support, evenings too',
        reason: 'Given by a test',
      }),
    );
    done(await this.clerk.post(`variations/${id}/submit`));
    this.ids.variation = id;
  }

  async planPayment(): Promise<void> {
    const instalment = {
      financialYear: YEAR,
      amountPence: AWARD_PENCE,
      dueOn: `${SENDABLE_YEAR}-09-30`,
    };
    const plan = { awardId: this.ids.award, ...instalment };
    this.ids.payment = done(await this.clerk.post('payments', plan)).id;
  }

  async prepareRun(): Promise<void> {
    const paymentIds = [this.ids.payment];
    this.ids.run = done(await this.clerk.post('payment-runs', { paymentIds, payOn: PAY_ON })).id;
  }
}

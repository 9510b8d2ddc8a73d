import { randomUUID } from 'node:crypto';
import { financialYearEnd, formatFinancialYear } from '@almoner/domain/calendar';
import type { TestApp } from '../app.js';
import type { Client, Reply } from '../client.js';
import { lineFaults, totalsOf } from '../conservation.js';
import { TODAY } from '../days.js';
import { AUTHORITY, confirmed } from '../given-budget-changes.js';
import { SENDABLE_YEAR } from '../given-payment-runs.js';
import { acceptOffer, NO_SUBSIDY, type GivenRecord } from '../given.js';
import type { Budget, YearIndex } from './money-commands.js';
import type {
  GivenCommand,
  LineFigures,
  ModelAward,
  ModelPayment,
  ModelRecovery,
  MoneyModel,
  ShownFigures,
} from './money-model.js';

/** Both years have begun, and their money can be sent today. */
const FIRST_YEAR = SENDABLE_YEAR - 1;
const YEARS = [formatFinancialYear(FIRST_YEAR), formatFinancialYear(SENDABLE_YEAR)] as const;
const EARLY = { earlyReason: 'The office is closed when it is due' };
const REASON = { reason: 'A command of a generated sequence' };

/** The people of one series of sequences, each with one duty. */
export interface Cast {
  readonly organisation: GivenRecord;
  readonly drafter: Client;
  readonly approver: Client;
  readonly varier: Client;
  readonly certifier: Client;
  readonly holder: Client;
  readonly requester: Client;
  readonly payer: Client;
  readonly releaser: Client;
}

export async function castOf(test: TestApp): Promise<Cast> {
  const organisation = await test.given.organisation();
  const staff = async (role: Parameters<typeof test.given.staff>[0]) =>
    test.as(await test.given.staff(role));
  return {
    organisation,
    drafter: await staff('fund-officer'),
    approver: await staff('fund-officer'),
    varier: await staff('fund-officer'),
    certifier: await test.as(await test.given.member(organisation, 'organisation-certifier')),
    holder: await staff('finance-officer'),
    requester: await staff('finance-officer'),
    payer: await staff('finance-approver'),
    releaser: await staff('finance-approver'),
  };
}

interface ReceiptRecord extends GivenRecord {
  readonly status: string;
}

interface PaymentRecord extends GivenRecord {
  readonly reference: string;
}

/** One fund with two years, in which a sequence is carried out through the API. */
export class MoneyWorld {
  private readonly awardIds = new Map<ModelAward, string>();
  private readonly paymentIds = new Map<ModelPayment, PaymentRecord>();
  private readonly recoveryIds = new Map<ModelRecovery, string>();

  private constructor(
    private readonly test: TestApp,
    private readonly cast: Cast,
    private readonly fundId: string,
    readonly lineIds: readonly string[],
  ) {}

  static async open(test: TestApp, cast: Cast, budgets: readonly Budget[]): Promise<MoneyWorld> {
    const fund = await test.given.fund({ kind: 'direct-award' });
    const lineIds: string[] = [];
    for (const [index, { pence, planned }] of budgets.entries()) {
      const authority = planned ? {} : AUTHORITY;
      const body = { financialYear: YEARS[index], amountPence: pence, ...authority };
      const made = await confirmed(
        await cast.holder.post(`funds/${fund.id}/budget-lines`, body),
        cast.payer,
      );
      if (made.status !== 201) throw new Error(made.text);
      lineIds.push(made.body.lines.at(-1).id);
    }
    return new MoneyWorld(test, cast, fund.id, lineIds);
  }

  /** Sends the command to the API. `model` is the state before the command. */
  async give(command: GivenCommand, model: MoneyModel): Promise<Reply> {
    switch (command.kind) {
      case 'allocate': {
        const body = { amountPence: command.pence, ...REASON };
        return this.onLine(command.year, 'allocate', body);
      }
      case 'give-authority':
        return this.onLine(command.year, 'authority', {
          ...AUTHORITY,
          amountPence: command.pence,
          ...REASON,
        });
      case 'over-programme':
        return this.onLine(command.year, 'over-programming', {
          basisPoints: command.basisPoints,
          ...REASON,
        });
      case 'close-year':
        return this.onLine(command.year, 'close', REASON);
      case 'reopen-year':
        return this.onLine(command.year, 'reopen', REASON);
      case 'vire':
        return this.vire(command.year, command.pence);
      case 'draft':
        return this.draft([command.first, command.second]);
      case 'vary':
        return this.vary(model.award(command.award), [command.first, command.second]);
      case 'plan':
        return this.cast.drafter.post('payments', {
          awardId: this.awardIds.get(model.award(command.award)),
          financialYear: YEARS[command.year],
          amountPence: command.pence,
          dueOn: `${FIRST_YEAR + command.year}-09-30`,
        });
      case 'recover':
        return this.recover(model.payment(command.payment), command.pence);
      case 'receive':
        return this.receive(model.recovery(command.recovery), command);
      case 'write-off':
        return this.writeOff(model.recovery(command.recovery), command.pence);
      case 'reverse-receipt':
        return this.reverseReceipt(model.recovery(command.recovery));
      default:
        return 'payment' in command
          ? this.stepPayment(command.kind, model.payment(command.payment))
          : this.stepAward(command.kind, model.award(command.award));
    }
  }

  /** Remembers the API's id of the newest award, payment or recovery of the model. */
  learn(command: GivenCommand, reply: Reply, model: MoneyModel): void {
    if (command.kind === 'draft')
      this.awardIds.set(model.award(model.awards.length - 1), reply.body.id);
    if (command.kind === 'plan') {
      this.paymentIds.set(model.payment(model.payments.length - 1), reply.body as PaymentRecord);
    }
    if (command.kind === 'recover')
      this.recoveryIds.set(model.recovery(model.recoveries.length - 1), reply.body.id);
  }

  /** The totals of each budget line, as the API shows them. */
  async shown(): Promise<ShownFigures[]> {
    const { body } = await this.cast.holder.get(`funds/${this.fundId}/budget`);
    return this.lineIds.map((id) =>
      figuresOf(body.lines.find((one: GivenRecord) => one.id === id)),
    );
  }

  /** The totals of each budget line, read from the table: faster, for checks after each command. */
  async kept(): Promise<LineFigures[]> {
    const lines = await Promise.all(this.lineIds.map((id) => totalsOf(this.test.database, id)));
    return lines.map((line) => ({
      allocatedPence: line.allocated,
      availablePence: line.available,
      reservedPence: line.reserved,
      committedPence: line.committed,
      paidPence: line.paid,
    }));
  }

  async faults(): Promise<string[]> {
    const faults = await Promise.all(this.lineIds.map((id) => lineFaults(this.test.database, id)));
    return faults.flat();
  }

  /** What needs two people is confirmed at once; where that is refused, it is withdrawn. */
  private async onLine(year: YearIndex, command: string, body: object): Promise<Reply> {
    const { holder, payer } = this.cast;
    const asked = await holder.post(`budget-lines/${this.lineIds[year]}/${command}`, body);
    const answer = await confirmed(asked, payer);
    if (asked.status >= 300 || answer.status < 300) return answer;
    const lines = asked.body.lines as { readonly waiting: readonly GivenRecord[] }[];
    for (const { id } of lines.flatMap((line) => line.waiting))
      await holder.post(`budget-changes/${id}/withdraw`);
    return answer;
  }

  private async vire(from: YearIndex, amountPence: number): Promise<Reply> {
    const asked = await this.cast.holder.post('virements', {
      fromLineId: this.lineIds[from],
      toLineId: this.lineIds[1 - from],
      amountPence,
      ...REASON,
    });
    if (asked.status !== 201) return asked;
    const path = `virements/${asked.body.id}`;
    const approved = await this.cast.payer.post(`${path}/approve`);
    if (approved.status !== 200) await this.cast.holder.post(`${path}/withdraw`);
    return approved;
  }

  private draft(amounts: readonly number[]): Promise<Reply> {
    const years = amounts
      .map((amountPence, index) => ({ financialYear: YEARS[index], amountPence }))
      .filter((year) => year.amountPence > 0);
    return this.cast.drafter.post('awards', {
      fundId: this.fundId,
      organisationId: this.cast.organisation.id,
      title: 'An award of a generated sequence',
      directReason: 'Generated, to be compared with the model',
      amountPence: amounts.reduce((sum, pence) => sum + pence, 0),
      years,
    });
  }

  private async vary(award: ModelAward, amounts: readonly number[]): Promise<Reply> {
    const { drafter, varier } = this.cast;
    const years = amounts
      .map((amountPence, index) => ({ financialYear: YEARS[index], amountPence }))
      .filter((year, index) => year.amountPence > 0 || award.years[index]);
    const body = { awardId: this.awardIds.get(award), ...REASON, years, ...daysOf(amounts) };
    const isEndedAdded = amounts.some(
      (pence, index) =>
        pence > 0 && !award.years[index]?.pence && financialYearEnd(FIRST_YEAR + index) < TODAY,
    );
    const ended = isEndedAdded ? { endedYearReason: REASON.reason } : {};
    const proposed = await drafter.post('variations', { ...body, ...ended });
    if (proposed.status !== 201) return proposed;
    const path = `variations/${proposed.body.id}`;
    let reply = await drafter.post(`${path}/submit`);
    if (reply.status === 200) reply = await varier.post(`${path}/approve`);
    if (reply.status === 200) reply = await drafter.post(`${path}/apply`);
    if (reply.status !== 200) await drafter.post(`${path}/withdraw`, REASON);
    return reply;
  }

  private async stepAward(kind: string, award: ModelAward): Promise<Reply> {
    const { drafter, approver, certifier } = this.cast;
    const path = `awards/${this.awardIds.get(award)}`;
    switch (kind) {
      case 'approve':
        return this.approve(path, this.awardIds.get(award) as string);
      case 'accept': {
        const reply = await acceptOffer(certifier, this.awardIds.get(award) as string);
        if (reply.status === 200)
          await this.test.given.fairWork(this.awardIds.get(award) as string);
        return reply;
      }
      case 'decline':
        return certifier.post(`${path}/decline`, REASON);
      case 'withdraw':
        return drafter.post(`${path}/withdraw`, REASON);
      case 'lapse':
        await this.letTimePass(award);
        return approver.post(`${path}/lapse`, REASON);
      case 'confirm-year': {
        const next = award.years.findIndex((year) => year && !year.confirmed);
        return approver.post(`${path}/confirm-year`, { financialYear: YEARS[next] ?? YEARS[1] });
      }
      case 'suspend':
      case 'terminate':
        return approver.post(`${path}/${kind}`, REASON);
      default:
        return approver.post(`${path}/${kind}`);
    }
  }

  /** Records first that the award is no subsidy; answers that refusal where it is too late for it. */
  private async approve(path: string, awardId: string): Promise<Reply> {
    const { approver } = this.cast;
    const body = { ...NO_SUBSIDY, awardIds: [awardId] };
    const assessed = await approver.post('awards/assess-subsidy', body);
    return assessed.status === 200 ? approver.post(`${path}/approve`) : assessed;
  }

  /** Moves the last day of an offer into the past, because an offer lapses only after it. */
  private async letTimePass(award: ModelAward): Promise<void> {
    await this.test.database.query(
      `UPDATE awards SET expires_on = almoner_today() - 2 WHERE id = $1 AND status = 'offered'`,
      [this.awardIds.get(award)],
    );
  }

  private stepPayment(kind: string, payment: ModelPayment): Promise<Reply> {
    const { drafter, holder, requester, payer, releaser } = this.cast;
    const { id, reference } = this.paymentIds.get(payment) as PaymentRecord;
    const path = `payments/${id}`;
    switch (kind) {
      case 'request':
        // the instalments of a year are due on one day, and those of a later year weeks ahead: the reasons that this asks for
        return requester.post(`${path}/request`, {
          statementOfNeed: 'Wages are due',
          ...EARLY,
          overlapReason: 'Each instalment is for another project worker',
        });
      case 'approve-payment':
        return payer.post(`${path}/approve`);
      case 'send-back':
      case 'reject':
        return payer.post(`${path}/${kind}`, REASON);
      case 'hold':
        return holder.post(`${path}/hold`, REASON);
      case 'resume-payment':
        return holder.post(`${path}/resume`);
      case 'cancel':
        return drafter.post(`${path}/cancel`);
      case 'release':
        return releaser.post(`${path}/release`, EARLY);
      default:
        return this.reconcile(payment, reference);
    }
  }

  /** Asks money back, which another person approves at once. */
  private async recover(payment: ModelPayment, amountPence: number): Promise<Reply> {
    const paymentId = this.paymentIds.get(payment)?.id;
    const asked = await this.cast.holder.post('recoveries', { paymentId, amountPence, ...REASON });
    if (asked.status !== 201) return asked;
    return this.cast.payer.post(`recoveries/${asked.body.id}/approve`);
  }

  /** Records money that arrived; what is added to the budget of the other year is confirmed by another person. */
  private async receive(
    recovery: ModelRecovery,
    { pence, bookTo }: { readonly pence: number; readonly bookTo: 'open-year' | 'surrendered' },
  ): Promise<Reply> {
    const path = `recoveries/${this.recoveryIds.get(recovery)}`;
    const { year } = recovery.payment;
    const receipt = { amountPence: pence, receivedOn: TODAY, reference: 'A receipt' };
    const isClosed = await this.isClosed(year);
    const to =
      bookTo === 'open-year' ? { bookTo, budgetLineId: this.lineIds[1 - year] } : { bookTo };
    const reply = await this.cast.holder.post(`${path}/receive`, {
      ...receipt,
      ...(isClosed && to),
    });
    const waiting = reply.body.receipts?.find((one: ReceiptRecord) => one.status === 'waiting');
    if (!waiting) return reply;
    return this.cast.payer.post(`${path}/receipts/${waiting.id}/confirm-booking`);
  }

  private async isClosed(year: YearIndex): Promise<boolean> {
    const [line] = await this.test.database.query<{ status: string }>(
      'SELECT status FROM budget_lines WHERE id = $1',
      [this.lineIds[year]],
    );
    return line?.status === 'closed';
  }

  private async writeOff(recovery: ModelRecovery, amountPence: number): Promise<Reply> {
    const path = `recoveries/${this.recoveryIds.get(recovery)}/write-off`;
    const body = { kind: 'write-off', amountPence, ...REASON };
    const asked = await this.cast.holder.post(path, body);
    if (asked.status >= 300) return asked;
    return this.cast.payer.post(`losses/${asked.body.losses.at(-1).id}/approve`);
  }

  private async reverseReceipt(recovery: ModelRecovery): Promise<Reply> {
    const path = `recoveries/${this.recoveryIds.get(recovery)}`;
    const { receipts } = (await this.cast.holder.get(path)).body;
    const standing = receipts.filter((one: ReceiptRecord) => one.status !== 'reversed');
    const last = standing.toSorted((a: ReceiptRecord, b: ReceiptRecord) =>
      a.id < b.id ? 1 : -1,
    )[0];
    return this.cast.holder.post(`${path}/receipts/${last?.id ?? randomUUID()}/reverse`, REASON);
  }

  /** Imports a ledger line with the payment's reference and amount. The reply says whether it matched. */
  private async reconcile(payment: ModelPayment, reference: string): Promise<Reply> {
    const pounds = `${Math.floor(payment.pence / 100)}.${String(payment.pence % 100).padStart(2, '0')}`;
    const csv = `Date,Amount,Reference,Payee\r\n${TODAY},${pounds},${reference},Hub ${randomUUID()}`;
    const upload = await this.cast.holder.upload('ledger-imports', 'ledger.csv', csv);
    if (upload.status !== 201) return upload;
    return this.cast.holder.post(`ledger-imports/${upload.body.id}/import`);
  }
}

function figuresOf(line: ShownFigures): ShownFigures {
  const { allocatedPence, availablePence, reservedPence, committedPence, paidPence } = line;
  const { lapsedPence } = line;
  return { allocatedPence, availablePence, reservedPence, committedPence, paidPence, lapsedPence };
}

/** The first and the last day of the years that have money; none where no year has. */
function daysOf(amounts: readonly number[]): object {
  const first = amounts.findIndex((pence) => pence > 0);
  const last = amounts.findLastIndex((pence) => pence > 0);
  if (first < 0) return {};
  return { startsOn: `${FIRST_YEAR + first}-04-01`, endsOn: `${FIRST_YEAR + last + 1}-03-31` };
}

import type { Advance, Budget, MoneyCommand, YearIndex } from './money-commands.js';

/**
 * The money rules written down a second time and as plainly as possible: sums over lists, without a ledger and without
 * running totals (docs/glossary.md, Money rules 3 to 5). The API must agree with this model after every command.
 */
export interface ModelAward {
  status: string;
  /** Pence in each of the two years; null where the award has none. */
  readonly years: (ModelYear | null)[];
}

interface ModelYear {
  pence: number;
  confirmed: boolean;
}

export interface ModelPayment {
  readonly award: ModelAward;
  readonly year: YearIndex;
  readonly pence: number;
  status: string;
  heldFrom: string;
  /** What came back while its year was open: it is no longer paid. */
  recovered: number;
  /** What came back after its year was closed: it stays paid. */
  recoveredLater: number;
}

/** Money asked back of a payment, approved. */
export interface ModelRecovery {
  readonly payment: ModelPayment;
  readonly pence: number;
  readonly receipts: ModelReceipt[];
  lost: number;
}

interface ModelReceipt {
  readonly pence: number;
  readonly bookedTo: 'own-line' | 'open-year' | 'surrendered';
  reversed: boolean;
}

interface ModelLine {
  allocated: number;
  basisPoints: number;
  closed: boolean;
  /** What its authority gives; null while it is planned. */
  authority: number | null;
}

export interface LineFigures {
  readonly allocatedPence: number;
  readonly availablePence: number;
  readonly reservedPence: number;
  readonly committedPence: number;
  readonly paidPence: number;
}

export interface ShownFigures extends LineFigures {
  readonly lapsedPence: number;
}

const RESERVING = ['drafted', 'approved', 'offered'];
const COMMITTING = ['accepted', 'active', 'suspended', 'terminated', 'completed'];
const PAYING = ['accepted', 'active'];
const CONFIRMED = ['paid', 'recovered'];
const COUNTED = ['planned', 'held', 'requested', 'approved', 'in-run', 'sent', 'paid', 'recovered'];

export type GivenCommand = Exclude<MoneyCommand, Advance>;

/** Null where the command succeeds; otherwise the codes with which it may be refused. */
type Answer = readonly string[] | null;

const WRONG_STATE = ['shared.wrong-state'];

/** The refusal to an organisation of an award that it does not see yet. */
const UNSEEN = ['shared.not-found'];

export class MoneyModel {
  readonly lines: ModelLine[];
  readonly awards: ModelAward[] = [];
  readonly payments: ModelPayment[] = [];
  readonly recoveries: ModelRecovery[] = [];

  constructor(budgets: readonly Budget[]) {
    this.lines = budgets.map(({ pence, planned }) => ({
      allocated: pence,
      basisPoints: 0,
      closed: false,
      authority: planned ? null : pence,
    }));
  }

  figures(year: YearIndex): LineFigures {
    const paidPence = sum(this.paymentsOf(year, CONFIRMED));
    const held = (statuses: readonly string[], keep: (one: ModelYear) => boolean) => {
      const awards = this.awards.filter((a) => statuses.includes(a.status));
      const years = awards.map((a) => a.years[year] ?? null);
      return sum(years.filter((one) => one !== null && keep(one)));
    };
    const indicative = held(COMMITTING, (one) => !one.confirmed);
    const reservedPence = held(RESERVING, () => true) + indicative;
    const committedPence = held(COMMITTING, (one) => one.confirmed) - paidPence;
    const allocatedPence = this.line(year).allocated;
    const availablePence = allocatedPence - reservedPence - committedPence - paidPence;
    return { allocatedPence, availablePence, reservedPence, committedPence, paidPence };
  }

  /** The figures as they are shown: what is left of a closed year has lapsed and is not available. */
  shown(year: YearIndex): ShownFigures {
    const figures = this.figures(year);
    const { availablePence: left } = figures;
    return this.line(year).closed
      ? { ...figures, availablePence: 0, lapsedPence: left }
      : { ...figures, lapsedPence: 0 };
  }

  /** Carries out the command in the model. Answers what the API must answer. */
  apply(command: GivenCommand): Answer {
    switch (command.kind) {
      case 'allocate':
        return this.allocate(command.year, command.pence);
      case 'give-authority':
        return this.giveAuthority(command.year, command.pence);
      case 'over-programme':
        return this.overProgramme(command.year, command.basisPoints);
      case 'close-year':
        return this.closeYear(command.year);
      case 'reopen-year':
        if (!this.line(command.year).closed) return WRONG_STATE;
        this.line(command.year).closed = false;
        return null;
      case 'vire':
        return this.vire(command.year, command.pence);
      case 'draft':
        return this.draft([command.first, command.second]);
      case 'vary':
        return this.vary(this.award(command.award), [command.first, command.second]);
      case 'plan':
        return this.plan(this.award(command.award), command.year, command.pence);
      case 'recover':
        return this.recover(this.payment(command.payment), command.pence);
      case 'receive':
        return this.receive(this.recovery(command.recovery), command.pence, command.bookTo);
      case 'write-off':
        return this.writeOff(this.recovery(command.recovery), command.pence);
      case 'reverse-receipt':
        return this.reverseReceipt(this.recovery(command.recovery));
      default:
        return 'payment' in command
          ? this.stepPayment(command.kind, this.payment(command.payment))
          : this.stepAward(command.kind, this.award(command.award));
    }
  }

  /** The command that brings the award, or otherwise one of its payments, a step further. */
  next({ award: index, year, pence }: Advance): Exclude<MoneyCommand, Advance> {
    if (this.awards.length === 0) return { kind: 'draft', first: pence, second: 0 };
    const award = this.award(index);
    const first = firstYear(award);
    if (award.status === 'approved' && !award.years[first]?.confirmed) {
      const { authority, allocated } = this.line(first);
      return authority === null
        ? { kind: 'give-authority', year: first, pence: Math.max(allocated, 1) }
        : { kind: 'confirm-year', award: index };
    }
    const step = AWARD_FORWARD[award.status];
    if (step) return { kind: step, award: index };
    const payment = this.payments.findIndex(
      (one) => one.award === award && PAYMENT_FORWARD[one.status],
    );
    const forward = PAYMENT_FORWARD[this.payments[payment]?.status ?? ''];
    if (forward) return { kind: forward, payment };
    return this.nextPlan(award, index, award.years[year] ? year : year === 0 ? 1 : 0, pence);
  }

  /** An instalment of what is left of the year; where nothing is left, one that is too much. */
  private nextPlan(award: ModelAward, index: number, year: YearIndex, pence: number) {
    const left = (award.years[year]?.pence ?? 0) - sum(this.paymentsOf(year, COUNTED, award));
    const amount = left > 0 ? Math.min(pence, left) : pence;
    return { kind: 'plan' as const, award: index, year, pence: amount };
  }

  award(index: number): ModelAward {
    return this.awards[index % this.awards.length] as ModelAward;
  }

  payment(index: number): ModelPayment {
    return this.payments[index % this.payments.length] as ModelPayment;
  }

  recovery(index: number): ModelRecovery {
    return this.recoveries[index % this.recoveries.length] as ModelRecovery;
  }

  private line(year: number): ModelLine {
    return this.lines[year] as ModelLine;
  }

  private floor(year: YearIndex, allocated = this.line(year).allocated): number {
    return -Math.floor((allocated * this.line(year).basisPoints) / 10_000);
  }

  /** The payments of a year, each with what of it did not come back while the year was open. */
  private paymentsOf(year: YearIndex, statuses: readonly string[], award?: ModelAward) {
    return this.payments
      .filter((p) => p.year === year && statuses.includes(p.status))
      .filter((p) => (award ?? p.award) === p.award)
      .map((p) => ({ pence: p.pence - p.recovered }));
  }

  /**
   * Whether a budget line can give the changes. The codes are in the order in which they are checked: a closed year
   * first.
   */
  private takes(changes: readonly (number | null)[]): Answer {
    const codes = changes.flatMap((pence, index) => {
      if (pence === null || pence === 0) return [];
      const year = index as YearIndex;
      if (this.line(year).closed) return ['budgets.year-closed'];
      const short = pence > 0 && this.figures(year).availablePence - pence < this.floor(year);
      return short ? ['budgets.insufficient'] : [];
    });
    return codes.length === 0 ? null : codes;
  }

  private allocate(year: YearIndex, pence: number): Answer {
    const line = this.line(year);
    const beyond = line.authority !== null && pence > 0 && line.allocated + pence > line.authority;
    if (line.closed)
      return ['budgets.year-closed', ...(beyond ? ['budgets.beyond-authority'] : [])];
    if (beyond) return ['budgets.beyond-authority'];
    const after = this.figures(year).availablePence + pence;
    if (pence < 0 && after < this.floor(year, line.allocated + pence))
      return ['budgets.insufficient'];
    line.allocated += pence;
    return null;
  }

  /** The allocation becomes what the authority gives, which is not less than awards hold. */
  private giveAuthority(year: YearIndex, pence: number): Answer {
    const line = this.line(year);
    if (line.closed) return ['budgets.year-closed'];
    const after = this.figures(year).availablePence + pence - line.allocated;
    if (pence < line.allocated && after < this.floor(year, pence))
      return ['budgets.authority-below-reserved'];
    line.allocated = pence;
    line.authority = pence;
    return null;
  }

  private overProgramme(year: YearIndex, basisPoints: number): Answer {
    const line = this.line(year);
    if (line.closed) return ['budgets.year-closed'];
    const floor = -Math.floor((line.allocated * basisPoints) / 10_000);
    if (this.figures(year).availablePence < floor)
      return ['budgets.insufficient', 'budgets.over-programmed'];
    line.basisPoints = basisPoints;
    return null;
  }

  private closeYear(year: YearIndex): Answer {
    if (this.line(year).closed) return WRONG_STATE;
    const { reservedPence, committedPence } = this.figures(year);
    if (reservedPence + committedPence > 0) return ['budgets.year-has-open-money'];
    this.line(year).closed = true;
    return null;
  }

  private vire(from: YearIndex, pence: number): Answer {
    const to = from === 0 ? 1 : 0;
    const closed = this.line(from).closed || this.line(to).closed;
    const after = this.figures(from).availablePence - pence;
    const short = after < this.floor(from, this.line(from).allocated - pence);
    const gains = this.line(from).authority === null && this.line(to).authority !== null;
    if (closed || short || gains)
      return [
        ...(gains ? ['virements.without-authority'] : []),
        ...(closed ? ['budgets.year-closed'] : []),
        ...(short ? ['budgets.insufficient'] : []),
      ];
    this.line(from).allocated -= pence;
    this.line(to).allocated += pence;
    return null;
  }

  private draft(amounts: readonly number[]): Answer {
    if (amounts.every((pence) => pence === 0)) return ['shared.invalid', 'awards.years-do-not-sum'];
    const refused = this.takes(amounts);
    if (refused) return refused;
    const first = amounts.findIndex((pence) => pence > 0);
    const years = amounts.map((pence, index) =>
      pence === 0
        ? null
        : { pence, confirmed: index === first && this.line(index).authority !== null },
    );
    this.awards.push({ status: 'drafted', years });
    return null;
  }

  private vary(award: ModelAward, amounts: readonly number[]): Answer {
    if (!['accepted', 'active', 'suspended'].includes(award.status)) return WRONG_STATE;
    const before = award.years.map((year) => year?.pence ?? 0);
    if (amounts.every((pence) => pence === 0) || before.join() === amounts.join()) return ANY;
    const planned = ([0, 1] as const).map((year) => sum(this.paymentsOf(year, COUNTED, award)));
    if (amounts.some((pence, year) => pence < (planned[year] ?? 0))) return ANY;
    const refused = this.takes(amounts.map((pence, year) => pence - (before[year] ?? 0)));
    if (refused) return ANY;
    amounts.forEach((pence, year) => {
      const own = award.years[year];
      if (own) own.pence = pence;
      else award.years[year] = pence === 0 ? null : { pence, confirmed: false };
      if (award.years[year]?.pence === 0) award.years[year] = null;
    });
    return null;
  }

  private stepAward(kind: string, award: ModelAward): Answer {
    const rule = AWARD_RULES[kind] as AwardRule;
    if (kind === 'confirm-year') return this.confirmYear(award);
    if (!rule.from.includes(award.status)) return [...WRONG_STATE, ...(rule.unseen ?? [])];
    if (kind === 'offer') {
      const first = firstYear(award);
      if (!award.years[first]?.confirmed)
        return this.line(first).authority === null
          ? ['awards.offer-without-authority']
          : ['awards.first-year-indicative'];
    }
    if (kind === 'complete' && this.isUnfinished(award)) return ['awards.not-finished'];
    if (kind === 'terminate' || kind === 'complete') return this.end(award, rule.to);
    const moves = ['accept', 'withdraw', 'decline', 'lapse'].includes(kind);
    if (moves && award.years.some((year, index) => year && this.line(index).closed))
      return ['budgets.year-closed'];
    award.status = rule.to;
    if (['withdrawn', 'declined', 'lapsed'].includes(rule.to)) this.cancelPlans(award);
    return null;
  }

  /** Whether a payment or a recovery of the award is still open, or one of its years is still indicative. */
  private isUnfinished(award: ModelAward): boolean {
    const open = this.payments.some((payment) => payment.award === award && isOpen(payment));
    const owing = this.recoveries.some((one) => one.payment.award === award && owedOf(one) > 0);
    return (
      open ||
      owing ||
      award.years.some((year) => year !== null && year.pence > 0 && !year.confirmed)
    );
  }

  private confirmYear(award: ModelAward): Answer {
    const open = ['drafted', 'approved', 'accepted', 'active'].includes(award.status);
    const index = award.years.findIndex((year) => year && !year.confirmed);
    const next = award.years[index];
    if (!open || !next) return ANY;
    if (this.line(index).authority === null) return ['awards.year-without-authority'];
    next.confirmed = true;
    return null;
  }

  /** Gives back what was neither sent nor paid, in every year. */
  private end(award: ModelAward, to: string): Answer {
    const kept = ([0, 1] as const).map((year) =>
      sum(this.paymentsOf(year, ['sent', 'paid', 'recovered'], award)),
    );
    const released = award.years.map((year, index) => (year?.pence ?? 0) - (kept[index] ?? 0));
    if (released.some((pence, index) => pence > 0 && this.line(index).closed))
      return ['budgets.year-closed'];
    award.status = to;
    award.years.forEach((year, index) => {
      if (year) year.pence = kept[index] ?? 0;
    });
    this.cancelPlans(award);
    return null;
  }

  private cancelPlans(award: ModelAward): void {
    for (const payment of this.payments) {
      const stops = ['planned', 'held', 'requested', 'approved'].includes(payment.status);
      if (payment.award === award && stops) payment.status = 'cancelled';
    }
  }

  private plan(award: ModelAward, year: YearIndex, pence: number): Answer {
    if (![...RESERVING, ...PAYING].includes(award.status)) return WRONG_STATE;
    const own = award.years[year];
    if (!own) return ['payments.no-award-year'];
    if (sum(this.paymentsOf(year, COUNTED, award)) + pence > own.pence)
      return ['payments.beyond-award-year'];
    this.payments.push({ award, year, pence, status: 'planned', heldFrom: '', ...NOTHING_BACK });
    return null;
  }

  private stepPayment(kind: string, payment: ModelPayment): Answer {
    const rule = PAYMENT_RULES[kind] as PaymentRule;
    if (!rule.from.includes(payment.status)) return WRONG_STATE;
    if (rule.draws) {
      const refused = this.draws(payment);
      if (refused) return refused;
    }
    if (kind === 'reconcile' && this.line(payment.year).closed) return ['budgets.year-closed'];
    if (kind === 'hold') payment.heldFrom = payment.status;
    payment.status = kind === 'resume-payment' ? payment.heldFrom : rule.to;
    if (kind === 'release' && payment.award.status === 'accepted') payment.award.status = 'active';
    return null;
  }

  private recover(payment: ModelPayment, pence: number): Answer {
    if (payment.status !== 'paid') return ['recoveries.not-paid'];
    const asked = this.recoveries.filter((one) => one.payment === payment);
    if (sum(asked) + pence > payment.pence) return ['recoveries.beyond-paid'];
    this.recoveries.push({ payment, pence, receipts: [], lost: 0 });
    return null;
  }

  /** While the year is open, paid falls and the money is available again; once it is closed, it stays as it is. */
  private receive(
    recovery: ModelRecovery,
    pence: number,
    bookTo: 'open-year' | 'surrendered',
  ): Answer {
    if (owedOf(recovery) === 0) return WRONG_STATE;
    if (pence > owedOf(recovery)) return ['recoveries.beyond-owed'];
    const { payment } = recovery;
    const bookedTo = this.line(payment.year).closed ? bookTo : 'own-line';
    const other = this.line(1 - payment.year);
    if (bookedTo === 'open-year' && other.closed) return ['budgets.year-closed'];
    if (bookedTo === 'open-year') other.allocated += pence;
    recovery.receipts.push({ pence, bookedTo, reversed: false });
    this.comesBack(payment, bookedTo, pence);
    return null;
  }

  /** Takes money that came back off the payment and, while its year is open, off its award year; or puts it back. */
  private comesBack(
    payment: ModelPayment,
    bookedTo: ModelReceipt['bookedTo'],
    pence: number,
  ): void {
    if (bookedTo === 'own-line') {
      payment.recovered += pence;
      (payment.award.years[payment.year] as ModelYear).pence -= pence;
    } else {
      payment.recoveredLater += pence;
    }
    const back = payment.recovered + payment.recoveredLater;
    payment.status = back === payment.pence ? 'recovered' : 'paid';
  }

  private writeOff(recovery: ModelRecovery, pence: number): Answer {
    if (owedOf(recovery) === 0) return WRONG_STATE;
    if (pence > owedOf(recovery)) return ['recoveries.beyond-owed'];
    recovery.lost += pence;
    return null;
  }

  /** Reverses the last receipt, which is refused while the money is missing where it was booked. */
  private reverseReceipt(recovery: ModelRecovery): Answer {
    const receipt = recovery.receipts.findLast(({ reversed }) => !reversed);
    if (!receipt) return ANY;
    const { pence, bookedTo } = receipt;
    const { payment } = recovery;
    const year = bookedTo === 'own-line' ? payment.year : payment.year === 0 ? 1 : 0;
    const line = this.line(year);
    if (bookedTo !== 'surrendered') {
      if (line.closed) return ['budgets.year-closed'];
      const allocated = bookedTo === 'own-line' ? line.allocated : line.allocated - pence;
      if (this.figures(year).availablePence - pence < this.floor(year, allocated))
        return ['budgets.insufficient'];
      line.allocated = allocated;
    }
    receipt.reversed = true;
    this.comesBack(payment, bookedTo, -pence);
    return null;
  }

  private draws(payment: ModelPayment): Answer {
    const { award, year } = payment;
    if (RESERVING.includes(award.status)) return ['payments.award-not-active'];
    if (!PAYING.includes(award.status)) return WRONG_STATE;
    return award.years[year]?.confirmed ? null : ['payments.year-indicative'];
  }
}

/** A refusal for any reason, where the domain's own tests check the exact one. */
export const ANY: readonly string[] = ['*'];

const AWARD_FORWARD: Readonly<Record<string, 'approve' | 'offer' | 'accept'>> = {
  drafted: 'approve',
  approved: 'offer',
  offered: 'accept',
};

const PAYMENT_FORWARD: Readonly<
  Record<string, 'request' | 'approve-payment' | 'release' | 'reconcile'>
> = {
  planned: 'request',
  requested: 'approve-payment',
  approved: 'release',
  sent: 'reconcile',
};

interface AwardRule {
  readonly from: readonly string[];
  readonly to: string;
  readonly unseen?: readonly string[];
}

interface PaymentRule extends AwardRule {
  /** Whether the step checks again that the money may leave. */
  readonly draws?: true;
}

const AWARD_RULES: Readonly<Record<string, AwardRule>> = {
  approve: { from: ['drafted'], to: 'approved' },
  withdraw: { from: ['drafted', 'approved'], to: 'withdrawn' },
  offer: { from: ['approved'], to: 'offered' },
  accept: { from: ['offered'], to: 'accepted', unseen: UNSEEN },
  decline: { from: ['offered'], to: 'declined', unseen: UNSEEN },
  lapse: { from: ['offered'], to: 'lapsed' },
  'confirm-year': { from: [], to: '' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  terminate: { from: ['accepted', 'active', 'suspended'], to: 'terminated' },
  complete: { from: ['active'], to: 'completed' },
};

const PAYMENT_RULES: Readonly<Record<string, PaymentRule>> = {
  request: { from: ['planned'], to: 'requested', draws: true },
  'approve-payment': { from: ['requested'], to: 'approved', draws: true },
  'send-back': { from: ['requested', 'approved'], to: 'planned' },
  reject: { from: ['requested', 'approved'], to: 'rejected' },
  hold: { from: ['planned', 'requested', 'approved'], to: 'held' },
  'resume-payment': { from: ['held'], to: '' },
  cancel: { from: ['planned', 'held'], to: 'cancelled' },
  release: { from: ['approved'], to: 'sent', draws: true },
  reconcile: { from: ['sent'], to: 'paid' },
};

const NOTHING_BACK = { recovered: 0, recoveredLater: 0 };

/** What of a recovery neither came back nor was written off. */
function owedOf({ pence, receipts, lost }: ModelRecovery): number {
  return pence - lost - sum(receipts.filter(({ reversed }) => !reversed));
}

/** The first year in which an award has money. */
function firstYear({ years }: ModelAward): YearIndex {
  return years[0] ? 0 : 1;
}

/** Whether a payment keeps its award from being completed. */
function isOpen({ status }: ModelPayment): boolean {
  return ['planned', 'held', 'requested', 'approved', 'in-run', 'sent'].includes(status);
}

function sum(items: readonly ({ readonly pence: number } | null)[]): number {
  return items.reduce((total, item) => total + (item?.pence ?? 0), 0);
}

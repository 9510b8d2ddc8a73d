import { assureFreeSupport } from './assurances.js';
import { totalOf, type Ask, type AwardDays, type YearAmount } from './ask.js';
import { inventedDetails } from './bank-details.js';
import { DEMONSTRATION_PASSWORD, type Ground, type Members } from './ground.js';
import type { PersonaName } from './people.js';
import type { Shown, WorldClient, Worker } from './world-client.js';

/** A row of a ledger file. */
export type LedgerRow = readonly [
  date: string,
  amountPence: number,
  reference: string,
  payee: string,
];

/** The steps of the demonstration story, each taken by the person who would take it. */
export class Office {
  /** The organisations that have bank details. */
  private readonly banked = new Set<string>();

  constructor(
    readonly world: WorldClient,
    readonly ground: Ground,
  ) {}

  person(name: PersonaName): Promise<Worker> {
    return this.world.as(this.ground.people[name]);
  }

  members(organisation: string): Members {
    return this.ground.members[organisation]!;
  }

  async editor(organisation: string): Promise<Worker> {
    return this.world.as(this.members(organisation).editorId);
  }

  async certifier(organisation: string): Promise<Worker> {
    return this.world.as(this.members(organisation).certifierId);
  }

  /** Adds a budget line: finance proposes its amount, and another person confirms it. */
  async addBudget(fund: string, line: object): Promise<void> {
    const path = `funds/${this.ground.fundIds[fund]}/budget-lines`;
    await this.confirmBudget(await (await this.person('financeOfficer')).post(path, line));
  }

  /** Gives a planned line the authority of its whole allocation: finance proposes it, and another person confirms it. */
  async giveAuthority(line: { id: string; allocatedPence: number }, act: object): Promise<void> {
    const { id, allocatedPence: amountPence } = line;
    const body = { ...act, amountPence, reason: 'Illustrative. The money of the year is there.' };
    const finance = await this.person('financeOfficer');
    await this.confirmBudget(await finance.post(`budget-lines/${id}/authority`, body));
  }

  /** Another person of finance confirms the changes that wait in a budget. */
  async confirmBudget(budget: Shown): Promise<void> {
    const approver = await this.person('financeApprover');
    for (const { waiting } of budget['lines'] as { waiting: Shown[] }[])
      for (const { id } of waiting) await approver.post(`budget-changes/${id}/confirm`);
  }

  /** Starts an application and saves its draft. */
  async draftApplication(callId: string, on: string, ask: Ask): Promise<Shown> {
    this.world.on(on);
    const editor = await this.editor(ask.organisation);
    const draft = await editor.post('applications', { callId, title: ask.title });
    return editor.patch(`applications/${draft.id}`, draft.version, {
      amountRequestedPence: totalOf(ask.years),
      years: ask.years,
      areaCodes: ask.areaCodes,
      answers: ask.answers,
    });
  }

  async apply(callId: string, on: string, ask: Ask): Promise<Shown> {
    const draft = await this.draftApplication(callId, on, ask);
    const editor = await this.editor(ask.organisation);
    return editor.post(`applications/${draft.id}/submit`, {}, draft.version);
  }

  /** Gives an application to an assessor. */
  async assign(applicationId: string, on: string, assessor: PersonaName): Promise<Shown> {
    this.world.on(on);
    const officer = await this.person('officer');
    return officer.post('assessments', { applicationId, assessorId: this.ground.people[assessor] });
  }

  async assess(
    assessment: Shown,
    on: string,
    assessor: PersonaName,
    scores: readonly { criterionId: string; score: number; reason: string }[],
  ): Promise<void> {
    this.world.on(on);
    const worker = await this.person(assessor);
    const saved = await worker.patch(`assessments/${assessment.id}`, assessment.version, {
      scores,
    });
    await worker.post(`assessments/${assessment.id}/submit`, {}, saved.version);
  }

  async decide(
    applicationId: string,
    on: string,
    outcome: 'approve' | 'decline',
    reason: string,
  ): Promise<void> {
    this.world.on(on);
    await (
      await this.person('headOfFund')
    ).post(`applications/${applicationId}/decide`, { outcome, reason });
  }

  /**
   * Drafts an award, has another person approve it, offers it and, where a day is given, has it accepted. `prepare`
   * changes the draft before it is approved and records its assurance; without it, it is no subsidy.
   */
  async award(
    draft: object,
    organisation: string,
    days: AwardDays,
    prepare: (award: Shown) => Promise<unknown> = (award) => assureFreeSupport(this, award),
  ): Promise<Shown> {
    this.world.on(days.drafted);
    const drafted = await (await this.person('officer')).post('awards', draft);
    await prepare(drafted);
    await (await this.person('fourthOfficer')).post(`awards/${drafted.id}/approve`);
    this.world.on(days.offered);
    const offered = await (await this.person('officer')).post(`awards/${drafted.id}/offer`);
    if (days.accepted === undefined) return offered;
    this.world.on(days.accepted);
    return this.acceptOffer(drafted.id, organisation);
  }

  /**
   * The certifier accepts the offer with their name and password; afterwards the organisation has bank details and can
   * be paid.
   */
  async acceptOffer(awardId: string, organisation: string): Promise<Shown> {
    const signed = await this.signature(awardId, organisation);
    const award = await (
      await this.certifier(organisation)
    ).post(`awards/${awardId}/accept`, signed);
    await this.giveBankDetails(organisation);
    return award;
  }

  /** The certifier of a health board acknowledges an allocation letter, with their name and password. */
  async acknowledgeAllocation(awardId: string, board: string): Promise<Shown> {
    return (await this.certifier(board)).post(
      `awards/${awardId}/acknowledge`,
      await this.signature(awardId, board),
    );
  }

  /** What a certifier signs a letter with: their name, their password and the letter that they read. */
  private async signature(awardId: string, organisation: string): Promise<object> {
    const certifier = await this.certifier(organisation);
    const { user } = await certifier.get('session');
    const { name } = user as { name: string };
    const { sha256: letterSha256 } = await certifier.get(`awards/${awardId}/letter`);
    const { notice } = await certifier.get(`awards/${awardId}/subsidy-notice`);
    const confirmed = notice === null ? {} : { subsidyNotice: notice };
    return { name, password: DEMONSTRATION_PASSWORD, letterSha256, ...confirmed };
  }

  /** An organisation enters its bank details with its first award, and finance verifies them by calling back. */
  private async giveBankDetails(organisation: string): Promise<void> {
    if (this.banked.has(organisation)) return;
    this.banked.add(organisation);
    const path = `organisations/${this.ground.organisationIds[organisation]}/bank-accounts`;
    const editor = await this.editor(organisation);
    const { id } = await editor.post(path, inventedDetails(organisation));
    await (
      await this.person('financeVerifier')
    ).post(`${path}/${id}/verify`, {
      method: 'call-back',
      note: 'Called the number in the charity register and spoke to the treasurer.',
    });
  }

  async confirmYear(awardId: string, on: string, financialYear: string): Promise<void> {
    this.world.on(on);
    await (await this.person('officer')).post(`awards/${awardId}/confirm-year`, { financialYear });
  }

  async planPayment(awardId: string, on: string, year: YearAmount, dueOn: string): Promise<Shown> {
    this.world.on(on);
    return (await this.person('financeOfficer')).post('payments', { awardId, ...year, dueOn });
  }

  /** Takes a planned payment through three people until it is sent; with reasons where the rules ask for one. */
  async pay(
    payment: Shown,
    on: string,
    until: 'requested' | 'approved' | 'sent' = 'sent',
    reasons: { readonly earlyReason?: string; readonly overlapReason?: string } = {},
  ): Promise<Shown> {
    this.world.on(on);
    const statementOfNeed = 'The instalment falls due under the agreed schedule.';
    const requested = await (
      await this.person('financeOfficer')
    ).post(`payments/${payment.id}/request`, { statementOfNeed, ...reasons });
    if (until === 'requested') return requested;
    let approved = await (
      await this.person('financeApprover')
    ).post(`payments/${payment.id}/approve`);
    // above the threshold of its fund a payment needs a second approver
    if (approved['status'] === 'requested')
      approved = await (await this.person('secondApprover')).post(`payments/${payment.id}/approve`);
    if (until === 'approved') return approved;
    return (await this.person('financeReleaser')).post(`payments/${payment.id}/release`);
  }

  /** Takes planned payments through three people together until they are sent in a run. Answers the run's id. */
  async payAll(payments: readonly Shown[], on: string): Promise<string> {
    this.world.on(on);
    const paymentIds = payments.map(({ id }) => id);
    const statementOfNeed = 'The instalment falls due under the agreed schedule.';
    const finance = await this.person('financeOfficer');
    await finance.post('payments/request', { paymentIds, statementOfNeed });
    await (await this.person('financeApprover')).post('payments/approve', { paymentIds });
    return this.release(paymentIds, on);
  }

  /** Takes planned transfers through three people together until they are released on a note for finance. */
  async transferAll(payments: readonly Shown[], on: string): Promise<void> {
    this.world.on(on);
    const paymentIds = payments.map(({ id }) => id);
    const statementOfNeed = 'The instalment falls due under the allocation letter.';
    const finance = await this.person('financeOfficer');
    await finance.post('payments/request', { paymentIds, statementOfNeed });
    await (await this.person('financeApprover')).post('payments/approve', { paymentIds });
    const releaser = await this.person('financeReleaser');
    const { firstDay } = await releaser.get(`transfers/due?dueBy=${on}`);
    await releaser.post('transfers', { paymentIds, transferOn: firstDay });
  }

  /** Sends approved payments in a run that one person prepares and another releases. Answers the run's id. */
  async release(paymentIds: readonly string[], on: string): Promise<string> {
    this.world.on(on);
    const finance = await this.person('financeOfficer');
    const { id } = await finance.post('payment-runs', {
      paymentIds,
      payOn: await this.firstPayDay(on),
    });
    await (await this.person('financeReleaser')).post(`payment-runs/${id}/release`);
    return id;
  }

  /** The first day on which Bacs can process a run that is released on a day, with the world on that day. */
  async firstPayDay(on: string): Promise<string> {
    const finance = await this.person('financeOfficer');
    const preview = await finance.get(`payment-runs/preview?dueBy=${on}`);
    const [first] = preview['payDays'] as { readonly payOn: string }[];
    return first!.payOn;
  }

  async scheduleReturn(
    awardId: string,
    on: string,
    period: string,
    dueOn: string,
    indicators: readonly string[],
  ): Promise<Shown> {
    this.world.on(on);
    const indicatorIds = indicators.map((code) => this.ground.indicatorIds[code]);
    const body = { awardId, kind: 'outcome', period, opensOn: on, dueOn, indicatorIds };
    return (await this.person('officer')).post('returns', body);
  }

  /** Writes a return as its editor, and leaves it unsent. */
  async fillReturn(
    organisation: string,
    due: Shown,
    on: string,
    narrative: string,
    observations: readonly object[],
  ): Promise<Shown> {
    this.world.on(on);
    return (await this.editor(organisation)).patch(`returns/${due.id}`, due.version, {
      narrative,
      observations,
    });
  }

  /** Moves a written return on: sent for certification, certified, or accepted. */
  async sendReturn(
    organisation: string,
    filled: Shown,
    on: string,
    until: 'awaiting-certification' | 'submitted' | 'accepted',
  ): Promise<void> {
    this.world.on(on);
    await (await this.editor(organisation)).post(`returns/${filled.id}/submit`, {}, filled.version);
    if (until === 'awaiting-certification') return;
    await (await this.certifier(organisation)).post(`returns/${filled.id}/certify`);
    if (until === 'accepted')
      await (await this.person('officer')).post(`returns/${filled.id}/accept`);
  }

  /** Imports a ledger file in Almoner's own profile: date, amount in pence, reference, payee. */
  async importLedger(on: string, fileName: string, lines: readonly LedgerRow[]): Promise<void> {
    this.world.on(on);
    const finance = await this.person('financeOfficer');
    const rows = lines.map(
      ([date, amount, reference, payee]) =>
        `${date},${(amount / 100).toFixed(2)},${reference},"${payee}"`,
    );
    const preview = await finance.upload(
      'ledger-imports',
      fileName,
      ['Date,Amount,Reference,Payee', ...rows].join('\n'),
    );
    await finance.post(`ledger-imports/${preview.id}/import`);
  }
}

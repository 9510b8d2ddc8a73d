import { formatInstant } from '../calendar/index.js';

/** One reason for a refusal, with a JSON pointer to the field of the request body that it is about. */
export interface FieldReason {
  readonly pointer: string;
  readonly detail: string;
}

export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * The words of every refusal, by code. The API gives each code a status; a code without words or status does
 * not compile (ARCHITECTURE.md, What happens in a command). `{name}` is replaced by the parameter.
 */
const REFUSAL_WORDS = {
  'shared.not-found': 'There is no such record, or you may not see it.',
  'shared.not-permitted': 'Your role does not allow this.',
  'shared.invalid': 'Some of what was sent cannot be accepted.',
  'shared.stale-version': 'Someone changed this since you opened it. Compare before you save.',
  'shared.version-required': 'Send If-Match with the version you are changing.',
  'shared.wrong-state': 'This cannot be done while the {thing} is {state}.',
  'shared.duplicate': 'There is already a record with the same {field}.',
  'shared.unknown-reference': 'The {field} does not name a record you can use.',
  'shared.locked': 'Somebody else is changing this at the moment. Try again when they are done.',
  'shared.too-much': 'The service has too much to do at present. Try again in {seconds} seconds.',
  'shared.too-large': 'The amounts come to more than can be kept exactly, £90,071,992,547,409.91.',
  'lists.too-many-rows':
    'A workbook can have at most {most} rows. Narrow the list, or take the CSV file.',
  'saved-views.too-many': 'You keep {most} views of this list. Delete one first.',
  'idempotency.key-required': 'Send an Idempotency-Key with this command.',
  'idempotency.key-reused': 'This Idempotency-Key was used for a different request.',
  'idempotency.in-flight': 'A request with this Idempotency-Key is still being carried out.',
  'identity.wrong-credentials': 'The email address or password is not right.',
  'identity.wrong-password': 'The password is not right.',
  'identity.sign-in-required': 'Sign in first.',
  'identity.choose-organisation': 'Say for which organisation you act.',
  'identity.not-a-member': 'You do not act for this organisation.',
  'identity.no-organisation': 'You act for no organisation at present.',
  'identity.too-many-attempts': 'Too many attempts to sign in. Try again in a few minutes.',
  'identity.busy': 'Many people are signing in at this moment. Try again in {seconds} seconds.',
  'identity.not-locked': 'The account is not locked.',
  'identity.own-lock': 'Another administrator must lift the lock of your own account.',
  'identity.forged-request': 'Send the header X-Almoner-Request: 1 with this request.',
  'identity.demonstration-only': 'Personas exist in demonstration mode only.',
  'separation.same-person': '{person} {did}, so another person must {must}.',
  'proposals.not-proposer': '{person} proposed this, so only they can withdraw it.',
  'funds.replaces-itself': 'A fund cannot replace itself.',
  'budgets.insufficient':
    'The {financialYear} budget has {available} available, less than the {requested} needed.',
  'budgets.change-waiting':
    'A change of the {financialYear} budget waits already: {kind}. Decide on it first.',
  'budgets.no-line': 'The fund has no budget for {financialYear}.',
  'budgets.year-closed':
    'The {financialYear} budget is closed, so no money can move in it. Reopen it first.',
  'budgets.no-authority':
    'The {financialYear} budget is planned: no Budget Act or decision letter gives it authority yet, so nothing can be committed or paid from it.',
  'budgets.authority-below-reserved':
    'Awards hold {held} of the {financialYear} budget, more than the {amount} that this authority gives. Reduce these first: {awards}.',
  'budgets.beyond-authority':
    'The authority of the {financialYear} budget gives {amount}. To go beyond it, propose the authority that gives more.',
  'budgets.year-has-open-money':
    'The {financialYear} budget still has {reserved} reserved and {committed} committed.',
  'budgets.over-programming-in-use':
    'The {financialYear} budget is {used} beyond what is allocated, more than the {allowed} this would allow.',
  'budgets.line-exists': 'The fund already has a budget for {financialYear}.',
  'allocations.wrong-fund-kind': 'Only an allocation fund is split over areas.',
  'allocations.incomplete': 'The allocation is not complete.',
  'allocations.unreadable-file': 'The file cannot be read: {reason}.',
  'allocations.file-too-large': 'The file has more than {limit} {unit}.',
  'allocations.unknown-headings': 'The file has no headings that name areas and shares.',
  'allocations.file-has-problems': 'Some rows of the file cannot be used, so nothing was imported.',
  'allocations.no-earlier-shares': 'The fund has no committed allocation of an earlier year.',
  'virements.without-authority':
    'The {from} budget is planned, so its money cannot move to the {to} budget, which has authority.',
  'virements.authority-missing':
    'This virement needs the approval of the finance authority, and has no reference of it. Reject it, and ask for it again.',
  'virements.not-requester': '{person} asked for this virement, so only they can withdraw it.',
  'calls.dates-out-of-order': 'A call must close after it opens.',
  'calls.last-day-passed':
    'The last day of the call was {closesOn}. Give it a later last day before it is opened.',
  'calls.not-open': 'The call is not open for applications.',
  'calls.wrong-fund-kind': 'Only an open-call fund has calls.',
  'applications.incomplete': 'The application is not complete.',
  'applications.years-do-not-sum': 'The years add up to {total}, not the {requested} asked for.',
  'applications.year-outside-call': 'The call does not pay in {financialYear}.',
  'applications.one-per-call': 'Your organisation already has an application to this call.',
  'applications.assessments-open': 'An assessment of this application is not yet submitted.',
  'applications.no-assessment': 'The application has no submitted assessment.',
  'applications.conflicted': 'You declared a conflict of interest in this application.',
  'assessments.already-assigned': 'This person already assesses the application.',
  'assessments.not-yours': 'Only {assessor} can do this.',
  'assessments.cannot-score': 'This person may not assess applications to this fund.',
  'assessments.incomplete': 'Score every criterion before you submit.',
  'assessments.reason-required': 'Say why for a score of {score}.',
  'awards.not-approved-application': 'Only an approved application leads to an award.',
  'awards.already-awarded': 'The application already has an award.',
  'awards.years-do-not-sum': 'The years add up to {total}, not the award of {amount}.',
  'awards.above-share-of-project-cost':
    'The award of {amount} is more than {share} % of the project cost of {cost}: at most {most}.',
  'awards.project-cost-missing': 'Enter what the project costs before this award is approved.',
  'match-funding.shares-do-not-sum': 'The shares of the funders do not come to 100 %.',
  'match-funding.already-split':
    'Payments of this year or a later one are already split. Begin with a later year.',
  'awards.year-not-indicative': 'The award has no indicative year {financialYear}.',
  'awards.years-in-order': 'Confirm {financialYear} first.',
  'awards.year-without-authority':
    'The {financialYear} budget is planned, so its years stay indicative until its authority is recorded and confirmed.',
  'awards.offer-without-authority':
    'The award cannot be offered yet: the {financialYear} budget, its first year, has no authority.',
  'awards.first-year-indicative':
    'Confirm {financialYear}, the first year, before the award is offered.',
  'awards.offer-lapsed': 'The offer ran out on {expiresOn}. Ask the funder to extend it.',
  'awards.offer-still-open': 'The offer can be accepted until {expiresOn}.',
  'awards.not-signatory': 'Only a person who may certify for the organisation can do this.',
  'awards.is-allocation':
    'This is an allocation: its letter is acknowledged, not accepted or turned down.',
  'awards.is-offer': 'This is an offer: it is accepted or turned down, not acknowledged.',
  'awards.area-not-payee':
    '{organisation} is an area and not a payee. Its money goes to the health board of the area, by an allocation or a direct award.',
  'conditions.reason-required': 'Say why.',
  'conditions.already-offered':
    'The organisation was offered the award with this condition: it can be waived, not removed.',
  'conditions.gates-payment': '{payment} waits for this condition. Change its plan first.',
  'conditions.funders-own': 'The funder itself has to meet this condition.',
  'awards.payment-in-run':
    '{reference} is in payment run {run}. Take it out of the run first, or wait until the run is sent.',
  'awards.not-finished': 'Something of this award is still open.',
  'variations.changes-nothing': 'The variation leaves the award as it is. Change something first.',
  'variations.below-planned':
    '{financialYear} has {planned} planned or paid, so it cannot go down to {amount}.',
  'variations.award-changed':
    'The award has changed since this variation was written: it was version {basedOn} and is version {latest} now.',
  'variations.not-yours': 'Only {person}, who proposed this variation, can do this.',
  'awards.minimal-financial-assistance-exceeded':
    'The enterprise of {organisation} has had {used} of minimal financial assistance and assistance for services of public economic interest since {since}. With {asked} more it would be above the limit of {limit}.',
  'assurances.due-diligence-failed': 'Due diligence has failed, so this award cannot be offered.',
  'assurances.due-diligence-open':
    'The fund offers an award only when due diligence is passed. It is {status}.',
  'assurances.subsidy-not-recorded': 'Record first how this award stands under subsidy control.',
  'assurances.pay-bands-not-confirmed': 'Finance has to confirm the pay bands first.',
  'assurances.no-pay-bands': 'There are no pay bands to confirm.',
  'payments.fair-work-not-accepted':
    'Fair Work First has to be evidenced and accepted before the award is paid. It is {state}.',
  'assurances.notice-not-confirmed':
    'Confirm the notice about subsidy control as it stands now before you accept.',
  'assurances.nothing-to-publish': 'This award needs no entry on the public subsidy database yet.',
  'letters.template-faults': 'The template cannot be used as it is.',
  'letters.no-template': 'No template of an {kind} is published for this fund.',
  'letters.cannot-print': 'The letter has characters that its PDF cannot print.',
  'letters.no-letter': 'No letter was made for this award.',
  'letters.changed':
    'The offer has changed since you opened its letter. Read the new letter, then accept.',
  'payments.year-not-begun':
    'The money of {financialYear} cannot be sent before the year begins on {begins}.',
  'payments.year-indicative':
    'Nothing can be paid from {financialYear} until that year of the award is confirmed.',
  'payments.beyond-award-year':
    'The instalments of {financialYear} would be {total}, more than the {amount} confirmed for that year.',
  'payments.no-award-year': 'The award has no year {financialYear}.',
  'payments.award-not-active': 'Nothing can be paid before the award is accepted.',
  'payments.not-in-run': 'This payment is not in a payment run.',
  'payments.in-run': 'This payment is in a payment run and is sent with it.',
  'payments.by-transfer':
    'This payment moves by transfer. It is released on a transfer note, not in a payment run.',
  'payments.by-bank': 'This payment is made by bank. It is released in a payment run.',
  'payments.already-reissued': 'A payment was already made in place of this one.',
  'payments.recovery-open':
    'Money of this payment has been recovered or is being recovered, so its match cannot be undone.',
  'transfers.empty': 'A transfer note needs at least one payment.',
  'payment-runs.empty': 'A payment run needs at least one payment.',
  'payment-runs.too-large':
    'The payments come to {total}, more than the {largest} that one bank file carries.',
  'payment-runs.pay-day-unfit':
    'Bacs cannot process the run on {payOn} if it is released today. {fault}.',
  'payment-runs.after-year-end':
    'The money of {financialYear} would arrive on {arrivesOn}, after that year ends on {ends}.',
  'payment-runs.file-differs':
    'The file differs from the one made at the release, so it cannot be downloaded. Tell the people who run Almoner.',
  'recoveries.not-paid': 'Only what the ledger shows as paid can be recovered.',
  'recoveries.beyond-paid':
    '{amount} is more than the {left} of this payment that is left to recover.',
  'recoveries.beyond-owed': '{amount} is more than the {left} that is still owed.',
  'recoveries.where-booked':
    '{financialYear} is closed and stays as it is. Say whether the money is surrendered or added to the budget of an open year.',
  'recoveries.other-purpose':
    'Money of {from} cannot be added to {to}: resource and capital money, and ring-fences, stay apart.',
  'recoveries.not-loss-requester':
    'Only {person}, who asked for it, can withdraw it. Another person can reject it.',
  'bank-accounts.numbers-do-not-fit': 'The sort code and the account number do not fit together.',
  'bank-accounts.change-waiting':
    'Bank details already wait to be checked. Withdraw them before you enter others.',
  'bank-accounts.seal-broken':
    'These bank details were changed outside Almoner and cannot be opened. Tell the people who run Almoner.',
  'payments.bank-details-missing':
    'The organisation has no verified bank details, so nothing can be sent to it.',
  'payments.bank-details-unverified':
    'The bank details of the organisation wait to be verified, so nothing can be sent to it.',
  'payments.bank-details-frozen':
    'The bank returned a payment because of the account, so nothing can be sent until the bank details are verified anew.',
  'payments.beyond-bacs-credit':
    '{amount} is more than the {largest} that one payment by Bacs can carry. Plan it as several instalments.',
  'payments.payee-unwritable':
    'A bank file cannot name the payee {payee}, because none of its characters can be written there. Enter the bank details again.',
  'payments.not-due-yet':
    'More than {days} days ahead: {due}. Say why this cannot wait until then.',
  'payments.period-overlaps':
    '{payment} covers days for which {others} already pays. Say why, or change the period.',
  'payments.condition-open':
    'Waiting for: {condition}. Nothing is paid until that condition is met.',
  'payments.return-open':
    'Waiting for: {kind} return for {period}. Nothing is paid until that return is accepted.',
  'payments.schedule-does-not-sum': 'The instalments do not add up to the award: {years}.',
  'payments.instalment-fixed':
    'An instalment that was asked for cannot be changed by the schedule.',
  'payments.levels-waiting':
    'New payment levels of this fund wait for another person already. They are confirmed, refused or withdrawn first.',
  'payments.levels-unchanged': 'These are the payment levels that are in force already.',
  'payments.levels-lower-own':
    '{person} has a part in {payments}, which would need fewer approvals. Nobody lowers the approvals of a payment of their own.',
  'claims.by-transfer':
    'The money of this award moves by transfer, which the funder requests: no claim is needed.',
  'claims.instalment-not-planned':
    'Payment {payment} cannot be requested by a claim: it is {state}.',
  'claims.instalment-changed': 'Payment {payment} is {amount} by now; {claimed} was claimed.',
  'claims.already-taken-up':
    'Payment {payment} was requested before by claim {claim}: the funder requests it again, without another claim.',
  'claims.one-waits':
    'Claim {claim} of this award waits for an answer. Withdraw it first, or wait.',
  'claims.days-paid': 'Some of these days are paid by {payments}.',
  'payments.levels-out-of-order': 'A third approval is asked for only above a second one.',
  'organisations.of-other-funds':
    'This organisation has no application and no award in the funds of your role.',
  'delegations.not-staff': 'Payments can be approved only by people of the funder.',
  'delegations.not-held': 'You can lend the approval of payments only where it is your own.',
  'delegations.not-to-you': 'Only the person to whom it is lent can answer.',
  'delegations.overlap': 'This person stands in for you from {from} to {to} already.',
  'delegations.not-yours': 'Only the person who made the delegation can end it.',
  'returns.not-due-yet': 'This return opens on {opensOn}.',
  'returns.incomplete': 'Answer every question before you send the return.',
  'returns.same-person': '{person} sent this return, so another person must certify it.',
  'returns.reason-required': 'Say what has to change.',
  'returns.award-not-active': 'Returns can be asked for only after the award is accepted.',
  'outcomes.numerator-above-denominator': 'The numerator cannot be more than the denominator.',
  'ledger.unreadable-file': 'The file cannot be read: {reason}.',
  'ledger.unknown-profile': 'The headings match no known ledger file.',
  'ledger.file-too-large': 'The file has more than {limit} {unit}.',
  'ledger.nothing-to-import': 'The file has no new lines.',
  'ledger.already-imported': 'This import is already done.',
  'ledger.dated-before-sent':
    'The line is dated {date}, and the payment was sent on {sentOn}: no payment is in the ledger before it is sent.',
  'ledger.dated-after-today':
    'The line is dated {date}, after today: what has not happened yet confirms no payment.',
  'ledger.amounts-differ': 'The line is for {line} and the payment for {payment}.',
  'ledger.taken-back':
    'The ledger takes {reference} back by another row, so it does not show that the payment was made.',
} as const satisfies Record<string, string>;

export type RefusalCode = keyof typeof REFUSAL_WORDS;

/** Who gave a record the state that it is in, as far as its reader may know, and when: an ISO instant. */
export interface LastChange {
  readonly at: string;
  readonly by: string;
}

/** Why a command is refused: the code, the values for its words, and the fields it is about. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly errors: readonly FieldReason[];
  /** Where the record is no longer in the state that the command leaves from. */
  readonly lastChange?: LastChange;
}

/** Builds a refusal; `errors` name fields of the request body by JSON pointer. */
export function refusal(
  code: RefusalCode,
  params: RefusalParams = {},
  errors: readonly FieldReason[] = [],
): Refusal {
  return { code, params, errors };
}

/** What a person reads for a refusal: a sentence, and a second one where somebody has changed the record. */
export function refusalSentence({ code, params, lastChange }: Refusal): string {
  const sentence = REFUSAL_WORDS[code].replace(/\{(\w+)\}/g, (_whole, name: string) =>
    String(params[name] ?? ''),
  );
  if (!lastChange) return sentence;
  return `${sentence} ${lastChange.by} changed it on ${formatInstant(lastChange.at)}.`;
}

/** Thrown by services where a rule refuses; they throw nothing else. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(given: Refusal) {
    super(refusalSentence(given));
    this.name = 'RefusalError';
    this.refusal = given;
  }
}

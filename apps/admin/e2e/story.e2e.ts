import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { GetPaymentResponse, GetReturnResponse } from '../src/lib/api/generated/types.gen.js';
import { apply, openCall } from './story/applying.js';
import { approveApplication, assignTo, score } from './story/assessing.js';
import {
  acceptFairWork,
  acceptOffer,
  approvalRefusal,
  approveAward,
  draftAward,
  offerAward,
  recordFairWork,
  recordNoSubsidy,
} from './story/awarding.js';
import { gatherCast, type Cast } from './story/cast.js';
import { countFigures, figuresFor, openFigure } from './story/fund-page.js';
import {
  changeBetween,
  EXPECTED_CHANGE,
  readFundRecords,
  type FundRecords,
} from './story/fund-records.js';
import {
  approvePayment,
  importLedger,
  releasePayment,
  requestFirstInstalment,
} from './story/paying.js';
import { acceptReturn, askForReturn, certifyReturn, fillInReturn } from './story/reporting.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const theatre = visitors();

/** From the application to the accepted offer; answers the award. */
async function agreeOnAward({ mhairi, isla, rory, morven, gordon }: Cast): Promise<string> {
  await openCall(isla);
  const applicationId = await apply(mhairi);
  await assignTo(isla, 'Isla Grant');
  await score(isla, 'Isla Grant');
  await approveApplication(morven, applicationId);
  const awardId = await draftAward(isla, applicationId);
  expect(await approvalRefusal(isla)).toContain('Isla Grant scored this application');
  await recordNoSubsidy(isla, awardId);
  await approveAward(rory, awardId);
  await offerAward(isla, awardId);
  await acceptOffer(gordon);
  await recordFairWork(isla, awardId);
  await acceptFairWork(rory, awardId);
  return awardId;
}

/** From planning the first instalment to its line in the ledger, by three people. */
async function payFirstInstalment(cast: Cast, awardId: string): Promise<void> {
  const { ailsa, callum, fiona } = cast;
  const paymentId = await requestFirstInstalment(ailsa, awardId);
  await approvePayment(callum, paymentId);
  await releasePayment(fiona, paymentId);
  const payment = () => readApi<GetPaymentResponse>(ailsa, `payments/${paymentId}`);
  expect(await payment()).toMatchObject({ status: 'sent', requestedByName: 'Ailsa Reid' });
  await importLedger(ailsa, (await payment()).reference);
  expect(await payment()).toMatchObject({ status: 'paid', releasedByName: 'Fiona Baird' });
}

/** From scheduling the return to accepting its answers. */
async function reportOutcomes({ isla, mhairi, gordon }: Cast, awardId: string): Promise<void> {
  const returnId = await askForReturn(isla, awardId);
  const { reference } = await readApi<GetReturnResponse>(isla, `returns/${returnId}`);
  await fillInReturn(mhairi, reference);
  await certifyReturn(gordon, reference);
  await acceptReturn(isla, returnId);
}

/** Checks that each figure of the fund page is the sum of its records, and links to these records. */
async function checkFundPage(page: Page, records: FundRecords): Promise<void> {
  const figures = figuresFor(records);
  expect(await countFigures(page, records.fundId)).toBe(figures.length);
  for (const figure of figures) {
    const behind = await openFigure(page, records.fundId, figure);
    expect({ figure: figure.link, behind }).toEqual({
      figure: figure.link,
      behind: figure.recorded,
    });
  }
}

describe('the whole story', () => {
  it('leads from an application for £399,496 to figures of the fund that open their records', async () => {
    const cast = await gatherCast(theatre);
    const before = await readFundRecords(cast.isla);

    const awardId = await agreeOnAward(cast);
    await payFirstInstalment(cast, awardId);
    await reportOutcomes(cast, awardId);

    const after = await readFundRecords(cast.isla);
    expect(changeBetween(before, after)).toEqual(EXPECTED_CHANGE);
    await checkFundPage(cast.isla, after);
    expect(cast.complaints.flatMap(({ list }) => list)).toEqual([]);
  });
});

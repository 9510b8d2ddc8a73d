import { totalOf } from './ask.js';
import { assessSubsidy, passChecks, passDueDiligence } from './assurances.js';
import type { Days } from './days.js';
import type { Office } from './office.js';
import type { Shown } from './world-client.js';

/** A small invented award without a call, used to show one outcome of an offer. */
interface SmallAward {
  readonly organisation: string;
  readonly title: string;
  readonly purpose: string;
  readonly amountPence: number;
}

const LAPSED: SmallAward = {
  organisation: 'eildon',
  title: 'A listening room in the library',
  purpose: 'A room for families to talk to a counsellor without an appointment.',
  amountPence: 1_200_000,
};

const NEARLY_LAPSED: SmallAward = {
  organisation: 'solway',
  title: 'Weekend groups in the school holidays',
  purpose: 'Groups for children aged 8 to 12 while their parents are in treatment.',
  amountPence: 1_800_000,
};

const TO_PUBLISH: SmallAward = {
  organisation: 'kelvinbank',
  title: 'A family café that trains its staff',
  purpose: 'A café that employs parents in recovery and pays for the family support beside it.',
  amountPence: 2_500_000,
};

const TO_OFFER: SmallAward = {
  organisation: 'almond',
  title: 'Counselling after school',
  purpose: 'Two counsellors in two schools, one afternoon a week each until the summer.',
  amountPence: 900_000,
};

function draftOf(office: Office, days: Days, award: SmallAward) {
  const years = [{ financialYear: days.year(), amountPence: award.amountPence }];
  return {
    fundId: office.ground.fundIds['CFF'],
    organisationId: office.ground.organisationIds[award.organisation],
    title: award.title,
    directReason:
      'Illustrative. A small award that follows from an earlier one to the same people.',
    purpose: award.purpose,
    areaCodes: [],
    amountPence: totalOf(years),
    years,
  };
}

/** An offer that lapsed because nobody answered it. */
async function lapsedOffer(office: Office, days: Days): Promise<void> {
  const on = { drafted: days.ago(50), offered: days.ago(42) };
  const { id } = await office.award(draftOf(office, days, LAPSED), LAPSED.organisation, on);
  office.world.on(days.ago(13));
  const reason = 'No answer came; the organisation has lost its premises.';
  await (await office.person('officer')).post(`awards/${id}/lapse`, { reason });
}

/** An offer with four days left, given as minimal financial assistance; its Fair Work First is still to be shown. */
async function nearlyLapsedOffer(office: Office, days: Days): Promise<void> {
  const prepare = async ({ id }: Shown) => {
    const officer = await office.person('officer');
    await passChecks(office, id);
    await assessSubsidy(officer, id, {
      kind: 'minimal-financial-assistance',
      reason: 'Illustrative. The charity sells places in its groups to schools.',
      declared: [
        { giver: 'A council (illustrative)', amountPence: 2_000_000, givenOn: days.ago(400) },
      ],
    });
  };
  const on = { drafted: days.ago(30), offered: days.ago(24) };
  const draft = draftOf(office, days, NEARLY_LAPSED);
  await office.award(draft, NEARLY_LAPSED.organisation, on, prepare);
}

/** A stand-alone subsidy, which is published whatever its amount, and is not published yet. */
async function subsidyToPublish(office: Office, days: Days): Promise<void> {
  const prepare = async ({ id }: Shown) => {
    const officer = await office.person('officer');
    await passDueDiligence(office, id);
    await assessSubsidy(officer, id, {
      kind: 'stand-alone',
      reason:
        'Illustrative. The café competes with others nearby; assessed against the principles.',
    });
  };
  const on = { drafted: days.ago(46), offered: days.ago(38), accepted: days.ago(30) };
  const draft = draftOf(office, days, TO_PUBLISH);
  await office.award(draft, TO_PUBLISH.organisation, on, prepare);
}

/** An approved award whose offer has not been sent. */
async function offerToSend(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(3));
  const officer = await office.person('officer');
  const { id } = await officer.post('awards', draftOf(office, days, TO_OFFER));
  await passDueDiligence(office, id);
  await assessSubsidy(officer, id, {
    kind: 'not-a-subsidy',
    reason: 'Illustrative. Nobody else sells counselling of this kind in the area.',
  });
  office.world.on(days.ago(2));
  await (await office.person('secondOfficer')).post(`awards/${id}/approve`);
}

/**
 * Offers in different states: one to be sent, one lapsed, one about to lapse, one accepted whose subsidy is not
 * published yet.
 */
export async function makeOffers(office: Office, days: Days): Promise<void> {
  await lapsedOffer(office, days);
  await nearlyLapsedOffer(office, days);
  await subsidyToPublish(office, days);
  await offerToSend(office, days);
}

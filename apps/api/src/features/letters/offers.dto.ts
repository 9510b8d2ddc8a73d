import { field, Fields } from '../../platform/http/fields.js';

export class OfferAward extends Fields({
  expiresOn: field.date({
    optional: true,
    description: 'The last day on which it can be accepted; 28 days from today where left out.',
  }),
}) {}

export class OfferAwards extends Fields(OfferAward, {
  awardIds: field.idList({
    description: 'The awards: all are offered until the same day, or none.',
  }),
}) {}

export class ExtendOffer extends Fields({
  expiresOn: field.date({ description: 'The new last day: later than the present one.' }),
  reason: field.text({ max: 4000 }),
}) {}

export class AcceptAward extends Fields({
  name: field.text({ description: 'The full name of the person who accepts, as they type it.' }),
  password: field.text({
    max: 1000,
    description: 'The password of the signed-in person, entered again.',
  }),
  letterSha256: field.text({
    max: 64,
    optional: true,
    description:
      'The SHA-256 of the letter that was read; only an award without a letter goes without. Refused with `letters.changed` where the letter was made again since.',
  }),
}) {}

export class LapseOffer extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

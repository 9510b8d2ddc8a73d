import { DateField, IdListField, TextField } from '../../platform/http/fields.js';

export class OfferAward {
  @DateField({
    optional: true,
    description: 'The last day on which it can be accepted; 28 days from today where left out.',
  })
  expiresOn?: string;
}

export class OfferAwards extends OfferAward {
  @IdListField({ description: 'The awards: all are offered until the same day, or none.' })
  awardIds: string[];
}

export class ExtendOffer {
  @DateField({ description: 'The new last day: later than the present one.' })
  expiresOn: string;

  @TextField({ max: 4000 })
  reason: string;
}

export class AcceptAward {
  @TextField({ description: 'The full name of the person who accepts, as they type it.' })
  name: string;

  @TextField({ max: 1000, description: 'The password of the signed-in person, entered again.' })
  password: string;

  @TextField({
    max: 64,
    optional: true,
    description:
      'The SHA-256 of the letter that was read; only an award without a letter goes without. Refused with `letters.changed` where the letter was made again since.',
  })
  letterSha256?: string;
}

export class LapseOffer {
  @TextField({ max: 4000 })
  reason: string;
}

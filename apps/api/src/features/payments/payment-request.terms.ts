import { refusal, RefusalError } from '@almoner/domain/shared';
import type { StatedRequest } from './payment-request.service.js';
import type { RequestPayment } from './payments.dto.js';

/** The terms of one request; those of many have no period of their own. */
export function termsOf({ coversFrom, coversTo, ...body }: RequestPayment): StatedRequest {
  const { statementOfNeed } = body;
  const earlyReason = body.earlyReason ?? null;
  const overlapReason = body.overlapReason ?? null;
  if (coversFrom === undefined && coversTo === undefined)
    return { statementOfNeed, covers: null, earlyReason, overlapReason };
  const detail = 'Enter the first and the last day';
  if (coversFrom === undefined || coversTo === undefined)
    throw new RefusalError(
      refusal('shared.invalid', {}, [
        { pointer: coversFrom === undefined ? '/coversFrom' : '/coversTo', detail },
      ]),
    );
  return {
    statementOfNeed,
    covers: { from: coversFrom, to: coversTo },
    earlyReason,
    overlapReason,
  };
}

import { queryOptions } from '@tanstack/react-query';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type {
  GetPaymentLevelsResponse,
  SetPaymentLevels,
} from '../../../lib/api/generated/types.gen.js';

export type PaymentLevels = GetPaymentLevelsResponse;

/** From which amounts a fund asks for more than one approval, with every earlier version. */
export function paymentLevelsQuery(fundId: string) {
  return queryOptions({
    queryKey: ['payments', 'levels', fundId],
    queryFn: ({ signal }) => sdk.getPaymentLevels({ path: { id: fundId }, signal }),
  });
}

/** Sets the thresholds as they were at `version`; refused with 412 when someone set them since. */
export function setPaymentLevels(
  fundId: string,
  version: number,
  levels: SetPaymentLevels,
): Promise<PaymentLevels> {
  return sdk.setPaymentLevels({
    path: { id: fundId },
    headers: ifVersion(version),
    body: levels,
  });
}

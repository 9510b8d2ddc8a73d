import type {
  BulkPaymentStep,
  CheckPaymentsResponse,
  GetAwardScheduleResponse,
  GetPaymentBasesResponse,
  GetPaymentLevelsResponse,
  GetPaymentResponse,
  ListPaymentsResponse,
  RequestPaymentData,
} from '../../lib/api/generated/types.gen.js';

export type CheckedPayment = CheckPaymentsResponse['items'][number];

export type BulkStep = BulkPaymentStep;

export type Schedule = GetAwardScheduleResponse;

export type ScheduledPayment = Schedule['instalments'][number];

export type PaymentBasis = GetPaymentBasesResponse['items'][number];

export type Payment = GetPaymentResponse;

export type PaymentLevels = GetPaymentLevelsResponse;

export type PaymentLevelChange = NonNullable<PaymentLevels['waiting']>;

export type PaymentRow = ListPaymentsResponse['items'][number];

/** What a requester says: the need, the days, and reasons where the rules ask for them. */
export type RequestBody = RequestPaymentData['body'];

import type {
  GetPaymentRunResponse,
  GetPaymentSendingResponse,
  GetRemittanceResponse,
  ListPaymentRunsResponse,
  PreviewPaymentRunResponse,
} from '../../lib/api/generated/types.gen.js';

export type PaymentRun = GetPaymentRunResponse;

export type RunPayment = PaymentRun['payments'][number];

export type PaymentSending = GetPaymentSendingResponse;

export type Remittance = GetRemittanceResponse;

export type RunPreview = PreviewPaymentRunResponse;

export type PayDay = RunPreview['payDays'][number];

export type DuePayment = RunPreview['due'][number];

export type PaymentRunRow = ListPaymentRunsResponse['items'][number];

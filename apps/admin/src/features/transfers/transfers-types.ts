import type {
  GetTransferNoteResponse,
  ListDueTransfersResponse,
  ListTransfersResponse,
} from '../../lib/api/generated/types.gen.js';

export type TransferNote = GetTransferNoteResponse;

export type NotePayment = TransferNote['payments'][number];

export type DueTransfer = ListDueTransfersResponse['items'][number];

export type TransferNoteRow = ListTransfersResponse['items'][number];

import { READABLE_AREAS } from './areas.sql.js';

/** The transfer note that a payment is on, as `{id, reference, transferOn}`; NULL where it is on none. Staff only. */
export function transferNoteOf(paymentId: string): string {
  return `(SELECT jsonb_build_object('id', n.id, 'reference', n.reference, 'transferOn', n.transfer_on)
     FROM transfer_note_payments i JOIN transfer_notes n ON n.id = i.note_id WHERE i.payment_id = ${paymentId})`;
}

/** What each area gets of a released transfer, as `[{areaCode, areaName, amountPence}]` by name. */
export function paymentShares(paymentId: string): string {
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object('areaCode', x.area_code, 'areaName', z.name,
              'amountPence', x.amount_pence) ORDER BY z.name COLLATE letters, z.code), '[]')
     FROM payment_shares x JOIN ${READABLE_AREAS} z ON z.code = x.area_code WHERE x.payment_id = ${paymentId})`;
}

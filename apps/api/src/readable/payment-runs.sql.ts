/** Released payments whose bank file has a roll number where the reference stands, with the account it belongs to. */
export const READABLE_ROLL_NUMBERS = `(SELECT payment_id, bank_account_id FROM payment_run_payments
  WHERE roll_number_written AND taken_out_at IS NULL)`;

/** The reference of the run that contains a payment; NULL where none does. `paymentId` is SQL. */
export function runOf(paymentId: string): string {
  return `(SELECT r.reference FROM payment_run_payments i JOIN payment_runs r ON r.id = i.run_id
            WHERE i.payment_id = ${paymentId} AND i.taken_out_at IS NULL)`;
}

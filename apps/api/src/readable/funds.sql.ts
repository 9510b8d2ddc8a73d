/** What other features read of a fund. */
export const READABLE_FUNDS = `(SELECT id, code, name, kind, programme_id, annual_amount_pence, amount_note,
          requires_due_diligence
     FROM funds)`;

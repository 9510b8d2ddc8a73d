/** The columns of a fund that other features may read. */
export const READABLE_FUNDS = `(SELECT id, code, name, kind, programme_id, annual_amount_pence, amount_note,
          requires_due_diligence, illustrative, facts
     FROM funds)`;

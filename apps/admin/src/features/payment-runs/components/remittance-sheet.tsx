import { Link } from '@tanstack/react-router';
import { DateText, FinancialYear, Money } from '../../../components/figures.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { SummaryList } from '../../../components/facts.js';
import type { Remittance } from '../payment-runs-types.js';

/** The remittance advice: what was sent, to whom and for what. It can be printed. */
export function RemittanceSheet({ remittance }: { remittance: Remittance }) {
  const { awardId, awardReference, awardTitle, instalment, instalments } = remittance;
  const account = (
    <span className="al_nowrap">
      {remittance.sortCodeMask} {remittance.accountNumberMask}
    </span>
  );
  const award = (
    <>
      <Link to="/awards/$id" params={{ id: awardId }}>
        {awardReference}
      </Link>
      <br />
      {awardTitle}
    </>
  );
  const instalmentOf = (
    <>
      {instalment} of {instalments}, <FinancialYear year={remittance.financialYear} />
    </>
  );
  return (
    <>
      <SummaryList
        items={[
          { key: 'Amount', value: <Money pence={remittance.amountPence} /> },
          { key: 'Sent', value: <DateText date={remittance.sentOn} /> },
          { key: 'On your statement', value: remittance.writtenReference },
          ...(remittance.writtenReference === remittance.reference
            ? []
            : [{ key: 'Our reference', value: remittance.reference }]),
          { key: 'Paid to', value: remittance.payee },
          { key: 'Account', value: account },
          { key: 'Fund', value: remittance.fundName },
          { key: 'Award', value: award },
          { key: 'Instalment', value: instalmentOf },
          { key: 'Now', value: remittance.statusWords },
        ]}
      />
      {remittance.illustrative && <IllustrativeMark />}
    </>
  );
}

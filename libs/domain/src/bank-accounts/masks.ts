import type { BankDetails } from './account-numbers.js';

/** What is shown of bank details everywhere: enough to recognise them, too little to pay to. */
export interface MaskedDetails {
  /** `••-••-64` */
  readonly sortCodeMask: string;
  /** `••••6789` */
  readonly accountNumberMask: string;
  /** `••••7X`; null where there is no roll number. */
  readonly rollNumberMask: string | null;
}

/** The masks of normalised details. A roll number too short to hide anything in shows nothing of itself. */
export function maskBankDetails({
  sortCode,
  accountNumber,
  rollNumber,
}: Pick<BankDetails, 'sortCode' | 'accountNumber' | 'rollNumber'>): MaskedDetails {
  const shown = rollNumber !== null && rollNumber.length >= 6 ? rollNumber.slice(-2) : '';
  return {
    sortCodeMask: `••-••-${sortCode.slice(-2)}`,
    accountNumberMask: `••••${accountNumber.slice(-4)}`,
    rollNumberMask: rollNumber === null ? null : `••••${shown}`,
  };
}

import type { BankDetails } from './account-numbers.js';

/** The masked form of bank details: enough to recognise them, not enough to pay to them. */
export interface MaskedDetails {
  /** `••-••-64` */
  readonly sortCodeMask: string;
  /** `••••6789` */
  readonly accountNumberMask: string;
  /** `••••7X`; null where there is no roll number. */
  readonly rollNumberMask: string | null;
}

/** The masked form of normalised details. A short roll number is masked completely. */
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

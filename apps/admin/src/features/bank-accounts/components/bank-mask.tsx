/** A masked number: shown as dots, read out as "ending 64". */
export function BankMask({ mask }: { mask: string }) {
  const ending = mask.replace(/[•-]/g, '');
  return (
    <span className="al_numeric al_nowrap">
      <span aria-hidden="true">{mask}</span>
      <span className="visually-hidden">{ending === '' ? 'hidden' : `ending ${ending}`}</span>
    </span>
  );
}

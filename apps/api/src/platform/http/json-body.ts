import { refusal, RefusalError } from '@almoner/domain/shared';
import { LIMITS } from './limits.js';
import { pointerTo } from './problem.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** A list or an object that is open at the present byte. */
interface Open {
  readonly isList: boolean;
  entries: number;
  /** Where the name of the present field begins and ends, its quotes included. */
  nameFrom: number;
  nameTo: number;
}

/** The place after the end of a text that begins at `from`, which is a quote. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return bytes.length;
}

function nameOf(bytes: Uint8Array, { isList, entries, nameFrom, nameTo }: Open): string {
  if (isList) return String(entries);
  try {
    const name = JSON.parse(
      Buffer.from(bytes.subarray(nameFrom, nameTo)).toString('utf8'),
    ) as string;
    return name.slice(0, 100);
  } catch {
    return '';
  }
}

function refused(bytes: Uint8Array, within: readonly Open[], detail: string): RefusalError {
  const pointer = within.reduce((path, open) => pointerTo(path, nameOf(bytes, open)), '');
  return new RefusalError(refusal('shared.invalid', {}, [{ pointer, detail }]));
}

/**
 * Refuses a JSON body that is too deep or has too many entries, by the field in which that is, before it is parsed:
 * parsing half a million lists in each other takes longer than everybody else can wait. Reads each byte once, and says
 * nothing of bytes that are no JSON, which the parser refuses.
 */
export function checkJsonBounds(bytes: Uint8Array): void {
  const open: Open[] = [];
  let parts = 0;
  let textFrom = 0;
  let textTo = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const inner = open.at(-1);
    if (byte === QUOTE) {
      textFrom = at;
      textTo = endOfText(bytes, at);
      at = textTo - 1;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (open.length === LIMITS.depth)
        throw refused(bytes, open.slice(0, 1), `At most ${LIMITS.depth} levels lie in each other.`);
      open.push({ isList: byte === OPEN_LIST, entries: 0, nameFrom: 0, nameTo: 0 });
      parts += 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      open.pop();
    } else if (byte === COLON && inner) {
      inner.nameFrom = textFrom;
      inner.nameTo = textTo;
      if (nameOf(bytes, inner) === '__proto__')
        throw refused(bytes, open, 'This field is not known here.');
    } else if (byte === COMMA && inner) {
      inner.entries += 1;
      parts += 1;
      if (inner.entries >= LIMITS.entries)
        throw refused(
          bytes,
          open.slice(0, -1),
          `Enter at most ${LIMITS.entries.toLocaleString('en-GB')}.`,
        );
    }
    if (parts > LIMITS.parts) throw refused(bytes, [], 'The body has too many fields.');
  }
}

import { refusal, RefusalError } from '@almoner/domain/shared';

// Everything below a space but tab and line ends, and the C1 controls: text has none of them.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The refusal of a file that cannot be read, with the reason as the end of a sentence. */
export function unreadable(reason: string): RefusalError {
  const detail = `The file cannot be read: ${reason}`;
  return new RefusalError(
    refusal('ledger.unreadable-file', { reason }, [{ pointer: '/file', detail }]),
  );
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Finance systems and councils still write Windows-1252; any bytes are valid in it.
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** The text of an uploaded file: UTF-8 with or without its mark, or else Windows-1252. Refuses binary content. */
export function decodeText(content: Uint8Array): string {
  if (content.length === 0) throw unreadable('it is empty');
  const text = decode(content);
  if (CONTROL.test(text)) throw unreadable('it is not text; save it as CSV');
  return text;
}

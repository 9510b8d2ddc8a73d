import { randomUUID } from 'node:crypto';
import { Agent, request as openRequest } from 'node:http';
import request, { type Test } from 'supertest';
import { requireDeclared } from './answers.js';

export interface Reply<Body = any> {
  readonly status: number;
  /** Whether it was refused. */
  readonly refused: boolean;
  readonly headers: Headers;
  /** Parsed JSON; null where there is none. */
  readonly body: Body;
  readonly text: string;
}

interface SendOptions {
  readonly headers?: Record<string, string>;
  /** The version for If-Match. */
  readonly ifMatch?: number | string;
  /** A new key where left out; null sends none. */
  readonly idempotencyKey?: string | null;
}

/** requests share connections as in a browser; a new connection for each would take twice the time */
const CONNECTIONS = new Agent({ keepAlive: true });

/** Reads a body as bytes, whatever its media type, and decompresses it where needed. */
function readBytes(body: NodeJS.EventEmitter, done: (error: null, bytes: Buffer) => void): void {
  const parts: Buffer[] = [];
  body.on('data', (part: Buffer) => parts.push(part));
  body.on('end', () => done(null, Buffer.concat(parts)));
}

function headersOf(response: { headers: Record<string, string | string[]> }): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headers)) {
    for (const value of [values].flat()) headers.append(name, value);
  }
  return headers;
}

/** Sends requests to the API over HTTP as one signed-in person, or as nobody. */
export class Client {
  constructor(
    private readonly origin: string,
    private readonly cookie: string | null = null,
    private readonly organisation: { readonly id: string } | null = null,
  ) {}

  /** The same person, acting for one of their organisations. */
  actingFor(organisation: { readonly id: string }): Client {
    return new Client(this.origin, this.cookie, organisation);
  }

  get<Body = any>(path: string, options: SendOptions = {}): Promise<Reply<Body>> {
    return this.send('GET', path, undefined, options);
  }

  /** Downloads a file as bytes. */
  async getBytes(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await this.request('GET', path, {});
    return { status: response.status, headers: headersOf(response), bytes: response.body };
  }

  post<Body = any>(
    path: string,
    body: unknown = {},
    options: SendOptions = {},
  ): Promise<Reply<Body>> {
    return this.send('POST', path, body, options);
  }

  patch<Body = any>(
    path: string,
    ifMatch: number | string | undefined,
    body: unknown,
    options: SendOptions = {},
  ): Promise<Reply<Body>> {
    return this.send('PATCH', path, body, { ...options, ifMatch });
  }

  delete<Body = any>(path: string, options: SendOptions = {}): Promise<Reply<Body>> {
    return this.send('DELETE', path, undefined, options);
  }

  /** Sends one CSV file as a multipart form. */
  upload<Body = any>(
    path: string,
    fileName: string,
    content: string | Uint8Array,
    options: SendOptions = {},
  ): Promise<Reply<Body>> {
    const file = { filename: fileName, contentType: 'text/csv' };
    return this.reply(
      this.request('POST', path, options).attach('file', Buffer.from(content as string), file),
    );
  }

  /** Begins to send a body, announces more than it sends, and closes the connection. */
  async breakOff(path: string, contentType: string, beginning: string): Promise<void> {
    const headers = {
      ...this.headers({}),
      'content-type': contentType,
      'content-length': '100000',
    };
    const sending = openRequest(`${this.origin}/api/v1/${path}`, { method: 'POST', headers });
    // closing early is reported as an error on this side, which the test expects
    sending.on('error', () => undefined);
    await new Promise((resolve) => sending.write(beginning, resolve));
    const closed = new Promise((resolve) => sending.once('close', resolve));
    sending.destroy();
    await closed;
  }

  send<Body = any>(
    method: string,
    path: string,
    body: unknown,
    options: SendOptions = {},
  ): Promise<Reply<Body>> {
    const sending = this.request(method, path, options);
    if (body === undefined) return this.reply(sending);
    if (!options.headers?.['content-type']) sending.type('application/json');
    return this.reply(sending.send(typeof body === 'string' ? body : JSON.stringify(body)));
  }

  private request(method: string, path: string, options: SendOptions): Test {
    const address = path.startsWith('/') ? path : `/api/v1/${path}`;
    const api = request(this.origin);
    return api[method.toLowerCase() as 'get'](address)
      .agent(CONNECTIONS)
      .buffer(true)
      .parse(readBytes as never)
      .set(this.headers(options));
  }

  private headers({
    headers = {},
    ifMatch,
    idempotencyKey = randomUUID(),
  }: SendOptions): Record<string, string> {
    return {
      'x-almoner-request': '1',
      ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(this.organisation === null ? {} : { 'x-almoner-organisation': this.organisation.id }),
      ...(ifMatch === undefined
        ? {}
        : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      ...headers,
    };
  }

  private async reply<Body>(sending: Test): Promise<Reply<Body>> {
    const response = await sending;
    const headers = headersOf(response);
    const text = (response.body as Buffer).toString('utf8');
    const isJson = /json/.test(headers.get('content-type') ?? '') && text !== '';
    const body = (isJson ? JSON.parse(text) : null) as Body;
    const { status } = response;
    const { method, url } = sending;
    if (isJson) await requireDeclared({ method, path: new URL(url).pathname, status, body });
    return { status, refused: status >= 400, headers, text, body };
  }
}

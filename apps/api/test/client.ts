import { randomUUID } from 'node:crypto';
import { request as openRequest } from 'node:http';

export interface Reply<Body = any> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; null where there is none. */
  readonly body: Body;
  readonly text: string;
}

interface SendOptions {
  readonly headers?: Record<string, string>;
  /** The version for If-Match. */
  readonly ifMatch?: number | string;
  /** A fresh key unless given; null sends none. */
  readonly idempotencyKey?: string | null;
}

/** Speaks to the API over HTTP as one signed-in person, or as nobody. */
export class Client {
  constructor(
    private readonly origin: string,
    private readonly cookie: string | null = null,
  ) {}

  get<Body = any>(path: string, options: SendOptions = {}): Promise<Reply<Body>> {
    return this.send('GET', path, undefined, options);
  }

  /** Fetches a file as the bytes it is. */
  async getBytes(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${this.origin}/api/v1/${path}`, { headers: this.headers({}) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
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
  async upload<Body = any>(
    path: string,
    fileName: string,
    content: string | Uint8Array,
    options: SendOptions = {},
  ): Promise<Reply<Body>> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/csv' }), fileName);
    return this.fetch(path, { method: 'POST', body: form, headers: this.headers(options) });
  }

  /** Begins to send a body, tells of more to come, and closes the connection. */
  async breakOff(path: string, contentType: string, beginning: string): Promise<void> {
    const headers = {
      ...this.headers({}),
      'content-type': contentType,
      'content-length': '100000',
    };
    const sending = openRequest(`${this.origin}/api/v1/${path}`, { method: 'POST', headers });
    // closing it early is an error to this side, which is what is wanted
    sending.on('error', () => undefined);
    await new Promise((resolve) => sending.write(beginning, resolve));
    const closed = new Promise((resolve) => sending.once('close', resolve));
    sending.destroy();
    await closed;
  }

  async send<Body = any>(
    method: string,
    path: string,
    body: unknown,
    options: SendOptions = {},
  ): Promise<Reply<Body>> {
    const headers = this.headers(options);
    if (body === undefined) return this.fetch(path, { method, headers });
    headers['content-type'] ??= 'application/json';
    return this.fetch(path, {
      method,
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
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
      ...(ifMatch === undefined
        ? {}
        : { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      ...headers,
    };
  }

  private async fetch<Body>(path: string, init: RequestInit): Promise<Reply<Body>> {
    const url = path.startsWith('/') ? `${this.origin}${path}` : `${this.origin}/api/v1/${path}`;
    const response = await fetch(url, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson && text !== '' ? JSON.parse(text) : null) as Body,
    };
  }
}

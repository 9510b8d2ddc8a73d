import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort, isPortFree, parsePort, requireFreePort } from './ports.mjs';

describe('ports', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    server = undefined;
  });

  async function occupy(port: number): Promise<void> {
    const listening = createServer();
    server = listening;
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
  }

  it('finds a port that can be listened on', async () => {
    const port = await findFreePort();
    expect(await isPortFree(port)).toBe(true);
  });

  it('sees that a port is taken', async () => {
    const port = await findFreePort();
    await occupy(port);
    expect(await isPortFree(port)).toBe(false);
  });

  it('refuses a taken port and names another to try', async () => {
    const port = await findFreePort();
    await occupy(port);
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toMatchObject({
      message: `Port ${port} is in use by another program.`,
      remedy: `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    });
  });

  it('refuses an address that is not of this computer', async () => {
    await expect(requireFreePort(3000, '192.0.2.1')).rejects.toMatchObject({
      remedy: 'Set HOST to an address of this computer, or leave it out.',
    });
  });

  it('takes port 3000 when none is given', () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort('')).toBe(3000);
    expect(parsePort('8080')).toBe(8080);
  });

  it.each(['0', '65536', '3000.5', '-1', 'http'])('refuses "%s" as a port', (text) => {
    expect(() => parsePort(text)).toThrow(`PORT is "${text}", which is not a port number.`);
  });
});

import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

const LARGEST_PORT = 65_535;

/**
 * Whether a port can be listened on now.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A port nobody listens on, chosen by the operating system.
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export function findFreePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host, exclusive: true }, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Reads `PORT`: a whole number from 1 to 65535, 3000 when not given.
 * @param {string | undefined} text
 * @returns {number}
 */
export function parsePort(text) {
  const port = text === undefined || text === '' ? 3000 : Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= LARGEST_PORT) return port;
  throw new Failure(
    `PORT is "${text}", which is not a port number.`,
    `Give a whole number from 1 to ${LARGEST_PORT}, for example: PORT=3001 npm start`,
  );
}

/**
 * Fails where another program already listens on the port for Almoner.
 * @param {number} port
 * @param {string} host
 */
export async function requireFreePort(port, host) {
  const free = await isPortFree(port, host).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    throw new Failure(
      `Almoner cannot listen on ${host}, port ${port} (${error.code}).`,
      error.code === 'EACCES'
        ? 'Ports below 1024 belong to the administrator. Choose another: PORT=3001 npm start'
        : 'Set HOST to an address of this computer, or leave it out.',
      { cause: error },
    );
  });
  if (free) return;
  throw new Failure(
    `Port ${port} is in use by another program.`,
    `Stop that program, or choose another port: PORT=${port + 1} npm start`,
  );
}

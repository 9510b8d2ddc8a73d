import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { between, seeded } from './random.mjs';
import { speaker } from './speak.mjs';

/**
 * @typedef {import('./world.mjs').BenchWorld} BenchWorld
 *
 * @typedef {object} Acknowledged what the API told a client, kept outside the system under test
 * @property {string} title names the order; the award carries it
 * @property {string} awardId
 * @property {number} amountPence
 * @property {boolean} approved
 *
 * @typedef {object} Committed an allocation that the API said has become awards
 * @property {string} title the awards carry it
 * @property {string} allocationId
 * @property {number} amountPence of all its awards together
 *
 * @typedef {object} Tally
 * @property {Acknowledged[]} awards drawn one by one
 * @property {Committed[]} allocations each of them `areas` awards in one command
 * @property {number} drawn how many awards were acknowledged, one by one or by an allocation
 * @property {number} refused awards that the budget had no room for
 * @property {number} retries
 * @property {string[]} unexpected answers that no client should ever see
 * @property {string[]} secondAnswers the same order answered with another award
 *
 * @typedef {object} LoadOptions
 * @property {BenchWorld} world
 * @property {string[]} urls the API processes
 * @property {number} approvals how many awards are asked for
 * @property {number} clients
 * @property {number} seed
 * @property {number} mostPence of one award
 * @property {() => boolean} [isOver] begins no more orders once it says so
 * @property {(tally: Tally) => void} [onOrder] called after each order
 */

/** Every tenth order is an allocation: one command that drafts an award for each of thirty areas, or none. */
const ALLOCATED = 0.1;
const TWO_YEARS = 0.2;
const HANG_UP = 0.02;
const DOUBLE_CLICK = 0.03;
/** Every tenth award is approved as well, which moves no money: money is reserved when an award is drafted. */
const APPROVED = 0.1;
/** How long no request goes to a server that did not answer. */
const LEFT_ALONE_MS = 300;

/**
 * Runs clients that order awards on a few busy budget lines; a colleague approves some of the awards at once. Every
 * order is repeated under its own key until it is answered, whatever happens to the servers.
 * @param {LoadOptions} options
 * @returns {Promise<Tally>}
 */
export async function approveFrom(options) {
  /** @type {Tally} */
  const tally = {
    awards: [],
    allocations: [],
    drawn: 0,
    refused: 0,
    retries: 0,
    unexpected: [],
    secondAnswers: [],
  };
  const servers = new Servers(options.urls);
  let next = 0;
  const work = async (/** @type {number} */ number) => {
    const client = new Client(number, options, tally, servers);
    while (answered(tally) < options.approvals && !options.isOver?.()) {
      next += 1;
      await client.carryOut(next);
      options.onOrder?.(tally);
      if (tally.unexpected.length > 20) break;
    }
    client.close();
  };
  await Promise.all(Array.from({ length: options.clients }, (_none, number) => work(number)));
  return tally;
}

/**
 * How many awards the officers have had an answer for.
 * @param {Tally} tally
 */
export function answered({ drawn, refused }) {
  return drawn + refused;
}

/** One client: an officer, a colleague who approves, and a connection of its own. */
class Client {
  #speaker = speaker();
  #options;
  #tally;
  #random;
  #servers;
  #cookie;
  #colleague;

  /**
   * @param {number} number
   * @param {LoadOptions} options
   * @param {Tally} tally
   * @param {Servers} servers
   */
  constructor(number, options, tally, servers) {
    const { cookies } = options.world;
    this.#servers = servers;
    this.#options = options;
    this.#tally = tally;
    this.#random = seeded(options.seed * 1000 + number);
    this.#cookie = /** @type {string} */ (cookies[number % cookies.length]);
    this.#colleague = /** @type {string} */ (cookies[(number + 1) % cookies.length]);
  }

  close() {
    this.#speaker.close();
  }

  /** @param {number} order */
  carryOut(order) {
    return this.#random() < ALLOCATED ? this.#allocate(order) : this.#award(order);
  }

  /** @param {number} order */
  async #award(order) {
    const title = `Order ${order}`;
    const body = this.#draft(title);
    const drafted = await this.#untilAnswered({ path: 'awards', name: `${title} draft`, body });
    this.#count(drafted, 1);
    if (drafted === null) return;
    const { id: awardId } = drafted;
    /** @type {Acknowledged} */
    const award = { title, awardId, amountPence: body.amountPence, approved: false };
    this.#tally.awards.push(award);
    if (this.#random() >= APPROVED) return;
    const subsidy = { kind: 'not-a-subsidy', reason: 'Of a bench', awardIds: [awardId] };
    const assessed = { path: 'awards/assess-subsidy', name: `${title} subsidy`, body: subsidy };
    if ((await this.#untilAnswered(assessed)) === null) return;
    const path = `awards/${awardId}/approve`;
    const asked = { path, name: `${title} approve`, body: {}, cookie: this.#colleague };
    award.approved = (await this.#untilAnswered(asked)) !== null;
  }

  /** @param {number} order */
  async #allocate(order) {
    const { world, mostPence } = this.#options;
    const { areas, fundId, years } = world;
    const title = `Allocation ${order}`;
    const amountPence = between(this.#random, areas.length, areas.length * mostPence);
    const body = {
      fundId,
      financialYear: years[between(this.#random, 0, years.length - 1)],
      title,
      basis: 'Equal shares',
      amountPence,
      areaKind: 'council',
      shares: areas.map(({ code, organisationId }) => ({
        areaCode: code,
        weight: '1',
        organisationId,
      })),
    };
    // a draft allocation moves no money and takes no idempotency key: asking twice makes two drafts, of which one is
    // committed
    const asked = { path: 'allocations', name: `${title} split`, body, keyed: false };
    const split = await this.#untilAnswered(asked);
    if (split === null) return;
    const { id: allocationId, version } = split;
    const path = `allocations/${allocationId}/commit`;
    const committed = await this.#untilAnswered({
      path,
      name: `${title} commit`,
      body: {},
      version,
    });
    this.#count(committed, areas.length);
    if (committed !== null) this.#tally.allocations.push({ title, allocationId, amountPence });
  }

  /**
   * @param {unknown} reply null where the order was refused
   * @param {number} awards
   */
  #count(reply, awards) {
    if (reply === null) this.#tally.refused += awards;
    else this.#tally.drawn += awards;
  }

  /** @param {string} title */
  #draft(title) {
    const { world, mostPence } = this.#options;
    const first = between(this.#random, 0, world.years.length - 1);
    const second = (first + 1) % world.years.length;
    const both = this.#random() < TWO_YEARS && second !== first;
    const years = (both ? [first, second] : [first]).map((index) => ({
      financialYear: world.years[index],
      amountPence: between(this.#random, 1, mostPence),
    }));
    return {
      fundId: world.fundId,
      organisationId: world.organisationId,
      title,
      directReason: 'Ordered by the over-commitment bench',
      amountPence: years.reduce((sum, year) => sum + year.amountPence, 0),
      years,
    };
  }

  /**
   * The record that the API answers, or null where the budget has no room. Asks again, with the same key, after
   * every fault; sometimes hangs up before the answer, sometimes asks twice although it was answered.
   * @param {{ path: string, name: string, body: object, cookie?: string, version?: number, keyed?: boolean }} asked
   */
  async #untilAnswered({ path, name, body, version, cookie = this.#cookie, keyed = true }) {
    const key = uuidOf(`${this.#options.seed} ${name}`);
    for (;;) {
      const hangUpAfterMs = this.#random() < HANG_UP ? between(this.#random, 0, 40) : undefined;
      const server = await this.#servers.one(this.#random);
      const order = { url: `${server}/api/v1/${path}`, cookie, key, body, version };
      const reply = await this.#speaker.send({ ...order, hangUpAfterMs }).catch(() => null);
      if (reply === null || isPassing(reply)) {
        this.#tally.retries += 1;
        if (hangUpAfterMs === undefined) this.#servers.leaveAlone(server);
        await sleep(between(this.#random, 10, 120));
      } else if (reply.status === 200 || reply.status === 201) {
        if (keyed) await this.#perhapsAgain(order, reply);
        return reply.body;
      } else if (reply.body?.code === 'budgets.insufficient') {
        return null;
      } else {
        this.#tally.unexpected.push(`${name}: ${reply.status} ${reply.body?.code ?? ''}`);
        return null;
      }
    }
  }

  /**
   * The second click of a double click, or a repeat by a proxy: the API must give the first answer again.
   * @param {import('./speak.mjs').Order} order
   * @param {import('./speak.mjs').Reply} first
   */
  async #perhapsAgain(order, first) {
    if (this.#random() >= DOUBLE_CLICK) return;
    const again = await this.#speaker.send(order).catch(() => null);
    if (again === null || isPassing(again)) return;
    if (again.body?.id !== first.body?.id) {
      this.#tally.secondAnswers.push(`${first.body?.id} and ${again.body?.id}`);
    }
  }
}

/** The API processes as clients see them. One that did not answer gets no request for a while. */
class Servers {
  /** @type {Map<string, number>} */
  #aloneUntil = new Map();
  #urls;

  /** @param {string[]} urls */
  constructor(urls) {
    this.#urls = urls;
  }

  /** @param {string} url */
  leaveAlone(url) {
    this.#aloneUntil.set(url, Date.now() + LEFT_ALONE_MS);
  }

  /**
   * A process to send a request to; waits while there is none.
   * @param {() => number} random
   * @returns {Promise<string>}
   */
  async one(random) {
    for (;;) {
      const now = Date.now();
      const asked = this.#urls.filter((url) => (this.#aloneUntil.get(url) ?? 0) <= now);
      const url = asked[between(random, 0, asked.length - 1)];
      if (url !== undefined) return url;
      await sleep(50);
    }
  }
}

/**
 * Whether the same request may succeed later: the server is shutting down, or the same order is still being carried
 * out.
 * @param {import('./speak.mjs').Reply} reply
 */
function isPassing({ status, body }) {
  return status >= 500 || status === 429 || body?.code === 'idempotency.in-flight';
}

/** @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

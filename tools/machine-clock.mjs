import { fileURLToPath } from 'node:url';

/** This file, for `node --import`. */
export const MACHINE_CLOCK = fileURLToPath(import.meta.url);

/*
 * Loaded before a program (`node --import`), sets the clock of its machine, as the program sees it, to
 * `ALMONER_MACHINE_NOW`. Used to prove that the demonstration world does not depend on the day on which it is loaded.
 */
const moment = process.env.ALMONER_MACHINE_NOW;
if (moment) {
  const RealDate = Date;
  const aheadMs = RealDate.parse(moment) - RealDate.now();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [target.now() + aheadMs] : given, made),
    get: (target, name) =>
      name === 'now' ? () => target.now() + aheadMs : Reflect.get(target, name),
  });
}

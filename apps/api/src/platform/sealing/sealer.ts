import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { open, seal, type Sealed } from './sealing.js';

/** Encrypts and decrypts with the master keys of the configuration. */
@Injectable()
export class Sealer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  seal(text: string, boundTo: string): Sealed {
    return seal(this.config.masterKeys, text, boundTo);
  }

  open(sealed: Sealed, boundTo: string): string {
    return open(this.config.masterKeys, sealed, boundTo);
  }
}

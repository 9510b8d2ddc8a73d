import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { LogDestination } from '../http/logging.js';
import { SECURITY_LOG_TO, SecurityLog } from './security-log.js';

@Global()
@Module({})
export class SecurityLogModule {
  /** `to`: where security events go instead of to their file or to standard output. */
  static with(to: LogDestination | undefined): DynamicModule {
    return {
      module: SecurityLogModule,
      providers: [SecurityLog, { provide: SECURITY_LOG_TO, useValue: to ?? undefined }],
      exports: [SecurityLog],
    };
  }
}

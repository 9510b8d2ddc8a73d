import { isUuid, refusal, RefusalError } from '@almoner/domain/shared';
import { Param, type PipeTransform } from '@nestjs/common';

class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (isUuid(value)) return value;
    throw new RefusalError(
      refusal('shared.invalid', {}, [
        { pointer: '/id', detail: 'The address must hold the id of a record.' },
      ]),
    );
  }
}

/** The id in the address, checked to be one UUID before it reaches SQL. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, new IdPipe());
}

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

/** The id in the address; refused before it reaches SQL where it is not a UUID. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, new IdPipe());
}

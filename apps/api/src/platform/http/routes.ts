import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  type Type,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
} from '@nestjs/swagger';
import { answersWith } from './illustrative.js';
import { NeedsIfMatch } from './versions.js';

/** Answers 200 with a record or a list. */
export function ReadRoute(path: string, view: Type): MethodDecorator {
  return applyDecorators(Get(path), ApiOkResponse({ type: view }), answersWith(view));
}

/** Answers a list as a CSV file. */
export function ExportRoute(path: string): MethodDecorator {
  return applyDecorators(Get(path), ApiProduces('text/csv'));
}

/** The media type of a workbook. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a list as a workbook. */
export function WorkbookRoute(path: string): MethodDecorator {
  return applyDecorators(Get(path), ApiProduces(WORKBOOK));
}

/** Creates a record and answers 201 with it. */
export function CreateRoute(path: string, view: Type): MethodDecorator {
  return applyDecorators(Post(path), ApiCreatedResponse({ type: view }), answersWith(view));
}

/** Changes parts of a record in the version that the caller has seen. Answers 200 with the next version. */
export function UpdateRoute(path: string, view: Type): MethodDecorator {
  return applyDecorators(
    Patch(path),
    NeedsIfMatch(),
    ApiOkResponse({ type: view }),
    answersWith(view),
  );
}

/**
 * Replaces a part of a record as a whole, in the version that the caller has seen. Answers 200 with the next version.
 */
export function ReplaceRoute(path: string, view: Type): MethodDecorator {
  return applyDecorators(
    Put(path),
    NeedsIfMatch(),
    ApiOkResponse({ type: view }),
    answersWith(view),
  );
}

/** Deletes a record in the version that the caller has seen. Answers 204. */
export function DeleteRoute(path: string): MethodDecorator {
  return applyDecorators(Delete(path), NeedsIfMatch(), HttpCode(204), ApiNoContentResponse());
}

/** Gives a command to a record. Answers 200 with the record after it. */
export function CommandRoute(path: string, view: Type): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiOkResponse({ type: view }),
    answersWith(view),
  );
}

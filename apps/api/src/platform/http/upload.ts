import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { FieldReason } from '@almoner/domain/shared';

interface UploadRoute {
  readonly uploadField?: string;
}

/** Declares that the route takes a file in a multipart form; `others` are text fields that may be sent with it. */
export function AcceptsUpload(field: string, others: readonly string[] = []): MethodDecorator {
  const texts = new Map(others.map((name) => [name, { type: 'string' }]));
  const properties = {
    ...Object.fromEntries(texts),
    [field]: { type: 'string', format: 'binary' },
  };
  return applyDecorators(
    RouteConfig({ uploadField: field }),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', required: [field], properties } }),
  );
}

/** The reasons for refusing a body of the wrong media type: on a route that takes a file, they name its field. */
export function uploadReasons(request: FastifyRequest): FieldReason[] {
  const { uploadField } = request.routeOptions.config as UploadRoute;
  if (uploadField === undefined) return [];
  return [{ pointer: `/${uploadField}`, detail: 'Send the file as multipart/form-data.' }];
}

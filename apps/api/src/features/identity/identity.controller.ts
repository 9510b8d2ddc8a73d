import type { Actor } from '@almoner/domain/shared';
import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequirePermission, SignedIn } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import { Cookies } from '../../platform/auth/session-cookie.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { ReadRoute } from '../../platform/http/routes.js';
import { PeopleQuery, PersonaList, SessionView, SignIn, StaffPersonList } from './identity.dto.js';
import { IdentityQueries } from './identity.queries.js';
import { DEVICE_SECONDS, KnownDevices } from './known-devices.js';
import { SessionService } from './session.service.js';
import { SignInGuard } from './sign-in.guard.js';

type SignedInRequest = FastifyRequest & { user: Actor };

@ApiTags('identity')
@Controller()
export class IdentityController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(IdentityQueries) private readonly queries: IdentityQueries,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Post('session')
  @Public()
  @UseGuards(SignInGuard)
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed in: the reply sets the session cookie.' })
  async signIn(
    @Body() _body: SignIn,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { user } = request;
    await this.begin(user, request, reply);
    const known = await this.devices.remember(this.cookies.deviceToken(request), user.userId);
    this.cookies.setDevice(request, reply, known, DEVICE_SECONDS);
  }

  @ReadRoute('session', SessionView)
  @SignedIn()
  getSession(@Context() context: RequestContext): Promise<SessionView> {
    return this.queries.session(context);
  }

  @Delete('session')
  @SignedIn()
  @HttpCode(204)
  async signOut(
    @Context() context: RequestContext,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(
      context.actor,
      this.cookies.sessionToken(request) ?? '',
      context.requestId,
    );
    this.cookies.clearSession(request, reply);
  }

  @ReadRoute('demo/personas', PersonaList)
  @Public()
  async listPersonas(): Promise<PersonaList> {
    return { items: await this.queries.personas() };
  }

  @Post('demo/personas/:key/session')
  @Public()
  @HttpCode(204)
  async signInAsPersona(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.begin(await this.sessions.byPersona(key), request, reply);
  }

  @ReadRoute('users', StaffPersonList)
  @RequirePermission('identity.read')
  async listPeople(
    @Context() context: RequestContext,
    @Query() query: PeopleQuery,
  ): Promise<StaffPersonList> {
    return { items: await this.queries.people(context, query.permission, query.fundId) };
  }

  private async begin(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { token, lastsSeconds } = await this.sessions.begin(actor, String(request.id));
    this.cookies.setSession(request, reply, token, lastsSeconds);
  }
}

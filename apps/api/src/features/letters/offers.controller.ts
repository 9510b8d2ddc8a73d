import { Body, Controller, Inject, Ip } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PasswordCheck } from '../../platform/auth/password-check.js';
import { Idempotent, RequirePermission } from '../../platform/auth/permission.decorator.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute } from '../../platform/http/routes.js';
import { AwardBatch } from '../awards/award-batches.dto.js';
import { CloseAward, AwardView } from '../awards/awards.dto.js';
import { AwardsQueries } from '../awards/awards.queries.js';
import { AcceptAward, ExtendOffer, LapseOffer, OfferAward, OfferAwards } from './letters.dto.js';
import { OffersService, type Signed } from './offers.service.js';

/** Offering an award, and the answer to the offer. */
@ApiTags('awards')
@Controller('awards')
export class OffersController {
  constructor(
    @Inject(OffersService) private readonly offers: OffersService,
    @Inject(AwardsQueries) private readonly awards: AwardsQueries,
    @Inject(PasswordCheck) private readonly passwords: PasswordCheck,
  ) {}

  @CommandRoute(':id/offer', AwardView)
  @RequirePermission('awards.offer')
  @Idempotent()
  offerAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: OfferAward,
  ): Promise<AwardView> {
    return this.offers.offer(context, id, body.expiresOn ?? null);
  }

  @CommandRoute('offer', AwardBatch)
  @RequirePermission('awards.offer')
  @Idempotent()
  offerAwards(@Context() context: RequestContext, @Body() body: OfferAwards): Promise<AwardBatch> {
    return this.offers.offerAll(context, body.awardIds, body.expiresOn ?? null);
  }

  @CommandRoute(':id/extend-offer', AwardView)
  @RequirePermission('awards.offer')
  @Idempotent()
  extendOffer(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: ExtendOffer,
  ): Promise<AwardView> {
    return this.offers.extend(context, id, body.expiresOn, body.reason);
  }

  @CommandRoute(':id/accept', AwardView)
  @RequirePermission('awards.accept')
  @Idempotent()
  async acceptAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: AcceptAward,
    @Ip() place: string,
  ): Promise<AwardView> {
    return this.offers.agree(context, id, 'accept', await this.sign(context, id, body, place));
  }

  @CommandRoute(':id/acknowledge', AwardView)
  @RequirePermission('awards.acknowledge')
  @Idempotent()
  async acknowledgeAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: AcceptAward,
    @Ip() place: string,
  ): Promise<AwardView> {
    return this.offers.agree(context, id, 'acknowledge', await this.sign(context, id, body, place));
  }

  @CommandRoute(':id/decline', AwardView)
  @RequirePermission('awards.accept')
  @Idempotent()
  declineAward(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: CloseAward,
  ): Promise<AwardView> {
    return this.offers.decline(context, id, body.reason);
  }

  @CommandRoute(':id/lapse', AwardView)
  @RequirePermission('awards.offer')
  @Idempotent()
  lapseOffer(
    @Context() context: RequestContext,
    @IdParam() id: string,
    @Body() body: LapseOffer,
  ): Promise<AwardView> {
    return this.offers.lapse(context, id, body.reason);
  }

  /** Confirms the password of who signs. Answers what they signed. */
  private async sign(
    context: RequestContext,
    id: string,
    { name, password, letterSha256, subsidyNotice }: AcceptAward,
    place: string,
  ): Promise<Signed> {
    // checked first, so that a person who may not see the award gets the usual not-found
    await this.awards.get(context, id);
    await this.passwords.confirm(context, password, place);
    return {
      name,
      letterSha256: letterSha256 ?? null,
      subsidyNotice: subsidyNotice ?? null,
    };
  }
}

import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../platform/auth/permission.decorator.js';
import { RecordedAs } from '../../platform/security-log/recorded-as.js';
import { Context } from '../../platform/auth/request-context.decorator.js';
import type { RequestContext } from '../../platform/database/request-context.js';
import { IdParam } from '../../platform/http/id-param.js';
import { CommandRoute, CreateRoute, ReadRoute } from '../../platform/http/routes.js';
import {
  BankNumbersView,
  CloseBankAccount,
  EnterBankAccount,
  RevealBankAccount,
  VerifyBankAccount,
  BankAccountView,
  BankDetailsView,
} from './bank-accounts.dto.js';
import { BankAccountsQueries } from './bank-accounts.queries.js';
import { BankAccountsService } from './bank-accounts.service.js';

const OF_ORGANISATION = 'organisations/:organisationId/bank-accounts';

/**
 * No command here takes an idempotency key, because the stored reply would keep the numbers, and the stored hash of the
 * body would let somebody try numbers against it. Sending a form twice does no harm: a second entry is refused while
 * the first waits to be verified.
 */
@ApiTags('bank-accounts')
@Controller()
export class BankAccountsController {
  constructor(
    @Inject(BankAccountsService) private readonly accounts: BankAccountsService,
    @Inject(BankAccountsQueries) private readonly queries: BankAccountsQueries,
  ) {}

  @ReadRoute(OF_ORGANISATION, BankDetailsView)
  @RequirePermission('bank-accounts.read')
  getBankDetails(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
  ): Promise<BankDetailsView> {
    return this.queries.ofOrganisation(context, organisationId);
  }

  @CreateRoute(OF_ORGANISATION, BankAccountView)
  @RequirePermission('bank-accounts.edit')
  enterBankAccount(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
    @Body() body: EnterBankAccount,
  ): Promise<BankAccountView> {
    const { rollNumber = null, reason = null } = body;
    return this.accounts.enter(context, organisationId, { ...body, rollNumber, reason });
  }

  @ReadRoute(`${OF_ORGANISATION}/:id`, BankAccountView)
  @RequirePermission('bank-accounts.read')
  getBankAccount(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
  ): Promise<BankAccountView> {
    return this.queries.get(context, organisationId, id);
  }

  @CommandRoute(`${OF_ORGANISATION}/:id/verify`, BankAccountView)
  @RequirePermission('bank-accounts.verify')
  verifyBankAccount(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() { method, note }: VerifyBankAccount,
  ): Promise<BankAccountView> {
    return this.accounts.verify(context, { organisationId, id }, { method, note });
  }

  @CommandRoute(`${OF_ORGANISATION}/:id/reject`, BankAccountView)
  @RequirePermission('bank-accounts.verify')
  rejectBankAccount(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() { reason }: CloseBankAccount,
  ): Promise<BankAccountView> {
    return this.accounts.reject(context, { organisationId, id }, reason);
  }

  @CommandRoute(`${OF_ORGANISATION}/:id/withdraw`, BankAccountView)
  @RequirePermission('bank-accounts.edit')
  withdrawBankAccount(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() { reason }: CloseBankAccount,
  ): Promise<BankAccountView> {
    return this.accounts.withdraw(context, { organisationId, id }, reason);
  }

  @CommandRoute(`${OF_ORGANISATION}/:id/reveal`, BankNumbersView)
  @RequirePermission('bank-accounts.reveal')
  @RecordedAs('bank-details.revealed')
  revealBankAccount(
    @Context() context: RequestContext,
    @IdParam('organisationId') organisationId: string,
    @IdParam() id: string,
    @Body() { reason }: RevealBankAccount,
  ): Promise<BankNumbersView> {
    return this.accounts.reveal(context, { organisationId, id }, reason);
  }
}

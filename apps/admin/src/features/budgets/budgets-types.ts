import type {
  GetBudgetChangeResponse,
  GetBudgetHistoryData,
  GetBudgetHistoryResponse,
  GetBudgetResponse,
  GetProgrammeBudgetResponse,
  ListBudgetChangesResponse,
  ListBudgetLinesResponse,
  ListJournalsResponse,
  VerifyLedgerResponse,
} from '../../lib/api/generated/types.gen.js';

export type BudgetHistoryChoice = Readonly<GetBudgetHistoryData['query']>;

export type BudgetMonth = GetBudgetHistoryResponse['months'][number];

export type Budget = GetBudgetResponse;

export type BudgetLine = Budget['lines'][number];

export type ProgrammeBudget = GetProgrammeBudgetResponse;

export type ProgrammeYear = ProgrammeBudget['years'][number];

export type LedgerVerification = VerifyLedgerResponse;

export type Journal = ListJournalsResponse['items'][number];

export type BudgetChange = GetBudgetChangeResponse;

export type BudgetChangeRow = ListBudgetChangesResponse['items'][number];

export type BudgetLineRow = ListBudgetLinesResponse['items'][number];

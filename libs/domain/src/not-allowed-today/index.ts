export {
  EARLIER_RULE_KEYS,
  EARLIER_RULES,
  RULES_WITHOUT_RECORDS,
  type EarlierRule,
  type EarlierRuleKey,
} from './earlier-rules.js';
export { NOT_ALLOWED_TODAY_LIST } from './not-allowed-today-list.js';
